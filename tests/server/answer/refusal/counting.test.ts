import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../../../ingest/schema.ts'
import type { PassageView } from '../../../../server/answer/knowledge.ts'
import { countsWhatIsAsked, UNDATED } from '../../../../server/answer/refusal/counting.ts'
import type { Setting } from '../../../../server/answer/refusal/setting.ts'
import { withoutBases } from '../../../../server/answer/refusal/years-told.ts'
import { type Concept, matchable } from '../../../../server/answer/understand/concepts.ts'
import { answersOfCorpus } from '../opened.ts'
import { sentence } from './sentence.ts'
import { proseUnder } from './setting.ts'

const opened = answersOfCorpus()

const prose = (heading: string) => proseUnder(opened.knowledge, heading)

describe('how far a sentence gives the number asked for', () => {
  const counts = (question: string, words: string, heading = '') => countsWhatIsAsked(sentence(words), opened.read(question), prose(heading))
  const question = '孝义市要有多少所幼儿园？'

  it.each(['新建幼儿园12所，改造校舍三处。', '加快幼儿园建设，优化布局，新建12所。', '幼儿园新增十二所。'])(
    'wholly, in the clause that speaks of it or the next two: %s',
    (words) => expect(counts(question, words)).toBe(1),
  )

  it('less, where clauses on something else stand between', () => {
    const apart = counts(question, '加快幼儿园建设，优化布局，补齐短板，新建12所。')
    expect(apart).toBeGreaterThan(0)
    expect(apart).toBeLessThan(1)
  })

  it('less, where the number stands before a clause that speaks of it', () => {
    expect(counts(question, '新建公园12处，改扩建幼儿园。')).toBeLessThan(1)
  })

  it.each(['幼儿园总投资3.2亿元。', '加快幼儿园建设。', '幼儿园覆盖率达到95%。'])('not at all, where nothing is counted so: %s', (words) =>
    expect(counts(question, words)).toBe(0),
  )

  it.each([
    ['孝义市要新建多少所幼儿园？', '新建公园12处，改造广场三处。'],
    ['孝义市葡萄种植面积是多少亩？', '核桃种植面积达到20万亩。'],
    ['孝义市陶瓷产业产值要达到多少亿元？', '焦化产业产值达到300亿元。'],
  ])('never wholly by what every trade counts: %s', (of, words) => expect(counts(of, words)).toBeLessThan(1))

  it.each([
    ['孝义市葡萄种植面积是多少亩？', '葡萄种植面积达到20万亩。'],
    ['孝义市总投资是多少亿元？', '总投资达到300亿元。'],
  ])('wholly by it, where that is of what is asked or all that is asked: %s', (of, words) => expect(counts(of, words)).toBe(1))

  it('of what is asked and not of the place in it where it is', () => {
    const inside = '山西省在太原市要建几个智创城？'
    expect(counts(inside, '建成太原市智创城3个。')).toBe(1)
    expect(counts(inside, '支持太原市建设医院3个。')).toBeLessThan(1)
  })

  it('not at all, where only the end of a plan is told, and another year is asked about', () => {
    const words = '到“十四五”末，幼儿园达到12所。'
    expect(counts('孝义市2025年要有多少所幼儿园？', words)).toBe(1)
    expect(counts('孝义市2021年要有多少所幼儿园？', words)).toBe(0)
    expect(counts('孝义市2021年要有多少所幼儿园？', '“十四五”期间，幼儿园达到12所。')).toBe(1)
  })

  it('not at all, where what is to be paid is asked for and what is paid out is told', () => {
    expect(counts('孝义市居民医保每人要交多少钱？', '居民医保补助每人每年提高20元。')).toBe(0)
    expect(counts('孝义市居民医保每人要交多少钱？', '居民医保个人缴费每人每年320元。')).toBe(1)
  })

  it('in two clauses, where the one names the thing and the other its statistic', () => {
    const of = '孝义市粮食产量要达到多少？'
    expect(counts(of, '确保粮食播种面积稳定在27万亩以上，绿色优质，产量达到8500万公斤。')).toBe(1)
  })

  it('not at all, where the sentence tells of years, and not of the one asked about', () => {
    const ofYear = '孝义市2024年要有多少所幼儿园？'
    expect(counts(ofYear, '到2035年，新建幼儿园12所。')).toBe(0)
    expect(counts(ofYear, '到2024年，新建幼儿园12所。')).toBe(1)
    expect(counts(ofYear, '新建幼儿园12所。')).toBe(1)
    expect(counts(ofYear, '到2020年建成8所，“十四五”期间新建幼儿园12所。')).toBe(1)
  })

  it.each([
    ['第一节 2035年远景', '新建幼儿园12所。', 0],
    ['第一节 2024年重点工作', '新建幼儿园12所。', 1],
    ['第一节 2035年远景', '到2024年，新建幼儿园12所。', 1],
    ['第一节 “十四五”时期的发展，展望2035年', '新建幼儿园12所。', 1],
    ['第一节 2035年远景', '“十四五”期间，新建幼儿园12所。', 1],
    ['第一节 2035年远景', '“十四五”末，新建幼儿园12所。', 0],
    ['第一节 教育', '新建幼儿园12所。', 1],
  ])('by the year of its headings where it names none itself: %s: %s', (heading, words, expected) =>
    expect(counts('孝义市2024年要有多少所幼儿园？', words, heading)).toBe(expected),
  )

  it('by no year of its headings where the question names none', () => expect(counts(question, '新建幼儿园12所。', '第一节 2035年远景')).toBe(1))

  it('in part, where its headings alone speak of what is asked', () => {
    const under = counts(question, '新建12所，改扩建8所。', '第二节 幼儿园建设')
    expect(under).toBeGreaterThan(0)
    expect(under).toBeLessThan(1)
    expect(counts(question, '新建12所，改扩建8所。', '第三节 公园建设')).toBe(0)
    expect(counts(question, '扩大规模，改善条件。', '第二节 幼儿园建设')).toBe(0)
    expect(counts(question, '总投资12亿元。', '第二节 幼儿园建设')).toBe(0)
  })

  it('in part, where the head of its paragraph alone does', () => {
    const setting = prose('第三节 民生')
    const { unit } = sentence('新建12所，改扩建8所。')
    const under = countsWhatIsAsked({ unit: { ...unit, lead: matchable('幼儿园建设。') } }, opened.read(question), setting)
    expect(under).toBeGreaterThan(0)
    expect(under).toBeLessThan(1)
  })

  it('not at all, where it tells of another statistic of the same thing', () => {
    expect(counts('孝义市葡萄销售收入有多少亿元？', '葡萄销售收入达到3亿元。')).toBe(1)
    expect(counts('孝义市葡萄销售收入有多少亿元？', '葡萄总投资达到3亿元。')).toBe(0)
  })

  it('by the number of the year named last before it, not by what it is measured against', () => {
    const ofYear = '孝义市2020年有多少所幼儿园？'
    expect(counts(ofYear, '2020年幼儿园有8所，到2025年幼儿园有12所。')).toBe(1)
    expect(counts(ofYear, '到2020年补齐短板，2015年幼儿园只有8所。')).toBeLessThan(1)
    expect(counts(ofYear, '2020年幼儿园比2015年增加，达到8所。')).toBe(1)
    expect(counts(ofYear, '2020年幼儿园（2015年起公办）达到8所。')).toBe(1)
  })

  it('not at all, where the period is named and the sentence tells of years far from it', () => {
    const ofPeriod = '孝义市“十三五”时期新建了多少所幼儿园？'
    expect(counts(ofPeriod, '到2025年新建幼儿园12所。')).toBe(0)
    expect(counts(ofPeriod, '2018年新建幼儿园12所。')).toBe(1)
    expect(counts(ofPeriod, '新建幼儿园12所，2021年全部启用。')).toBe(1)
  })

  it('by a ratio, whose colon parts no clauses', () => {
    expect(counts('孝义市城乡收入差多少倍？', '城乡收入比降到1.66:1，农民增收。')).toBe(1)
    expect(counts(question, '加快幼儿园建设：优化布局：补齐短板：新建12所。')).toBeLessThan(1)
  })

  it('not at all, where it names the statistic without a number, behind that of something else', () => {
    const trade = '孝义市外贸进出口总额要达到多少亿元？'
    expect(counts(trade, '引进资金30亿元，带动产业升级，扩大开放，促进外贸进出口总额增长。')).toBe(0)
    expect(counts(trade, '力争达到30亿元。', '第一节 外贸进出口总额')).toBeGreaterThan(0)
    expect(counts('孝义市水泥企业的净利润要达到多少亿元？', '引进资金30亿元，带动产业升级，扩大开放，促进水泥企业增效。')).toBeGreaterThan(0)
  })

  it('by any number, where the question does not say how the thing is counted', () => {
    expect(counts('孝义市幼儿园的目标是多少？', '幼儿园床位达到3000。')).toBe(1)
    expect(counts('孝义市幼儿园的目标是多少？', '大力发展幼儿园。')).toBe(0)
  })
})

