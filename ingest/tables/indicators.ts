/** Indicator tables: rows to indicators with their values by year and kind. */
import type { SourceTable } from '../source.ts'
import { halfWidth } from '../text/width.ts'
import { type ColumnMeaning, isOfPlaces, meaningsOf, statisticOf, unitOf, type ValueKind } from './columns.ts'
import { noteFor } from './notes.ts'
import { squeeze } from './text.ts'
import { kindOf } from './tokens.ts'
import { readName } from './units.ts'

export interface SourceIndicatorValue {
  readonly year: number | null
  readonly label: string
  /** The cell as printed; '' where it is empty. */
  readonly value: string
  readonly kind: ValueKind
  /** Index of the cell in its row; null where it is empty. */
  readonly cell: number | null
  /** Index of the row the cell is printed in: another than the indicator's own where one cell stands for several rows. */
  readonly row: number
}

/** `Indicator` of the schema with places in the table instead of ranges of the canonical text. */
export interface SourceIndicator {
  /** Index of the row in the table. */
  readonly row: number
  readonly nameCell: number
  readonly name: string
  /** The place that the row is of; '' in tables of other things. */
  readonly place: string
  readonly unit: string | null
  readonly group: string
  readonly values: readonly SourceIndicatorValue[]
  readonly binding: '约束性' | '预期性' | null
  readonly bindingCell: number | null
  /** Row the attribute is printed in, where one stands for several rows. */
  readonly bindingRow: number
  readonly note: string
}

/** Whether the table's columns are years, targets, growth and the like, and its rows mostly carry figures under them. */
export function isIndicatorTable(table: SourceTable): boolean {
  const columns = meaningsOf(table)
  const values = columns.flatMap(({ role }, c) => (role === 'value' ? [c] : []))
  const named = columns.some(({ role }) => role === 'name')
  const bound = columns.some(({ role }) => role === 'binding' || role === 'unit')
  if (nameColumns(columns).length === 0 || values.length === 0 || (values.length < 2 && !bound)) return false
  if (!named && !bound && columns.filter(({ role }) => role === 'text').length > 1) return false
  const filled = table.rows.filter((row) => values.some((c) => row.cells[c]!.text !== ''))
  const figures = filled.filter((row) => values.some((c) => isFigure(row.cells[c]!.text)))
  return figures.length > 0 && figures.length >= filled.length / 2
}

/** The indicators of an indicator table, in the order of its rows; none for other tables and for rows without values. */
export function toIndicators(table: SourceTable): readonly SourceIndicator[] {
  if (!isIndicatorTable(table)) return []
  const columns = settleKinds(meaningsOf(table), table.title.text)
  const names = nameColumns(columns)
  const serial = columns.findIndex(({ role }) => role === 'serial')
  const unitColumn = columns.findIndex(({ role }) => role === 'unit')
  const bindingColumn = columns.findIndex(({ role }) => role === 'binding')
  const notes = table.notes.map((note) => note.text)
  const found: SourceIndicator[] = []
  for (const [r, row] of table.rows.entries()) {
    const nameCell = names.findLast((c) => row.cells[c]!.text !== '')
    if (nameCell === undefined) continue
    const values = columns.flatMap((column, c) => (column.role === 'value' ? [readValue(table, columns, serial, r, c)] : []))
    if (values.every((value) => value.value === '')) continue
    const own = readName(row.cells[nameCell]!.text)
    const parent = row.parent === '' ? undefined : readName(row.parent)
    const unitCell = unitColumn >= 0 ? row.cells[unitColumn]!.text : ''
    // A dash says that it is measured in nothing.
    const printedUnit = kindOf(halfWidth(squeeze(unitCell))) === 'dash' ? '' : unitCell
    const bindingRow = bindingColumn < 0 ? r : printedFor(table, serial, r, bindingColumn)
    const bindingText = bindingColumn < 0 ? '' : table.rows[bindingRow]!.cells[bindingColumn]!.text
    const binding = /约束/u.test(bindingText) ? '约束性' : /预期|预测/u.test(bindingText) ? '预期性' : null
    const name = parent ? `${parent.name}·${own.name}` : own.name
    const unit = printedUnit !== '' ? printedUnit : (own.unit ?? parent?.unit ?? null)
    const measured = isOfPlaces(table.columns[nameCell]?.label ?? '') ? measuredApart(values) : []
    for (const each of measured.length > 0 ? measured : [{ statistic: '', unit: null, values }])
      found.push({
        row: r,
        nameCell,
        name: each.statistic === '' ? name : `${name}·${each.statistic}`,
        place: each.statistic === '' ? '' : own.name,
        unit: each.unit ?? unit,
        group: row.group,
        values: each.values,
        binding,
        bindingCell: binding ? bindingColumn : null,
        bindingRow,
        note: noteFor(
          {
            cells: [row.cells[nameCell]!.text, ...values.map((value) => value.value)],
            names: [own.name, ...(parent ? [parent.name] : [])].map((name) => name.replace(/[（(][^（()）]*[)）]/gu, '')),
          },
          notes,
        ),
      })
  }
  return found
}

