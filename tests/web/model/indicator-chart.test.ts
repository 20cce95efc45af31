import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../../ingest/schema.ts'
import { indicatorChart } from '../../../web/model/indicator-chart.ts'

const value = (year: number | null, kind: Indicator['values'][number]['kind'], text: string): Indicator['values'][number] => ({
  year,
  kind,
  value: text,
  label: year === null ? '年均增长' : `${year}年`,
  range: null,
})
const bars = (...values: Indicator['values'][number][]) => {
  const chart = indicatorChart(values)
  return chart && { texts: chart.bars.map(({ text }) => text), growth: chart.growth, to: chart.bars[chart.risesTo]?.text }
}

describe('the growth that a row plans', () => {
  it('leads to the target, be it reached or passed in the same year', () => {
    expect(bars(value(2020, 'target', '40'), value(null, 'growth', '7%'), value(2016, 'actual', '9'), value(2020, 'actual', '90'))).toEqual({
      texts: ['9', '40', '90'],
      growth: '7%',
      to: '40',
    })
  })

  it('leads to the last value where the row has no target', () => {
    expect(bars(value(2016, 'actual', '9'), value(2020, 'actual', '12'), value(null, 'growth', '7%'))?.to).toBe('12')
  })
})
