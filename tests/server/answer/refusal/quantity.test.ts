import { describe, expect, it } from 'vitest'
import { asksUnknownQuantity, clausesOf, isStatistic, quantityAsked, saysApart, saysQuantity } from '../../../../server/answer/refusal/quantity.ts'
import { type Concept, matchable } from '../../../../server/answer/understand/concepts.ts'
import { answersOfMadeUp } from '../made-up.ts'

const madeUp = answersOfMadeUp(
  [
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 建材工业',
    '第一节 水泥',
    '水泥企业保持盈利，年产水泥120万吨，上缴税金三亿元，水泥窑余热发电全部并网。',
    '水泥销往周边五县，运费由买方存款预付，余额年底退还，水泥袋全部回收。',
    '第二节 砖瓦',
    '砖瓦企业关停12家，保留3家，保留的改用页岩烧砖，砖价随行就市。',
    '第二章 人口',
    '婚姻登记处设在行政服务大厅，提倡婚事简办，简办的婚礼由乡里送花。',
    '水库库容扩大到三千万立方米。',
  ],
  [
    '襄汾县国民经济和社会发展第十四个五年规划纲要',
    '第一章 建材工业',
    '第一节 水泥',
    '水泥企业净利润达到4亿元，年产水泥90万吨，居民存款也有增加。',
    '砖瓦企业的净利润用来购置除尘设备。',
  ],
  ['山西省国民经济和社会发展第十四个五年规划纲要', '第一章 交通', '第一节 公路', '公路密度提高到每百平方公里95公里，桥梁全部检修一遍。'],
)

describe('the quantity whose number is asked for', () => {
  it.each([
    ['水泥企业的净利润有多少亿元？', '净利润'],
    ['水泥企业的净利润到底能达到多少亿元？', '净利润'],
    ['居民存款余额大概是多少亿元？', '存款余额'],
    ['离婚率目标定在多少？', '离婚率'],
    ['“离婚率”为多少？', '离婚率'],
    ['水库库容有多大？', '库容'],
    ['砖瓦企业要关停几家？', '关停'],
    ['净利润高的水泥企业，厂房有多少平方米？', '厂房'],
    ['净利润低的企业净利润有多少亿元？', '净利润'],
    ['ＧＤＰ有多少亿元？', 'gdp'],
  ])('is what stands right before the number word: %s', (question, quantity) => expect(quantityAsked(madeUp.read(question))?.source).toBe(quantity))

  it.each(['水泥企业靠净利润做什么？', '有多少家面馆？', '净利润怎么样，又有多少？', 'How much net profit do cement firms make?'])(
    'is none where nothing does: %s',
    (question) => expect(quantityAsked(madeUp.read(question))).toBeNull(),
  )

  it.each([
    ['襄汾县水泥企业的净利润？', '净利润'],
    ['洪洞县居民存款余额', '存款余额'],
  ])('stands last where there is no number word: %s', (question, quantity) => expect(quantityAsked(madeUp.read(question))?.source).toBe(quantity))

  it.each(['洪洞县怎么降低离婚率？', '洪洞县水泥企业怎么提高净利润'])('is none where one stands last and no number is asked for: %s', (question) =>
    expect(quantityAsked(madeUp.read(question))).toBeNull(),
  )
})

describe('a statistic told apart from its thing', () => {
  const concept = (source: string): Concept => ({ source, weight: 0.8, alternatives: [{ text: source, weight: 1 }] })
  const clauses = clausesOf('确保粮食播种面积稳定在27万亩以上，产量达到8500万公斤')

  it('is said where the thing stands in a clause before it', () => {
    expect(saysApart(concept('粮食产量'), clauses, 1)).toBe(true)
    expect(saysQuantity(concept('粮食产量'), clauses.join('，'))).toBe(true)
  })

  it('is not said of another thing, by another statistic, or before the thing', () => {
    expect(saysApart(concept('棉花产量'), clauses, 1)).toBe(false)
    expect(saysApart(concept('粮食产值'), clauses, 1)).toBe(false)
    expect(saysApart(concept('粮食产量'), clauses, 0)).toBe(false)
    expect(saysApart(concept('粮食产量'), ['产量达到8500万公斤', '粮食安全'], 0)).toBe(false)
  })
})

describe('a quantity', () => {
  const concept = (source: string, weight = 0.8): Concept => ({ source, weight, alternatives: [{ text: source, weight: 1 }] })

  it.each(['净利润', '离婚率', '占地面积', '人均寿命', '用水量', '路网密度'])('is a statistic: %s', (word) => expect(isStatistic(concept(word))).toBe(true))
  it.each(['面馆', '船闸', '人数', '总量'])('is no statistic of its own: %s', (word) => expect(isStatistic(concept(word))).toBe(false))

  it.each([
    [concept('占地面积'), '新厂占地面积3万平方米。', true],
    [concept('总面积'), '规划面积3平方公里。', true],
    [concept('年用水量'), '用水量降到2万吨。', true],
    [concept('净利润'), '营业收入3亿元。', false],
    [concept('占地面积'), '占地3万平方米。', false],
    [concept('净利润', 0.4), '营业收入3亿元。', true],
    [concept('原油产量'), '钢一千吨，原油1600吨。', true],
    [concept('原油总产量'), '原油达到1600吨。', true],
    [concept('油产量'), '原油1600吨。', false],
    [concept('原油产量'), '原油价格3元。', false],
    [concept('产量'), '钢一千吨，原油1600吨。', true],
    [concept('产量'), '原油1600吨。', false],
  ])('%j is said by %s: %s', (quantity, words, said) => expect(saysQuantity(quantity, matchable(words))).toBe(said))
})

