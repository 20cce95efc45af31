import { describe, expect, it } from 'vitest'
import { isOfPlaces, statisticOf, unitOf } from '../../../ingest/tables/columns.ts'
import { toIndicators } from '../../../ingest/tables/indicators.ts'
import { readText as readPlanText } from '../plans.ts'
import { indicatorsAsText, readText } from './read.ts'

const asText = (...lines: string[]) => readText(lines.join('\n')).tables.map(indicatorsAsText).join('\n---\n').split('\n')

describe('a column of places', () => {
  it.each(['地区', '分地区', '区域名称', '市州', '县市区', '各县', '城市', '地区别', '盟市', ' 区 县 '])('is told by its head: %s', (label) =>
    expect(isOfPlaces(label)).toBe(true),
  )

  it.each(['指标', '项目', '地区生产总值', '城市化率', '区域布局', '2005年', ''])('is none under another: %s', (label) => expect(isOfPlaces(label)).toBe(false))
})

describe('what a head says is measured', () => {
  it.each([
    ['2005年城镇化水平（％）', '城镇化水平', '%'],
    ['城镇化水平', '城镇化水平', null],
    ['二〇〇五年人口（万人）', '人口', '万人'],
    ['“十一五”期间新增耕地(万亩)', '新增耕地', '万亩'],
    ['十二五末茶园面积（万亩）', '茶园面积', '万亩'],
    ['人口年均增长（%）', '人口', '%'],
    ['2000-2005年产值年均增速', '产值', null],
    ['2010年目标值', '', null],
    ['2005年实际', '', null],
    ['年均增长率（%）', '', '%'],
  ])('is what is left without when and how, and its unit stands in brackets: %s', (label, statistic, unit) => {
    expect(statisticOf(label)).toBe(statistic)
    expect(unitOf(label)).toBe(unit)
  })
})

describe('a table of places', () => {
  const head = ['专栏3 城镇化水平', '区域', '2000年城镇化水平（％）', '2005年城镇化水平（％）']
  const cells = ['东川市', '30', '36', '西川地区', '25', '29', '南川州', '20.5', '24']

  it('with a cell a line has a row a place, of what its heads measure', () => {
    expect(asText(...head, ...cells)).toEqual([
      '东川市·城镇化水平 | % | 30 | 36 | 空',
      '西川地区·城镇化水平 | % | 25 | 29 | 空',
      '南川州·城镇化水平 | % | 20.5 | 24 | 空',
    ])
    const indicators = readText([...head, ...cells].join('\n')).tables.flatMap(toIndicators)
    expect(indicators.map(({ place }) => place)).toEqual(['东川市', '西川地区', '南川州'])
    expect(indicators[0]?.values.map(({ year, kind }) => [year, kind])).toEqual([
      [2000, 'actual'],
      [2005, 'target'],
    ])
  })

  it('with blank lines between is the same', () => {
    expect(asText([...head, ...cells].join('\n\n'))).toEqual(asText(...head, ...cells))
  })

  it('is none where a single head of a value stands behind that of the places', () => {
    expect(readText(['专栏3 城镇化水平', '区域', '2005年城镇化水平（％）', '东川市', '36', '西川地区', '29'].join('\n')).tables).toEqual([])
  })

  it('that measures several things has a row for each, with its own unit and its own values', () => {
    const several = [
      '地区\t2005年人口（万人）\t2010年人口（万人）\t2010年城镇化率（%）\t人口年均增长（%）',
      '东川市\t30\t36\t40\t3.7',
      '西川县\t25\t29\t—\t3.0',
      '南川县\t18\t19\t\t1.1',
    ]
    expect(asText('表2 分区指标', ...several)).toEqual([
      '东川市·人口 | 万人 | 30 | 36 | 3.7 | 空',
      '东川市·城镇化率 | % | 40 | 空',
      '西川县·人口 | 万人 | 25 | 29 | 3.0 | 空',
      '西川县·城镇化率 | % | — | 空',
      '南川县·人口 | 万人 | 18 | 19 | 1.1 | 空',
    ])
  })

  it('takes columns that do not say for the one thing that others measure, in the unit of its own column', () => {
    expect(asText('表2 茶园', '地区\t单位\t2005年茶园面积\t2010年\t年均增长', '东川市\t万亩\t30\t36\t3%', '西川县\t亩\t25\t29\t4%')).toEqual([
      '东川市·茶园面积 | 万亩 | 30 | 36 | 3% | 空',
      '西川县·茶园面积 | 亩 | 25 | 29 | 4% | 空',
    ])
  })

  it('whose heads say nothing of what is measured has rows of the places’ names alone', () => {
    const { tables } = readText('表2 茶园\n地区\t2005年\t2010年\n东川市\t30\t36\n西川县\t25\t29')
    expect(tables.map(indicatorsAsText)).toEqual(['东川市 | 空 | 30 | 36 | 空\n西川县 | 空 | 25 | 29 | 空'])
    expect(tables.flatMap(toIndicators).map(({ place }) => place)).toEqual(['', ''])
  })

  it('gives no place to the rows of another table', () => {
    const indicators = readText('表1 主要指标\n指标\t2005年\t2010年\n东川市人口（万人）\t30\t36\n茶园面积（万亩）\t25\t29').tables.flatMap(toIndicators)
    expect(indicators.map(({ name, place }) => [name, place])).toEqual([
      ['东川市人口', ''],
      ['茶园面积', ''],
    ])
  })

  it('of a plan tells each row’s place, and the rows of one place stand in one passage', async () => {
    const plan = await readPlanText(['第一章 目标', '表2 分区指标', '地区\t2010年人口（万人）\t2010年城镇化率（%）', '东川市\t36\t40', '西川县\t29\t31'])
    expect(plan.indicators.map(({ name, place, unit }) => [name, place, unit])).toEqual([
      ['东川市·人口', '东川市', '万人'],
      ['东川市·城镇化率', '东川市', '%'],
      ['西川县·人口', '西川县', '万人'],
      ['西川县·城镇化率', '西川县', '%'],
    ])
    const [one, other, third] = plan.indicators.map(({ passageId }) => passageId)
    expect(one).toBe(other)
    expect(third).not.toBe(one)
    for (const { name, nameRange } of plan.indicators) expect(plan.text.slice(...nameRange)).toBe(name.split('·')[0])
    expect((await readPlanText(['第一章 目标', '表1 指标', '指标\t2005年\t2010年', '人口\t3\t4', '茶园\t1\t2'])).indicators[0]).not.toHaveProperty('place')
  })
})

describe('a dash in a column of units', () => {
  const unitsOf = (dash: string) =>
    readText(
      ['表1 主要指标', '指标\t单位\t2020年\t2025年', `三次产业比\t${dash}\t1:2:3\t1:3:5`, `群众满意度（%）\t${dash}\t90\t95`, '茶叶产量\t吨\t30\t50'].join(
        '\n',
      ),
    )
      .tables.flatMap(toIndicators)
      .map(({ unit }) => unit)

  it.each(['—', '－', '-', '——', '－－', '/'])('is no unit, and that of the name is the row’s: %s', (dash) => expect(unitsOf(dash)).toEqual([null, '%', '吨']))

  it('is told from a unit that has one in it', () => expect(unitsOf('吨/公顷')).toEqual(['吨/公顷', '吨/公顷', '吨']))
})
