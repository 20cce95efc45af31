import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf, quotesOf } from '../replies.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 目标',
  '第一节 “十三五”完成情况',
  '表1 “十三五”主要指标完成情况',
  '指标\t单位\t2015年\t2020年',
  '茶园面积\t万亩\t3\t[2]',
  '注：[ ]内为“十三五”五年新增数。',
  '第二节 “十四五”指标',
  '表2 “十四五”主要指标',
  '指标\t单位\t2020年\t2025年',
  '茶园面积\t万亩\t5*\t[4]',
  '蜂蜜产量\t吨\t5\t9',
  '注：1.[ ]内为“十四五”五年累计数；2.*为2019年数据。',
  '括号桥的石栏要修补，括号桥由文物所看管。',
])

const earlier = '注：[ ]内为“十三五”五年新增数。'
const later = '注：1.[ ]内为“十四五”五年累计数；'
const star = '2.*为2019年数据。'
const told = async (question: string) => {
  const reply = await madeUp.ask(question)
  for (const { text, citations } of blocksOf(reply, 'sentence')) expect(quotesOf(reply, citations)).toBe(text)
  return blocksOf(reply, 'sentence').map(({ text }) => text)
}

describe('a mark of a table whose meaning is asked', () => {
  it.each([
    '洪洞县主要指标表里方括号是什么意思？',
    '洪洞县指标表里带[ ]的数表示什么？',
    '洪洞县指标表里（ ）里的数怎么理解？',
    'What do the brackets in the indicator table of Hongdong mean?',
  ])('is told by the notes below every table that has it: %s', async (question) => expect(await told(question)).toEqual([earlier, later]))

  it.each([
    ['洪洞县“十四五”主要指标表里方括号里的数代表什么？', later],
    ['洪洞县“十三五”指标表中[ ]表示什么？', earlier],
  ])('is told by the note of the period’s own table, where one is named: %s', async (question, note) => expect(await told(question)).toEqual([note]))

  it.each([
    '洪洞县指标表里带星号的数是什么意思？',
    '洪洞县主要指标表里的*代表什么？',
    'What does the asterisk in the table of indicators of Hongdong stand for?',
  ])('may be an asterisk: %s', async (question) => expect(await told(question)).toEqual([star]))

  it('is told in the plan’s words under a word in English', async () => {
    const reply = await madeUp.ask('What does the asterisk in the table of indicators of Hongdong stand for?')
    expect(reply.answer.blocks[0]).toMatchObject({ type: 'note', text: 'From 洪洞县 (plan), in the original words:' })
  })
})

describe('a question that only names a mark', () => {
  it('of a thing called so is answered by what is said of it', async () => {
    expect(await told('洪洞县怎么修补括号桥？')).toEqual(['括号桥的石栏要修补，括号桥由文物所看管。'])
  })

  it.each(['洪洞县的括号桥是什么意思？', 'What does the bracket bridge of Hongdong mean?'])(
    'of a thing called so is not told by a note, be its meaning asked: %s',
    async (question) => {
      const lines = await told(question)
      for (const note of [earlier, later, star]) expect(lines).not.toContain(note)
    },
  )

  it('for a number of a table is not answered by its notes', async () => {
    const reply = await madeUp.ask('洪洞县指标表里括号里的数是多少？')
    expect(blocksOf(reply, 'sentence')).toEqual([])
  })
})
