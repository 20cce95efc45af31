/** Rows of parted cells put into columns: heads of one or two levels, fragments that lost a column, groups, rows that detail others. */
import type { SourceCell, SourceColumn, SourceLine, SourceRow, SourceTable } from '../source.ts'
import { type ColumnMeaning, countsRows, meaningOf } from './columns.ts'
import { isContents, type RawRow, type RawTable } from './delimited.ts'
import { groupNames, type NamedRow, parentsOf } from './parents.ts'
import { emptyCell, halfWidth, squeeze } from './text.ts'
import { kindOf } from './tokens.ts'

interface Column {
  readonly label: string
  readonly meaning: ColumnMeaning
}

/** The table these rows make, or undefined where they are no table: a table of contents, a single row or column. */
export function toTable(raw: RawTable, lines: readonly SourceLine[]): SourceTable | undefined {
  if (raw.rows.length < 2 || isContents(raw.rows, lines)) return undefined
  const heads = headRows(raw.rows)
  const body = raw.rows.slice(heads.length)
  const width = Math.max(...(heads.length ? heads : body).map((row) => trimmedLength(row.cells)))
  if (width < 2 || body.length === 0) return undefined
  const columns = withSerials(columnsOf(heads, width), body)
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

function trimmedLength(cells: readonly SourceCell[]): number {
  return cells.findLastIndex((cell) => cell.text !== '') + 1
}

function isData(cell: SourceCell): boolean {
  if (cell.text === '' || meaningOf(cell.text).role === 'value') return false
  return kindOf(halfWidth(squeeze(cell.text))) !== 'text'
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
function withSerials(columns: readonly Column[], body: readonly RawRow[]): Column[] {
  const rows = body.filter((row) => trimmedLength(row.cells) > 1)
  const counts = countsRows(
    columns[0]!.label,
    rows.map((row) => row.cells[0]?.text ?? ''),
  )
  return columns.map((column, c) => (c === 0 && counts ? { ...column, meaning: { role: 'serial', year: null, kind: 'other' } } : column))
}

/** How well a cell suits a column. */
function suits(cell: SourceCell, { meaning: { role } }: Column): number {
  if (cell.text === '') return 0
  const text = halfWidth(squeeze(cell.text))
  const kind = kindOf(text)
  if (kind === 'binding') return role === 'binding' ? 3 : -3
  if (role === 'binding') return -3
  if (role === 'serial') return /^\d{1,3}[.、]?$/u.test(text) ? 2 : -2
  if (role === 'value') return kind === 'text' ? -0.3 : 1
  if (role === 'name') return kind === 'text' ? 1 : -2
  return 0
}

/** Puts each fragment's cells under the columns: a fragment with fewer cells has lost the columns that its cells suit least. */
function placeFragments(body: readonly RawRow[], columns: readonly Column[]): RawRow[] {
  const out: RawRow[] = []
  const fragments = new Map<number, RawRow[]>()
  for (const row of body) fragments.set(row.fragment, [...(fragments.get(row.fragment) ?? []), row])
  const emptiness = columns.map((_, c) => out.filter((row) => row.cells[c]?.text === '').length)
  for (const rows of fragments.values()) {
    const width = Math.min(columns.length, Math.max(...rows.map((row) => row.cells.length)))
    const missing = columns.length - width
    const choice = missing > 0 && missing <= 3 && (out.length > 0 || missing < columns.length - 1) ? bestOmission(rows, columns, missing, out, emptiness) : []
    for (const row of rows) {
      const cells: SourceCell[] = []
      let from = 0
      for (let c = 0; c < columns.length; c++) cells.push(choice.includes(c) ? emptyCell : (row.cells[from++] ?? emptyCell))
      out.push({ ...row, cells })
    }
    for (let c = 0; c < columns.length; c++) emptiness[c] = out.filter((row) => row.cells[c]!.text === '').length
  }
  return out
}

/** The columns a fragment has lost; those often empty before are lost first where nothing else tells. */
function bestOmission(rows: readonly RawRow[], columns: readonly Column[], missing: number, before: readonly RawRow[], emptiness: readonly number[]): number[] {
  const lengths = columns.map((_, c) => {
    const texts = before.map((row) => row.cells[c]?.text ?? '').filter((text) => text !== '')
    return texts.length ? texts.reduce((sum, text) => sum + text.length, 0) / texts.length : 0
  })
  let best: { score: number; omit: number[] } = { score: Number.NEGATIVE_INFINITY, omit: [] }
  for (const omit of choose(columns.length, missing)) {
    const left = columns.map((_, c) => c).filter((c) => !omit.includes(c))
    let score = 0
    for (const row of rows) {
      if (trimmedLength(row.cells) < 2) continue
      for (const [k, c] of left.entries()) {
        const cell = row.cells[k]
        if (!cell || cell.text === '') continue
        score += suits(cell, columns[c]!)
        if (lengths[c]! > 0) score -= 0.2 * Math.abs(Math.log(cell.text.length / lengths[c]!))
      }
    }
    score += omit.reduce((sum, c) => sum + 0.01 * (emptiness[c] ?? 0), 0)
    // A column lost at the end is the usual case where a row merely has fewer cells.
    if (omit.every((c) => c >= columns.length - missing)) score += 0.005
    if (score > best.score) best = { score, omit }
  }
  return best.omit
}

function choose(count: number, size: number, from = 0): number[][] {
  if (size === 0) return [[]]
  const out: number[][] = []
  for (let c = from; c <= count - size; c++) for (const rest of choose(count, size - 1, c + 1)) out.push([c, ...rest])
  return out
}

/** A first row of a fragment without number and name holds the rest of cells that the page cut. */
function joinCutRows(rows: readonly RawRow[], columns: readonly Column[]): RawRow[] {
  const names = columns.map((column, c) => (column.meaning.role === 'name' || column.meaning.role === 'serial' ? c : -1)).filter((c) => c >= 0)
  const out: RawRow[] = []
  for (const row of rows) {
    const before = out.at(-1)
    const filled = row.cells.filter((cell) => cell.text !== '')
    const rest = names.length > 0 && names.every((c) => row.cells[c]!.text === '') && filled.every((cell) => !isData(cell))
    if (
      before &&
      before.fragment !== row.fragment &&
      rest &&
      filled.length > 0 &&
      row.cells.every((cell, c) => cell.text === '' || before.cells[c]!.text !== '')
    ) {
      out[out.length - 1] = { ...before, cells: before.cells.map((cell, c) => joined(cell, row.cells[c]!)), lines: [...before.lines, ...row.lines] }
    } else out.push(row)
  }
  return out
}

function joined(a: SourceCell, b: SourceCell): SourceCell {
  return b.text === '' ? a : { text: a.text + b.text, pieces: [...a.pieces, ...b.pieces] }
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
  const named = rows.map((row) => namedRow(row, name, serial, category))
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

function namedRow(row: RawRow, name: number, serial: number, category: number): NamedRow {
  const text = name >= 0 ? row.cells[name]!.text : ''
  const lead = text !== '' && row.cells.every((cell, c) => c <= name || c === category || cell.text === '')
  const numbered = serial >= 0 && row.cells[serial]!.text !== ''
  return { name: text, lead, numbered, indent: serial >= 0 && !numbered ? 1 : 0 }
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
