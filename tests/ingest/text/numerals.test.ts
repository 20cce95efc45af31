import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arabicDigits, numeralValue, numeralWithUnits } from '../../../ingest/text/numerals.ts'

const digits = '〇一二三四五六七八九'

/** A number below ten thousand as plans write it: 三百零五. */
function written(value: number): string {
  let text = ''
  let gap = false
  for (const [place, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / place) % 10
    if (digit === 0) gap = text !== ''
    else {
      text += (gap ? '零' : '') + digits[digit] + name
      gap = false
    }
  }
  return text.replace(/^一十/, '十')
}

describe('a Chinese numeral', () => {
  it.each([
    ['十', 10],
    ['十四', 14],
    ['二十', 20],
    ['三十五', 35],
    ['一百零五', 105],
    ['两千', 2000],
    ['二〇二五', 2025],
    ['二○二五'.replace('○', '〇'), 2025],
    ['2025', 2025],
    ['２０２５', 2025],
    [' 12 ', 12],
  ])('%s is a number', (text, value) => {
    expect(numeralValue(text)).toBe(value)
  })

  it.each(['', '甲', '第一', '一万', '1.5', '十年'])('“%s” is none', (text) => {
    expect(numeralValue(text)).toBeNaN()
  })

  it('comes back as the number it was written from, up to 9999', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        expect(numeralValue(written(value))).toBe(value)
        expect(numeralValue([...String(value)].map((digit) => digits[Number(digit)]).join(''))).toBe(value)
      }),
    )
  })
})

describe('a numeral written with units', () => {
  it('is read back, every one from ten to 9999', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 9999 }), (value) => {
        expect(numeralWithUnits(written(value))).toBe(value)
      }),
      { numRuns: 500 },
    )
  })

  it.each(['十四五', '十三五', '百千', '三百百', '二〇二五', '五', '百', '十百', ''])('is none that only looks like one: “%s”', (word) => {
    expect(numeralWithUnits(word)).toBeNull()
  })
})

describe('Chinese digits', () => {
  it('are read one by one, and all else stays', () => {
    expect(arabicDigits('二○二五年，一九八零年，十万，两')).toBe('2025年，1980年，十万，2')
  })
})
