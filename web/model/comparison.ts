import type { Block } from '../../server/contract.ts'
import { parseAmount } from './amount.ts'
import { cutAtAmounts } from './figures.ts'
import { withPercent } from './indicator-chart.ts'

export type Comparison = NonNullable<Block['table']>

/** Rows of one unit, drawn together: a group of bars per column. */
export interface ComparisonChart {
  readonly unit: string
  readonly labels: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[]
}

/** What can be drawn of a comparison: rows with a number of the same unit in two columns or more, one chart per unit. */
export function comparisonCharts({ columns, rows }: Comparison): readonly ComparisonChart[] {
  const byUnit = new Map<string, { name: string; values: (number | null)[] }[]>()
  for (const { head, cells } of rows) {
    const amounts = cells.map(({ text }) => amountOf(text))
    const held = amounts.filter((amount) => amount !== null)
    const units = new Set(held.map(({ unit }) => unit))
    const [unit] = units
    if (held.length < 2 || units.size !== 1 || unit === undefined) continue
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), { name: head, values: amounts.map((amount) => amount?.value ?? null) }])
  }
  const labels = columnLabels({ columns, rows })
  return [...byUnit].map(([unit, series]) => ({ unit, labels, series }))
}

/** The number a cell states, also among words where it is the only one: 年均增长5.4%. */
function amountOf(cell: string): ReturnType<typeof parseAmount> {
  const [only, ...others] = cutAtAmounts(cell).filter(({ marked }) => marked)
  return parseAmount(cell) ?? (only && others.length === 0 ? parseAmount(only.text) : null)
}

/**
 * Indicators of several places as a comparison: a column for each, under the heading before it, a row for each value. Null where there
 * are fewer than two, or two under one heading.
 */
export function compareIndicators(blocks: readonly Block[]): Comparison | null {
  let heading = ''
  const columns: { readonly name: string; readonly row: Row }[] = []
  for (const { type, text, indicator } of blocks) {
    if (type === 'heading') heading = text
    else if (indicator) columns.push({ name: heading, row: indicator })
  }
  if (columns.length < 2 || new Set(columns.map(({ name }) => name)).size < columns.length) return null
  const heads = new Map<string, string>()
  for (const { row } of columns) for (const value of row.values) if (!heads.has(keyOf(value))) heads.set(keyOf(value), value.label)
  const rows = [...heads].map(([key, head]) => ({
    head,
    cells: columns.map(({ row }) => {
      const value = row.values.find((held) => keyOf(held) === key)
      return value?.value.trim() ? { text: withUnit(value, row.unit), citations: [row.citation] } : { text: '', citations: [] }
    }),
  }))
  return { columns: columns.map(({ name }) => name), rows: rows.filter(({ cells }) => cells.some(({ text }) => text !== '')) }
}

type Row = NonNullable<Block['indicator']>

/** Values of the same year and kind are compared, whatever their columns are called. */
const keyOf = ({ year, kind }: Row['values'][number]): string => `${year} ${kind}`

function withUnit({ value, label, kind }: Row['values'][number], unit: string | null): string {
  const said = value.trim()
  if (kind === 'growth') return withPercent(said, label)
  return parseAmount(said)?.unit === '' ? `${said}${unit ?? ''}` : said
}

/** The columns that hold cells: a table may name the column of row heads too. */
export function columnLabels({ columns, rows }: Comparison): readonly string[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  return columns.length > width ? columns.slice(columns.length - width) : columns
}
