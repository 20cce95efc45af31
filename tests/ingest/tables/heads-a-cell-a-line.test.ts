import { describe, expect, it } from 'vitest'
import { toIndicators } from '../../../ingest/tables/indicators.ts'
import { readText, rowsAsText } from './read.ts'

const head = ['指标', '“十五”计划目标', '2005年实现', '年均增长（%）']
const read = (...lines: readonly string[]) => {
  const { tables } = readText(['表1 “十五”计划主要指标', ...lines, '注：茶叶为干茶。'].join('\n'))
  expect(tables).toHaveLength(1)
  return tables[0]!
}
const labels = (lines: readonly string[]) => read(...lines).columns.map(({ label }) => label)

const three = ['竹器产量（万件）', '120', '138', '9.6', '瓷器产量（万件）', '310', '295', '6.2', '茶叶产量（吨）', '85', '91', '4.4']
const two = ['竹器产量（万件）', '138', '9.6', '瓷器产量（万件）', '295', '6.2', '茶叶产量（吨）', '91', '4.4']

describe('a head with a cell a line, a target before the years', () => {
  it('has a column for each cell where rows have as many figures', () => {
    const table = read(...head, ...three)
    expect(table.columns.map(({ label }) => label)).toEqual(head)
    expect(rowsAsText(table)).toBe('竹器产量（万件） | 120 | 138 | 9.6\n瓷器产量（万件） | 310 | 295 | 6.2\n茶叶产量（吨） | 85 | 91 | 4.4')
    expect(toIndicators(table).map(({ name, values }) => [name, ...values.map(({ year, kind, value }) => [year, kind, value])])).toEqual([
      ['竹器产量', [2005, 'target', '120'], [2005, 'actual', '138'], [null, 'growth', '9.6']],
      ['瓷器产量', [2005, 'target', '310'], [2005, 'actual', '295'], [null, 'growth', '6.2']],
      ['茶叶产量', [2005, 'target', '85'], [2005, 'actual', '91'], [null, 'growth', '4.4']],
    ])
  })

  it('has them where some rows lack a figure, print a dash or stand behind blank lines', () => {
    const rows = ['竹器产量（万件）', '138', '9.6', '', '瓷器产量（万件）', '', '310', '', '—', '', '6.2', '茶叶产量（吨）', '91', '4.4']
    expect(labels([...head, ...rows])).toEqual(head)
  })

  it('stands above the years where rows have a figure less', () =>
    expect(labels([...head, ...two])).toEqual(['指标', '“十五”计划目标 2005年实现', '“十五”计划目标 年均增长（%）']))

  it('is counted against its rows alone and not against figures of the text far below', () => {
    const text = Array.from({ length: 60 }, (_, i) => `第${i + 1}座戏台由看戏的人照管，逢集开台。`)
    expect(labels([...head, ...two, ...text, '1', '2', '3'])).toHaveLength(3)
  })

  it('in one line is counted by the figures that rows have in one line', () => {
    const rows = ['竹器产量（万件） 120 138 9.6', '瓷器产量（万件） 310 295 6.2', '茶叶产量（吨） 85 91 4.4']
    expect(labels([head.join('  '), ...rows])).toEqual(head)
  })
})
