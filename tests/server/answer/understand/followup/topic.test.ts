import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asksWholePeriod, comparedBy, objectOf, topicOf, withObject } from '../../../../../server/answer/understand/followup/topic.ts'

/** Questions by what stands before the words of asking and behind them. */
const halves = fc.record({
  subject: fc.constantFrom('甲市2021年厕所', '乙县的水库', '丙省粮食产量', '甲市2025年森林覆盖率'),
  asking: fc.constantFrom('多少', '是多少', '有哪些', '怎么样', '什么时候', '在哪里', '如何', '是谁'),
  stop: fc.constantFrom('？', '?', '', '。', ' ？ '),
})

describe('what a question is about', () => {
  it.each([
    ['甲市2025年森林覆盖率是多少？', '甲市2025年森林覆盖率'],
    ['甲市的水库有多少座？', '甲市的水库'],
    ['甲市2021年要改多少厕所？', '甲市2021年厕所'],
    ['甲市一年要来多少游客？', '甲市游客'],
    ['甲市还打算新增多少公里绿道？', '甲市绿道'],
    ['甲市有哪些湿地公园？', '甲市湿地公园'],
    ['甲市粮食产量达到多少，怎么保证？', '甲市粮食产量'],
    ['甲市的图书馆在哪儿？', '甲市的图书馆'],
    ['甲市的报告是谁作的？', '甲市的报告作'],
  ])('is told without how it asks: %s', (question, topic) => expect(topicOf(question)).toBe(topic))

  it('is all of a question that asks by no word', () => expect(topicOf('甲市2025年粮食产量？')).toBe('甲市2025年粮食产量'))

  it('leaves to the next question what that ends in too', () => {
    expect(topicOf('甲市的报告是谁作的？', '什么时候作的？')).toBe('甲市的报告')
    expect(topicOf('甲市的报告是谁作的？', '什么时候印的？')).toBe('甲市的报告作')
  })

  it('is the subject, however it is asked about and wherever the question stops', () => {
    fc.assert(
      fc.property(halves, ({ subject, asking, stop }) => {
        expect(topicOf(`${subject}${asking}${stop}`)).toBe(subject)
      }),
    )
  })
})

describe('the thing asked for by its kind', () => {
  it.each([
    ['甲市要修哪些高速公路？', '高速公路'],
    ['甲市要建几座水库？', '水库'],
    ['甲市要改多少厕所', '厕所'],
    ['甲市有什么湖？', ''],
    ['甲市有什么湖泊？', '湖泊'],
    ['甲市有哪些重点项目？', ''],
    ['甲市有什么措施？', ''],
    ['甲市什么时候？', ''],
    ['甲市的水库有多少座？', ''],
    ['甲市粮食产量是多少？', ''],
    ['甲市的茶厂建在哪几个乡镇？', ''],
    ['甲市的茶厂要搬到哪些园区？', ''],
    ['甲市的茶销往什么地区？', ''],
    ['甲市的茶由哪些乡镇种？', ''],
    ['甲市的茶用于什么产品？', ''],
    ['甲市要扶持哪几个乡镇？', '乡镇'],
    ['甲市在建几座茶厂？', '茶厂'],
  ])('%s: %j', (question, object) => expect(objectOf(question)).toBe(object))

  it.each([
    ['甲市要修哪些高速公路？', '高速公路', '铁路', '甲市要修哪些铁路？'],
    ['甲市要建几座水库？', '水库', '铁路', '甲市要建多少铁路？'],
    ['甲市高速公路要连哪些高速公路？', '高速公路', '铁路', '甲市高速公路要连哪些铁路？'],
  ])('is exchanged at the end of %s, counted as nothing in particular', (before, object, next, whole) => expect(withObject(before, object, next)).toBe(whole))
})

describe('a place set against the one asked about', () => {
  it.each([
    ['和比谁高', '高'],
    ['跟比谁更快', '快'],
    ['比高多少', '高'],
    ['比大一些', '大'],
    ['跟比呢', ''],
    ['与相比如何', ''],
    ['相比较', ''],
    ['和比哪个更强', '强'],
    ['谁高', '高'],
    ['how does that compare with', ''],
    ['And how do they compare to', ''],
    ['versus', ''],
    ['vs.', ''],
    ['is it compared with', ''],
  ])('%s asks by %j', (rest, by) => expect(comparedBy(rest)).toBe(by))

  it.each(['', '高', '的', '水库', '和水库比谁多得快', '如何', 'and', 'how about', 'compare the reservoirs of'])(
    'is none where nothing is compared: %j',
    (rest) => expect(comparedBy(rest)).toBeNull(),
  )
})

describe('the whole of the plan’s years', () => {
  it.each([
    '五年一共',
    '那五年一共呢',
    '整个五年',
    '五年合计多少',
    '规划期内一共多少个',
    '计划期间总共是多少亿元',
    '五年下来',
    'over the whole five years',
    'and in the full planning period',
    'across the plan period',
  ])('is asked about by %s', (rest) => expect(asksWholePeriod(rest)).toBe(true))

  it.each(['', '五年前', '五年计划的水库', '一共', '每年', '未来五年的水库有多少', 'over the years', 'how many lakes over the whole five years'])(
    'is not asked about by %j',
    (rest) => expect(asksWholePeriod(rest)).toBe(false),
  )
})
