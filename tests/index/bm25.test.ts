import fc from 'fast-check'
import MiniSearch from 'minisearch'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildPostings, DEFAULT_BM25, type Entry, openBm25 } from '../../index/bm25.ts'
import { loadTokenizer } from '../../index/tokenizer/jieba.ts'
import type { Tokenizer } from '../../index/tokenizer.ts'
import { sentences } from './sentences.ts'

const of = (text: readonly string[], rest: Partial<Entry['fields']> = {}): Entry => ({ fields: { text, path: [], lead: [], context: [], ...rest } })
const ask = (...terms: string[]) => terms.map((term) => ({ term, weight: 1 }))
const ordinals = (hits: readonly { ordinal: number }[]) => hits.map(({ ordinal }) => ordinal)
const all = { limit: 1000 }

describe('a small collection', () => {
  const bm25 = openBm25(
    buildPostings([
      of(['氢能', '产业', '项目']),
      of(['产业', '项目', '产业']),
      of(['养老', '服务'], { path: ['民生', '产业'] }),
      of(['氢能', '氢能', '重卡', '推广', '加氢站', '建设']),
    ]),
  )

  test('only passages that hold a term are found', () => {
    expect(ordinals(bm25.search(ask('氢能'), all)).sort()).toEqual([0, 3])
    expect(bm25.search(ask('高铁'), all)).toEqual([])
    expect(bm25.search([], all)).toEqual([])
  })

  test('a passage with both terms is before passages with one', () => {
    expect(bm25.search(ask('氢能', '项目'), all)[0]?.ordinal).toBe(0)
  })

  test('a term in a heading is found, for less than one in the text', () => {
    const hits = bm25.search(ask('产业'), all)
    expect(ordinals(hits)).toContain(2)
    expect(hits.at(-1)?.ordinal).toBe(2)
  })

  test('limit and filter hold', () => {
    expect(bm25.search(ask('产业', '氢能'), { limit: 2 })).toHaveLength(2)
    expect(bm25.search(ask('产业', '氢能'), { limit: 0 })).toEqual([])
    expect(ordinals(bm25.search(ask('产业', '氢能'), { limit: 10, accept: (ordinal) => ordinal > 1 })).sort()).toEqual([2, 3])
  })

  test('terms without positive weight count nothing', () => {
    expect(
      bm25.search(
        [
          { term: '氢能', weight: 0 },
          { term: '产业', weight: -1 },
          { term: '养老', weight: Number.NaN },
        ],
        all,
      ),
    ).toEqual([])
  })

  test('the passages that hold a term are named in order, in whatever field it stands', () => {
    expect([...bm25.passagesWith('产业')]).toEqual([0, 1, 2])
    expect([...bm25.passagesWith('高铁')]).toEqual([])
  })

  test('document frequency counts passages in any field, and rarer terms weigh more', () => {
    expect(bm25.documentFrequency('产业')).toBe(3)
    expect(bm25.documentFrequency('高铁')).toBe(0)
    expect([bm25.has('民生'), bm25.has('高铁')]).toEqual([true, false])
    expect(bm25.idf('高铁')).toBeGreaterThan(bm25.idf('养老'))
    expect(bm25.idf('养老')).toBeGreaterThan(bm25.idf('产业'))
    expect(bm25.idf('产业')).toBeGreaterThan(0)
  })

  test('the score is the formula’s', () => {
    const { k1, b, weights } = DEFAULT_BM25
    const average = (3 + 3 + 2 + 6) / 4
    const f = (2 * weights.text) / (1 - b.text + (b.text * 6) / average)
    const idf = Math.log(1 + (4 - 2 + 0.5) / (2 + 0.5))
    expect(bm25.scoreOf(3, ask('氢能'))).toBeCloseTo((idf * f) / (k1 + f), 5)
  })

  test('an empty collection finds nothing', () => {
    const empty = openBm25(buildPostings([]))
    expect([empty.size, empty.search(ask('氢能'), all)]).toEqual([0, []])
  })
})

