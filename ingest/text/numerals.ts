/** Chinese numerals: their digits, and the numbers that words made of them say. */

const digits: ReadonlyMap<string, number> = new Map([
  ...[...'〇一二三四五六七八九'].map((digit, value) => [digit, value] as const),
  ['零', 0],
  ['○', 0],
  ['两', 2],
])
const units: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

/** A value printed in Chinese numerals and nothing else, as in older tables: 一万一千三百, 三点八. */
export const isPrintedNumeral = (text: string): boolean => /^[一二三四五六七八九十百千万亿〇零两]+(?:点[一二三四五六七八九〇零]+)?$/u.test(text)

/** The text with each Chinese digit as an Arabic one, and all else as it is: 二〇二五年 as 2025年. 零 and the circle that prints put for 〇 are 0, 两 is 2. */
export function arabicDigits(text: string): string {
  return text.replace(/[〇零○一二两三四五六七八九]/g, (digit) => String(digits.get(digit)))
}

/**
 * The integer a Chinese numeral says, below ten thousand; digit strings (二〇二五, also with the circles, letters and digits that old prints
 * put for 〇: 一九九○, 二OOO, 二００六) and half- or full-width digits count too.
 * NaN where the text is no numeral. For words known to be numerals; `numeralWithUnits` tells them from others.
 */
export function numeralValue(text: string): number {
  const plain = readZeros(text.normalize('NFKC').trim())
  if (/^\d+$/.test(plain)) return Number(plain)
  if (!/^[〇零一二两三四五六七八九十百千]+$/.test(plain)) return Number.NaN
  if (!/[十百千]/.test(plain)) return Number(arabicDigits(plain))
  let total = 0
  let digit = 0
  for (const c of plain) {
    const unit = units.get(c)
    if (unit === undefined) digit = digits.get(c) ?? 0
    else {
      total += (digit === 0 && unit === 10 ? 1 : digit) * unit
      digit = 0
    }
  }
  return total + digit
}

/** Whatever a print puts for 〇 among Chinese digits, as 〇. */
function readZeros(text: string): string {
  return /[一二三四五六七八九]/.test(text) ? text.replace(/[○◯⚪Oo0]/g, '〇') : text
}

/**
 * The value of a numeral below ten thousand written with units, 一百二十 -> 120; null where the word is anything else.
 * Units have to fall from left to right, each with one digit before it (十 alone is 一十): 十四五 is a plan, not a number.
 */
export function numeralWithUnits(word: string): number | null {
  let value = 0
  let last = 10_000
  let pending: number | null = null
  for (const char of word) {
    const unit = units.get(char)
    if (unit !== undefined) {
      if (unit >= last || (pending === null && !(unit === 10 && value === 0))) return null
      value += (pending ?? 1) * unit
      last = unit
      pending = null
      continue
    }
    const read = digits.get(char)
    if (read === undefined || pending !== null) return null
    pending = read === 0 ? null : read
  }
  return last === 10_000 ? null : value + (pending ?? 0)
}
