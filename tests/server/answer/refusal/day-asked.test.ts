import { describe, expect, it } from 'vitest'
import { gives } from '../../../../server/answer/refusal/sought.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { sentence } from './sentence.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 楼台',
  '第一节 鼓楼',
  '鼓楼2024年翻修。',
  '第二节 钟楼',
  '钟楼于6月28日敲钟。',
  '第三节 茶园',
  '茶叶要走精品路线，改良茶树品种，推广有机肥，扶持合作社办茶厂。',
])
const givesDate = (question: string, words: string) => gives('date', sentence(words), question)
const day = [
  '钟楼几号敲钟？',
  '钟楼几月敲钟？',
  '钟楼哪天敲钟？',
  '钟楼哪一天敲钟？',
  '钟楼是哪个月敲钟的？',
  'On which day does the bell ring?',
  'What month was the bell hung?',
]

describe('a day or a month asked for', () => {
  it.each(day)('is not told by a year alone: %s', (question) => {
    expect(givesDate(question, '钟楼2024年挂钟。')).toBe(false)
    expect(givesDate(question, '钟楼2024年挂钟，守楼人多领三月薪。')).toBe(false)
  })

  it.each(day)('is told by a month or a day: %s', (question) => {
    for (const words of ['钟楼2024年6月挂钟。', '钟楼2024年六月二十八日挂钟。', '2024年，钟楼在腊月28日挂钟。']) expect(givesDate(question, words)).toBe(true)
  })

  it.each(['钟楼哪年挂钟？', '钟楼什么时候挂钟？', '几号楼哪年挂钟？', '几号井什么时候挖成？'])('is none in a question that a year answers: %s', (question) =>
    expect(givesDate(question, '钟楼2024年挂钟。')).toBe(true),
  )

  it.each(['洪洞县的鼓楼几号翻修？', '洪洞县的鼓楼几月翻修？', '洪洞县的鼓楼哪天翻修？'])('is refused where the year alone is said: %s', async (question) => {
    const { status, answer } = await madeUp.ask(question)
    expect([status, answer.text]).toEqual(['insufficient', '所收文件提到了相关内容，但没有写明时间。'])
  })

  it.each([
    ['洪洞县的钟楼几号敲钟？', '钟楼于6月28日敲钟。'],
    ['洪洞县的钟楼几月敲钟？', '钟楼于6月28日敲钟。'],
    ['洪洞县的鼓楼哪年翻修？', '鼓楼2024年翻修。'],
    ['洪洞县的鼓楼什么时候翻修？', '鼓楼2024年翻修。'],
  ])('is answered where it is said, as a year is: %s', async (question, said) => expect((await madeUp.ask(question)).answer.text).toContain(said))
})
