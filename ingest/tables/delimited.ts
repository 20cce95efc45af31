/** Tables whose cells are parted by tabs, by bars (markdown, drawn frames) or by HTML tags: their rows as printed, before any is understood. */
import type { SourceCell, SourceLine, SourceTable } from '../source.ts'
import { meaningOf } from './columns.ts'
import { readHtmlRows } from './html.ts'
import { cellOf, halfWidth, isBlank, isPageNumber, plain, printedWidth, type Span, squeeze, wholeLine } from './text.ts'
import { isHeading, isNote, isProse, isUnitLine, readNotes, readTitle, repeatsTitle, splitNotes, type TitleLine, titleAbove } from './titles.ts'
import { kindOf } from './tokens.ts'

/** A row as printed. */
export interface RawRow {
  readonly cells: readonly SourceCell[]
  /** First line of the row. */
  readonly line: number
  readonly lines: readonly number[]
  /** Which stretch of the table it stands in: page breaks part the stretches. */
  readonly fragment: number
}

export interface RawTable {
  readonly title: TitleLine | undefined
  readonly rows: readonly RawRow[]
  readonly notes: readonly SourceCell[]
  readonly lines: readonly number[]
  readonly dropped: SourceTable['dropped']
  /** The first line after the table. */
  readonly end: number
}

const bars = /[|｜│┃║]/u
const drawnRule = /^[\s|｜│┃║┌┬┐├┼┤└┴┘─━═╔╦╗╠╬╣╚╩╝+:：=—-]*$/u
const dotLeaders = /\.{4,}|…{2,}|·{4,}/u

type Kind = 'tab' | 'bar' | 'html'

function kindOfLine(line: SourceLine): Kind | undefined {
  if (/<table\b/iu.test(line.text)) return 'html'
  if (line.text.includes('\t') && line.text.trim() !== '') return 'tab'
  const inner = line.text.trim()
  if (/[┌├└╔╠╚]/u.test(inner) && drawnRule.test(inner)) return 'bar'
  if (bars.test(inner) && (inner.match(/[|｜│┃║]/gu)?.length ?? 0) >= (/^[|｜│┃║]/u.test(inner) ? 2 : 1)) return 'bar'
  return undefined
}

/** The table of parted cells that begins with line `at`, or undefined where that line begins none. */
export function readDelimited(lines: readonly SourceLine[], at: number): RawTable | undefined {
  const kind = kindOfLine(lines[at]!)
  if (!kind || !begins(lines, at, kind)) return undefined
  const above = titleAbove(lines, at)
  let title: TitleLine | undefined = above
  const used: number[] = [...(above?.lines ?? [])]
  const dropped: { line: number; reason: 'repeated-table-head' | 'repeated-box-title' }[] = []
  const rows: RawRow[] = []
  let notes: SourceCell[] = []
  let fragment = 0
  let blanks = 0
  let open: Span[][] | undefined
  let i = at
  for (; i < lines.length; i++) {
    const line = lines[i]!
    if (isBlank(line) || isPageNumber(line)) {
      if (++blanks > 8) break
      continue
    }
    const parted = blanks > 0 && rows.length > 0
    blanks = 0
    const shape = kindOfLine(line)
    if (shape === kind) {
      if (kind === 'html') {
        const found = readHtmlRows(lines, i)
        if (parted) fragment++
        rows.push(...found.rows.map((row) => ({ ...row, fragment })))
        used.push(...found.lines)
        i = found.lines.at(-1)!
        continue
      }
      if (kind === 'bar' && drawnRule.test(line.text)) {
        open = /[├┼╠╬]/u.test(line.text) && rows.length > 0 ? [] : undefined
        used.push(i)
        continue
      }
      const spans = splitLine(line, kind)
      const cells = spans.map((span) => cellOf([span]))
      const filled = cells.filter((cell) => cell.text !== '')
      if (filled.length === 0) {
        used.push(i)
        continue
      }
      if (filled.length === 1) {
        const only = spans[cells.indexOf(filled[0]!)]!
        const named = readTitle([only])
        if (named && rows.length === 0) {
          title = named
          used.push(i)
          continue
        }
        if (named && title && squeeze(named.number) !== squeeze(title.number)) break
        if (named) {
          dropped.push({ line: i, reason: 'repeated-box-title' })
          used.push(i)
          continue
        }
        if (isNote(only.line.text.slice(only.from, only.to))) {
          notes = splitNotes([only])
          used.push(i)
          i++
          break
        }
      }
      if (parted && rows.length > 0) {
        if (sameWords(cells, rows[0]!.cells) || (rows[1] && sameWords(cells, rows[1].cells) && dropped.at(-1)?.line === used.at(-1))) {
          dropped.push({ line: i, reason: 'repeated-table-head' })
          used.push(i)
          blanks = 1
          continue
        }
        fragment++
      }
      if (open && open.length > 0 && rows.length > 0 && !parted) {
        // Between two drawn rules the lines make one row.
        for (const [c, span] of spans.entries()) open[c]?.push(span)
        const last = rows.pop()!
        rows.push({ ...last, cells: open.map(cellOf), lines: [...last.lines, i] })
      } else {
        if (open) open = spans.map((span) => [span])
        rows.push({ cells, line: i, lines: [i], fragment })
      }
      used.push(i)
      continue
    }
    if (drawnRule.test(line.text) && kind === 'bar') {
      open = /[├┼╠╬]/u.test(line.text) && rows.length > 0 ? [] : undefined
      used.push(i)
      continue
    }
    if (isNote(line.text) && rows.length > 0) {
      const found = readNotes(lines, i)
      notes = found.notes
      used.push(...found.lines)
      i = found.lines.at(-1)! + 1
      break
    }
    if (repeatsTitle(line, title) && followedBy(lines, i, kind)) {
      dropped.push({ line: i, reason: 'repeated-box-title' })
      used.push(i)
      blanks = 1
      continue
    }
    if (isUnitLine(line) || (isLoneCell(line) && followedBy(lines, i, kind))) {
      if (!isUnitLine(line)) rows.push({ cells: [cellOf([wholeLine(line)])], line: i, lines: [i], fragment })
      used.push(i)
      continue
    }
    break
  }
  return { title, rows, notes, lines: used.sort((a, b) => a - b), dropped, end: i }
}

