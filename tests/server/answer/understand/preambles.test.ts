import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutPreamble } from '../../../../server/answer/understand/preambles.ts'

describe('what somebody says of himself before the question', () => {
  it.each([
    ['我在写材料，想核对一下：甲市有几座桥？', '甲市有几座桥？'],
    ['财政口记者核实一下：甲市税收是多少？', '甲市税收是多少？'],
    ['家长问：小学几点放学，谁来接送？', '小学几点放学，谁来接送？'],
    ['领导要一个数：甲市粮食产量是多少？', '甲市粮食产量是多少？'],
    ['我是跑城建口的记者，甲市哪些片区要拆？', '甲市哪些片区要拆？'],
    ['我是晚报的编辑，想了解一下甲市的茶叶产量', '甲市的茶叶产量'],
    ['帮我查一下甲市的茶叶产量', '甲市的茶叶产量'],
    ['甲市种茶，想核一下亩产是多少', '甲市种茶，亩产是多少'],
  ])('is set aside: %s', (question, rest) => expect(withoutPreamble(question)).toBe(rest))

  it.each([
    ['我在写一篇体育方面的稿子，体育人口占比是多少？', '体育 体育人口占比是多少？'],
    ['我们正在准备一份甲市养老的汇报，床位有多少张？', '甲市养老 床位有多少张？'],
    ['我写报道，床位有多少张？', '床位有多少张？'],
    ['I am writing a piece on Jiashi. How many bridges will be built?', 'How many bridges will be built? (Jiashi)'],
    ["Hello! I'm working on a story about tea, how much of it is grown?", 'how much of it is grown? (tea)'],
    ["I'm a reporter; how many bridges are planned?", 'how many bridges are planned?'],
    ['Hi, how many bridges are planned?', 'how many bridges are planned?'],
  ])('leaves what it is about: %s', (question, rest) => expect(withoutPreamble(question)).toBe(rest))

  it.each([
    '甲市城镇登记失业率：2021年和2025年的目标有何不同？',
    '甲市存在的问题：基础设施方面有哪些不足？',
    '我家房子没有房本，甲市管不管补办？',
    '我是农村老师，评职称有照顾吗？',
    '甲市要核减多少产能？',
    'I am a farmer. What subsidies are there?',
    'Writing schools: how many will be opened?',
  ])('is no preamble where it is the question: %s', (question) => expect(withoutPreamble(question)).toBe(question))

  it('leaves the place that it alone names', () => {
    const placesIn = (words: string) => (words.includes('甲') ? ['甲市'] : [])
    expect(withoutPreamble('甲这边种树我想确认一下：林地一共有多少亩？', placesIn)).toBe('甲市林地一共有多少亩？')
    expect(withoutPreamble('甲这边种树我想确认一下：甲的林地一共有多少亩？', placesIn)).toBe('甲的林地一共有多少亩？')
  })

  it('is never all that is left out: something remains of every question', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 80, unit: fc.constantFrom(...'我在写一篇的稿子想核，：。a I m writing') }), (question) => {
        expect(withoutPreamble(question).length).toBeGreaterThan(0)
      }),
    )
  })
})
