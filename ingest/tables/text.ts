/** Words of a table: cells built from stretches of lines, and the few questions asked of a line. */
import type { SourceCell, SourceLine, SourcePiece } from '../source.ts'
import { halfWidth, isWide } from '../text/width.ts'

/** A stretch [from, to) of one line, in UTF-16 units of its text. */
export interface Span {
  readonly line: SourceLine
  readonly from: number
  readonly to: number
}

/** A cell without words. */
export const emptyCell: SourceCell = { text: '', pieces: [] }

const tag = /<\/?(?:b|strong|i|em|u|sup|sub|span|font|br|p|div|center|h\d)\b[^>]*>|&nbsp;|\\(?=[[\]()*_#+.|-])/giu
/** Bold of markdown: stars in pairs around words. A star behind a figure (77.3**) is a mark of the table's own. */
const bold = /(?<![\d\])）】％%*])\*\*(?=[^\s*])((?:(?!\*\*).)*?)(?<=[^\s*])\*\*/gu
/** The text without any white space. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, '')
}

/** The text without marks of markdown and inline tags, trimmed. */
export function plain(text: string): string {
  return text.replace(tag, '').replace(bold, '$1').trim()
}

/** The span without the white space at its ends. */
export function trimSpan(span: Span): Span {
  let { from, to } = span
  const text = span.line.text
  while (from < to && /\s/u.test(text[from]!)) from++
  while (to > from && /\s/u.test(text[to - 1]!)) to--
  return { line: span.line, from, to }
}

/** Stretches of a line that are marks of markdown or inline tags, in order. */
function marksOf(text: string): { from: number; to: number }[] {
  const marks = [...text.matchAll(tag)].map((m) => ({ from: m.index, to: m.index + m[0].length }))
  for (const m of text.matchAll(bold)) {
    const end = m.index + m[0].length
    marks.push({ from: m.index, to: m.index + 2 }, { from: end - 2, to: end })
  }
  return marks.sort((a, b) => a.from - b.from)
}

/** Parts of a span that are words: marks left out, and white space that only spreads Han characters. */
function wordParts(span: Span): Span[] {
  const text = span.line.text.slice(span.from, span.to)
  const parts: Span[] = []
  const push = (from: number, to: number) => {
    const part = trimSpan({ line: span.line, from: span.from + from, to: span.from + to })
    if (part.to > part.from) parts.push(part)
  }
  const pushWords = (from: number, to: number) => {
    let begin = from
    for (const gap of text.slice(from, to).matchAll(/\s+/gu)) {
      const at = from + gap.index
      const after = at + gap[0].length
      const between = gap[0] === ' ' && at > from && after < to && !(isWide(text[at - 1]!) && isWide(text[after]!))
      if (between) continue
      push(begin, at)
      begin = after
    }
    push(begin, to)
  }
  let begin = 0
  for (const mark of marksOf(span.line.text)) {
    if (mark.to <= span.from || mark.from >= span.to) continue
    pushWords(begin, Math.max(begin, mark.from - span.from))
    begin = Math.min(text.length, mark.to - span.from)
  }
  pushWords(begin, text.length)
  return parts
}

/** The cell that these stretches make in reading order: its text is its pieces put one behind the other, nothing between. */
export function cellOf(spans: readonly Span[]): SourceCell {
  const pieces: SourcePiece[] = []
  let text = ''
  for (const part of spans.flatMap(wordParts)) {
    text += part.line.text.slice(part.from, part.to)
    pieces.push({ start: part.line.start + part.from, end: part.line.start + part.to })
  }
  return pieces.length ? { text, pieces } : emptyCell
}

/** The whole line as a span. */
export function wholeLine(line: SourceLine): Span {
  return { line, from: 0, to: line.text.length }
}

/** Nothing but white space. */
export function isBlank(line: SourceLine): boolean {
  return line.text.trim() === ''
}

/** A line with the shape of a printed page number: - 3 -, —01—, ·12·. Within a flattened table it may be three cells. */
export function isPageNumber(line: SourceLine): boolean {
  return /^\s*[-—–―·]{1,2}\s*\d{1,4}\s*[-—–―·]{1,2}\s*$/u.test(halfWidth(line.text))
}

/** Whether the line is a printed page number where a page turns: the next words open a page, or stand well apart. */
export function isPageNumberAt(lines: readonly SourceLine[], at: number): boolean {
  if (!isPageNumber(lines[at]!)) return false
  let next = at + 1
  while (next < lines.length && isBlank(lines[next]!)) next++
  return next >= lines.length || lines[next]!.pageStart || next - at > 2 || (!/\s\d/u.test(lines[at]!.text) && next - at > 1)
}
