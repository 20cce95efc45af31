import { describe, expect, it } from 'vitest'
import { isIndicatorTable, toIndicators } from '../../../ingest/tables/indicators.ts'
import * as fenyang from './expected/fenyang.ts'
import * as lvliang from './expected/lvliang.ts'
import * as shanxi from './expected/shanxi.ts'
import * as xiaoyi from './expected/xiaoyi.ts'
import { indicatorsAsText, type ReadTables, readCorpus, rowsAsText, wordsAt } from './read.ts'

const plans = ['lvliang-plan', 'shanxi-plan', 'xiaoyi-plan', 'fenyang-plan'] as const
const read = Object.fromEntries([...plans, 'xiaoyi-report-2021'].map((id) => [id, readCorpus(id)])) as Record<string, ReadTables>
const table = (id: string, n: number) => read[id]!.tables[n]!
const indicator = (id: string, n: number, name: string) => toIndicators(table(id, n)).find((i) => i.name === name)!

describe('tables of the corpus', () => {
  it('are all found, under their titles, and nothing else is taken for one', () => {
    const found = Object.entries(read).flatMap(([id, { tables }]) => tables.map((t) => `${id}: ${t.number} ${t.title.text}`))
    expect(found).toEqual([
      'lvliang-plan: 专栏 1-1 吕梁市“十三五”规划主要指标实现情况',
      'lvliang-plan: 专栏 1-2 “十四五”吕梁市转型出雏型主要指标',
      'shanxi-plan: 专栏1 “十三五”规划主要指标实现情况',
      'shanxi-plan: 专栏2 山西省“十四五”时期经济社会发展主要指标',
      'xiaoyi-plan: 表 1 孝义市“十三五”规划主要指标实现情况',
      'xiaoyi-plan: 表 2 “十四五”孝义市转型出雏形主要指标',
      'fenyang-plan: 专栏 1-1 “十三五”规划主要指标实现情况',
      'fenyang-plan: 专栏 1-2 “十四五”汾阳市经济社会发展主要指标',
      'fenyang-plan: 专栏 3-3 汾阳市三级旅游路线',
      'fenyang-plan: 专栏 3-8 “十四五”煤焦业重点建设项目',
    ])
  })

  it.each([
    ['lvliang-plan', lvliang],
    ['shanxi-plan', shanxi],
    ['xiaoyi-plan', xiaoyi],
    ['fenyang-plan', fenyang],
  ])('%s: every row of the results and the targets is there, in order, each value in its column', (id, expected) => {
    expect(indicatorsAsText(table(id, 0))).toBe(expected.results)
    expect(indicatorsAsText(table(id, 1))).toBe(expected.targets)
  })

  it.each(plans)('%s: columns say which year and what kind their values are', (id) => {
    const kinds = (n: number) => toIndicators(table(id, n))[0]!.values.map((v) => `${v.year ?? ''} ${columnKind(v.kind)}`)
    const results = { 'xiaoyi-plan': ['2020 target', ' growth', '2016 actual', '2017 actual', '2018 actual', '2019 actual', '2020 actual'] }
    expect(kinds(0)).toEqual(id in results ? results['xiaoyi-plan'] : ['2015 actual', '2020 target', ' growth', '2020 actual', ' growth'])
    expect(kinds(1)).toEqual(['2020 actual', '2025 target', ' growth'])
  })

  it('groups hold as many numbered indicators as their heads say', () => {
    for (const id of plans) {
      for (const n of [0, 1]) {
        const { rows, columns, groups } = table(id, n)
        for (const { cell } of groups) {
          const count = /(\d+)\s*[个项]/.exec(cell.text)?.[1]
          if (count === undefined) continue
          const numbered = rows.filter(
            (r) => r.group === cell.text && /^\d+/.test(columns[0]!.label === '序号' ? r.cells[0]!.text : r.cells[0]!.text.replace(/^(?!\d+[.．])/, 'x')),
          )
          expect(`${id} ${cell.text}: ${numbered.length}`).toBe(`${id} ${cell.text}: ${count}`)
        }
      }
    }
  })

  it('serial numbers that stand apart from their rows come to the rows they count', () => {
    const numbers = table('shanxi-plan', 0).rows.map((row) => row.cells[0]!.text)
    expect(numbers.filter((n) => n !== '').map(Number)).toEqual(Array.from({ length: 32 }, (_, i) => i + 1))
    const named = (n: number) => table('shanxi-plan', 0).rows.find((row) => row.cells[0]!.text === String(n))!.cells[1]!.text
    expect([2, 13, 14, 19, 29].map(named)).toEqual([
      '城镇化率',
      '教育发展',
      '城镇新增就业人数(万人)',
      '每千名老年人拥有养老床位数(张)',
      '主要污染物排放总量减少(%)',
    ])
  })

  it('heads and titles that pages repeat are dropped and listed', () => {
    const repeated = (n: number) => {
      const { dropped } = table('lvliang-plan', n)
      return dropped.filter((d) => d.reason === 'repeated-box-title').map((d) => d.line + 1)
    }
    expect(repeated(0)).toEqual([309, 382, 481, 577])
    expect(repeated(1)).toEqual([1130, 1229, 1310, 1391])
    const heads = table('shanxi-plan', 1).dropped.map((d) => d.line + 1)
    expect(heads).toEqual([961, 962, 964, 965, 966, 968, 969, 971, 1058, 1059, 1061, 1062, 1063, 1065, 1066, 1068])
  })

  it('a row that a page cut is whole again: its name, and its wrapped values', () => {
    const beds = indicator('lvliang-plan', 0, '每千名老年人拥有养老床位数')
    expect(table('lvliang-plan', 0).rows[beds.row]!.cells[0]!.pieces).toHaveLength(2)
    const energy = indicator('lvliang-plan', 1, '单位GDP能源消耗降低')
    expect(energy.values.map((v) => v.value)).toEqual(['4.27', '完成省下达目标任务', '完成省下达目标任务'])
    const [, , target, growth] = [0, 1, 3, 4].map((c) => table('lvliang-plan', 1).rows[energy.row]!.cells[c]!)
    expect(target!.pieces.map((p) => p.start)).not.toEqual(growth!.pieces.map((p) => p.start))
  })

  it('one cell printed for several years or several rows stands for each, and says where it is printed', () => {
    const coal = indicator('xiaoyi-plan', 0, '非化石能源占一次性能源消费比重')
    expect(coal.values.slice(2).map((v) => [v.year, v.value, v.cell])).toEqual([2016, 2017, 2018, 2019, 2020].map((y) => [y, '无法提供此项数据', 4]))
    const sulphur = indicator('xiaoyi-plan', 0, '二氧化硫')
    const ammonia = indicator('xiaoyi-plan', 0, '氨氮')
    expect(ammonia.values.at(-1)).toMatchObject({ year: 2020, value: '待吕梁市反馈', row: sulphur.row, cell: 8 })
    const centre = indicator('xiaoyi-plan', 1, '国家和省级创新平台数量·工程研究中心')
    expect(centre).toMatchObject({ binding: '预期性', bindingRow: centre.row - 2 })
  })

  it('what brackets and stars mean comes from the notes of the table', () => {
    expect(indicator('shanxi-plan', 0, '人均预期寿命').note).toBe('**为2018年数据')
    expect(indicator('shanxi-plan', 0, '卫生发展·婴儿死亡率').note).toBe('*为2019年数据')
    expect(indicator('shanxi-plan', 0, '城镇新增就业人数').note).toBe('[]为累计完成数')
    expect(indicator('shanxi-plan', 0, '地区生产总值').note).toMatch(/^第四次全国经济普查后.*修订$/)
    expect(indicator('shanxi-plan', 0, '技术合同交易总额').note).toBe('')
    expect(indicator('lvliang-plan', 0, '互联网普及·移动互联网用户普及率').note).toBe('[ ]为五年累计完成数；带*为 2019年数据')
    expect(indicator('lvliang-plan', 0, '服务业增加值比重').note).toContain('中期调整')
    expect(indicator('fenyang-plan', 0, '全社会固定资产投资').note).toBe('（）为累计完成数')
    expect(indicator('fenyang-plan', 0, '地区生产总值').note).toBe('')
  })

  it('bracketed totals under growth are told from yearly growth', () => {
    const kinds = (id: string, n: number, name: string) => indicator(id, n, name).values.map((v) => v.kind)
    expect(kinds('shanxi-plan', 0, '直接利用外资总额')).toEqual(['actual', 'target', 'cumulative', 'actual', 'cumulative'])
    expect(kinds('shanxi-plan', 0, '货物贸易进出口总额')).toEqual(['actual', 'target', 'growth', 'actual', 'growth'])
    expect(kinds('xiaoyi-plan', 1, '研发经费投入强度')).toEqual(['actual', 'target', 'cumulative'])
  })

  it('tables of routes and projects are tables but no indicators', () => {
    const [routes, projects] = [table('fenyang-plan', 2), table('fenyang-plan', 3)]
    expect([routes, projects].map(isIndicatorTable)).toEqual([false, false])
    expect(rowsAsText(routes).split('\n').slice(-4)).toEqual([
      '## 汾阳市市域旅游线路',
      '文化观光休闲游线 | 汾阳城区（文湖州府文化旅游区）—石盘山道教文化旅游区—汾阳影视基地—贾家庄农业观光体验区—酒都杏花村旅游区',
      '园林生态休闲度假游线 | 汾阳城区—贾家庄农业观光体验区—酒都杏花村旅游区—峪道河生态旅游区—汾阳影视基地—石盘山道教文化旅游区',
      '农业观光体验游线 | 汾阳城区—贾家庄农业观光体验区；汾阳城区—杨家庄核桃观光采摘体验区—石庄蜂蜜小镇',
    ])
    expect(projects.columns.map((c) => c.label)).toEqual(['序号', '企业名称', '项目名称', '行业', '建设内容', '建设起止年限', '总投资(万元)'])
    expect(projects.rows.map((row) => row.cells.slice(2, 4).map((c) => c.text))[0]).toEqual(['焦炉煤气制1亿Nm3/年LNG项目', '羰基新材料及新型煤化工'])
  })
})

