import { describe, expect, it } from 'vitest'
import { countsWhatIsAsked } from '../../../../server/answer/refusal/counting.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { sentence } from './sentence.ts'
import { type Around, others, proseUnder } from './setting.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 茶业',
  '第一节 茶园',
  '到2025年，茶园达到三千亩，高山茶园沿坡铺开。',
  ...others,
])
interface Placed extends Around {
  readonly heading?: string
  readonly opening?: string
}
const counts = (question: string, words: string, { heading = '', opening = '', ...around }: Placed = {}) =>
  countsWhatIsAsked(sentence(words, opening), madeUp.read(question), proseUnder(madeUp.knowledge, heading, around))
const plan = { begins: 2021, ends: 2025 }

describe('what a plan aims at without a year', () => {
  it.each(['茶园达到300亩。', '力争种茶园300亩。', '茶园稳定在300亩。'])('is not of a year before it: %s', (words) => {
    expect(counts('洪洞县2019年茶园有多少亩？', words, plan)).toBe(0)
    expect(counts('洪洞县2021年茶园有多少亩？', words, plan)).toBe(1)
  })

  it.each([
    ['no aim is told', '茶园现有300亩。', {}],
    ['a year is named', '2019年茶园达到300亩。', {}],
    ['a heading names an earlier period', '茶园达到300亩。', { periods: [2016] }],
  ])('may be of it where %s: %s', (_, words, around) => expect(counts('洪洞县2019年茶园有多少亩？', words, { ...plan, ...around })).toBe(1))
})

describe('what a plan tells without a year', () => {
  const question = '洪洞县2030年茶园有多少亩？'
  const words = '茶园达到300亩。'

  it('is not of a year behind its last', () => {
    expect(counts(question, words, { ...plan, text: words })).toBe(0)
    expect(counts(question, words, { text: words })).toBe(1)
    expect(counts('洪洞县2024年茶园有多少亩？', words, { ...plan, text: words })).toBe(1)
  })

  it('may be of it where what stands around it names years', () => {
    expect(counts(question, words, { ...plan, text: `面向2030年，再种茶园。${words}` })).toBe(1)
    expect(counts(question, words, { ...plan, text: words, heading: '第一节 2030年远景' })).toBe(1)
    expect(counts(question, words, { ...plan, text: words, opening: '到2030年' })).toBe(1)
  })
})

describe('a sentence whose time an earlier one tells', () => {
  it.each([
    ['洪洞县2025年茶园有多少亩？', '茶园达到300亩。', '到2035年', 0],
    ['洪洞县2025年茶园有多少亩？', '茶园达到300亩。', '到2025年', 1],
    ['洪洞县2025年茶园有多少亩？', '2025年茶园达到300亩。', '到2035年', 1],
    ['洪洞县“十四五”茶园有多少亩？', '茶园达到300亩。', '2009年', 0],
    ['洪洞县“十四五”茶园有多少亩？', '茶园达到300亩。', '2022年', 1],
    ['洪洞县“十四五”茶园有多少亩？', '“十四五”茶园达到300亩。', '2009年', 1],
    ['洪洞县茶园有多少亩？', '茶园达到300亩。', '2009年', 1],
  ])('is of that time where it names none: %s: %s behind %s: %d', (question, words, opening, count) => expect(counts(question, words, { opening })).toBe(count))

  it.each([
    ['第一节 2009年的茶园', 0],
    ['第一节 2022年的茶园', 1],
    ['第一节 “十一五”以来的茶园，2009年', 1],
  ])('of a period asked about is of the year of its headings, where they name no period: %s: %d', (heading, count) =>
    expect(counts('洪洞县“十四五”茶园有多少亩？', '茶园达到300亩。', { heading })).toBe(count),
  )
})

describe('how much something has grown in a year', () => {
  it.each([
    ['洪洞县茶园2020年增加了多少亩？', '2020年茶园增加300亩。', 1],
    ['洪洞县茶园2020年增加了多少亩？', '2020年茶园较2015年末增加300亩。', 0],
    ['洪洞县茶园2020年涨了百分之几？', '2020年茶园年均增长3%。', 0],
    ['洪洞县茶园2020年有多少亩？', '2020年茶园较2015年末增加，达到300亩。', 1],
  ])('is not told by what it grew over several: %s: %s: %d', (question, words, count) => expect(counts(question, words)).toBe(count))

  it.each([
    ['洪洞县2020年茶园覆盖率是多少？', '到2020年底，由2015年的22%起步，茶园覆盖率达到30%。', 1],
    ['洪洞县2020年茶园覆盖率是多少？', '2015年茶园覆盖率达到30%。', 0],
    ['洪洞县2020年茶园覆盖率是多少？', '到2020年底，从2015年的22%起步，茶园覆盖率达到30%。', 1],
  ])('is not of the year that it goes out from: %s: %s: %d', (question, words, count) => expect(counts(question, words)).toBe(count))
})

describe('how many there are in all', () => {
  it.each(['洪洞县茶园共有多少亩？', '洪洞县茶园总共要达到多大？', '洪洞县茶园一共有多少亩？'])('is not told by what is added: %s', (question) => {
    expect(counts(question, '茶园300亩。')).toBe(1)
    expect(counts(question, '新增茶园300亩。')).toBe(0)
    expect(counts(question, '新增茶园三百亩，其中高山茶园200亩。')).toBe(0)
    expect(counts(question, '茶园300亩，其中新增高山茶园二百亩。')).toBe(1)
  })

  it('is not asked for where what is added is', () => expect(counts('洪洞县共要新增多少亩茶园？', '新增茶园300亩。')).toBe(1))
})
