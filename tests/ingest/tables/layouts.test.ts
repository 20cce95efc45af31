import { describe, expect, it } from 'vitest'
import { isIndicatorTable, toIndicators } from '../../../ingest/tables/indicators.ts'
import { indicatorsAsText, readText, rowsAsText } from './read.ts'

const trimmed = (text: string) => text.replace(/^\n/, '').replace(/\n\s*$/, '')
const only = (text: string) => {
  const { tables } = readText(trimmed(text))
  expect(tables).toHaveLength(1)
  return tables[0]!
}

describe('tables of other plans', () => {
  it('one cell a line, groups without numerals, rows that give totals alone', () => {
    const table = only(`
专栏1 “十一五”规划主要指标的实现情况
指标
2005年
规划目标
实现情况
2010年
年均增长（%）
2010年
年均增长（%）
经济增长
全省生产总值（亿元）
4100
6600
10
7200
11.9
人均生产总值（元）
12300
19000
9
20100
10.4
资源环境
单位生产总值能源消耗降低（%）
[22左右]
[22.4]
主要污染物排放总量减少（%）
二氧化硫
[14]
[16.2]
化学需氧量
[13]
[14.8]
森林覆盖率（%）
14.1
18
[3.9]
18.03
[3.93]
注：[]内为五年累计数。
面对错综复杂的形势，全省上下团结一心，攻坚克难，圆满完成了规划确定的主要任务。`)
    expect(table.number).toBe('专栏1')
    expect(rowsAsText(table)).toBe(
      trimmed(`
## 经济增长
全省生产总值（亿元） | 4100 | 6600 | 10 | 7200 | 11.9
人均生产总值（元） | 12300 | 19000 | 9 | 20100 | 10.4
## 资源环境
单位生产总值能源消耗降低（%） |  |  | [22左右] |  | [22.4]
主要污染物排放总量减少（%） |  |  |  |  | 
主要污染物排放总量减少（%） > 二氧化硫 |  |  | [14] |  | [16.2]
主要污染物排放总量减少（%） > 化学需氧量 |  |  | [13] |  | [14.8]
森林覆盖率（%） | 14.1 | 18 | [3.9] | 18.03 | [3.93]`),
    )
    expect(table.lines.at(-1)).toBe(39)
    expect(toIndicators(table).map((i) => [i.name, i.unit])).toContainEqual(['主要污染物排放总量减少·二氧化硫', '%'])
  })

  it('a row a line, a lead before its first detail in the same line', () => {
    const table = only(`
专栏2 “十二五”时期经济社会发展主要指标
指标   2010年   2015年   年均增长（%）   属性
经济发展
地区生产总值（亿元）   880   1600   12.7   预期性
城镇化率（%）   41   50   [9]   预期性
资源环境
耕地保有量（万亩）   610   600   [0]   约束性
主要污染物排放减少（%）   化学需氧量   -   -   [9.1]   约束性
二氧化硫   -   -   [10.5]   约束性
森林增长
森林覆盖率（%）   19   24   [5]   约束性
森林蓄积量（亿立方米）   0.11   0.14   [0.03]   约束性
人民生活
城镇居民人均可支配收入（元）   15200   >28000   >13   预期性
注：①地区生产总值按当年价格计算；②[ ]内为五年累计数。
第四章　政策导向`)
    expect(indicatorsAsText(table)).toBe(
      trimmed(`
## 经济发展
地区生产总值 | 亿元 | 880 | 1600 | 12.7 | 预期性
城镇化率 | % | 41 | 50 | [9] | 预期性
## 资源环境
耕地保有量 | 万亩 | 610 | 600 | [0] | 约束性
主要污染物排放减少·化学需氧量 | % | - | - | [9.1] | 约束性
主要污染物排放减少·二氧化硫 | % | - | - | [10.5] | 约束性
森林增长·森林覆盖率 | % | 19 | 24 | [5] | 约束性
森林增长·森林蓄积量 | 亿立方米 | 0.11 | 0.14 | [0.03] | 约束性
## 人民生活
城镇居民人均可支配收入 | 元 | 15200 | >28000 | >13 | 预期性`),
    )
    expect(table.notes.map((n) => n.text)).toEqual(['注：①地区生产总值按当年价格计算；', '②[ ]内为五年累计数。'])
    expect(toIndicators(table)[0]!.note).toBe('地区生产总值按当年价格计算')
    expect(toIndicators(table)[0]!.values.map((v) => [v.year, v.kind])).toEqual([
      [2010, 'actual'],
      [2015, 'target'],
      [null, 'growth'],
    ])
  })

  it('full-width digits aligned by wide spaces, a column of units, parts set in below the whole', () => {
    const table = only(`
表１　“九五”计划主要指标

　　　指　标　　　　　　单位　　１９９５年　　２０００年　　年均增长（％）
国内生产总值　　　　　　亿元　　　９８０　　　１９００　　　１０．０
　其中：第一产业　　　　亿元　　　　１５０　　　　１９５　　　　４．５
　　　　第二产业　　　　亿元　　　　４８０　　　　９６０　　　１１．０
财政收入　　　　　　　　亿元　　　　　６５　　　　１２０　　　１２．５
人口自然增长率　　　　　‰　　　　１０．２　　　　９．０

　　实现上述目标，必须抓住机遇，深化改革，扩大开放，促进发展，保持稳定，正确处理三者的关系。`)
    expect(indicatorsAsText(table)).toBe(
      trimmed(`
国内生产总值 | 亿元 | ９８０ | １９００ | １０．０ | 空
国内生产总值·第一产业 | 亿元 | １５０ | １９５ | ４．５ | 空
国内生产总值·第二产业 | 亿元 | ４８０ | ９６０ | １１．０ | 空
财政收入 | 亿元 | ６５ | １２０ | １２．５ | 空
人口自然增长率 | ‰ | １０．２ | ９．０ | 空 | 空`),
    )
    expect(toIndicators(table)[0]!.values.map((v) => v.year)).toEqual([1995, 2000, null])
  })

  it('years in Han numerals, no title, running text right behind', () => {
    const { tables, lines } = readText(
      trimmed(`
　　主要计划指标如下：
指标　单位　一九九五年　二〇〇〇年　平均每年增长％
国民生产总值　亿元　９８０　１５７０　９．９
出口创汇　　万美元　３３０００　７００００　１６
    总的要求是，在提高经济效益的前提下，保持国民经济持续、快速、健康发展。`),
    )
    expect(tables).toHaveLength(1)
    expect(lines[tables[0]!.lines.at(-1)!]!.text).toContain('出口创汇')
    expect(toIndicators(tables[0]!)[1]!.values.map((v) => [v.year, v.value])).toEqual([
      [1995, '３３０００'],
      [2000, '７００００'],
      [null, '１６'],
    ])
  })

  it('categories printed in the line of their first row', () => {
    const table = only(`
专栏2 “十一五”时期经济社会发展的主要指标
类别 指标 2005年 2010年 年均增长（%） 属性
经济增长 地区生产总值（亿元） 410 700 11 预期性
人均地区生产总值（元） 12100 19600 10 预期性
人口资源环境 总人口（万人） 335 350 ＜8‰ 约束性
单位地区生产总值能源消耗降低（%） [25左右] 约束性
注：带[]的为五年累计数。
第二篇 建设社会主义新农村`)
    expect(indicatorsAsText(table)).toBe(
      trimmed(`
## 经济增长
地区生产总值 | 亿元 | 410 | 700 | 11 | 预期性
人均地区生产总值 | 元 | 12100 | 19600 | 10 | 预期性
## 人口资源环境
总人口 | 万人 | 335 | 350 | ＜8‰ | 约束性
单位地区生产总值能源消耗降低 | % | 空 | 空 | [25左右] | 约束性`),
    )
    expect(toIndicators(table).at(-1)!.note).toBe('带[]的为五年累计数')
  })

  it('a bare page number, the title and the head again between two pages', () => {
    const table = only(`
附表：“十二五”规划主要指标

单位：亿元、%

序号    指标名称    单位    2010年    2015年目标    年均增长（%）    指标属性
1    生产总值    亿元    85    170    15    预期性
2    财政总收入    亿元    13    28    17    预期性

12

附表：“十二五”规划主要指标（续）

序号    指标名称    单位    2010年    2015年目标    年均增长（%）    指标属性
3    城镇登记失业率    %    3.6    4.5以内    —    约束性
4    新增城镇就业    万人    0.5    [3]    —    预期性

    到2015年，上述指标全面完成，人民生活水平明显提高，发展后劲显著增强。`)
    expect(table.title.text).toBe('附表：“十二五”规划主要指标')
    expect(table.rows.map((row) => row.cells.map((c) => c.text).join(' '))).toEqual([
      '1 生产总值 亿元 85 170 15 预期性',
      '2 财政总收入 亿元 13 28 17 预期性',
      '3 城镇登记失业率 % 3.6 4.5以内 — 约束性',
      '4 新增城镇就业 万人 0.5 [3] — 预期性',
    ])
    expect(table.lines).not.toContain(8)
    expect(table.dropped).toEqual([
      { line: 10, reason: 'repeated-box-title' },
      { line: 12, reason: 'repeated-table-head' },
    ])
  })

  it('columns whose heads are not known words, in a head of one line', () => {
    const table = only(`
专栏1 “十三五”主要指标
指标   2015年   2020年   年均增速   牵头部门
地区生产总值（亿元）   32.5   47   8%   发改局
5A级旅游景区数（个）   0   1   —   文旅局
PM2.5平均浓度（微克/立方米）   62   50   [20%]   环保局
全市上下要紧紧围绕上述目标，凝心聚力，真抓实干，确保全面完成各项任务。`)
    expect(rowsAsText(table)).toBe(
      trimmed(`
地区生产总值（亿元） | 32.5 | 47 | 8% | 发改局
5A级旅游景区数（个） | 0 | 1 | — | 文旅局
PM2.5平均浓度（微克/立方米） | 62 | 50 | [20%] | 环保局`),
    )
    expect(toIndicators(table).map((i) => [i.name, i.unit])[2]).toEqual(['PM2.5平均浓度', '微克/立方米'])
  })

  it('a markdown table with merged categories, escaped brackets and bold cells', () => {
    const table = only(`
**表2 “十三五”主要指标**

| 类别 | 序号 | 指标 | 2015年 | 2020年目标 | 年均增速 | 属性 |
|---|---:|---|---:|---:|---:|---|
| 经济发展 | 1 | 地区生产总值（亿元） | 35.2 | 51 | 7.5% | 预期性 |
| | 2 | 一般公共预算收入（亿元） | 2.4 | 2.8 | 5.5% | 预期性 |
| 民生福祉 | 3 | 新增就业（万人） | — | — | \\[2.5\\] | **约束性** |

注：[ ]为五年累计数。

其后是正文。`)
    expect(table.title.text).toBe('“十三五”主要指标')
    expect(indicatorsAsText(table)).toBe(
      trimmed(`
## 经济发展
地区生产总值 | 亿元 | 35.2 | 51 | 7.5% | 预期性
一般公共预算收入 | 亿元 | 2.4 | 2.8 | 5.5% | 预期性
## 民生福祉
新增就业 | 万人 | — | — | [2.5] | 约束性`),
    )
    expect(table.columns.map((c) => c.label)).not.toContain('类别')
  })

  it('a drawn frame whose rows take several lines', () => {
    const table = only(`
主要指标表
┌──────────┬────┬──────┬──────┐
│指标      │单位│2005年│2010年│
├──────────┼────┼──────┼──────┤
│地区生产总│亿元│12.5  │21    │
│值        │    │      │      │
├──────────┼────┼──────┼──────┤
│财政总收入│亿元│1.6   │3.5   │
└──────────┴────┴──────┴──────┘
正文从这里接着写，不属于表。`)
    expect(table.title.text).toBe('主要指标表')
    expect(rowsAsText(table)).toBe('地区生产总值 | 亿元 | 12.5 | 21\n财政总收入 | 亿元 | 1.6 | 3.5')
    expect(table.lines.at(-1)).toBe(8)
  })

  it('an HTML table with cells over several rows and columns', () => {
    const table = only(`
<p>表3 环境指标</p>
<table border="1">
<tr><th rowspan="2">指标</th><th colspan="2">规划目标</th><th rowspan="2">属性</th></tr>
<tr><th>2023年</th><th>2025年</th></tr>
<tr><td>森林覆盖率（%）</td><td>24</td><td><b>26</b></td><td>约束性</td></tr>
<tr><td>空气质量优良<br>天数比例（%）</td><td>70</td>
<td>75</td><td>约束性</td></tr>
</table>
后面的话。`)
    expect([table.number, table.title.text]).toEqual(['表3', '环境指标'])
    expect(table.columns.map((c) => c.label)).toEqual(['指标', '规划目标 2023年', '规划目标 2025年', '属性'])
    expect(indicatorsAsText(table)).toBe('森林覆盖率 | % | 24 | 26 | 约束性\n空气质量优良天数比例 | % | 70 | 75 | 约束性')
  })

  it('tabs with a column of units, groups in the column of names, and parts of a whole', () => {
    const tabs = (text: string) => trimmed(text).replaceAll('→', '\t')
    const table = only(
      tabs(`
表2 “十四五”时期主要指标
序号→指标名称→单位→2020年→2025年→年均增速〔累计〕→属性
→经济发展→→→→→
1→地区生产总值→亿元→12→18→8.5%左右→预期性
→其中：第三产业增加值→亿元→5→8→—→预期性
→资源环境→→→→→
2→主要污染物排放总量减少→%→—→—→—→约束性
→其中：化学需氧量→吨→—→—→〔120〕→
→氨氮→吨→—→—→〔10〕→
注：〔〕内为五年累计数。`),
    )
    expect(indicatorsAsText(table)).toBe(
      trimmed(`
## 经济发展
地区生产总值 | 亿元 | 12 | 18 | 8.5%左右 | 预期性
地区生产总值·第三产业增加值 | 亿元 | 5 | 8 | — | 预期性
## 资源环境
主要污染物排放总量减少 | % | — | — | — | 约束性
主要污染物排放总量减少·化学需氧量 | 吨 | — | — | 〔120〕 | 约束性
主要污染物排放总量减少·氨氮 | 吨 | — | — | 〔10〕 | 约束性`),
    )
  })

  it('the rest of a row that a page cut, in the first row after it', () => {
    const table = only('序号\t项目名称\t建设内容\n1\t城南水厂\t新建取水口和\n2\t城北水厂\t扩建净水\n\n\t\t车间一座\n3\t东城水厂\t新建泵站')
    expect(rowsAsText(table)).toBe('1 | 城南水厂 | 新建取水口和\n2 | 城北水厂 | 扩建净水车间一座\n3 | 东城水厂 | 新建泵站')
    expect(isIndicatorTable(table)).toBe(false)
  })
})

