import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf, runsOf } from '../../../ingest/offset-map.ts'
import { toIndicators } from '../../../ingest/tables/indicators.ts'
import { readText as readPlanText } from '../plans.ts'
import { indicatorsAsText, readText, wordsAt } from './read.ts'

const text = '为实现上述目标，必须抓住机遇，深化改革，促进发展，保持稳定。'
const line =
  '专栏2 “十一五”时期主要指标 类别 指标 2005年 2010年 年均增长（%） 属性 经济增长 茶叶产值（亿元） 4 7 11 预期性 人均茶叶产值（元） 121 196 10 预期性 资源环境 茶园面积（万亩） 3.5 5 [1.5] 约束性'
const expected = [
  '## 经济增长',
  '茶叶产值 | 亿元 | 4 | 7 | 11 | 预期性',
  '人均茶叶产值 | 元 | 121 | 196 | 10 | 预期性',
  '## 资源环境',
  '茶园面积 | 万亩 | 3.5 | 5 | [1.5] | 约束性',
]

describe('a table with its title, its head and its rows in one line', () => {
  it('has its title, its groups and its rows', () => {
    const { tables } = readText(`${line}\n${text}`)
    expect(tables.map(({ number, title }) => [number, title.text])).toEqual([['专栏2', '“十一五”时期主要指标']])
    expect(tables.map(indicatorsAsText).join('').split('\n')).toEqual(expected)
    expect(tables[0]?.lines).toEqual([0])
  })

  it('has its note, which stands behind the rows, and tells its row by it', () => {
    const { tables } = readText(`${line} 注：带[]的为五年累计数。\n${text}`)
    expect(tables.map(indicatorsAsText).join('').split('\n')).toEqual(expected)
    expect(tables[0]?.notes.map((note) => note.text)).toEqual(['注：带[]的为五年累计数。'])
    expect(toIndicators(tables[0]!).map(({ note }) => note)).toEqual(['', '', '带[]的为五年累计数'])
  })

  it('has each of several notes, and those of the lines below', () => {
    const rows = '表3　主要指标　指标名称　单位　1995年　2000年　茶叶　吨　30　50　蜂蜜　吨　3　5'
    const notes = (...lines: string[]) => readText(lines.join('\n')).tables.map((table) => table.notes.map((note) => note.text))
    expect(notes(`${rows}　注：①茶叶为干茶；②蜂蜜为全县数。`, text)).toEqual([['注：①茶叶为干茶；', '②蜂蜜为全县数。']])
    expect(notes(rows, '注：茶叶为干茶。', text)).toEqual([['注：茶叶为干茶。']])
  })

  it('takes no figure of its note for a row', () => {
    const { tables } = readText(`表3　主要指标　指标名称　单位　1995年　2000年　茶叶　吨　30　50　蜂蜜　吨　3　5　注：茶叶价格　吨　80　90。\n${text}`)
    expect(tables.map(indicatorsAsText)).toEqual(['茶叶 | 吨 | 30 | 50 | 空\n蜂蜜 | 吨 | 3 | 5 | 空'])
  })

  it('has the rows of the lines below too', () => {
    const { tables } = readText(`表3　主要指标　指标名称　单位　1995年　2000年　茶叶　吨　30　50\n蜂蜜　吨　3　5\n${text}`)
    expect(tables.map(indicatorsAsText)).toEqual(['茶叶 | 吨 | 30 | 50 | 空\n蜂蜜 | 吨 | 3 | 5 | 空'])
    expect(tables[0]?.lines).toEqual([0, 1])
  })

  it('may be very long', () => {
    const goods = [...'甲乙丙丁戊己庚辛壬癸'].flatMap((mark) => ['粮食', '棉花', '油料', '茶叶'].map((name) => mark + name))
    const long = `表1　主要产品　指标名称　单位　1995年　2000年　${goods.map((name, i) => `${name}　万吨　${i + 10}　${i + 20}`).join('　')}`
    expect(long.length).toBeGreaterThan(500)
    expect(readText(`${long}\n${text}`).tables.map(indicatorsAsText).join('').split('\n')).toEqual(
      goods.map((name, i) => `${name} | 万吨 | ${i + 10} | ${i + 20} | 空`),
    )
  })

  it('is cited by the file’s own words, its title without the rows behind it', async () => {
    const source = ['第一章 目标', line, text].join('\n')
    const plan = await readPlanText(source)
    const titled = plan.sections.find(({ kind }) => kind === '专栏')
    expect(titled?.title).toBe('“十一五”时期主要指标')
    expect(plan.indicators.map(({ name, table }) => [name, table])).toEqual(
      ['茶叶产值', '人均茶叶产值', '茶园面积'].map((name) => [name, '专栏 2：“十一五”时期主要指标']),
    )
    for (const { passageId, name } of plan.indicators) {
      const row = plan.passages.find(({ id }) => id === passageId)
      const range = [row?.start ?? 0, row?.end ?? 0] as const
      expect(linesOf(plan.map, range)).toEqual([2, 2])
      const published = runsOf(plan.map, range).map(({ source: from, length }) => source.slice(from, from + length))
      expect(published[0]).toContain(name)
    }
    expect(plan.text.split('\n').at(-1)).toBe(text)
  })

  it.each([
    ['no row stands behind the head', '专栏1 主要指标 指标 2005年 2010年 属性'],
    ['the head names one column of values', '专栏1 主要指标 指标 2010年 属性 茶叶产量（吨） 50 预期性 蜂蜜产量（吨） 5 预期性'],
    ['the words behind the title are a sentence', '专栏1 主要指标 指标达到2005年水平，2010年再上新台阶，茶叶产量 30 50 吨。'],
  ])('is not found where %s', (_, words) => expect(readText(`${words}\n${text}`).tables).toEqual([]))
})

