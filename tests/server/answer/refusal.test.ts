import { describe, expect, it } from 'vitest'
import { ANSWER_FROM, answerability, refusalOf } from '../../../server/answer/refusal.ts'
import { answersOfCorpus } from './opened.ts'

const opened = answersOfCorpus()

const refusal = async (question: string) => {
  const { query, ranking } = await opened.ranked(question)
  return refusalOf(query, ranking, opened.knowledge)
}
const odds = async (question: string) => {
  const { query, ranking } = await opened.ranked(question)
  return answerability(query, ranking, opened.knowledge)
}

const answerable = [
  '孝义市怎么治理孝河？',
  '吕梁市要设立多少家引才工作站？',
  '汾阳市什么时候争取创成国家园林城市？',
  '孝义市有没有国家湿地公园？',
  '吕梁市2025年全市新能源装机容量要达到多少万千瓦？',
  'Does Fenyang plan a general aviation airport?',
] as const
const unrelated = ['怎么挑西瓜？', '泡菜怎么腌才脆？', '猫咪掉毛怎么办？', '孝义市的夜市开在哪条街？', 'How do I tune a guitar?'] as const

describe('how sure it is that what was found answers', () => {
  it.each(answerable)('sure enough: %s', async (question) => {
    const sure = await odds(question)
    expect(sure).toBeGreaterThan(0.5)
    expect(sure).toBeLessThanOrEqual(1)
    expect(await refusal(question)).toBeNull()
    expect((await opened.ask(question)).status).toBe('answered')
  })

  it.each(unrelated)('not sure enough: %s', async (question) => {
    const { query } = await opened.ranked(question)
    const sure = await odds(question)
    expect(sure).toBeGreaterThanOrEqual(0)
    expect(sure).toBeLessThan(ANSWER_FROM[query.language])
    expect(await refusal(question)).toEqual({ reason: 'not-found' })
    const { status, answer } = await opened.ask(question)
    expect(status).toBe('insufficient')
    expect(answer.text).toMatch(/没有找到|Nothing/)
  })

  it('is greater, the better the best sentence fits', async () => {
    const { query, ranking } = await opened.ranked('孝义市怎么治理孝河？')
    const weaker = { ...ranking, units: ranking.units.map((unit) => ({ ...unit, score: unit.score / 2, cosine: unit.cosine / 2 })) }
    expect(answerability(query, weaker, opened.knowledge)).toBeLessThan(answerability(query, ranking, opened.knowledge))
  })
})

describe('nothing that was found', () => {
  it('answers nothing', async () => {
    const { query } = await opened.ranked(answerable[0])
    expect(refusalOf(query, { units: [], passages: [], kindred: 0 }, opened.knowledge)).toEqual({ reason: 'not-found' })
  })
})

describe('a year beyond every plan', () => {
  it.each(['孝义市2060年要种多少万亩核桃？', '汾阳市在2045年要建多少座公园？', '吕梁市2048年全市新能源装机容量是多少万千瓦？'])(
    'has no number: %s',
    async (question) => {
      expect(await refusal(question)).toEqual({ reason: 'no-number' })
      expect((await opened.ask(question)).answer.text).toContain('没有给出所问的数字')
    },
  )
})

describe('a period that no document plans for or looks back on', () => {
  it.each(['吕梁市“七五”期间的主要成就？', '吕梁市“八五”期间的交通建设成绩？'])('is refused: %s', async (question) =>
    expect(await refusal(question)).toEqual({ reason: 'not-found' }),
  )

  it.each(['汾阳市“十一五”时期的发展成就有哪些？', '山西省“六五”计划期间修了多少铁路？', '孝义市“八五”时期怎么建水库？'])(
    'is not found: %s',
    async (question) => {
      expect(await refusal(question)).toEqual({ reason: 'not-found' })
      expect((await opened.ask(question)).status).toBe('insufficient')
    },
  )

  it.each(['吕梁市“十三五”时期脱贫攻坚的成效？', '汾阳市“十四五”怎么发展白酒产业？'])('is not refused where one does: %s', async (question) => {
    expect(await refusal(question)).toBeNull()
    expect((await opened.ask(question)).status).toBe('answered')
  })
})

describe('a number of an earlier period', () => {
  it('is no answer to a question about a later one', async () => {
    const { query, ranking } = await opened.ranked('吕梁市2025年全市新能源装机容量要达到多少万千瓦？')
    expect(refusalOf(query, ranking, opened.knowledge)).toBeNull()
    const past = { ...ranking, units: ranking.units.map((unit) => ({ ...unit, outdated: true })) }
    expect(refusalOf(query, past, opened.knowledge)).toEqual({ reason: 'no-number' })
  })

  it('is none either where everyday expressions lead to it', async () => {
    const { query, ranking } = await opened.ranked('吕梁市2025年全市新能源装机容量要达到多少万千瓦？')
    const led = { ...ranking, kindred: 1, units: ranking.units.map((unit) => ({ ...unit, features: { ...unit.features, kindredCoverage: 1 } })) }
    expect(refusalOf(query, led, opened.knowledge)).toBeNull()
    const past = { ...led, units: led.units.map((unit) => ({ ...unit, outdated: true })) }
    expect(refusalOf(query, past, opened.knowledge)).toEqual({ reason: 'no-number' })
  })

  it('takes nothing from a question that asks for no number', async () => {
    const { query, ranking } = await opened.ranked('孝义市怎么治理孝河？')
    const past = { ...ranking, units: ranking.units.map((unit) => ({ ...unit, outdated: true })) }
    expect(refusalOf(query, past, opened.knowledge)).toBeNull()
  })
})

describe('an English question of which the best says no word', () => {
  it.each(['What monthly minimum wage does Shanxi set for 2025?', 'Who won the Xiaoyi marathon last year?'])('is not answered: %s', async (question) => {
    const { status, citations } = await opened.ask(question)
    expect(status).toBe('insufficient')
    expect(citations).toEqual([])
  })
})
