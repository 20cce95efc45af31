import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planYears } from '../../../../server/answer/understand/plan-years.ts'
import { answersOfMadeUp } from '../made-up.ts'

describe('五五', () => {
  it.each(['“五五”体系怎么建？', '落实“五五”', '“五五”布局的茶园', '五五工程修了几座桥？'])('is a slogan of five numbers: %s', (words) =>
    expect(planYears(words)).toEqual([]),
  )

  it.each(['“五五”计划修了几座桥？', '五五规划', '“五五”时期', '五五期间的茶园', '到“五五”末'])('is a plan beside a word of plans: %s', (words) =>
    expect(planYears(words)).toEqual([[1976, 1980]]),
  )

  it.each(['“十五五”的茶园', '十五五规划', '十五五末'])('is part of a later plan: %s', (words) => expect(planYears(words)).toEqual([[2026, 2030]]))

  it('is never the fifth plan where no word of plans stands beside it', () => {
    const words = fc.string({ unit: fc.constantFrom('五五', '十', '“', '”', '茶园', '的', '，', '目标', '体系', '工程', '县', '2025年'), maxLength: 10 })
    fc.assert(
      fc.property(words, (text) => {
        expect(planYears(text)).not.toContainEqual([1976, 1980])
      }),
    )
  })
})

describe('a plan told from the one at hand', () => {
  it.each(['上一个五年计划修了几座桥？', '前一个五年规划', '这一个五年规划', '下一个五年规划', '头一个五年计划', '每一个五年规划'])(
    'is no plan by its number: %s',
    (words) => expect(planYears(words)).toEqual([]),
  )

  it.each([
    ['第一个五年计划修了几座桥？', [1953, 1957]],
    ['第三个五年计划', [1966, 1970]],
    ['上面说的第八个五年计划', [1991, 1995]],
  ])('is none that is named by its number: %s', (words, years) => expect(planYears(words)).toEqual([years]))
})

describe('a question for what a slogan of five numbers is', () => {
  const madeUp = answersOfMadeUp([
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 茶业',
    '第一节 布局',
    '茶业按“五五”布局，就是五条茶路、五处茶市，茶路沿坡铺石。',
    '第二节 茶厂',
    '茶厂用电炒茶。',
  ])

  it('asks about no time, and looks for the slogan', () => {
    const { times, concepts } = madeUp.read('洪洞县茶业的“五五”布局是什么？')
    expect(times).toEqual({ years: [], periods: [] })
    expect(concepts.map(({ source }) => source)).toContain('五五')
  })

  it('is answered with it', async () => {
    const { status, answer } = await madeUp.ask('洪洞县茶业的“五五”布局是什么？')
    expect(status).toBe('answered')
    expect(answer.text).toContain('五条茶路、五处茶市')
  })
})
