import type { Indicator } from '../../ingest/schema.ts'
import { parseAmount } from './amount.ts'

export interface Bar {
  readonly label: string
  /** As printed. */
  readonly text: string
  readonly value: number
  readonly target: boolean
}

export interface IndicatorChart {
  readonly bars: readonly Bar[]
  /** Growth as printed, with its unit: 8%; null where the row gives none. */
  readonly growth: string | null
  /** Which bar the growth leads to: the last target, since growth is planned, and the last bar where none is one. */
  readonly risesTo: number
}

/**
 * What to draw of an indicator: its actual and target values in the order of their years, and the growth between them. Null where fewer
 * than two of them are numbers.
 */
export function indicatorChart(values: Indicator['values']): IndicatorChart | null {
  const bars = values
    .filter(({ kind }) => kind === 'actual' || kind === 'target')
    .flatMap(({ year, label, value, kind }, order) => {
      const amount = parseAmount(value)
      return amount ? [{ label: year === null ? label : String(year), text: value.trim(), value: amount.value, target: kind === 'target', year, order }] : []
    })
    .sort((a, b) => (a.year ?? 0) - (b.year ?? 0) || a.order - b.order)
    .map(({ label, text, value, target }) => ({ label, text, value, target }))
  if (bars.length < 2) return null
  const growth = values.find(({ kind, value }) => kind === 'growth' && parseAmount(value))
  const target = bars.findLastIndex((bar) => bar.target)
  return { bars, growth: growth ? withPercent(growth.value.trim(), growth.label) : null, risesTo: target > 0 ? target : bars.length - 1 }
}

/**
 * A growth with the percent sign that its column's head has: once it stands alone it needs it. Bracketed values are totals of all years,
 * of which the head does not say that they are percentages.
 */
export const withPercent = (value: string, label: string): string => (/^[^[（(]*\d$/.test(value) && /[%％]/.test(label) ? `${value}%` : value)
