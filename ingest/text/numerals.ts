const digits: Readonly<Record<string, number>> = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }

/**
 * The integer a Chinese numeral says, below ten thousand; digit strings (二〇二五, also with the circles, letters and digits that old prints
 * put for 〇: 一九九○, 二OOO, 二００六) and half- or full-width digits count too.
 * NaN where the text is no numeral.
 */
export function numeralValue(text: string): number {
  const plain = readZeros(text.normalize('NFKC').trim())
  if (/^\d+$/.test(plain)) return Number(plain)
  if (!/^[〇零一二两三四五六七八九十百千]+$/.test(plain)) return Number.NaN
  if (!/[十百千]/.test(plain)) return Number([...plain].map((c) => digits[c]).join(''))
  let total = 0
  let digit = 0
  for (const c of plain) {
    const place = c === '千' ? 1000 : c === '百' ? 100 : c === '十' ? 10 : 0
    if (place === 0) digit = digits[c] ?? 0
    else {
      total += (digit === 0 && place === 10 ? 1 : digit) * place
      digit = 0
    }
  }
  return total + digit
}

/** Whatever a print puts for 〇 among Chinese digits, as 〇. */
function readZeros(text: string): string {
  return /[一二三四五六七八九]/.test(text) ? text.replace(/[○◯⚪Oo0]/g, '〇') : text
}
