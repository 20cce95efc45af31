/** Words of a flattened table's body, with what each looks like and how it stands to the word before. */
import type { SourceLine } from '../source.ts'
import { isPrintedNumeral } from '../text/numerals.ts'
import { halfWidth, widthInHalfCharacters } from '../text/width.ts'
import type { Span } from './text.ts'

/** How a word stands to the one before: run together, a space, a wide gap, a new line, or a new line after a page's head. */
export type Gap = 'glued' | 'space' | 'wide' | 'line' | 'page'
export type TokenKind = 'number' | 'dash' | 'binding' | 'text'

export interface Token {
  readonly span: Span
  /** Half-width words, spread Han characters closed up. */
  readonly text: string
  readonly kind: TokenKind
  readonly gap: Gap
  readonly endsLine: boolean
  /** The line follows the one before without a blank line, where blank lines elsewhere part what does not belong together. */
  readonly close: boolean
  /** A whole number standing where a row may begin: 12, 12. */
  readonly serial: boolean
  /** Words that begin with a row's printed number: 12.教育发展, (12)教育发展. */
  readonly numbered: boolean
  /** Han characters spread out to fill the width of their cell: the words go on in the next line. */
  readonly spread: boolean
  /** Printed width of the words on this line that this token ends, back to the last number before it. */
  readonly width: number
}

const spreadRun = /(?<![^\s\d.、])(?:\p{Script=Han}[ \u3000]+){2,}\p{Script=Han}(?![^\s（(])/gu
const numberAhead = String.raw`(?=[\d<>≤≥\[(（]|[-—–](?:$|[\d—–-]))`
const gluedAt = new RegExp(`(?<=以上|以下|以内|左右|[%*\\])）])${numberAhead}|(?<=[^约预])(?=(?:约束性|预期性)$)`, 'gu')

/** What a word looks like on its own. */
export function kindOf(text: string): TokenKind {
  if (/^(?:约束性?|预期性?|指导性?)(?:指标)?$/u.test(text)) return 'binding'
  if (/^(?:[-—–―_/]{1,4}|…+)$/u.test(text)) return 'dash'
  if (/^\d+[.、]/u.test(text) && !/^\d+\.\d/u.test(text)) return 'text'
  // Older plans print their tables in Chinese numerals: 一万一千三百, 三点八.
  if (isPrintedNumeral(text)) return 'number'
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  if (/^(?:[<>≤≥=~≈±+-]|[约近超达])*[（([【〔]?[<>≤≥±+-]*\d/u.test(text) && han <= 4 && !/\d[A-Za-z]/u.test(text.slice(0, 4))) return 'number'
  return 'text'
}

/** Whether a word can only go on with the one before it: 以上, *, a closing bracket. */
export function isSuffix(text: string): boolean {
  return /^(?:个?(?:以上|以下|以内|左右|以外|上下)|\*+|[\])）】〕][*\p{Script=Han}]{0,3})$/u.test(text)
}

/** Whether a word is cut short: a bracket left open, or a sign after which something must come. */
export function isOpen(text: string): boolean {
  let depth = 0
  for (const c of text) depth += /[（([【〔]/u.test(c) ? 1 : /[)）\]】〕]/u.test(c) ? -1 : 0
  return depth > 0 || (text.length > 1 && /[/、,，]$/u.test(text))
}

/** The body lines as words; `pages` holds the lines before which a page's title and head were taken out. */
export function tokenize(lines: readonly SourceLine[], pages: ReadonlySet<number>): Token[] {
  const tokens: Token[] = []
  const parted = lines.filter((line, n) => n > 0 && line.index - lines[n - 1]!.index > 1).length > lines.length / 5
  for (const [n, line] of lines.entries()) {
    const close = parted && n > 0 && line.index - lines[n - 1]!.index === 1
    const half = halfWidth(line.text)
    const closed = new Map<number, number>()
    for (const run of half.matchAll(spreadRun)) closed.set(run.index, run.index + run[0].length)
    let at = 0
    let first = true
    let since = 0
    while (at < half.length) {
      const blank = /^\s*/u.exec(line.text.slice(at))![0]
      const space = blank.length + (blank.includes('\u3000') ? 1 : 0)
      at += blank.length
      if (at >= half.length) break
      const spreadEnd = closed.get(at)
      const end = spreadEnd ?? at + /^\S+/u.exec(half.slice(at))![0].length
      const cuts = spreadEnd ? [] : [...half.slice(at, end).matchAll(gluedAt)].map((m) => at + m.index).filter((cut) => cut > at)
      const bounds = [at, ...cuts, end]
      for (let k = 0; k + 1 < bounds.length; k++) {
        const from = bounds[k]!
        const to = bounds[k + 1]!
        const text = half.slice(from, to).replace(/\s+/gu, '')
        const kind = kindOf(text)
        if (kind === 'number' || kind === 'dash' || kind === 'binding') since = to
        const gap: Gap = k > 0 ? 'glued' : !first ? (space > 1 ? 'wide' : 'space') : pages.has(line.index) ? 'page' : 'line'
        tokens.push({
          span: { line, from, to },
          text,
          kind,
          gap,
          close: first && close,
          endsLine: half.slice(to).trim() === '',
          serial: first && /^\d{1,3}[.、]?$/u.test(text),
          numbered: first && /^(?:\d{1,3}[.、]|\(\d{1,2}\))[^\d.]/u.test(text),
          spread: spreadEnd !== undefined,
          width: kind === 'text' ? widthInHalfCharacters(half.slice(since, to)) : widthInHalfCharacters(text),
        })
        first = false
      }
      at = end
    }
  }
  return tokens
}
