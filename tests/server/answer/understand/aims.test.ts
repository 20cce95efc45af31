import { describe, expect, it } from 'vitest'
import { aimOf, asksForAim, asksForDone, asksForWays, asksHowDone, asksToBe } from '../../../../server/answer/understand/aims.ts'

describe('a question for an aim', () => {
  it.each(['白酒产业的目标是什么', '森林覆盖率要达到多少', 'What is the target for grain?'])('is %s', (question) => {
    expect(asksForAim(question)).toBe(true)
  })

  it.each([
    '粮食产量是多少',
    '2020年目标实际完成了多少',
    '过去五年的目标',
    'Which targets were achieved?',
    'Which mills met their targets?',
    '达标了的目标有几个',
  ])('is not %s', (question) => {
    expect(asksForAim(question)).toBe(false)
  })
})

describe('what is aimed at', () => {
  it('is told most by a sentence that says by when or how much', () => {
    expect(aimOf('到2025年产值达到30亿元')).toBe(2)
    expect(aimOf('力争“十四五”末全面建成')).toBe(2)
  })

  it('is told less by one that only says so', () => {
    expect(aimOf('力争走在前列')).toBe(1)
  })

  it('is not told by a sentence that only uses the word', () => {
    expect(aimOf('围绕目标客群的需求引进机构')).toBe(0)
    expect(aimOf('优化园区布局')).toBe(0)
  })
})

describe('a question for what has been done', () => {
  it.each(['改造了多少户', '茶厂建成多少座了？', 'How many mills had closed?', 'How many mills have been closed?'])('is %s', (question) =>
    expect(asksForDone(question)).toBe(true),
  )

  it.each(['要改造多少户', '茶厂有多少座？', 'How many mills will close?'])('is not %s', (question) => expect(asksForDone(question)).toBe(false))
})

describe('a question for what is to be', () => {
  it.each([
    '各要减排百分之几？',
    '2025年打算种多少茶？',
    '将建几座桥？',
    '茶园力争达到多大？',
    'How much should tea earn by then?',
    'How many bridges does the county hope to build?',
  ])('is %s', (question) => expect(asksToBe(question)).toBe(true))

  it.each([
    '种了多少茶？',
    '打算改造的茶园改造了多少亩？',
    '要求几个人参加？',
    '茶园有多少亩？',
    '过去要建几座桥？',
    'How much did tea earn?',
    'How much biogas will the mill make?',
  ])('is not %s', (question) => expect(asksToBe(question)).toBe(false))
})

describe('how something came about', () => {
  it.each(['这笔资金是怎么争取来的？', '这条路怎么修成的', '品牌是怎么打出来的？'])('is asked: %s', (question) => {
    expect(asksHowDone(question)).toBe(true)
    expect(asksForWays(question)).toBe(false)
  })

  it.each(['怎么争取资金？', '要怎么把路修起来？', '现在怎么样了？'])('is not asked: %s', (question) => expect(asksHowDone(question)).toBe(false))
})
