import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fuse, toPassages } from '../../index/fusion.ts'

const hits = (...pairs: [number, number][]) => pairs.map(([ordinal, score]) => ({ ordinal, score }))
const ordinals = (list: readonly { ordinal: number }[]) => list.map(({ ordinal }) => ordinal)

describe('fusing words and meaning', () => {
  test('what both find comes before what one finds', () => {
    const fused = fuse({ words: hits([1, 10], [2, 9]), passages: hits([1, 0.7], [3, 0.72], [4, 0.4]), sentences: [] }, 10)
    expect(fused[0]?.ordinal).toBe(1)
  })

  test('a passage counts by its nearest sentence where that is nearer than the whole', () => {
    const rankings = { words: [], passages: hits([1, 0.6], [2, 0.5]), sentences: hits([2, 0.9], [2, 0.3], [1, 0.4]) }
    expect(fuse(rankings, 10, { words: 0, meaning: 1 })).toEqual(hits([2, 1], [1, 0]))
  })

  test('the best by words and by meaning alike scores the sum of the weights', () => {
    const [first] = fuse({ words: hits([7, 3], [8, 1]), passages: hits([7, 0.8], [8, 0.2]), sentences: [] }, 1)
    expect(first).toEqual({ ordinal: 7, score: 1 })
  })

  test('words are measured from nothing, cosines from the lowest found', () => {
    const rankings = { words: hits([1, 4], [2, 2]), passages: hits([1, 0.9], [2, 0.7], [3, 0.5]), sentences: [] }
    const scores = (weights: { words: number; meaning: number }) => fuse(rankings, 10, weights).map(({ score }) => Number(score.toFixed(6)))
    expect(scores({ words: 1, meaning: 0 })).toEqual([1, 0.5, 0])
    expect(scores({ words: 0, meaning: 1 })).toEqual([1, 0.5, 0])
  })

  test('a weight of nothing takes a ranking out', () => {
    const rankings = { words: hits([1, 5], [2, 1]), passages: hits([2, 0.9], [1, 0.1]), sentences: [] }
    expect(ordinals(fuse(rankings, 2, { words: 1, meaning: 0 }))).toEqual([1, 2])
    expect(ordinals(fuse(rankings, 2, { words: 0, meaning: 1 }))).toEqual([2, 1])
  })

  test('rankings may be empty', () => {
    expect(fuse({ words: [], passages: [], sentences: [] }, 5)).toEqual([])
    expect(ordinals(fuse({ words: hits([4, 2]), passages: [], sentences: [] }, 5))).toEqual([4])
  })

  const ranking = fc.uniqueArray(fc.record({ ordinal: fc.nat({ max: 30 }), score: fc.double({ min: 0, max: 1, noNaN: true }) }), {
    selector: ({ ordinal }) => ordinal,
    maxLength: 20,
  })
  const rankings = fc.record({ words: ranking, passages: ranking, sentences: ranking })

  test('the order of what comes in makes no difference', () => {
    fc.assert(
      fc.property(rankings, ({ words, passages, sentences }) => {
        const turned = { words: [...words].reverse(), passages: [...passages].reverse(), sentences: [...sentences].reverse() }
        expect(fuse(turned, 50)).toEqual(fuse({ words, passages, sentences }, 50))
        expect(fuse({ words, passages: sentences, sentences: passages }, 50)).toEqual(fuse({ words, passages, sentences }, 50))
      }),
    )
  })

  test('scores lie between 0 and 1, best first, each passage once, and a smaller limit only cuts', () => {
    fc.assert(
      fc.property(rankings, fc.nat({ max: 20 }), (given, limit) => {
        const fused = fuse(given, 100)
        for (const { score } of fused) expect(score >= 0 && score <= 1 + 1e-12).toBe(true)
        for (const [i, { score }] of fused.slice(1).entries()) expect(score).toBeLessThanOrEqual(fused[i]!.score)
        expect(new Set(ordinals(fused)).size).toBe(fused.length)
        expect(fuse(given, limit)).toEqual(fused.slice(0, limit))
      }),
    )
  })
})

describe('sentences as passages', () => {
  const sentences = [
    { passage: 4, unit: 0 },
    { passage: 4, unit: 1 },
    { passage: 9, unit: 0 },
  ]
  test('each hit becomes one of the passage that holds the sentence', () => {
    expect(toPassages(hits([2, 0.9], [0, 0.5]), sentences)).toEqual(hits([9, 0.9], [4, 0.5]))
  })
  test('a sentence that the index does not hold is an error', () => {
    expect(() => toPassages(hits([3, 0.9]), sentences)).toThrow(/no sentence 3 among 3/)
  })
})
