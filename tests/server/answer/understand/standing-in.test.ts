import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finderOf } from '../../../../server/answer/understand/standing-in.ts'

const words = fc.string({ maxLength: 3, unit: fc.constantFrom(...'甲乙丙丁') })

describe('a finder of expressions', () => {
  it('gives those that stand in the text, in their own order, as looking for each would', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), fc.string({ maxLength: 12, unit: fc.constantFrom(...'甲乙丙丁戊') }), (expressions, text) => {
        const entries = expressions.map((expression, i) => ({ expression, i }))
        const found = finderOf(entries, (entry) => entry.expression)(text)
        expect(found).toEqual(entries.filter(({ expression }) => expression !== '' && text.includes(expression)))
      }),
    )
  })

  it('finds nothing in an empty text', () => expect(finderOf(['甲'], (entry) => entry)('')).toEqual([]))
})
