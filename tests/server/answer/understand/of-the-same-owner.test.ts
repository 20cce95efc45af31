import { describe, expect, it } from 'vitest'
import { exchangeFirm } from '../../../../server/answer/understand/followup/exchanges.ts'
import { withoutPreamble } from '../../../../server/answer/understand/preambles.ts'
import { answersOfCorpus } from '../opened.ts'
import { blocksOf } from '../replies.ts'

const opened = answersOfCorpus()

describe('a question that goes on about the same firm', () => {
  it('is not told of others', async () => expect((await opened.ask('孝义新禹煤焦公司一年产值多少、有多少职工？')).status).toBe('insufficient'))
})

describe('another firm of a like name', () => {
  it.each([
    ['汾西正令煤业的整合项目是多大产能？', '正城', '汾西正城煤业的整合项目是多大产能？'],
    ['东兴焦化的产能多大？', '西兴', '西兴焦化的产能多大？'],
  ])('takes the place of the one before: %s → %s', (before, rest, asked) => expect(exchangeFirm(before, rest)).toBe(asked))
  it.each([
    ['汾西正令煤业的整合项目是多大产能？', '正令'],
    ['汾西正令煤业的整合项目是多大产能？', '水峪'],
    ['正令的整合项目是多大产能？', '正城'],
    ['汾西正令煤业的整合项目是多大产能？', '正城的产能'],
  ])('is none where the names are unlike, the same, or of no firm: %s → %s', (before, rest) => expect(exchangeFirm(before, rest)).toBeNull())
})

describe('who wants to know', () => {
  it('is no part of the question, and what about is', () =>
    expect(withoutPreamble("Investors are asking about Jinyan's coke project: what capacity is planned?")).toBe(
      "what capacity is planned? (Jinyan's coke project)",
    ))
  it.each(['Farmers want cheaper loans: does the plan help them at all?', 'Which investors are asking about coke?'])(
    'is one where they do something: %s',
    (question) => expect(withoutPreamble(question)).toBe(question),
  )
})

describe('what a document was drawn up on', () => {
  it('is told by the sentence that says so', async () =>
    expect(blocksOf(await opened.ask('吕梁“十四五”规划是照着哪份文件编出来的？'), 'sentence')[0]?.text).toContain('中共吕梁市委关于制定'))
})

describe('what is done in these five years', () => {
  it('is not told first by what is done within one', async () =>
    expect(blocksOf(await opened.ask('按市长的报告，“十四五”这五年孝义要培训多少人次技能？'), 'sentence')[0]?.text).toContain('15.6 万人'))
})

describe('a region called by its provinces', () => {
  it('is asked about as one, and none of them is', async () => {
    const reply = await opened.ask('山西跟长三角和粤港澳打交道，主要抓的是哪一件事？')
    expect(reply.answer.text).toContain('以承接产业转移为抓手')
    expect(reply.question.places).toEqual(['山西省'])
  })
  it('is none where provinces stand in a row otherwise', () => expect(opened.read('晋陕的氢能合作').scope.inside).toContain('陕西'))
})
