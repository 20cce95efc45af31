import type { Block } from '../../server/contract.ts'
import { parseAmount } from './amount.ts'

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
    const amounts = cells.map(({ text }) => parseAmount(text))
    const held = amounts.filter((amount) => amount !== null)
    const units = new Set(held.map(({ unit }) => unit))
    const [unit] = units
    if (held.length < 2 || units.size !== 1 || unit === undefined) continue
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), { name: head, values: amounts.map((amount) => amount?.value ?? null) }])
  }
  const labels = columnLabels({ columns, rows })
  return [...byUnit].map(([unit, series]) => ({ unit, labels, series }))
}

/** The columns that hold cells: a table may name the column of row heads too. */
export function columnLabels({ columns, rows }: Comparison): readonly string[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  return columns.length > width ? columns.slice(columns.length - width) : columns
}
