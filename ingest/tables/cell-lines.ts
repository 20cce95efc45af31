/** Tables of any columns with a cell a line, below their title: 线路 | 起止点 | 长度 | 投资, 2号线 | 甲站—乙站 | 27.7 | 149.8, …. */
import type { SourceLine, SourceTable } from '../source.ts'
import { halfWidth, widthInHalfCharacters } from '../text/width.ts'
import type { RawRow } from './delimited.ts'
import { toTable } from './grid.ts'
import { cellOf, isBlank, squeeze, wholeLine } from './text.ts'
import { isHeading, isNote, isProse, readNotes, readTitle, titleAbove } from './titles.ts'

/** Fewest and most columns looked for, fewest rows below the head, widest cell in half characters. */
const COLUMNS = { fewest: 3, most: 8 }
const ROWS = 3
const WIDEST = 60
/** Share of a column's cells that have to be of one kind. */
const ALIKE = 0.9

/** The table whose head begins at line `at`, right below its title; undefined where the lines below make no rows of one shape. */
export function readCellLines(lines: readonly SourceLine[], at: number): SourceTable | undefined {
  const title = titleAbove(lines, at)
  if (!title || isBlank(lines[at]!)) return undefined
  // Where a blank line parts every two lines, it parts title, head and cells alike.
  const step = isBlank(lines[at - 1] ?? lines[at]!) ? 2 : 1
  if (step === 2 && !title.lines.includes(at - 2)) return undefined
  const cells = cellsFrom(lines, at, step)
  const columns = columnsIn(cells)
  if (columns === null) return undefined
  const rows = Array.from({ length: cells.length / columns }, (_, r) => rowOf(cells.slice(r * columns, (r + 1) * columns)))
  const below = cells.at(-1)!.index + 1
  const notes = lines[below] && isNote(lines[below].text) ? readNotes(lines, below) : { notes: [], lines: [] }
  const used = [...title.lines, ...cells.map(({ index }) => index), ...notes.lines].sort((a, b) => a - b)
  return toTable({ title, rows, notes: notes.notes, lines: used, dropped: [], end: below + notes.lines.length }, lines)
}

/** The short lines that follow one another, each `step` lines below the last with nothing between, up to what is no cell. */
function cellsFrom(lines: readonly SourceLine[], at: number, step: number): readonly SourceLine[] {
  const cells: SourceLine[] = []
  for (let i = at; i < lines.length && isCell(lines[i]!) && (step === 1 || isBlank(lines[i - 1]!)); i += step) cells.push(lines[i]!)
  return cells
}

const isCell = (line: SourceLine): boolean =>
  !isBlank(line) &&
  !line.text.includes('\t') &&
  widthInHalfCharacters(line.text.trim()) <= WIDEST &&
  !isHeading(line) &&
  !isProse(line.text) &&
  !isNote(line.text) &&
  readTitle([wholeLine(line)]) === undefined

/** A figure and no name with one in it (2号线一期): bare, as a range, with a bound, in brackets; or the dash for none. */
const figure = /^(?:[[【〔(（<>≤≥±+-]*\d[\d.,]*(?:[-—–~～至]\d[\d.,]*)?(?:[%％‰]|左右|以上|以内|以下)?[\])】〕）]*|[-—–]+)$/u

/** How many columns the lines make: a head of words, and rows in which each column is of words or of figures throughout, one of figures among them. */
function columnsIn(cells: readonly SourceLine[]): number | null {
  const isFigure = cells.map(({ text }) => figure.test(halfWidth(squeeze(text))))
  for (let columns = COLUMNS.fewest; columns <= COLUMNS.most; columns++) {
    const rows = cells.length / columns - 1
    if (!Number.isInteger(rows) || rows < ROWS || isFigure.slice(0, columns).some(Boolean)) continue
    const figures = Array.from({ length: columns }, (_, c) => isFigure.filter((_, i) => i >= columns && i % columns === c).filter(Boolean).length / rows)
    if (figures.every((share) => share >= ALIKE || share <= 1 - ALIKE) && figures[0]! <= 1 - ALIKE && figures.some((share) => share >= ALIKE)) return columns
  }
  return null
}

const rowOf = (cells: readonly SourceLine[]): RawRow => ({
  cells: cells.map((line) => cellOf([wholeLine(line)])),
  line: cells[0]!.index,
  lines: cells.map(({ index }) => index),
  fragment: 0,
})
