/** Chinese numerals as Arabic ones, so that 二〇二五年 is found by 2025年 and 三十万吨 by 30万吨. */

const DIGITS = '〇一二三四五六七八九'
const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

const digit = (char: string): number => DIGITS.indexOf(char === '零' || char === '○' ? '〇' : char === '两' ? '二' : char)

/** Writes years in Chinese digits (一九八六年, 二○二五年) in Arabic ones; all else stays. */
export function arabicYears(text: string): string {
  return text.replace(/[一二][〇零○一二三四五六七八九]{3}(?=年|[-—–~至到])/g, (year) => Array.from(year, digit).join(''))
}

/** Writes numerals with units (二十五家, 三十万吨) in Arabic ones (25家, 30万吨); what only looks like one (十四五, 百年) stays. */
export function arabicNumerals(text: string): string {
  return text.replace(/[〇零○一二两三四五六七八九十百千]{2,}/g, (run) => chineseNumber(run)?.toString() ?? run)
}

/**
 * The value of a numeral below ten thousand written with units, 一百二十 -> 120; null where the word is anything else.
 * Units have to fall from left to right, each with one digit before it (十 alone is 一十): 十四五 is a plan, not a number.
 */
export function chineseNumber(word: string): number | null {
  let value = 0
  let last = 10_000
  let pending: number | null = null
  for (const char of word) {
    const unit = UNITS.get(char)
    if (unit !== undefined) {
      if (unit >= last || (pending === null && !(unit === 10 && value === 0))) return null
      value += (pending ?? 1) * unit
      last = unit
      pending = null
      continue
    }
    const read = digit(char)
    if (read < 0 || pending !== null) return null
    pending = read === 0 ? null : read
  }
  return last === 10_000 ? null : value + (pending ?? 0)
}
