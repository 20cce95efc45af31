/** A PDF page as lines of text. */
import { readingParts } from './columns.ts'
import { ruledGrids } from './grid.ts'
import { type PrintedRow, printedRows } from './rows.ts'
import type { Rule } from './rules.ts'
import { isInside, tableLines } from './table-lines.ts'
import type { PlacedWords } from './words.ts'

/** Blank space above a row, in usual line distances, that parts it from the row above. */
const GAP = 1.45
/** Lines are set no further apart than this, in type sizes, where a page has too few of them to tell. */
const WIDEST_LEADING = 2.2
/** How far right of its neighbours a row must begin, in type sizes, to count as indented. */
const INDENT = 1.2
/** Rows above and below that tell where lines usually begin. */
const NEIGHBOURS = 6
/** How much wide gaps of neighbouring rows must overlap, in type sizes, to show the blank between two columns. */
const CORRIDOR = 0.8

const INDENT_MARK = '\u3000\u3000'

/**
 * The lines of a page: rows from top to bottom; columns parted by tabs where rows share the blank between them; a blank line where
 * rows stand clearly apart or the type changes its size; two full-width blanks before a row that begins to the right of its neighbours, as paragraphs do.
 */
export function pageLines(words: readonly PlacedWords[], rules: readonly Rule[] = []): string[] {
  const grids = ruledGrids(rules).filter((grid) => words.some((one) => isInside(grid, one)))
  const outside = words.filter((one) => !grids.some((grid) => isInside(grid, one)))
  const lines: string[] = []
  let top = Number.NEGATIVE_INFINITY
  const textUntil = (bottom: number) => {
    const between = outside.filter(({ baseline }) => baseline > top && baseline <= bottom)
    for (const part of readingParts(between)) lines.push(...rowLines(printedRows(part)))
  }
  for (const grid of grids) {
    textUntil(grid.rows[0]!)
    const inside = words.filter((one) => isInside(grid, one))
    lines.push('', ...tableLines(grid, inside), '')
    top = Math.max(top, grid.rows[0]!)
  }
  textUntil(Number.POSITIVE_INFINITY)
  return lines.filter((line, i) => line !== '' || (i > 0 && lines[i - 1] !== ''))
}

/** Whether rows of the page stand in columns, so that it is worth looking for the rules of a table. */
export function showsColumns(words: readonly PlacedWords[]): boolean {
  const rows = printedRows(words)
  // Words of neighbouring cells stand on one line, or between each other's lines.
  const besides = rows.filter(({ fragments }, i) => fragments.length > 1 || (i > 0 && rows[i]!.baseline - rows[i - 1]!.baseline < rows[i]!.size * 0.9))
  return besides.length >= 2
}

function rowLines(rows: readonly PrintedRow[]): string[] {
  const pitch = usualDistance(rows)
  return rows.flatMap((row, i) => {
    const above = rows[i - 1]
    const apart = above !== undefined && (isFar(above, row, pitch) || !sameSize(row, above))
    const text = `${isIndented(rows, i) ? INDENT_MARK : ''}${rowText(rows, i, pitch)}`
    return apart ? ['', text] : [text]
  })
}

function rowText(rows: readonly PrintedRow[], at: number, pitch: number): string {
  const { fragments, size } = rows[at]!
  const neighbours = [rows[at - 1], rows[at + 1]].filter((row) => row !== undefined && !isFar(row, rows[at]!, pitch)) as PrintedRow[]
  return fragments
    .map(({ text, left }, i) => {
      const before = fragments[i - 1]
      if (!before) return text
      const corridor = neighbours.some((row) => gapsOf(row).some(([from, to]) => overlap(from, to, before.right, left) >= size * CORRIDOR))
      return (corridor ? '\t' : ' ') + text
    })
    .join('')
}

const gapsOf = ({ fragments }: PrintedRow) => fragments.slice(1).map(({ left }, i) => [fragments[i]!.right, left] as const)
const overlap = (from: number, to: number, otherFrom: number, otherTo: number) => Math.min(to, otherTo) - Math.max(from, otherFrom)

function isIndented(rows: readonly PrintedRow[], at: number): boolean {
  const { size, fragments } = rows[at]!
  const left = fragments[0]?.left ?? 0
  const alike = rows.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1).filter((row) => sameSize(row, rows[at]!))
  const margin = Math.min(...alike.map((row) => row.fragments[0]?.left ?? left))
  return left - margin > size * INDENT
}

const isFar = (one: PrintedRow, other: PrintedRow, pitch: number) =>
  Math.abs(one.baseline - other.baseline) > Math.min(Math.max(pitch, other.size), other.size * WIDEST_LEADING) * GAP
const sameSize = (one: PrintedRow, other: PrintedRow) => Math.abs(one.size - other.size) < one.size * 0.06

/** The distance of baselines that most rows of the page keep. */
function usualDistance(rows: readonly PrintedRow[]): number {
  const distances = rows.slice(1).map((row, i) => row.baseline - rows[i]!.baseline)
  const sorted = distances.sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
