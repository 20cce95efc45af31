import { describe, expect, test } from 'vitest'
import { arabicNumerals, arabicYears } from '../../../index/tokenizer/numerals.ts'

describe('Chinese numerals', () => {
  test('in a text become digits where they are numerals', () => {
    expect(arabicNumerals('建成二十五家、三十万吨，十四五期间翻两番，百年大计')).toBe('建成25家、30万吨，十四五期间翻两番，百年大计')
  })

  test('that are years in Chinese digits become digits, other digits stay', () => {
    expect(arabicYears('一九八六—一九九〇年，二○三五年，一二三四五')).toBe('1986—1990年，2035年，一二三四五')
  })
})