describe('where a table ends', () => {
  it('leaves headings and text behind the last row to the text', () => {
    const { tables } = readText(
      trimmed(`
表1 “十四五”主要指标

指标 2020年 2025年 属性
地区生产总值（亿元） 100 150 预期性
森林覆盖率（%） 20 22 约束性

一、坚持创新驱动

（一）加快平台建设

要加快建设各类创新平台，到2025年新增省级平台10个以上，形成创新生态。`),
    )
    expect(tables.map((t) => t.lines)).toEqual([[0, 2, 3, 4]])
  })

  it('parts two tables that stand one behind the other', () => {
    const { tables } = readText('指标\t2020年\t2025年\n甲\t1\t2\n乙\t3\t4\n\n指标\t2015年\t2020年\n丙\t5\t6\n丁\t7\t8')
    expect(tables.map(rowsAsText)).toEqual(['甲 | 1 | 2\n乙 | 3 | 4', '丙 | 5 | 6\n丁 | 7 | 8'])
  })
})

describe('what is no table', () => {
  it.each([
    ['a box that lists names', '专栏 3 重点企业\n甲县煤焦有限公司\n乙县化工有限公司\n丙县铝业有限公司'],
    ['paragraphs in a box', '专栏 4 创新工程\n平台建设。到2025年，建成省级平台3个。\n人才引进。每年引进10人以上。'],
    ['a table of contents with tabs', '目 录\n第一节\t发展基础.....\t8\n第二节\t指导思想.....\t24\n第三节\t主要目标.....\t28'],
    ['indented paragraphs', '\t第一段话讲发展，到2025年翻一番。\n\t第二段话讲民生，年均增长8%。'],
    ['a sentence that names heads of columns', '主要指标\n2020年，地区生产总值100亿元，年均增长8%。\n2025年，达到150亿元。'],
    ['lines with a bar in running text', '甲|乙两地共建\n第二句没有竖线。'],
  ])('%s', (_, text) => {
    expect(readText(text).tables).toEqual([])
  })
})
