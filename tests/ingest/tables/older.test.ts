import { describe, expect, it } from 'vitest'
import { indicatorsAsText, readText } from './read.ts'

const asText = (...lines: string[]) => {
  const { tables } = readText(lines.join('\n'))
  return tables.map(indicatorsAsText).join('\n---\n').split('\n')
}

describe('indicator tables of older plans, a cell a line', () => {
  it('have units in a column of their own, groups between rows', () => {
    const head = ['类别', '指标', '单位', '2010年', '2015年', '年均增长', '属性']
    const rows = ['经济发展', '地区生产总值', '亿元', '15810', '26600', '11%', '预期性', '服务业增加值比重', '%', '39.5', '45', '[5.5]', '预期性']
    const more = ['科技教育', '九年义务教育巩固率', '%', '92.1', '96', '[3.9]', '约束性']
    expect(asText('专栏1　“十二五”时期经济社会发展主要指标', ...head, ...rows, ...more)).toEqual([
      '## 经济发展',
      '地区生产总值 | 亿元 | 15810 | 26600 | 11% | 预期性',
      '服务业增加值比重 | % | 39.5 | 45 | [5.5] | 预期性',
      '## 科技教育',
      '九年义务教育巩固率 | % | 92.1 | 96 | [3.9] | 约束性',
    ])
  })

  it('number their rows without a head that says so', () => {
    const head = ['类别', '指标', '单位', '2010年', '2015年', '年均增长', '属性']
    const rows = ['经济发展', '1', '地区生产总值', '亿元', '15810', '26600', '11%', '预期性', '2', '服务业增加值比重', '%', '39.5', '45', '[5.5]', '预期性']
    const more = [
      '科技教育',
      '3',
      '九年义务教育巩固率',
      '%',
      '92.1',
      '96',
      '[3.9]',
      '约束性',
      '4',
      '每万人口发明专利授权量',
      '件',
      '0.6',
      '1.5',
      '20%',
      '预期性',
    ]
    expect(asText('专栏1　“十二五”时期经济社会发展主要指标', ...head, ...rows, ...more)).toEqual([
      '## 经济发展',
      '地区生产总值 | 亿元 | 15810 | 26600 | 11% | 预期性',
      '服务业增加值比重 | % | 39.5 | 45 | [5.5] | 预期性',
      '## 科技教育',
      '九年义务教育巩固率 | % | 92.1 | 96 | [3.9] | 约束性',
      '每万人口发明专利授权量 | 件 | 0.6 | 1.5 | 20% | 预期性',
    ])
  })

  it('have groups above names that begin with numbers in brackets', () => {
    const head = ['指标', '2010年', '2015年', '年均增长（%）', '属性']
    const rows = ['经济发展', '（1）国内生产总值（万亿元）', '39.8', '55.8', '7', '预期性', '（2）服务业增加值比重（%）', '43', '47', '[4]', '预期性']
    const more = ['科技教育', '（3）九年义务教育巩固率（%）', '89.7', '93', '[3.3]', '约束性']
    expect(asText('专栏1 主要指标', ...head, ...rows, ...more)).toEqual([
      '## 经济发展',
      '国内生产总值 | 万亿元 | 39.8 | 55.8 | 7 | 预期性',
      '服务业增加值比重 | % | 43 | 47 | [4] | 预期性',
      '## 科技教育',
      '九年义务教育巩固率 | % | 89.7 | 93 | [3.3] | 约束性',
    ])
  })
})

describe('indicator tables of older plans, a row a line', () => {
  it('have a target beside the years where a row has a figure for each', () => {
    const { tables } = readText(
      [
        '专栏1  “十五”计划主要指标实现情况',
        '指  标 2000年 “十五”计划目标 2005年 “十五”年均增长（%）',
        '国内生产总值（万亿元） 9.9 7左右 18.2 9.5',
        '人均生产总值（元） 7858 9400左右 13985 8.8',
        '人口自然增长率（‰） 7.58 9以内 5.89',
      ].join('\n'),
    )
    expect(tables.map((table) => table.columns.map(({ label }) => label))).toEqual([['指标', '2000年', '“十五”计划目标', '2005年', '“十五”年均增长（%）']])
    expect(tables.map(indicatorsAsText).join('').split('\n')).toEqual([
      '国内生产总值 | 万亿元 | 9.9 | 7左右 | 18.2 | 9.5 | 空',
      '人均生产总值 | 元 | 7858 | 9400左右 | 13985 | 8.8 | 空',
      '人口自然增长率 | ‰ | 7.58 | 9以内 | 5.89 | 空 | 空',
    ])
  })

  it('have years in full-width digits, units apart and full-width blanks between', () => {
    expect(
      asText(
        '表一　“八五”计划主要指标',
        '项　目　　　　单位　　１９９０年　　１９９５年　　年均增长％',
        '国民生产总值　亿元　　　３９８．６　　　５３０　　　　６',
        '原煤产量　　　亿吨　　　２．８６　　　３．４　　　　３．５',
      ),
    ).toEqual(['国民生产总值 | 亿元 | ３９８．６ | ５３０ | ６ | 空', '原煤产量 | 亿吨 | ２．８６ | ３．４ | ３．５ | 空'])
  })
})

describe('a row that a page cuts', () => {
  it('is whole again where the unit of its name stands on the next page', () => {
    const head = '\t指标名称\t2020年\t2025年'
    const lines = ['表 1：主要指标', head, '1\t地区生产总值（亿元）\t505\t600', '2\t城镇居民人均可支配收入\t39839\t47000', '', `\f${head}`]
    expect(asText(...lines, '\t（元）\t\t', '3\t森林覆盖率（%）\t33.5\t34')).toContain('城镇居民人均可支配收入 | 元 | 39839 | 47000 | 空')
  })
})
