import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { halfWidth, isWide, widthInFullCharacters, widthInHalfCharacters } from '../../../ingest/text/width.ts'

describe('the printed width of a text', () => {
  it.each([
    ['森林覆盖率', 5, 10],
    ['GDP', 1.5, 3],
    ['5G基站', 3, 6],
    ['２０２５年', 5, 10],
    ['（%）', 2.5, 5],
    ['', 0, 0],
  ])('%s is %d full-width and %d half-width characters', (text, full, half) => {
    expect([widthInFullCharacters(text), widthInHalfCharacters(text)]).toEqual([full, half])
  })

  it('counts blanks in running text, and not in tables, where they spread the characters of a cell', () => {
    expect([widthInFullCharacters('总 量'), widthInHalfCharacters('总 量'), widthInHalfCharacters('总\u3000量')]).toEqual([2.5, 4, 4])
  })

  it('is twice a Latin character’s for Han characters and their marks', () => {
    expect([...'年，“（ａ'].every(isWide)).toBe(true)
    expect([...'a1,"( '].some(isWide)).toBe(false)
  })
})

describe('full-width characters as half-width ones', () => {
  it('are letters, digits, signs and the blank', () => {
    expect(halfWidth('（Ａ）２０２５：\u3000４５９．６％，年')).toBe('(A)2025: 459.6%,年')
  })

  it('keep their places', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(halfWidth(text)).toHaveLength(text.length)
      }),
    )
  })
})