describe('any collection', () => {
  const term = fc.constantFrom('甲', '乙', '丙', '丁', '戊')
  const entry = fc.record({
    text: fc.array(term, { maxLength: 8 }),
    path: fc.array(term, { maxLength: 3 }),
    lead: fc.array(term, { maxLength: 2 }),
    context: fc.array(term, { maxLength: 3 }),
  })
  const entries = fc.array(
    entry.map((fields): Entry => ({ fields })),
    { maxLength: 12 },
  )
  const question = fc.array(fc.record({ term, weight: fc.double({ min: 0.1, max: 3, noNaN: true }) }), { maxLength: 5 })

  test('is ranked by the scores that single passages have, and holds just the passages with a term', () => {
    fc.assert(
      fc.property(entries, question, (collection, terms) => {
        const bm25 = openBm25(buildPostings(collection))
        const hits = bm25.search(terms, all)
        for (const { ordinal, score } of hits) expect(bm25.scoreOf(ordinal, terms)).toBeCloseTo(score, 9)
        const holding = collection.flatMap(({ fields }, ordinal) =>
          terms.some(({ term: t }) => Object.values(fields).some((list) => list.includes(t))) ? [ordinal] : [],
        )
        expect(ordinals(hits).sort((a, b) => a - b)).toEqual(holding)
        for (const [i, hit] of hits.slice(1).entries()) expect(hit.score).toBeLessThanOrEqual(hits[i]!.score)
      }),
    )
  })

  test('does not care in which order the question names its terms, nor a passage its own', () => {
    fc.assert(
      fc.property(entries, question, (collection, terms) => {
        const turned = collection.map(({ fields }): Entry => ({ fields: { ...fields, text: [...fields.text].reverse() } }))
        const [one, two] = [openBm25(buildPostings(collection)), openBm25(buildPostings(turned))]
        const scores = new Map(two.search([...terms].reverse(), all).map(({ ordinal, score }) => [ordinal, score]))
        for (const { ordinal, score } of one.search(terms, all)) expect(scores.get(ordinal)).toBeCloseTo(score, 9)
      }),
    )
  })

  test('one more occurrence of a term in a passage of the same length never lowers its score', () => {
    fc.assert(
      fc.property(entries, fc.nat(), (collection, pick) => {
        fc.pre(collection.length > 0)
        const at = pick % collection.length
        const pad = (filler: string) =>
          collection.map(({ fields }, i): Entry => ({ fields: i === at ? { ...fields, text: [...fields.text, filler] } : fields }))
        // 甲 stands in the passage already, so that both collections know it equally often.
        const withTerm = pad('甲').map(({ fields }, i): Entry => ({ fields: i === at ? { ...fields, text: [...fields.text, '甲'] } : fields }))
        const withOther = pad('甲').map(({ fields }, i): Entry => ({ fields: i === at ? { ...fields, text: [...fields.text, '别'] } : fields }))
        const score = (list: readonly Entry[]) => openBm25(buildPostings(list)).scoreOf(at, ask('甲'))
        expect(score(withTerm)).toBeGreaterThanOrEqual(score(withOther))
      }),
    )
  })
})

describe('beside MiniSearch, over sentences of plans', () => {
  let tokenizer: Tokenizer
  beforeAll(async () => {
    tokenizer = await loadTokenizer()
  })

  test.each(['高标准农田建设', '老年人助餐服务', '焦炉煤气制氢', '城镇登记失业率', '一般公共预算收入', '农村生活垃圾分类', '义务教育巩固率', '煤矿智能化'])(
    '%s: both put the same sentence among their first three',
    (question) => {
      const bm25 = openBm25(buildPostings(sentences.map((sentence) => of(tokenizer.terms(sentence)))))
      const oracle = new MiniSearch({ fields: ['text'], tokenize: (text) => tokenizer.terms(text), processTerm: (each) => each })
      oracle.addAll(sentences.map((text, id) => ({ id, text })))
      const ours = ordinals(bm25.search(ask(...tokenizer.terms(question)), { limit: 3 }))
      const theirs = oracle.search(question).map(({ id }): unknown => id)
      expect(theirs.slice(0, 3)).toContain(ours[0])
      expect(ours).toContain(theirs[0])
      expect(new Set(ordinals(bm25.search(ask(...tokenizer.terms(question)), all)))).toEqual(new Set(theirs))
    },
  )
})
