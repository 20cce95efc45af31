import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Concept, coverage, matchable, presence } from '../../../../server/answer/understand/concepts.ts'
import { type Opened, openAnswers } from '../opened.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openAnswers()
})
afterAll(() => opened.close())

const concepts = (question: string) => opened.read(question).concepts
const sources = (question: string) => concepts(question).map(({ source }) => source)
/** All the words a question is looked for in. */
const words = (question: string) => concepts(question).flatMap(({ alternatives }) => alternatives.map(({ text }) => text))

describe('the concepts of a Chinese question', () => {
  it.each([
    ['孝义怎么解决看病难？', /医疗|诊疗|卫生/],
    ['老人吃饭怎么办？', /助餐|日间照料|养老/],
    ['堵车怎么治？', /交通|拥堵|畅通/],
    ['打工的人怎么找活干？', /就业|创业|农民工/],
    ['空气差怎么办？', /空气质量|大气/],
    ['种地的怎么多挣钱？', /增收|农民收入|农民/],
  ])('everyday words are looked for as plans say them: %s', (question, plan) => {
    expect(words(question).some((word) => plan.test(word))).toBe(true)
  })

  it('hold a word and the words that stand for it as one thing', () => {
    const found = concepts('GDP目标是多少？').find(({ alternatives }) => alternatives.some(({ text }) => text === '地区生产总值'))
    expect(found?.alternatives.map(({ text }) => text)).toContain('gdp')
  })

  it('prefer the question’s own word to what stands for it', () => {
    for (const { alternatives } of concepts('GDP目标是多少？')) {
      const best = Math.max(...alternatives.map(({ weight }) => weight))
      expect(best).toBe(1)
    }
  })

  it('weigh a quoted term above all others', () => {
    const found = concepts('孝义的“六型城市”建设取得什么进展？')
    const quoted = found.find(({ source }) => source === '六型城市')
    expect(quoted?.weight).toBe(Math.max(...found.map(({ weight }) => weight)))
  })

  it('do not count a quoted period as a term', () => {
    expect(sources('“十三五”的水库有哪些？')).not.toContain('十三五')
    expect(sources('“十三五”的水库有哪些？')).toContain('水库')
  })

  it('weigh rare words above common ones', () => {
    const found = new Map(concepts('核桃产业').map(({ source, weight }) => [source, weight]))
    const walnut = [...found].find(([source]) => source.includes('核桃'))?.[1] ?? 0
    expect(walnut).toBeGreaterThan(found.get('产业') ?? 0)
  })

  it('leave out places and years, which are understood apart', () => {
    expect(sources('孝义市2025年粮食产量是多少？').join(' ')).not.toMatch(/孝义|2025/)
  })

  it('leave out what a question excepts', () => {
    expect(sources('除了幼儿园，汾阳还要建什么学校？').join(' ')).not.toContain('幼儿园')
  })

  it('are none where a question asks for nothing', () => {
    expect(sources('有哪些呢？')).toEqual([])
  })
})

describe('how much of the concepts a text holds', () => {
  const lake: Concept = { source: '湖', weight: 1, alternatives: [{ text: '水库', weight: 1 }] }
  const wood: Concept = {
    source: '林',
    weight: 0.5,
    alternatives: [
      { text: '森林', weight: 1 },
      { text: '造林', weight: 0.6 },
    ],
  }

  it('is all where every concept is there, nothing where none is', () => {
    expect(coverage([lake, wood], '水库旁的森林')).toBe(1)
    expect(coverage([lake, wood], '公路')).toBe(0)
    expect(coverage([], '水库')).toBe(0)
  })

  it('counts by weight', () => expect(coverage([lake, wood], '水库')).toBeCloseTo(2 / 3))
  it('counts a stand-in for less than the word', () => expect(presence(wood, '造林')).toBe(0.6))

  it('counts a long word found in part for less than half', () => {
    const long: Concept = { source: 'x', weight: 1, alternatives: [{ text: '农村公路养护', weight: 1 }] }
    const part = presence(long, '农村公路建设')
    expect(part).toBeGreaterThan(0)
    expect(part).toBeLessThanOrEqual(0.5)
    expect(presence(long, '养护')).toBe(0)
  })

  it('looks past width, case, blanks and quotation marks', () => {
    expect(matchable('“５Ｇ” 网络 GDP')).toBe('5g网络gdp')
  })
})
