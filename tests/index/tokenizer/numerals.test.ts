import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arabicNumerals, arabicYears, chineseNumber } from '../../../index/tokenizer/numerals.ts'

/** Writes a number below ten thousand as Chinese does. */
function write(value: number): string {
  const digits = '零一二三四五六七八九'
  let text = ''
  let gap = false
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10
    if (digit === 0) gap = text !== ''
    else {
      text += `${gap ? '零' : ''}${digits[digit]}${name}`
      gap = false
    }
  }
  return value >= 10 && value < 20 ? text.slice(1) : text
}

describe('Chinese numerals', () => {
  test('every number from ten to 9999 is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 9999 }), (value) => {
        expect(chineseNumber(write(value))).toBe(value)
      }),
      { numRuns: 500 },
    )
  })

  test('what only looks like a numeral is none', () => {
    for (const word of ['十四五', '十三五', '百千', '三百百', '二〇二五', '五', '百', '十百']) expect(chineseNumber(word)).toBeNull()
  })

  test('numerals in a text become digits where they are numerals', () => {
    expect(arabicNumerals('建成二十五家、三十万吨，十四五期间翻两番，百年大计')).toBe('建成25家、30万吨，十四五期间翻两番，百年大计')
  })

  test('years in Chinese digits become digits, other digits stay', () => {
    expect(arabicYears('一九八六—一九九〇年，二○三五年，一二三四五')).toBe('1986—1990年，2035年，一二三四五')
  })
})
