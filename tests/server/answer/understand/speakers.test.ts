import { describe, expect, it } from 'vitest'
import { namesReport } from '../../../../server/answer/understand/reports.ts'
import { namesSpeaker, speakersIn, withReportForSpeaker } from '../../../../server/answer/understand/speakers.ts'
import { answersOfMadeUp } from '../made-up.ts'

describe('the head of a government', () => {
  it.each(['What is the monthly salary of the mayor of Hongdong?', "What is the phone number of the Hongdong mayor's press office?"])(
    'is no speaker where something else of theirs is asked about: %s',
    (question) => expect(namesSpeaker(question)).toBe(false),
  )
  it('is one where it is asked what was said', () => expect(namesSpeaker('What did the mayor of Hongdong promise?')).toBe(true))
})

describe('who gave a report', () => {
  it.each([
    ['县长 柳 明', '柳明'],
    ['代市长：柳明山', '柳明山'],
    ['洪洞县人民政府县长　柳 明 山', '柳明山'],
    ['（区长 柳明）', '柳明'],
  ])('is read from its cover: %s', (text, name) => expect([...speakersIn([{ documentId: 'a', text }])]).toEqual([[name, 'a']]))

  it.each(['政府工作报告', '县长办公会议纪要', '2021年3月1日', '县长主持会议，听取汇报。'])('stands on no other line: %s', (text) =>
    expect(speakersIn([{ documentId: 'a', text }]).size).toBe(0),
  )
})

describe('what the head of a government said', () => {
  it.each(['市长在会上说要修几座桥？', '县长答应建几座茶厂？', 'What did the mayor promise?', '代省长提了哪些目标？'])('is in the report: %s', (question) => {
    expect(namesSpeaker(question)).toBe(true)
    expect(namesReport(question)).toBe(true)
  })

  it.each(['县长是谁？', '洪洞县副县长说了什么？', '市长热线怎么打？', 'What is the number of the mayor’s hotline?'])('is not asked for: %s', (question) =>
    expect(namesSpeaker(question)).toBe(false),
  )

  it.each(['报告里说修几座桥？', '报告中提到茶厂了吗？'])('is what is said in the report: %s', (question) => expect(namesReport(question)).toBe(true))
  it.each(['茶厂的检测报告怎么写？', '水质的报告里写了什么？'])('is not what is said in a report on something: %s', (question) =>
    expect(namesReport(question)).toBe(false),
  )
})

describe('a question for somebody’s words', () => {
  const madeUp = answersOfMadeUp(
    ['洪洞县国民经济和社会发展第十四个五年规划纲要', '第一章 茶业', '第一节 茶厂', '新建茶厂9座，全部用电炒茶。'],
    ['洪洞县政府工作报告', '——2021年3月1日在洪洞县第十七届人民代表大会第一次会议上', '县长 柳明山', '第一部分 茶业', '新建茶厂2座，全部用柴炒茶。'],
  )
  const asked = (question: string, namesPlace = false, speakers = madeUp.knowledge.speakers) =>
    withReportForSpeaker(question, speakers, madeUp.knowledge.documents, namesPlace)

  it.each([
    ['柳明山说建几座茶厂？', false, '洪洞县政府工作报告说建几座茶厂？'],
    ['洪洞县县长柳明山的报告里建几座茶厂？', true, '洪洞县政府工作报告里建几座茶厂？'],
    ['柳明山县长报告建几座茶厂？', false, '洪洞县政府工作报告建几座茶厂？'],
  ])('is one for the report that bears the name: %s', (question, namesPlace, rest) => expect(asked(question, namesPlace)).toBe(rest))

  it.each(['柳明山是谁？', '哪位是柳明山？', 'Who is 柳明山?'])('is none where it asks who that is: %s', (question) => expect(asked(question)).toBe(question))

  it('is none where no report held bears the name', () => {
    expect(asked('柳明水说建几座茶厂？')).toBe('柳明水说建几座茶厂？')
    expect(asked('柳明山说建几座茶厂？', false, new Map([['柳明山', 'not-held']]))).toBe('柳明山说建几座茶厂？')
  })

  it('is answered from that report and not from the plan', async () => {
    const { status, answer, citations } = await madeUp.ask('柳明山说要新建几座茶厂？')
    expect(status).toBe('answered')
    expect(answer.blocks[0]?.text).toContain('茶厂2座')
    expect(new Set(citations.map(({ documentId }) => documentId))).toEqual(new Set(['made-up-2']))
  })
})
