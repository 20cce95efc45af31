import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numeralValue } from '../../../ingest/text/numerals.ts'

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
