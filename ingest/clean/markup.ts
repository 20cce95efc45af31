import type { SourceLine } from '../source.ts'
import { concat, sliceWords, trimWords, type Words, wordsOf } from '../text/words.ts'

/** A line without the marks of Markdown and HTML, and what those marks said. */
export interface PlainLine {
  readonly line: SourceLine
  readonly words: Words
  /** Count of leading # marks; 0 where there is none. */
  readonly hashes: number
  /** Length of the bold words that the line begins with; 0 where it does not begin bold. */
  readonly boldStart: number
  /** True where the line ends in bold words. */
  readonly boldEnd: boolean
  /** True where the whole line is bold. */
  readonly allBold: boolean
}

const marks = /\*\*|__|<\/?(?:b|strong|i|em|sup|sub|u|span|font|p|br)(?:\s[^>]*)?\/?>|\\(?=[*#_[\]()~-])/gi

/** The mark of a quotation in Markdown, and no bound (> 8%). */
const quoted = /^\s*(?:>\s*)+(?=[^\s\d>]|[\d.]+\p{Script=Han}|$)/u

/** Takes marks out of a line. The words keep their place in the file. */
export function plainLine(line: SourceLine): PlainLine {
  let whole = wordsOf(line.text, line.start)
  const quote = quoted.exec(line.text)
  if (quote) whole = sliceWords(whole, quote[0].length)
  const hash = /^\s*(#{1,6})\s+/.exec(whole.text)
  if (hash) whole = sliceWords(whole, hash[0].length)
  const parts: Words[] = []
  const bold: boolean[] = []
  let from = 0
  let isBold = false
  for (const match of whole.text.matchAll(marks)) {
    parts.push(sliceWords(whole, from, match.index))
    bold.push(isBold)
    if (match[0] === '**' || match[0] === '__') isBold = !isBold
    else if (/^<(b|strong)\b/i.test(match[0])) isBold = true
    else if (/^<\/(b|strong)\b/i.test(match[0])) isBold = false
    from = match.index + match[0].length
  }
  parts.push(sliceWords(whole, from))
  bold.push(isBold)
  const spoken = parts.map((part, i) => ({ part, bold: bold[i]! })).filter(({ part }) => part.text.trim() !== '')
  let boldStart = 0
  for (const { part, bold: b } of spoken) {
    if (!b) break
    boldStart += part.text.length
  }
  const words = trimWords(concat(parts))
  return {
    line,
    words,
    hashes: hash?.[1]?.length ?? 0,
    boldStart: Math.min(boldStart, words.text.length),
    boldEnd: spoken.at(-1)?.bold ?? false,
    allBold: spoken.length > 0 && spoken.every((s) => s.bold),
  }
}
