import { describe, expect, it } from 'vitest'
import type { RankedUnit } from '../../../../server/answer/rank.ts'
import { countsOf, rowOf, type Signs, settingOf, signsOf } from '../../../../server/answer/refusal/signs.ts'
import { answersOfCorpus } from '../opened.ts'

const opened = answersOfCorpus()

const signs = async (question: string): Promise<Signs> => {
  const { query, ranking } = await opened.ranked(question)
  return signsOf(query, ranking, opened.knowledge)
}

describe('what tells that the documents answer', () => {
  it('is whose plans are meant: by a place', async () => {
    expect((await signs('孝义市怎么治理孝河？')).placed).toBe(1)
    expect((await signs('杭州市怎么治理运河？')).placed).toBe(1)
  })

  it('is whose plans are meant: by a period they plan for', async () => {
    expect((await signs('“十四五”期间怎么给电动车换电池？')).placed).toBe(1)
    expect((await signs('怎么挑西瓜？')).placed).toBe(0)
  })

  it('is half said by words that stand in a plan nearly whole', async () => {
    expect((await signs('怎样统筹公共文化服务体系建设？')).placed).toBe(0.5)
  })

  it('is whether anything held prints the words', async () => {
    const [printed, foreign] = [await signs('孝义市怎么发展通用航空？'), await signs('孝义市怎么腌泡菜？')]
    expect(printed.absent).toBe(0)
    expect(printed.missing).toBe(0)
    expect(foreign.absent).toBeGreaterThan(0.4)
  })

  it('is not what everyday expressions explain, where no plan prints the words', async () => {
    const { absent, missing, kindred } = await signs('吕梁市有多少家咖啡店？')
    expect(absent).toBeGreaterThan(0)
    expect(missing).toBeCloseTo(absent * (1 - kindred))
  })

  it.each([
    ['孝义市怎么治理孝河？', { number: 0, kindSought: 0, yesOrNo: 0 }],
    ['吕梁市要设立多少家引才工作站？', { number: 1, kindSought: 0, yesOrNo: 0 }],
    ['汾阳市图书馆馆长是谁？', { number: 0, kindSought: 1, yesOrNo: 0 }],
    ['孝义市胜溪湖公园什么时候对外开放？', { number: 0, kindSought: 1, yesOrNo: 0 }],
    ['吕梁市美术馆在哪条街？', { number: 0, kindSought: 1, yesOrNo: 0 }],
    ['孝义市有没有国家湿地公园？', { number: 0, kindSought: 0, yesOrNo: 1 }],
  ])('is what kind of thing is sought: %s', async (question, kind) => expect(await signs(question)).toMatchObject(kind))

  it('is a number counted as asked beside words of what is asked', async () => {
    expect((await signs('吕梁市要设立多少家引才工作站？')).counted).toBeGreaterThan(0.8)
    expect((await signs('汾阳市要建几座通用机场？')).counted).toBe(0)
  })

  it('is no number where none is asked for', async () => {
    expect((await signs('吕梁市怎么引进人才？')).counted).toBe(0)
  })

  it('is the best of what was found', async () => {
    const { query, ranking } = await opened.ranked('孝义市怎么治理孝河？')
    const { score, cosine, own, heaviest } = signsOf(query, ranking, opened.knowledge)
    expect(score).toBe(ranking.units[0]?.score)
    expect(cosine).toBe(Math.max(...ranking.units.slice(0, 5).map((unit) => unit.cosine)))
    expect(own).toBe(Math.max(...ranking.units.slice(0, 3).map((unit) => unit.ownCoverage)))
    const weights = query.concepts.map(({ weight }) => weight)
    const at = weights.indexOf(Math.max(...weights))
    expect(heaviest).toBe(Math.max(...ranking.units.slice(0, 3).map(({ held }) => held[at] ?? 0)))
  })

  it('is nothing where nothing was found', async () => {
    const { query } = await opened.ranked('吕梁市要设立多少家引才工作站？')
    const none = signsOf(query, { units: [], passages: [], kindred: 0 }, opened.knowledge)
    expect(none).toMatchObject({ score: 0, cosine: 0, heaviest: 0, own: 0, counted: 0 })
  })
})

describe('how far what was found gives a number', () => {
  const found = async (question: string) => {
    const { query, ranking } = await opened.ranked(question)
    return { query, best: ranking.units[0] as RankedUnit }
  }

  it('is less where a sentence says less of the question', async () => {
    const { query, best } = await found('吕梁市要设立多少家引才工作站？')
    const whole = countsOf([best], query, opened.knowledge)
    const half = countsOf([{ ...best, ownCoverage: best.ownCoverage / 2, coverage: best.coverage / 2 }], query, opened.knowledge)
    expect(whole).toBeGreaterThan(0)
    expect(half).toBeCloseTo(whole / 2)
  })

  it('is less where only headings say it', async () => {
    const { query, best } = await found('吕梁市要设立多少家引才工作站？')
    const byHeadings = countsOf([{ ...best, ownCoverage: 0 }], query, opened.knowledge)
    expect(byHeadings).toBeGreaterThan(0)
    expect(byHeadings).toBeLessThan(countsOf([best], query, opened.knowledge))
  })

  it('is nothing of an earlier period', async () => {
    const { query, best } = await found('吕梁市要设立多少家引才工作站？')
    expect(countsOf([{ ...best, outdated: true }], query, opened.knowledge)).toBe(0)
    expect(countsOf([], query, opened.knowledge)).toBe(0)
  })
})

describe('where a unit stands', () => {
  it('has the first and the last year of its plan, and none of a report', async () => {
    const years = new Map<string, unknown>()
    for (const { unit } of (await opened.ranked('孝义市2021年的水利项目怎么安排？')).ranking.units) {
      const { view, begins, ends, indicator } = settingOf({ unit } as RankedUnit, opened.knowledge)
      expect(view).toBe(opened.knowledge.passages[unit.passage])
      if (view.passage.kind !== 'table-row') expect(indicator).toBeNull()
      years.set(view.documentId, [begins, ends])
    }
    expect(years.get('xiaoyi-plan')).toEqual([2021, 2025])
    expect(years.get('xiaoyi-report-2021')).toEqual([undefined, undefined])
  })
})

describe('the row that a unit is', () => {
  it('has its indicator where its table is one of indicators, and is none for prose', async () => {
    const { knowledge } = opened
    const { ranking } = await opened.ranked('孝义市2025年森林覆盖率目标是多少？')
    const kinds = new Set<string>()
    for (const ranked of ranking.units) {
      const { passage } = knowledge.passages[ranked.unit.passage]!
      const row = rowOf(ranked, knowledge)
      expect(row !== null).toBe(passage.kind === 'table-row')
      if (!row) continue
      expect(row.view.passage).toBe(passage)
      if (row.indicator) expect(row.indicator.passageId).toBe(passage.id)
      kinds.add(row.indicator?.name ?? '')
    }
    expect(kinds).toContain('森林覆盖率')
  })
})