// Characters of no closed word of tables, so that made-up names are only names.
const han = fc.constantFrom(...'城镇农村居民收入粮食产业固定资产投资森林覆盖水质义务教育医疗床位养老保险专利企业数字经济')
const figure = fc.oneof(
  fc.integer({ min: 0, max: 99999 }).map(String),
  fc.integer({ min: 1, max: 9999 }).map((n) => (n / 100).toFixed(2)),
)
const row = fc.record({
  name: fc.string({ unit: han, minLength: 4, maxLength: 12 }),
  unit: fc.constantFrom('亿元', '%', '万人', '立方米'),
  values: fc.tuple(figure, figure, figure),
  binding: fc.constantFrom('约束性', '预期性'),
})
const rows = fc.array(row, { minLength: 2, maxLength: 12 })
const head = ['指标', '2020年', '2025年', '年均增长（%）', '属性']
const note = '注：以上为全县数。'

describe('any table in one line', () => {
  const blanks = fc.constantFrom(' ', '　', '   ')
  const cellsOf = (all: readonly { name: string; unit: string; values: readonly string[]; binding: string }[]) =>
    all.flatMap(({ name, unit, values, binding }) => [`${name}（${unit}）`, ...values, binding])

  it('comes back row by row, each cell where it stands in the line', () => {
    fc.assert(
      fc.property(rows, blanks, fc.boolean(), (all, blank, noted) => {
        const read = readText(`${['专栏3', '发展目标', ...head, ...cellsOf(all), ...(noted ? [note] : [])].join(blank)}\n${text}`)
        expect(read.tables).toHaveLength(1)
        const table = read.tables[0]!
        expect(toIndicators(table).map((i) => [i.name, i.unit, ...i.values.map(({ value }) => value), i.binding])).toEqual(
          all.map(({ name, unit, values, binding }) => [name, unit, ...values, binding]),
        )
        for (const cell of [table.title, ...table.head, ...table.notes, ...table.rows.flatMap(({ cells }) => cells)])
          expect(wordsAt(read, cell)).toBe(cell.text)
        expect(table.title.text).toBe('发展目标')
        expect(table.notes.map((one) => one.text)).toEqual(noted ? [note] : [])
      }),
      { numRuns: 100 },
    )
  })

  it('is a table of the plan whose every passage points back at its words', async () => {
    await fc.assert(
      fc.asyncProperty(rows, blanks, async (all, blank) => {
        const source = ['第一章 目标', ['专栏3', '发展目标', ...head, ...cellsOf(all), note].join(blank), text].join('\n')
        const plan = await readPlanText(source)
        expect(plan.indicators.map(({ name }) => name)).toEqual(all.map(({ name }) => name))
        for (const passage of plan.passages) {
          const printed = runsOf(plan.map, [passage.start, passage.end]).map(({ source: from, length }) => source.slice(from, from + length))
          expect(printed.join('')).toBe(plan.text.slice(passage.start, passage.end).replaceAll(/[\t\n]/g, ''))
        }
      }),
      { numRuns: 30 },
    )
  })
})
