import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairIndexOf, unitsThatMayHold } from '../../../server/answer/pairs.ts'
import { type Concept, presence } from '../../../server/answer/understand/concepts.ts'

const words = fc.string({ unit: fc.constantFrom('水', '库', '电', '站', '1', 'a'), maxLength: 12 })
const alternative = fc.record({
  text: fc.string({ unit: fc.constantFrom('水', '库', '电', '站', '1', 'a'), minLength: 1, maxLength: 6 }),
  weight: fc.constantFrom(1, 0.8),
})

describe('the units that have a pair of characters', () => {
  it('are all that do, in order, each once', () =>
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), fc.string({ unit: fc.constantFrom('水', '库', '电'), minLength: 2, maxLength: 2 }), (texts, pair) => {
        const index = pairIndexOf(texts.map((text) => ({ words: text })))
        expect([...index.unitsWith(pair)]).toEqual(texts.flatMap((text, ordinal) => (text.includes(pair) ? [ordinal] : [])))
      }),
    ))

  it('are none of a pair that stands nowhere', () => expect([...pairIndexOf([{ words: '水库' }]).unitsWith('电站')]).toEqual([]))
})

describe('the units that may hold a concept', () => {
  it('are never fewer than hold it', () =>
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), fc.array(alternative, { minLength: 1, maxLength: 4 }), (texts, alternatives) => {
        const concept: Concept = { source: alternatives[0]!.text, weight: 1, alternatives }
        const may = unitsThatMayHold(concept, pairIndexOf(texts.map((text) => ({ words: text }))))
        for (const [ordinal, text] of texts.entries()) if (presence(concept, text) > 0) expect(may === null || may[ordinal] === 1).toBe(true)
      }),
    ))

  it('are any where a word of it is a single character, which makes no pair', () =>
    expect(unitsThatMayHold({ source: '河', weight: 1, alternatives: [{ text: '河', weight: 1 }] }, pairIndexOf([{ words: '水库' }]))).toBeNull())
})