/** The values of a row of a place by what each column measures of it; a column that does not say goes with the only thing that others measure. */
function measuredApart(
  values: readonly SourceIndicatorValue[],
): readonly { readonly statistic: string; readonly unit: string | null; readonly values: readonly SourceIndicatorValue[] }[] {
  const statistics = [...new Set(values.map(({ label }) => statisticOf(label)).filter((statistic) => statistic !== ''))]
  const of = (statistic: string) => values.filter(({ label }) => statisticOf(label) === statistic || (statistics.length === 1 && statisticOf(label) === ''))
  return statistics
    .map((statistic) => {
      const own = of(statistic).filter(({ value }) => value !== '')
      const levels = own.filter(({ kind }) => kind !== 'growth' && kind !== 'cumulative')
      return { statistic, unit: (levels[0] && unitOf(levels[0].label)) ?? null, values: own }
    })
    .filter((each) => each.values.length > 0)
}

function nameColumns(columns: readonly ColumnMeaning[]): number[] {
  const named = columns.flatMap(({ role }, c) => (role === 'name' ? [c] : []))
  if (named.length > 0) return named
  const first = columns.findIndex(({ role }) => role === 'text')
  return first >= 0 && first <= 1 ? [first] : []
}

function isFigure(text: string): boolean {
  const kind = kindOf(halfWidth(squeeze(text)))
  return kind === 'number' || kind === 'dash'
}

/** Words that can stand for several cells: no figure, no dash. */
function isWords(text: string): boolean {
  return text !== '' && !isFigure(text)
}

/**
 * The row whose printed cell stands for this row's: its own, or, where it has none, the row above under the same serial number
 * whose cell holds words (one 预期性, one 待反馈 over three rows).
 */
function printedFor(table: SourceTable, serial: number, r: number, c: number): number {
  if (serial < 0 || table.rows[r]!.cells[c]!.text !== '') return r
  for (let above = r; above > 0 && table.rows[above]!.cells[serial]!.text === '' && table.rows[above - 1]!.group === table.rows[r]!.group; ) {
    above--
    const text = table.rows[above]!.cells[c]!.text
    if (text !== '') return isWords(text) ? above : r
  }
  return r
}

function readValue(table: SourceTable, columns: readonly ColumnMeaning[], serial: number, r: number, c: number): SourceIndicatorValue {
  const { year, kind } = columns[c]!
  const label = table.columns[c]!.label
  const cells = table.rows[r]!.cells
  const row = printedFor(table, serial, r, c)
  const direct = table.rows[row]!.cells[c]!.text
  if (direct !== '') return { year, label, value: direct, kind: kindOfValue(kind, direct), cell: c, row }
  // Words under the first of several years, the others empty: one cell over all of them.
  if (year !== null) {
    let left = c - 1
    while (left >= 0 && cells[left]!.text === '' && columns[left]!.kind === kind && columns[left]!.year !== null) left--
    const before = columns[left]
    if (before && before.role === 'value' && before.kind === kind && before.year !== null && isWords(cells[left]!.text)) {
      return { year, label, value: cells[left]!.text, kind, cell: left, row: r }
    }
  }
  return { year, label, value: '', kind, cell: null, row: r }
}

/** Bracketed figures under growth, and those that say so, are totals over the period. */
function kindOfValue(kind: ValueKind, value: string): ValueKind {
  return kind === 'growth' && /^(?:[[［（(【〔]|累计|五年累计)\s*[-+<>≤≥]?[\d.]/u.test(halfWidth(value)) ? 'cumulative' : kind
}

/** Tells what bare years are: the earliest is where the plan sets out from, the latest what it aims at, unless the table reports what was done. */
function settleKinds(columns: readonly ColumnMeaning[], title: string): ColumnMeaning[] {
  const years = columns.flatMap(({ year }) => (year === null ? [] : [year]))
  const first = Math.min(...years)
  const last = Math.max(...years)
  const reports = /实现|完成|执行|实施情况|现状/u.test(title)
  return columns.map((column) => {
    if (column.role !== 'value' || column.kind !== 'other' || column.year === null) return column
    if (reports || column.year === first) return { ...column, kind: 'actual' }
    return column.year === last ? { ...column, kind: 'target' } : column
  })
}