/** Whether the line begins a table: tabs between words, not before or behind them; bars that the next line has too. */
function begins(lines: readonly SourceLine[], at: number, kind: Kind): boolean {
  const line = lines[at]!
  if (kind === 'html') return true
  if (kind === 'tab') return /\S\s*\t\s*\S/u.test(line.text) || /^\t+\S.*\t/u.test(line.text)
  const count = (l: SourceLine) => l.text.match(/[|｜│┃║]/gu)?.length ?? 0
  const next = lines.slice(at + 1, at + 4).find((l) => !isBlank(l))
  return (
    /^\s*[|｜│┃║┌├└╔╠╚]/u.test(line.text) || (next !== undefined && kindOfLine(next) === 'bar' && (drawnRule.test(next.text) || count(next) === count(line)))
  )
}

/** Rows of a table of contents: leaders of dots, or nothing but chapter and section heads. */
export function isContents(rows: readonly RawRow[], lines: readonly SourceLine[]): boolean {
  const texts = rows.map((row) => plain(lines[row.line]!.text))
  const leaders = texts.filter((text) => dotLeaders.test(text)).length
  const heads = texts.filter((text) => /^第.{1,4}[编篇章节]/u.test(text)).length
  return leaders > rows.length * 0.3 || heads > rows.length * 0.6
}

/** A group head standing without separators among rows. */
function isLoneCell(line: SourceLine): boolean {
  return (
    printedWidth(line.text) <= 40 &&
    !isHeading(line) &&
    !isProse(line.text) &&
    readTitle([wholeLine(line)]) === undefined &&
    !/[。；：:，]$/u.test(line.text.trim()) &&
    !/^[#>*-]/u.test(line.text.trim())
  )
}

function followedBy(lines: readonly SourceLine[], at: number, kind: Kind): boolean {
  for (let i = at + 1; i < lines.length && i < at + 6; i++) {
    const line = lines[i]!
    if (isBlank(line)) continue
    return kindOfLine(line) === kind && readTitle([wholeLine(line)]) === undefined
  }
  return false
}

function sameWords(a: readonly SourceCell[], b: readonly SourceCell[]): boolean {
  const words = (cells: readonly SourceCell[]) =>
    squeeze(
      cells
        .map((cell) => cell.text)
        .join('|')
        .replace(/\|+$/u, ''),
    )
  return words(a) === words(b)
}

function splitLine(line: SourceLine, kind: 'tab' | 'bar'): Span[] {
  let from = 0
  let to = line.text.length
  if (kind === 'bar') {
    from = /^\s*[|｜│┃║]?/u.exec(line.text)![0].length
    to = line.text.length - /[|｜│┃║]?\s*$/u.exec(line.text)![0].length
  }
  const spans: Span[] = []
  const separator = kind === 'tab' ? /\t/u : bars
  for (let at = from; at <= to; at++) {
    if (at === to || separator.test(line.text[at]!)) {
      spans.push({ line, from, to: Math.max(from, at) })
      from = at + 1
    }
  }
  return spans
}

/** How many cells a row has up to its last filled one. */
export function filledLength(cells: readonly SourceCell[]): number {
  return cells.findLastIndex((cell) => cell.text !== '') + 1
}

/** Whether a cell holds a figure, a dash or an attribute rather than words or a year that heads a column. */
export function isData(cell: SourceCell): boolean {
  if (cell.text === '' || meaningOf(cell.text).role === 'value') return false
  return kindOf(halfWidth(squeeze(cell.text))) !== 'text'
}
