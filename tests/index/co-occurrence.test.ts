import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildPostings, openBm25 } from '../../index/bm25.ts'
import { coOccurrence } from '../../index/co-occurrence.ts'

const open = (passages: readonly (readonly string[])[]) =>
  openBm25(buildPostings(passages.map((text) => ({ fields: { text, path: [], lead: [], context: [] } }))))

describe('words that stand together', () => {
  const together = coOccurrence(open([['煤炭', '电厂'], ['煤炭', '电厂'], ['煤炭'], ['植物', '煤'], ['煤', '矿'], ['矿']]), (word) =>
    word === '煤矿' ? ['煤', '矿'] : [word],
  )

  test('count twice the passages of both over the passages of each', () => {
    expect(together('煤炭', '电厂')).toBeCloseTo((2 * 2) / (3 + 2))
    expect(together('煤炭', '植物')).toBe(0)
    expect(together('电厂', '电厂')).toBe(1)
  })

  test('a word of several index terms stands where all of them stand', () => {
    expect(together('煤矿', '煤')).toBeCloseTo((2 * 1) / (1 + 2))
    expect(together('煤矿', '植物')).toBe(0)
  })

  test('a word that stands nowhere, or of no index terms, goes with nothing', () => {
    expect(together('高铁', '煤炭')).toBe(0)
    expect(coOccurrence(open([['煤']]), () => [])('，', '。')).toBe(0)
    expect(coOccurrence(open([]), (word) => [word])('煤', '煤')).toBe(0)
  })

  test('are what counting passage by passage gives, in either order, also for more words and passages than fit in one block', () => {
    const term = fc.integer({ min: 0, max: 12 }).map(String)
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(term), { maxLength: 80 }), term, term, (passages, a, b) => {
        const counted = (...words: string[]) => passages.filter((passage) => words.every((word) => passage.includes(word))).length
        const dice = coOccurrence(open(passages), (word) => [word])
        const each = counted(a) + counted(b)
        const expected = counted(a, b) === 0 ? 0 : (2 * counted(a, b)) / each
        expect(dice(a, b)).toBeCloseTo(expected)
        expect(dice(b, a)).toBe(dice(a, b))
      }),
    )
  })

  test('stay right when more words were asked for than are kept', () => {
    const words = Array.from({ length: 3000 }, (_, i) => String(i))
    const dice = coOccurrence(open(words.map((word) => [word, 'all'])), (word) => [word])
    for (const word of words) expect(dice(word, 'all')).toBeCloseTo(2 / 3001)
    expect(dice('0', '1')).toBe(0)
  })
})
