import { describe, expect, it } from 'vitest'
import { linesOf, runsOf } from '../../../ingest/offset-map.ts'
import { readText as readPlanText } from '../plans.ts'
import { indicatorsAsText, readText, wordsAt } from './read.ts'

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

describe('a table whose head and rows are run together in one line', () => {
  const head = '指标名称　单位　1995年　2000年　年均增长％'
  const first = `${head}　粮食　万吨　913　1200　5.6　棉花　万担　20　25　4.6`
  const second = '水泥　万吨　80　110　6.6　茶叶　吨　300　500　10.8'
  const text = '为实现上述目标，必须抓住机遇，深化改革，促进发展，保持稳定。'
  const rows = ['粮食 | 万吨 | 913 | 1200 | 5.6 | 空', '棉花 | 万担 | 20 | 25 | 4.6 | 空']

  it('has the rows of that line and of those below', () => {
    expect(asText(first, text)).toEqual(rows)
    expect(asText(first, second, text)).toEqual([...rows, '水泥 | 万吨 | 80 | 110 | 6.6 | 空', '茶叶 | 吨 | 300 | 500 | 10.8 | 空'])
  })

  it.each([
    [
      'with units behind the names',
      '指标　2020年　2025年　属性　粮食（万吨）　18　22　预期性　油料（万吨）　2　3　约束性',
      '粮食 | 万吨 | 18 | 22 | 预期性',
      '油料 | 万吨 | 2 | 3 | 约束性',
    ],
    [
      'in full-width digits',
      '指标　１９９５年　２０００年　粮食　９１３　１２００　棉花　２０　２５',
      '粮食 | 空 | ９１３ | １２００ | 空',
      '棉花 | 空 | ２０ | ２５ | 空',
    ],
  ])('is read %s', (_, line, ...expected) => expect(asText(line, text)).toEqual(expected))

  it('may be long', () => {
    const goods = ['粮食', '棉花', '油料', '水果', '茶叶', '蔬菜', '猪肉', '牛肉', '羊肉', '禽蛋', '水产', '原煤', '焦炭', '水泥', '钢材']
    const line = `指标名称　单位　1995年　2000年　${goods.map((name, i) => `${name}　万吨　${i + 10}　${i + 20}`).join('　')}`
    expect(asText(line, text)).toEqual(goods.map((name, i) => `${name} | 万吨 | ${i + 10} | ${i + 20} | 空`))
  })

  it('takes its lines once, its words at their places, and leaves the text below', () => {
    const read = readText([first, second, text].join('\n'))
    const [table] = read.tables
    expect(table?.lines).toEqual([0, 1])
    for (const { cells } of table?.rows ?? []) for (const cell of cells) expect(wordsAt(read, cell)).toBe(cell.text)
    expect(table?.head.map((cell) => wordsAt(read, cell)).join('　')).toBe(head)
  })

  it('is cited by the line of the file that holds the row', async () => {
    const plan = await readPlanText(['第一章 目标', first, second, text])
    const source = ['第一章 目标', first, second, text].join('\n')
    expect(plan.indicators.map(({ name }) => name)).toEqual(['粮食', '棉花', '水泥', '茶叶'])
    for (const [i, { passageId, name }] of plan.indicators.entries()) {
      const row = plan.passages.find(({ id }) => id === passageId)
      const range = [row?.start ?? 0, row?.end ?? 0] as const
      expect(linesOf(plan.map, range)).toEqual(i < 2 ? [2, 2] : [3, 3])
      const published = runsOf(plan.map, range).map(({ source: from, length }) => source.slice(from, from + length))
      expect(published.join('')).toBe(plan.text.slice(...range).replaceAll('\t', ''))
      expect(published[0]).toBe(name)
    }
    expect(plan.text.split('\n').at(-1)).toBe(text)
  })

  it.each([
    ['the first row touches the head', '指标名称　单位　1995年　2000年粮食　万吨　913　1200　棉花　万担　20　25'],
    ['the head names one column of values', '指标名称　单位　1995年　粮食　万吨　913　棉花　万担　20'],
    ['a number follows the head', '指标名称　单位　1995年　2000年　3　粮食　万吨　913　1200　棉花　万担　20　25'],
    ['words of a sentence follow it', '项目　1995年　2000年　新建水库和渠道若干并改造旧闸门共计若干座投资　3　5'],
    ['a sentence names its words', '指标1995年　2000年粮食达到1200万吨，棉花达到　20　25万担。'],
    ['the head runs over two lines', '指标名称　单位\n1995年　2000年　粮食　万吨　913　1200　棉花　万担　20　25'],
  ])('is not found where %s', (_, lines) => expect(readText(`${lines}\n${text}`).tables).toEqual([]))
})
