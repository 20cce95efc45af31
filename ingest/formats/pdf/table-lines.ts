/** A ruled table as lines of cells parted by tabs. */
import type { Grid } from './grid.ts'
import { type PrintedRow, printedRows } from './rows.ts'
import type { PlacedWords } from './words.ts'

/** Rows without a line between them: as many printed rows in as many columns are rows of the table, not words broken in their cells. */
const UNRULED_ROWS = 4
const UNRULED_COLUMNS = 3

/** Whether the words stand inside the grid. */
export function isInside({ columns, rows }: Grid, { left, right, baseline, size }: PlacedWords): boolean {
  const x = (left + right) / 2
  const y = baseline - size * 0.3
  return x >= columns[0]! && x <= columns.at(-1)! && y >= rows[0]! && y <= rows.at(-1)!
}

/**
 * The lines of a table: a row each, cells parted by tabs, words broken inside a cell joined, a cell over several columns or rows
 * followed by empty ones. A row that is one cell at the head or foot (a title, a note) is a line without tabs.
 */
export function tableLines(grid: Grid, words: readonly PlacedWords[]): string[] {
  const width = grid.columns.length - 1
  const cells = new Map<number, PlacedWords[]>()
  for (const one of words.flatMap((all) => cutAtRules(all, grid.columns))) {
    const place = cellOf(grid, one)
    cells.set(place, [...(cells.get(place) ?? []), one])
  }
  const printed = new Map([...cells].map(([place, inside]) => [place, printedRows(inside)]))
  const rows = grid.cellAt.flatMap((row, r) => {
    const own = row.map((place, c) => (place === r * width + c ? (printed.get(place) ?? []) : []))
    const single = new Set(row).size === 1
    return unruledRows(own).map((texts) => ({ texts, single }))
  })
  const first = rows.findIndex(({ single }) => !single)
  const last = rows.findLastIndex(({ single }) => !single)
  return rows.flatMap(({ texts, single }, i) => {
    const isWhole = single && (i < first || i > last)
    const line = isWhole ? texts.join('') : texts.join('\t')
    return line.trim() === '' ? [] : [line]
  })
}

function cellOf({ columns, rows, cellAt }: Grid, { left, right, baseline, size }: PlacedWords): number {
  const c = Math.max(
    0,
    columns.findLastIndex((x) => x <= (left + right) / 2),
  )
  const r = Math.max(
    0,
    rows.findLastIndex((y) => y <= baseline - size * 0.3),
  )
  const row = cellAt[Math.min(r, cellAt.length - 1)]!
  return row[Math.min(c, row.length - 1)]!
}

/** The texts of one ruled row; several where the table parts its rows by distance alone. */
function unruledRows(cells: readonly (readonly PrintedRow[])[]): string[][] {
  const baselines = cells.filter((rows) => rows.length >= UNRULED_ROWS).map((rows) => rows.map(({ baseline }) => baseline))
  const most = Math.max(0, ...baselines.map((rows) => rows.length))
  const model = baselines.find((rows) => rows.length === most)
  if (!model || baselines.filter((rows) => rows.length === most).length < UNRULED_COLUMNS) return [cells.map((rows) => cellText(rows))]
  return model.map((baseline, i) => {
    const until = model[i + 1] ?? Number.POSITIVE_INFINITY
    const from = i === 0 ? Number.NEGATIVE_INFINITY : baseline
    return cells.map((rows) => cellText(rows.filter((row) => row.baseline >= from - row.size * 0.4 && row.baseline < until - row.size * 0.4)))
  })
}

function cellText(rows: readonly PrintedRow[]): string {
  return rows
    .map(({ fragments }) => fragments.map(({ text }) => text).join(' '))
    .reduce((all, line) => (/[A-Za-z]$/.test(all) && /^[A-Za-z]/.test(line) ? `${all} ${line}` : all + line), '')
}

/** Words that run over an upright rule, cut at the blank nearest to it: where columns are narrow, PDFs set a row in one go. */
function cutAtRules(words: PlacedWords, columns: readonly number[]): PlacedWords[] {
  const { text, left, right, size } = words
  const rule = columns.find((x) => x > left + size * 0.3 && x < right - size * 0.3)
  if (rule === undefined || !/\S\s+\S/.test(text)) return [words]
  const advance = (right - left) / text.length
  const blanks = [...text.matchAll(/(?<=\S)\s+(?=\S)/g)].map(({ index, 0: blank }) => ({ index, end: index + blank.length }))
  const away = ({ index, end }: { index: number; end: number }) => Math.abs(left + ((index + end) / 2) * advance - rule)
  const cut = blanks.sort((a, b) => away(a) - away(b))[0]!
  const before = { ...words, text: text.slice(0, cut.index), right: Math.min(rule, left + cut.index * advance) }
  const after = { ...words, text: text.slice(cut.end), left: Math.max(rule, left + cut.end * advance) }
  return [before, ...cutAtRules(after, columns)]
}
