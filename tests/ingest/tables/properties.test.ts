import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SourceTable } from '../../../ingest/source.ts'
import { toIndicators } from '../../../ingest/tables/indicators.ts'
import { readText, wordsAt } from './read.ts'

interface Row {
  readonly name: string
  readonly unit: string
  readonly values: readonly [string, string, string]
  readonly binding: string
}

// Characters of no closed word of tables (no 在 以 上 下 注), so that made-up names are only names.
const han = fc.constantFrom(...'城镇农村居民收入粮食产业固定资产投资森林覆盖水质义务教育医疗床位养老保险专利企业数字经济')
const figure = fc.oneof(
  fc.integer({ min: 0, max: 99999 }).map(String),
  fc.integer({ min: 1, max: 9999 }).map((n) => (n / 100).toFixed(2)),
  fc.constantFrom('—', '>8', '≤5.5', '[7.4]', '6.5左右', '95以上', '12*', '5-8'),
)
const row: fc.Arbitrary<Row> = fc.record({
  name: fc.string({ unit: han, minLength: 4, maxLength: 20 }),
  unit: fc.constantFrom('亿元', '%', '万人', '人/亿元', '立方米'),
  values: fc.tuple(figure, figure, figure),
  binding: fc.constantFrom('约束性', '预期性'),
})
const rows = fc.array(row, { minLength: 3, maxLength: 12 })

const title = '专栏 1-2：“十四五”主要指标'
const labels = ['指标', '2020年', '2025年目标', '年均增长（%）', '属性']
const printed = (r: Row) => [`${r.name}（${r.unit}）`, ...r.values, r.binding]
const expected = (all: readonly Row[]) => all.map((r) => [r.name, r.unit, ...r.values, r.binding])
const read = (table: SourceTable | undefined) => (table ? toIndicators(table).map((i) => [i.name, i.unit, ...i.values.map((v) => v.value), i.binding]) : [])

/** A name broken into lines as wide as a column of so many characters. */
function wrap(words: string, width: number): string[] {
  return words.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []
}

interface Layout {
  readonly blank: boolean
  readonly cellALine: boolean
  readonly width: number
  readonly page: number
  readonly numbered: boolean
  /** A group head stands before every so many rows; 0 for none. */
  readonly groups: number
}

const ordinals = '一二三四五六七八九十'
const groupHead = (n: number, { groups }: Layout) =>
  groups > 0 && n % groups === 0 && n / groups < 10 ? [`${ordinals[n / groups]}、经济发展（${groups}个）`] : []

function flatten(all: readonly Row[], layout: Layout): string {
  const { blank, cellALine, width, page, numbered } = layout
  const head = [...(numbered ? ['序号'] : []), ...labels]
  const lines: string[] = []
  for (const [n, r] of all.entries()) {
    if (n % page === 0) lines.push(title, ...(cellALine ? head : [head.join(' ')]))
    lines.push(...groupHead(n, layout))
    const [name, ...values] = printed(r)
    const wrapped = wrap(name!, width)
    const number = numbered ? [String(n + 1)] : []
    if (cellALine) lines.push(...number, ...wrapped, ...values)
    else if (wrapped.length > 1) lines.push(...number, ...wrapped, values.join(' '))
    else lines.push([...number, name, ...values].join(' '))
  }
  return lines.join(blank ? '\n\n' : '\n')
}

describe('a table of indicators', () => {
  it('comes back from any way of flattening it: cells or rows a line, names wrapped, pages that repeat title and head', () => {
    const layout = fc.record({
      blank: fc.boolean(),
      cellALine: fc.boolean(),
      width: fc.integer({ min: 9, max: 40 }),
      page: fc.integer({ min: 2, max: 20 }),
      numbered: fc.boolean(),
      groups: fc.constantFrom(0, 2, 3),
    })
    fc.assert(
      fc.property(rows, layout, (all, how) => {
        const { tables } = readText(`正文在前。\n\n${flatten(all, how)}\n\n第二节 正文在后`)
        expect(tables).toHaveLength(1)
        expect(read(tables[0])).toEqual(expected(all))
        expect(tables[0]!.groups.map((g) => [g.cell.text, g.beforeRow])).toEqual(all.flatMap((_, n) => groupHead(n, how).map((text) => [text, n])))
      }),
      { numRuns: 200 },
    )
  })

  it('comes back the same from tabs, bars and HTML, cut at any row by blank lines', () => {
    const form = fc.constantFrom('tab', 'bar', 'html')
    fc.assert(
      fc.property(rows, form, fc.integer({ min: 1, max: 12 }), (all, how, cut) => {
        const grid = [labels, ...all.map(printed)]
        const rule = `|${labels.map(() => '---|').join('')}`
        const tagged = (cells: readonly string[]) => `<tr>${cells.map((c) => `<td>${c.replace(/</g, '&lt;')}</td>`).join('')}</tr>`
        const lines = how === 'tab' ? grid.map((c) => c.join('\t')) : how === 'bar' ? grid.map((c) => `| ${c.join(' | ')} |`) : grid.map(tagged)
        if (how === 'bar') lines.splice(1, 0, rule)
        const body = how === 'html' ? ['<table>', ...lines, '</table>'] : [...lines.slice(0, cut + 2), '', ...lines.slice(cut + 2)]
        const plan = readText([title, '', ...body, '', '正文在后。'].join('\n'))
        expect(plan.tables).toHaveLength(1)
        expect(read(plan.tables[0])).toEqual(expected(all))
        for (const r of plan.tables[0]!.rows) for (const cell of r.cells) expect(wordsAt(plan, cell)).toBe(cell.text)
      }),
      { numRuns: 100 },
    )
  })
})

describe('text without tables', () => {
  it('holds none, whatever words of heads stand in it', () => {
    const sentence = fc.constantFrom(
      '到2025年，地区生产总值达到459.6亿元，年均增长8%以上，主要指标走在前列。',
      '指标',
      '第二节 主要指标',
      '专栏 2-1：重点企业',
      '某某煤焦有限公司',
      '2020年',
      '年均增长 8%',
      '——规划目标。坚持目标导向。',
      '1. 提高粮食产量。',
      '约束性指标5项。',
      '\t全面推进乡村振兴，农业农村现代化迈出新步伐。',
      '',
    )
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 30 }), (lines) => {
        expect(readText(lines.join('\n')).tables).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