describe('how far a table row gives the number asked for', () => {
  /** The row of an indicator that is held. */
  const rowOf = (documentId: string, name: string): { readonly words: string; readonly row: Setting } => {
    const { knowledge } = opened
    const indicator = knowledge.plans.get(documentId)?.indicators.findLast((one) => one.name === name)
    const view = knowledge.passages[knowledge.ordinalOf.get(indicator?.passageId ?? '') ?? -1]
    if (!indicator || !view) throw new Error(`${documentId} has no row ${name}`)
    return { words: view.passage.text, row: { view, indicator } }
  }
  const counts = (question: string, { words, row }: { readonly words: string; readonly row: Setting }) =>
    countsWhatIsAsked(sentence(words), opened.read(question), row)

  it('wholly, for its own statistic in a year it has', () => {
    const unemployment = rowOf('shanxi-plan', '城镇调查失业率')
    expect(counts('山西省2020年城镇调查失业率是多少？', unemployment)).toBe(1)
    expect(counts('山西省城镇调查失业率是多少？', unemployment)).toBe(1)
  })

  it('not at all, for a year it has no column of', () => {
    expect(counts('山西省2031年城镇调查失业率是多少？', rowOf('shanxi-plan', '城镇调查失业率'))).toBe(0)
  })

  it('not at all, for something narrower than it measures', () => {
    expect(counts('山西省2025年青年失业率是多少？', rowOf('shanxi-plan', '城镇调查失业率'))).toBe(0)
    expect(counts('孝义市2025年第四季度地区生产总值是多少？', rowOf('xiaoyi-plan', '地区生产总值'))).toBe(0)
  })

  it('not at all, where the question says little of its name', () => {
    expect(counts('山西省2025年劳动年龄人口有多少？', rowOf('shanxi-plan', '劳动年龄人口平均受教育年限'))).toBe(0)
  })

  /** A row of a table of its own, which no heading or head says anything around. */
  const plainView = (): PassageView => {
    const view = opened.knowledge.passages.find(({ passage }) => passage.kind === 'table-row')
    if (!view) throw new Error('no row is held')
    return { ...view, lead: '', context: '', path: '' }
  }
  const rowCalled = (name: string, unit: string, value: string): { readonly words: string; readonly row: Setting } => {
    const held = opened.knowledge.plans.get('xiaoyi-plan')?.indicators[0]
    if (!held) throw new Error('no indicator is held')
    const indicator: Indicator = { ...held, name, unit, group: '', table: '', values: [{ year: 2025, kind: 'target', label: '', value, range: null }] }
    return { words: `${name}（${unit}）\t${value}`, row: { view: plainView(), indicator } }
  }

  it('wholly, as the output of a bare product', () => {
    expect(counts('孝义市2025年水泥产量要达到多少万吨？', rowCalled('水泥', '万吨', '120'))).toBe(1)
    expect(counts('孝义市2025年洗衣机产量要达到多少万台？', rowCalled('洗衣机', '万台', '30'))).toBe(1)
  })

  it.each([
    ['孝义市2025年水泥产量要达到多少万吨？', '亿元', 'its unit measures something else'],
    ['孝义市2025年水泥消费税要达到多少万吨？', '万吨', 'something else of it is asked'],
  ])('not at all of a bare product: %s beside %s, where %s', (question, unit) => expect(counts(question, rowCalled('水泥', unit, '120'))).toBe(0))

  describe('whose name says more than the question', () => {
    const concept = (source: string, weight: number): Concept => ({ source, weight, alternatives: [{ text: source, weight: 1 }] })
    const given = (name: string, concepts: readonly Concept[], unit = '万人次') => {
      const { words, row } = rowCalled(name, unit, '120')
      return countsWhatIsAsked(sentence(words), { ...opened.read('孝义市2025年旅游有多少人次？'), concepts }, row)
    }
    const tourism = concept('旅游', 0.8)

    it('counts where it says all that the question does', () => expect(given('接待国内外旅游总人次', [tourism])).toBeGreaterThan(0))
    it('does not where the question says something more', () => expect(given('接待国内外旅游总人次', [tourism, concept('团队', 0.35)])).toBe(0))
    it('does not where the question says little of it', () => expect(given('接待国内外观光度假探亲会议旅游总人次', [tourism])).toBe(0))
    it('does not where it is counted otherwise', () => expect(given('接待国内外旅游总人次', [tourism], '亿元')).toBe(0))
    it('counts for the same where most of its name is said', () => expect(given('旅游总人次', [tourism, concept('团队', 0.35)])).toBeGreaterThan(0))
  })

  it('by the unit in brackets behind its name', () => {
    const view = plainView()
    const row = { words: '农村公路里程（公里）\t3200', row: { view, indicator: null } }
    expect(counts('农村公路里程是多少公里？', row)).toBe(1)
    expect(counts('农村公路里程要投资多少亿元？', row)).toBeLessThan(1)
  })

  it('not at all, where it holds no number', () => {
    const view = plainView()
    expect(counts('农村公路里程是多少公里？', { words: '农村公路里程（公里）\t—', row: { view, indicator: null } })).toBe(0)
  })
})