describe('a statistic that the documents of the place do not have', () => {
  const isUnknown = (question: string) => asksUnknownQuantity(madeUp.read(question), madeUp.knowledge)

  it.each([
    '洪洞县水泥企业的净利润有多少亿元？',
    '洪洞县居民存款余额大概是多少亿元？',
    '洪洞县离婚率目标定在多少？',
    '洪洞县“离婚率”为多少？',
    '洪洞县公路密度是多少？',
  ])('is unknown: %s', (question) => expect(isUnknown(question)).toBe(true))

  it.each([
    ['襄汾县水泥企业的净利润有多少亿元？', 'its own documents print it'],
    ['水泥企业的净利润有多少亿元？', 'no place is named and one of the documents prints it'],
    ['洪洞县上缴税金要达到多少亿元？', 'its own documents print it'],
    ['洪洞县水泥销售额有多少亿元？', 'every trade has one'],
    ['洪洞县砖瓦企业户数是多少户？', 'it says only how something else is counted'],
    ['洪洞县有多少家面馆？', 'it is no statistic'],
    ['洪洞县水库的船闸有多长？', 'it is no statistic'],
    ['洪洞县水泥企业靠净利润做什么？', 'no number of it is asked for'],
    ['洪洞县怎么降低离婚率？', 'no number of it is asked for, though it stands last'],
  ])('is not unknown: %s, since %s', (question) => expect(isUnknown(question)).toBe(false))

  it('is not answered with a number of something else', async () => {
    const reply = await madeUp.ask('洪洞县水泥企业的净利润有多少亿元？')
    expect(reply.status).toBe('insufficient')
    expect(reply.answer.text).toContain('没有给出所问的数字')
    expect(reply.citations).toEqual([])
  })

  it.each([
    ['洪洞县水泥企业上缴的税金有多少亿元？', '上缴税金三亿元'],
    ['襄汾县水泥企业的净利润有多少亿元？', '净利润达到4亿元'],
  ])('is answered where there is one: %s', async (question, words) => {
    const reply = await madeUp.ask(question)
    expect(reply.status).toBe('answered')
    expect(reply.answer.blocks[0]?.text).toContain(words)
  })
})

describe('a product called by one character, with what is measured of it', () => {
  const concept: Concept = {
    source: '酒收入',
    weight: 0.7,
    alternatives: [
      { text: '白酒', weight: 0.9 },
      { text: '酒', weight: 0.85 },
    ],
  }

  it('is said where both are', () => {
    expect(saysQuantity(concept, '白酒销售收入达到30亿元')).toBe(true)
    expect(saysQuantity(concept, '吸引51.6亿元入股白酒企业')).toBe(false)
    expect(saysQuantity({ ...concept, source: '煤产量', alternatives: [{ text: '煤炭', weight: 0.9 }] }, '煤炭生产总量控制在1.5亿吨')).toBe(true)
  })
})

describe('what stands between a quantity and its number word', () => {
  it.each([
    ['存款余额上涨了多少？', '存款余额'],
    ['存款余额（含外币）涨了多少？', '存款余额'],
    ['存款余额有几块？', '存款余额'],
    ['居民一年净利润是多少？', '净利润'],
    ['离婚率上限定在多少？', '离婚率'],
    ['净利润只有多少？', '净利润'],
    ['净利润才多少？', '净利润'],
    ['离婚率控制在百分之几？', '离婚率'],
  ])('may be how it moves, brackets, or that it is of a year: %s', (question, quantity) => expect(quantityAsked(madeUp.read(question))?.source).toBe(quantity))
})

describe('a longer statistic that begins with the one asked for', () => {
  const people: Concept = { source: '常住人口', weight: 0.6, alternatives: [{ text: '常住人口', weight: 1 }] }

  it.each([
    ['常住人口城镇化率达到60%', false],
    ['农村常住人口人均可支配收入10600元', false],
    ['常住人口达到48万人', true],
    ['常住人口城镇化率达到60%，常住人口达到48万人', true],
  ])('does not say it: %s: %s', (words, said) => expect(saysQuantity(people, words)).toBe(said))
})

describe('a length or an area', () => {
  const concept = (source: string): Concept => ({ source, weight: 0.8, alternatives: [{ text: source, weight: 1 }] })
  it.each([
    ['里程', '规划建设3865公里', true],
    ['总面积', '流转总规模达到12万亩以上', true],
    ['面积', '建成区扩大到54平方公里', true],
    ['里程', '规划建设3865座', false],
    ['面积', '流转12万户', false],
    ['通车里程', '规划建设3865公里', false],
  ])('is said by what it is counted in, where no word narrows it: %s: %s: %s', (quantity, words, says) =>
    expect(saysQuantity(concept(quantity), words)).toBe(says),
  )
})