describe('every table of the corpus', () => {
  it('takes each cell word for word from the file, in order, no word twice', () => {
    for (const plan of Object.values(read)) {
      for (const t of plan.tables) {
        const cells = [t.title, ...t.head, ...t.groups.map((g) => g.cell), ...t.rows.flatMap((row) => row.cells), ...t.notes]
        for (const cell of cells) {
          expect(wordsAt(plan, cell)).toBe(cell.text)
          expect(cell.pieces.length === 0).toBe(cell.text === '')
          cell.pieces.forEach((piece, i) => {
            expect(piece.end).toBeGreaterThan(piece.start)
            if (i > 0) expect(piece.start).toBeGreaterThanOrEqual(cell.pieces[i - 1]!.end)
          })
        }
        const pieces = cells.flatMap((cell) => cell.pieces).sort((a, b) => a.start - b.start)
        pieces.forEach((piece, i) => {
          if (i > 0) expect(piece.start).toBeGreaterThanOrEqual(pieces[i - 1]!.end)
        })
        for (const row of t.rows) expect(row.cells).toHaveLength(t.columns.length)
      }
    }
  })

  it('loses no word of its lines: all stand in title, head, groups, rows or notes', () => {
    for (const { lines, tables } of Object.values(read)) {
      for (const t of tables) {
        const dropped = new Set(t.dropped.map((d) => d.line))
        const cells = [t.title, ...t.head, ...t.groups.map((g) => g.cell), ...t.rows.flatMap((row) => row.cells), ...t.notes]
        const covered = new Set(cells.flatMap((cell) => cell.pieces.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i))))
        const left = t.lines
          .filter((l) => !dropped.has(l))
          .map((l) => {
            const { text, start } = lines[l]!
            return [...text].map((c, i) => (covered.has(start + i) ? '' : c)).join('')
          })
          .map((text) => text.replace(/<\/?\w+>|\*\*|\s/g, ''))
          .filter((text) => text !== '')
        // What is left is the ordinal of the title, printed apart from its words.
        expect(left.map((text) => text.replace(/[:：]$/, ''))).toEqual([t.number.replace(/\s/g, '')])
      }
    }
  })

  it('ends where the text goes on', () => {
    const after = Object.values(read).flatMap(({ lines, tables }) =>
      tables.map((t) =>
        lines
          .slice(t.lines.at(-1)! + 1)
          .find((l) => l.text.trim() !== '')!
          .text.trim()
          .slice(0, 12),
      ),
    )
    expect(after).toEqual([
      '第二节 发展环境',
      '第二章 打造一流创新生态',
      '第二节 “十四五”发展环',
      '第二章 实施创新驱动发展',
      '第二节 “十四五”发展环',
      '第二章 实施创新驱动战略',
      '## 第二节 “十四五”',
      '## 第二章 狠抓创新生',
      '**强化旅游行业基础支撑',
      '**引导再生橡胶产业园区',
    ])
  })
})

/** Bracketed totals stand in columns of growth. */
function columnKind(kind: string): string {
  return kind === 'cumulative' ? 'growth' : kind
}
