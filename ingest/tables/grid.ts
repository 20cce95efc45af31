/** Rows of parted cells put into columns: heads of one or two levels, fragments that lost a column, groups, rows that detail others. */
import type { SourceCell, SourceColumn, SourceLine, SourceRow, SourceTable } from '../source.ts'
import { type Column, countsRows, meaningOf } from './columns.ts'
import { filledLength, isContents, isData, type RawRow, type RawTable } from './delimited.ts'
import { joinCutRows, placeFragments } from './fragments.ts'
import { groupNames, type NamedRow, parentsOf, printsUnit } from './parents.ts'
import { emptyCell } from './text.ts'

/** The table these rows make, or undefined where they are no table: a table of contents, a single row or column. */
export function toTable(raw: RawTable, lines: readonly SourceLine[]): SourceTable | undefined {
  if (raw.rows.length < 2 || isContents(raw.rows, lines)) return undefined
  const heads = headRows(raw.rows)
  const body = raw.rows.slice(heads.length)
  const width = Math.max(...(heads.length ? heads : body).map((row) => filledLength(row.cells)))
  const parted = body.filter((row) => row.cells.filter((cell) => cell.text !== '').length > 1)
  if (width < 2 || parted.length < Math.max(1, body.length / 3)) return undefined
  const columns = withSerialRole(columnsOf(heads, width), body)
  const placed = placeFragments(body, columns)
  const merged = joinCutRows(placed, columns)
  const category = categoryColumn(merged, columns)
  const kept = columns.map((_, c) => c).filter((c) => c !== category)
  const { rows, groups } = readRows(merged, columns, category)
  return {
    title: raw.title?.title ?? emptyCell,
    number: raw.title?.number ?? '',
    columns: kept.map((c): SourceColumn => ({ label: columns[c]!.label })),
    head: heads.flatMap((row) => row.cells.filter((cell) => cell.text !== '')),
    groups,
    rows: rows.map((row) => ({ ...row, cells: kept.map((c) => row.cells[c]!) })),
    notes: raw.notes,
    lines: [...new Set(raw.lines)],
    dropped: raw.dropped,
  }
}

/** The rows that name the columns: the first, and a second level below it where it names parts of what the first spans. */
function headRows(rows: readonly RawRow[]): RawRow[] {
  const first = rows[0]!
  if (first.cells.some(isData) || first.cells.filter((cell) => cell.text !== '').length < 2) return []
  const heads = [first]
  for (const row of rows.slice(1, 3)) {
    const filled = row.cells.filter((cell) => cell.text !== '')
    const below = row.cells.every((cell, c) => cell.text === '' || c >= 1) && row.cells[0]?.text === ''
    if (!below || filled.length === 0 || filled.some(isData) || !filled.some((cell) => meaningOf(cell.text).role === 'value')) break
    heads.push(row)
  }
  return heads
}

/** Columns with their levels joined; a head over several columns stands over those to its right that have none of their own. */
function columnsOf(heads: readonly RawRow[], width: number): Column[] {
  const labels: string[][] = Array.from({ length: width }, () => [])
  for (const [level, row] of heads.entries()) {
    let last = ''
    for (let c = 0; c < width; c++) {
      const own = row.cells[c]?.text ?? ''
      if (own !== '') last = own
      const spans = own === '' && last !== '' && (level < heads.length - 1 ? (heads[level + 1]!.cells[c]?.text ?? '') !== '' : heads.length === 1)
      if (own !== '') labels[c]!.push(own)
      else if (spans) labels[c]!.push(last)
    }
  }
  return labels.map((levels) => {
    const label = levels.join(' ')
    return { label, meaning: meaningOf(label) }
  })
}

/** A first column without a head that counts the rows is their numbers; group heads standing in it aside. */
function withSerialRole(columns: readonly Column[], body: readonly RawRow[]): Column[] {
  const rows = body.filter((row) => filledLength(row.cells) > 1)
  const counts = countsRows(
    columns[0]!.label,
    rows.map((row) => row.cells[0]?.text ?? ''),
  )
  return columns.map((column, c) => (c === 0 && counts ? { ...column, meaning: { role: 'serial', year: null, kind: 'other' } } : column))
}

