/** Tables whose cells are parted by tabs, by bars (markdown, drawn frames) or by HTML tags: their rows as printed, before any is understood. */
import type { SourceCell, SourceLine, SourceTable } from '../source.ts'
import { halfWidth, widthInHalfCharacters } from '../text/width.ts'
import { meaningOf } from './columns.ts'
import { readHtmlRows } from './html.ts'
import { cellOf, isBlank, isPageNumber, plain, type Span, squeeze, wholeLine } from './text.ts'
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

/** What has been gathered of a table while its lines are gone through. */
interface Gathered {
  readonly kind: Kind
  title: TitleLine | undefined
  readonly rows: RawRow[]
  notes: readonly SourceCell[]
  readonly lines: number[]
  readonly dropped: { line: number; reason: 'repeated-table-head' | 'repeated-box-title' }[]
  fragment: number
  /** Between two rules of a drawn frame: the cells of the row so far, empty before its first line. */
  framed: Span[][] | undefined
}

/** The table of parted cells that begins with line `at`, or undefined where that line begins none. */
export function readDelimited(lines: readonly SourceLine[], at: number): RawTable | undefined {
  const kind = kindOfLine(lines[at]!)
  if (!kind || !begins(lines, at, kind)) return undefined
  const above = titleAbove(lines, at)
  const table: Gathered = { kind, title: above, rows: [], notes: [], lines: [...(above?.lines ?? [])], dropped: [], fragment: 0, framed: undefined }
  let blanks = 0
  let i = at
  while (i < lines.length && blanks <= 8) {
    if (isBlank(lines[i]!) || isPageNumber(lines[i]!)) {
      blanks++
      i++
      continue
    }
    const taken = kindOfLine(lines[i]!) === kind ? takeParted(table, lines, i, blanks > 0) : takeOther(table, lines, i)
    if (taken.length === 0) break
    table.lines.push(...taken)
    // Behind a head or title that a page repeats, the page begins: a stretch of its own.
    blanks = table.dropped.at(-1)?.line === taken.at(-1) ? 1 : 0
    i = taken.at(-1)! + 1
    if (table.notes.length > 0) break
  }
  return { title: table.title, rows: table.rows, notes: table.notes, lines: table.lines.sort((x, y) => x - y), dropped: table.dropped, end: i }
}

/** Takes a line of parted cells into the table and returns the lines taken; none where the line begins another table. */
function takeParted(table: Gathered, lines: readonly SourceLine[], i: number, parted: boolean): readonly number[] {
  const line = lines[i]!
  if (table.kind === 'html') {
    if (table.rows.length > 0) return []
    const found = readHtmlRows(lines, i)
    table.rows.push(...found.rows.map((row) => ({ ...row, fragment: 0 })))
    return found.lines
  }
  if (table.kind === 'bar' && drawnRule.test(line.text)) {
    table.framed = /[├┼╠╬]/u.test(line.text) && table.rows.length > 0 ? [] : undefined
    return [i]
  }
  const spans = splitLine(line, table.kind)
  const cells = spans.map((span) => cellOf([span]))
  const filled = spans.filter((_, c) => cells[c]!.text !== '')
  if (filled.length === 0) return [i]
  if (filled.length === 1) {
    const named = readTitle(filled)
    if (named && table.rows.length > 0 && table.title && squeeze(named.number) !== squeeze(table.title.number)) return []
    if (named) {
      if (table.rows.length > 0) table.dropped.push({ line: i, reason: 'repeated-box-title' })
      else table.title = named
      return [i]
    }
    if (isNote(line.text.slice(filled[0]!.from, filled[0]!.to))) {
      table.notes = splitNotes(filled)
      return [i]
    }
  }
  if (parted && table.rows.length > 0) {
    if (repeatsHead(table, cells)) {
      table.dropped.push({ line: i, reason: 'repeated-table-head' })
      return [i]
    }
    if (namesColumns(cells)) return []
    table.fragment++
  }
  if (table.framed && table.framed.length > 0 && !parted && !isRowOfItsOwn(cells, table.rows.at(-1))) {
    // Between two drawn rules the lines make one row, unless each has its own values: some frames draw a rule below the head alone.
    for (const [c, span] of spans.entries()) table.framed[c]?.push(span)
    const last = table.rows.pop()!
    table.rows.push({ ...last, cells: table.framed.map(cellOf), lines: [...last.lines, i] })
  } else {
    if (table.framed) table.framed = spans.map((span) => [span])
    table.rows.push({ cells, line: i, lines: [i], fragment: table.fragment })
  }
  return [i]
}

/** Whether the line has a name and a value wherever the row before has one. */
function isRowOfItsOwn(cells: readonly SourceCell[], before: RawRow | undefined): boolean {
  const values = before?.cells.flatMap((cell, c) => (c > 0 && isData(cell) ? [c] : [])) ?? []
  return values.length > 0 && cells[0]?.text !== '' && values.every((c) => cells[c] !== undefined && isData(cells[c]))
}

/** Takes a line without separators that belongs to the table: a rule, a note, the title again, a unit, a group head. */
function takeOther(table: Gathered, lines: readonly SourceLine[], i: number): readonly number[] {
  const line = lines[i]!
  if (table.kind === 'bar' && drawnRule.test(line.text)) return [i]
  if (isNote(line.text) && table.rows.length > 0) {
    const found = readNotes(lines, i)
    table.notes = found.notes
    return found.lines
  }
  if (!followedBy(lines, i, table.kind)) return []
  if (repeatsTitle(line, table.title)) {
    table.dropped.push({ line: i, reason: 'repeated-box-title' })
    return [i]
  }
  if (isUnitLine(line)) return [i]
  if (!isLoneCell(line)) return []
  table.rows.push({ cells: [cellOf([wholeLine(line)])], line: i, lines: [i], fragment: table.fragment })
  return [i]
}

/** Whether the cells print the table's head again: its first row, or its second right below the first. */
function repeatsHead({ rows, dropped, lines }: Gathered, cells: readonly SourceCell[]): boolean {
  const words = (row: readonly SourceCell[]) => squeeze(row.map((cell) => cell.text).join('|')).replace(/\|+$/u, '')
  const again = (row: RawRow | undefined) => row !== undefined && words(row.cells) === words(cells)
  return again(rows[0]) || (again(rows[1]) && dropped.at(-1)?.line === lines.at(-1))
}

/** Whether the cells are a head by their words, so that another table begins. */
function namesColumns(cells: readonly SourceCell[]): boolean {
  return !cells.some(isData) && cells.filter((cell) => meaningOf(cell.text).role !== 'text').length >= 2
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
    widthInHalfCharacters(line.text) <= 40 &&
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