describe('a number whose year stands behind it', () => {
  const counts = (question: string, words: string) => countsWhatIsAsked(sentence(words), opened.read(question), prose(''))
  const ofYear = '孝义市2021年要布局多少个充电桩？'

  it('counts a little less where a year is asked about', () => {
    expect(counts(ofYear, '布局充电桩1500个，2021年底实现全覆盖。')).toBe(UNDATED)
    expect(UNDATED).toBeLessThan(1)
  })

  it.each([
    ['where the year stands before it', ofYear, '2021年布局充电桩1500个，实现全覆盖。'],
    ['where one of its numbers has its year before it', ofYear, '布局充电桩1500个，2021年新布局充电桩300个。'],
    ['where no year is named', ofYear, '布局充电桩1500个，实现全覆盖。'],
    ['where no year is asked about', '孝义市要布局多少个充电桩？', '布局充电桩1500个，2021年底实现全覆盖。'],
  ])('counts wholly %s', (_, question, words) => expect(counts(question, words)).toBe(1))
})

describe('a number of another thing than the one counted', () => {
  const counts = (words: string, heading = '') => countsWhatIsAsked(sentence(words), opened.read('孝义市要引种多少只大熊猫？'), prose(heading))

  it('counts for nothing', () => {
    expect(counts('动物园引种梅花鹿600只。')).toBe(0)
    expect(counts('动物园引种大熊猫6只。')).toBe(1)
  })

  it('may be one of the thing that the headings name', () => {
    expect(counts('引种6只，引种三年。', '第一节 大熊猫')).toBeGreaterThan(0)
    expect(counts('引种6只，引种三年。', '第一节 梅花鹿')).toBe(0)
  })
})

describe('years that a number is only measured by', () => {
  it.each([
    ['2020年产值（按1985年价格计算）达到12亿元', '2020年产值达到12亿元'],
    ['2020年比2015年多12亿元', '2020年多12亿元'],
    ['较2019年多，与2018年平', '多，平'],
    ['到2020年达到12亿元', '到2020年达到12亿元'],
    ['产值（按1985年价格', '产值'],
  ])('are left out of %s', (words, rest) => expect(withoutBases(words)).toBe(rest))
})