/** The column whose cells stand for several rows: 类别, or a first column of words that is filled now and then. */
function categoryColumn(rows: readonly RawRow[], columns: readonly Column[]): number {
  const named = columns.findIndex((column) => column.meaning.role === 'category')
  if (named === 0 || (named === 1 && columns[0]!.meaning.role === 'serial')) return named
  if (columns[0]!.meaning.role !== 'text' || columns.length < 3 || columns.some((column) => column.meaning.role === 'name')) return -1
  const open = rows.filter((row) => row.cells[0]!.text === '' && row.cells[1]!.text !== '')
  const filled = rows.filter((row) => row.cells[0]!.text !== '')
  return open.length >= 2 && filled.length >= 2 && filled.every((row) => !isData(row.cells[0]!)) ? 0 : -1
}

function readRows(
  rows: readonly RawRow[],
  columns: readonly Column[],
  category: number,
): { rows: SourceRow[]; groups: { cell: SourceCell; beforeRow: number }[] } {
  const serial = columns.findIndex((column) => column.meaning.role === 'serial')
  const name = columns.findIndex((column) => column.meaning.role === 'name')
  // A second column under the same head holds the details of what the first names.
  const detail = name >= 0 && columns[name + 1]?.meaning.role === 'name' ? name + 1 : -1
  const unit = columns.findIndex((column) => column.meaning.role === 'unit')
  const named = rows.map((row) => namedRow(row, { name, serial, unit, category }))
  const headless = category < 0 && name >= 0 && !rows.some((row) => groupCell(row, columns)) ? groupNames(named) : new Set<number>()
  const groups: { cell: SourceCell; beforeRow: number }[] = []
  const out: SourceRow[] = []
  let section: number[] = []
  const flush = () => {
    const parents =
      name < 0
        ? []
        : detail >= 0
          ? parentsBeside(
              section.map((n) => rows[n]!),
              name,
              detail,
            )
          : parentsOf(section.map((n) => named[n]!))
    for (const [k, n] of section.entries()) out.push({ cells: rows[n]!.cells, group: groups.at(-1)?.cell.text ?? '', parent: parents[k] ?? '' })
    section = []
  }
  const open = (cell: SourceCell) => {
    flush()
    groups.push({ cell, beforeRow: out.length })
  }
  for (const [n, row] of rows.entries()) {
    const head = headless.has(n) ? row.cells[name]! : groupCell(row, columns)
    if (head) {
      open(head)
      continue
    }
    if (category >= 0 && row.cells[category]!.text !== '') open(row.cells[category]!)
    section.push(n)
  }
  flush()
  return { rows: out, groups }
}

function namedRow(row: RawRow, { name, serial, unit, category }: Record<'name' | 'serial' | 'unit' | 'category', number>): NamedRow {
  const text = name >= 0 ? row.cells[name]!.text : ''
  const lead = text !== '' && row.cells.every((cell, c) => c <= name || c === category || cell.text === '')
  const numbered = serial >= 0 && row.cells[serial]!.text !== ''
  return {
    name: text,
    lead,
    numbered,
    unit: printsUnit(text, row.cells[unit]),
    indent: serial >= 0 && !numbered ? 1 : 0,
  }
}

/** Parents where a column beside the names holds the details: each name stands for the rows below it until the next. */
function parentsBeside(rows: readonly RawRow[], name: number, detail: number): string[] {
  let parent = ''
  return rows.map((row) => {
    const own = row.cells[detail]!.text !== ''
    if (row.cells[name]!.text !== '') parent = own ? row.cells[name]!.text : ''
    return own ? parent : ''
  })
}

/** The cell of a row that holds nothing but the name of the group of rows below it. */
function groupCell(row: RawRow, columns: readonly Column[]): SourceCell | undefined {
  const filled = row.cells.flatMap((cell, c) => (cell.text === '' ? [] : [c]))
  const only = filled.length === 1 && columns.length > 2 ? filled[0]! : -1
  return only >= 0 && isGroup(row.cells[only]!, only, columns) ? row.cells[only]! : undefined
}

/** Whether a row's only cell names the group of the rows below: an ordinal (一、), or words alone where numbers or names stand. */
function isGroup(cell: SourceCell, column: number, columns: readonly Column[]): boolean {
  if (/^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）])/u.test(cell.text)) return true
  if (isData(cell)) return false
  return columns[column]!.meaning.role === 'serial' || (column === 0 && columns[0]!.meaning.role !== 'name')
}
