import { describe, expect, it } from 'vitest'
import { readPlan } from '../../../ingest/plan.ts'

const indicators = async (lines: readonly string[]) => {
  const text = [
    '某省国民经济和社会发展“九五”计划和2010年远景目标纲要',
    '第一章 目标',
    '主要指标如下表。',
    ...lines,
    '第二章 农业',
    '发展农业，增加农民收入。',
  ].join('\n')
  const plan = await readPlan(new TextEncoder().encode(text), { id: 'plan', file: 'plan.txt' })
  return plan.indicators.map(({ name, unit, values }) => [name, unit, values.map(({ value }) => value)])
}

describe('a table in a drawn frame', () => {
  it('has a row a line where a rule stands below its head alone', async () =>
    expect(
      await indicators([
        '表一　主要指标',
        '┌──────────────┬────────┬────────┬────────┐',
        '│指　标　　　　│1995年　│2000年　│2010年　│',
        '├──────────────┼────────┼────────┼────────┤',
        '│粮食（亿吨）　│4.65　　│4.9—5.0│5.5　　　│',
        '│钢（万吨）　　│9400　　│10500　 │12500　　│',
        '└──────────────┴────────┴────────┴────────┘',
      ]),
    ).toEqual([
      ['粮食', '亿吨', ['4.65', '4.9—5.0', '5.5']],
      ['钢', '万吨', ['9400', '10500', '12500']],
    ]))

  it('has one row of the lines between two rules where a name runs over them', async () =>
    expect(
      await indicators([
        '表一　主要指标',
        '┌──────────┬──────┬──────┐',
        '│指标　　　│1995年│2000年│',
        '├──────────┼──────┼──────┤',
        '│城镇居民人│4283　│5400　│',
        '│均收入(元)│　　　│　　　│',
        '├──────────┼──────┼──────┤',
        '│粮食(亿吨)│4.65　│4.9　 │',
        '└──────────┴──────┴──────┘',
      ]),
    ).toEqual([
      ['城镇居民人均收入', '元', ['4283', '5400']],
      ['粮食', '亿吨', ['4.65', '4.9']],
    ]))
})
