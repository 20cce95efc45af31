import { describe, expect, it } from 'vitest'
import { parseAmount } from '../../../web/model/amount.ts'
import { columnLabels, compareIndicators, comparisonCharts } from '../../../web/model/comparison.ts'
import { indicatorChart, withPercent } from '../../../web/model/indicator-chart.ts'
import { block, indicator } from '../samples.ts'

describe('the number of a cell', () => {
  it.each([
    ['459.6', 459.6, ''],
    ['459.6亿元', 459.6, '亿元'],
    ['>8', 8, ''],
    ['[7.4]', 7.4, ''],
    ['8％左右', 8, '%'],
    ['1,234 户以上', 1234, '户'],
    ['-3.3', -3.3, ''],
    ['≥90%', 90, '%'],
    ['2万吨/年', 2, '万吨/年'],
  ])('%s', (cell, value, unit) => {
    expect(parseAmount(cell)).toEqual({ value, unit })
  })

  it.each(['', '—', '下降3.3', '5—6', '完成上级下达目标', '2020年：5', '第3位', '1.2.3'])('is none in %s', (cell) => {
    expect(parseAmount(cell)).toBeNull()
  })
})

describe('the chart of an indicator', () => {
  it('shows base and target in the order of their years, and the growth between them', () => {
    const { values } = indicator()
    expect(indicatorChart(values.toReversed())).toEqual({
      bars: [
        { label: '2020', text: '80', value: 80, target: false },
        { label: '2025', text: '100', value: 100, target: true },
      ],
      growth: '4.6%',
      risesTo: 1,
    })
  })

  it('is not drawn from fewer than two numbers', () => {
    const [base, target] = indicator().values
    expect(indicatorChart(base ? [base] : [])).toBeNull()
    expect(indicatorChart(base && target ? [base, { ...target, value: '达到全省平均水平' }] : [])).toBeNull()
  })

  it('leaves a growth out that is no number', () => {
    const values = indicator().values.map((value) => (value.kind === 'growth' ? { ...value, value: '—' } : value))
    expect(indicatorChart(values)?.growth).toBeNull()
  })
})

describe('a growth that stands alone', () => {
  it.each([
    ['8', '年均增长（%）', '8%'],
    ['>8', '年均增长 (%)', '>8%'],
    ['8%', '年均增长（%）', '8%'],
    ['[7.4]', '年均增长（%）[累计]', '[7.4]'],
    ['0.5', '年均增长', '0.5'],
    ['完成上级下达目标', '年均增长（%）', '完成上级下达目标'],
  ])('%s under %s is %s', (value, label, said) => {
    expect(withPercent(value, label)).toBe(said)
  })
})

describe('the charts of a comparison', () => {
  const cell = (text: string) => ({ text, citations: [1] })
  const table = {
    columns: ['甲市', '乙市', '丙市'],
    rows: [
      { head: '地区生产总值', cells: [cell('459.6亿元'), cell('460亿元以上'), cell('—')] },
      { head: '财政收入', cells: [cell('20亿元'), cell('30亿元'), cell('40亿元')] },
      { head: '年均增长', cells: [cell('8%'), cell('>9%'), cell('7.5%')] },
      { head: '定位', cells: [cell('示范区'), cell('核心区'), cell('')] },
      { head: '单位不同', cells: [cell('5万人'), cell('50000人'), cell('')] },
      { head: '只有一个', cells: [cell('5公里'), cell(''), cell('')] },
    ],
  }

  it('draw rows of one unit together and leave out what cannot be compared', () => {
    expect(comparisonCharts(table)).toEqual([
      {
        unit: '亿元',
        labels: ['甲市', '乙市', '丙市'],
        series: [
          { name: '地区生产总值', values: [459.6, 460, null] },
          { name: '财政收入', values: [20, 30, 40] },
        ],
      },
      { unit: '%', labels: ['甲市', '乙市', '丙市'], series: [{ name: '年均增长', values: [8, 9, 7.5] }] },
    ])
  })

  it('take the only number among words', () => {
    const [chart] = comparisonCharts({ columns: ['甲', '乙'], rows: [{ head: '增长', cells: [cell('年均增长5.4%'), cell('增速达到8%以上')] }] })
    expect(chart).toMatchObject({ unit: '%', series: [{ values: [5.4, 8] }] })
    expect(comparisonCharts({ columns: ['甲', '乙'], rows: [{ head: '增长', cells: [cell('由5%到8%'), cell('8%')] }] })).toEqual([])
  })

  it('are made of indicators that stand under the names of places, value by value', () => {
    const other = indicator({ unit: '公里', citation: 2, values: [{ year: 2025, label: '2025年规划目标', value: '90', kind: 'target', range: [0, 1] }] })
    const blocks = [
      block('heading', '东山市'),
      block('indicator', '', [1], { indicator: indicator() }),
      block('heading', '西江省'),
      block('indicator', '', [2], { indicator: other }),
    ]
    expect(compareIndicators(blocks)).toEqual({
      columns: ['东山市', '西江省'],
      rows: [
        {
          head: '2020年实际',
          cells: [
            { text: '80公里', citations: [1] },
            { text: '', citations: [] },
          ],
        },
        {
          head: '2025年目标',
          cells: [
            { text: '100公里', citations: [1] },
            { text: '90公里', citations: [2] },
          ],
        },
        {
          head: '年均增长（%）',
          cells: [
            { text: '4.6%', citations: [1] },
            { text: '', citations: [] },
          ],
        },
      ],
    })
    expect(compareIndicators(blocks.slice(0, 2))).toBeNull()
    const sameHeading = blocks.filter((_, index) => index !== 2)
    expect(compareIndicators(sameHeading)).toBeNull()
  })

  it('take the columns that hold cells, whether or not the first heads the rows', () => {
    expect(columnLabels({ ...table, columns: ['指标', ...table.columns] })).toEqual(table.columns)
    expect(columnLabels(table)).toEqual(table.columns)
  })
})
