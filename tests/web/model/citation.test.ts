import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { narrow, shows } from '../../../web/model/citation.ts'
import { citation } from '../samples.ts'

const whole = citation(1, { quote: '甲项目。乙项目。', quoteStart: 20, quoteEnd: 28, url: '/documents/east-plan?quote=20-28' })

describe('a citation of several sentences', () => {
  it('is narrowed to the words of a line, with its own permanent link', () => {
    expect(narrow(whole, '乙项目。')).toMatchObject({ number: 1, quote: '乙项目。', quoteStart: 24, quoteEnd: 28, url: '/documents/east-plan?quote=24-28' })
  })

  it('stays whole for words it does not hold, for all of them and for none', () => {
    for (const words of ['丙项目', whole.quote, '']) expect(narrow(whole, words)).toBe(whole)
  })

  it('always quotes what stands at its offsets', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('甲', '乙', '。', ' '), minLength: 1, maxLength: 20 }), fc.nat(20), fc.nat(20), (quote, from, length) => {
        const words = quote.slice(from, from + length)
        const narrowed = narrow(citation(1, { quote, quoteStart: 100, quoteEnd: 100 + quote.length }), words)
        expect(quote.slice(narrowed.quoteStart - 100, narrowed.quoteEnd - 100)).toBe(narrowed.quote)
        expect([words, quote]).toContain(narrowed.quote)
      }),
    )
  })

  it('shows each of its lines when it is open, but a line not the others', () => {
    const [first, second] = [narrow(whole, '甲项目。'), narrow(whole, '乙项目。')]
    expect([shows(whole, first), shows(first, first), shows(first, second), shows(first, whole), shows(null, first)]).toEqual([true, true, false, false, false])
  })
})
