import { describe, expect, it } from 'vitest'
import type { Indicator, IndicatorValue } from '../../../../ingest/schema.ts'
import { chineseLine, englishLine, mainValue, withUnit } from '../../../../server/answer/compose/indicator.ts'
import type { AskReply } from '../../../../server/contract.ts'
import { answersOfCorpus } from '../opened.ts'
import { blocksOf, quotesOf } from '../replies.ts'

const opened = answersOfCorpus()

const lines = (reply: AskReply) => blocksOf(reply, 'indicator')
const first = async (question: string) => {
  const reply = await opened.ask(question)
  expect(reply.status).toBe('answered')
  const line = lines(reply)[0]
  if (!line) throw new Error(`${question} is answered without a row: ${reply.answer.text.slice(0, 200)}`)
  return { reply, line, quote: quotesOf(reply, line.citations) }
}

describe('a question for an indicator', () => {
  it('is answered by one line: value and unit, base, growth, attribute, and the row it stands in', async () => {
    const { line, quote } = await first('孝义市2025年地区生产总值目标是多少？')
    expect(line.text).toMatch(/^孝义市2025年地区生产总值目标为459\.6亿元（/)
    expect(line.text).toContain('2020年实际312.8亿元')
    expect(line.text).toMatch(/年均增长8/)
    expect(line.text).toContain('预期性')
    for (const value of ['459.6', '312.8', '预期性']) expect(quote).toContain(value)
    expect(line.indicator).toMatchObject({ documentId: 'xiaoyi-plan', name: '地区生产总值', unit: '亿元', binding: '预期性', citation: line.citations[0] })
  })

  it('leads with the value of the year asked about', async () => {
    const { line } = await first('汾阳市2020年常住人口城镇化率实际是多少？')
    expect(line.text).toMatch(/^汾阳市2020年常住人口城镇化率实际为51\.44%/)
  })

  it('leads with the growth where growth is asked for', async () => {
    const { line } = await first('汾阳市“十四五”地区生产总值年均增速是多少？')
    expect(line.text).toMatch(/^汾阳市地区生产总值年均增长[^（]*>8/)
  })

  it('tells a binding target as such', async () => {
    const { line } = await first('山西省2025年森林覆盖率目标是多少，是约束性指标吗？')
    expect(line.text).toContain('26%')
    expect(line.text).toContain('约束性')
  })

  it('says that the year has no value where its cell is empty, and gives what there is', async () => {
    const { line } = await first('汾阳市2025年地区生产总值目标是多少？')
    expect(line.text).toContain('没有给出2025年')
    expect(line.text).toContain('>8')
    expect(line.text).toContain('175.65亿元')
  })

  it('explains the marks that a value has', async () => {
    const { reply, line } = await first('吕梁市“十三五”时期森林覆盖率增加了多少，2020年实际是多少？')
    expect(line.text).toContain('29.6%')
    const marked = lines(reply).some(({ indicator }) => indicator?.note !== '')
    if (marked) expect(blocksOf(reply, 'note').some(({ text }) => /累计/.test(text))).toBe(true)
  })

  it('reads full-width brackets and stars in the cells of a province’s table as values with notes', async () => {
    const { line, reply } = await first('山西省2025年常住人口城镇化率目标是多少？')
    expect(line.text).toContain('68%')
    const base = line.indicator?.values.find(({ year }) => year === 2020)?.value
    expect(base).toBe('59.55*')
    const note = blocksOf(reply, 'note').find(({ text }) => text.includes('2019年'))
    expect(note && quotesOf(reply, note.citations)).toContain('2019年')
  })

  it('in English is framed in English, with name and numbers as in the source', async () => {
    const { line } = await first("What is Fenyang's urbanization rate target for 2025?")
    expect(line.text).toContain('城镇化率')
    expect(line.text).toMatch(/2025 target: 60%/)
    expect(line.text).toMatch(/2020 actual: 51\.44%/)
  })
})

describe('a question for several indicators named in full', () => {
  it.each([
    ['孝义市2025年森林覆盖率和地区生产总值目标各是多少？', ['35%', '459.6亿元']],
    ['孝义市2020年常住人口城镇化率、户籍人口城镇化率分别是多少？', ['70%', '50%']],
  ])('is answered by the row of each: %s', async (question, values) => {
    const { reply } = await first(question)
    for (const value of values) expect(lines(reply).some(({ text }) => text.includes(`为${value}`))).toBe(true)
  })
})

describe('a question for the indicators of an attribute', () => {
  it.each([
    ['孝义市有哪些约束性指标？', '约束性', ['xiaoyi-plan']],
    ['汾阳市“十四五”的预期性指标有哪些？', '预期性', ['fenyang-plan']],
    ['What are the binding indicators of Shanxi?', '约束性', ['shanxi-plan']],
  ] as const)('lists each row that has it, and none that has not: %s', async (question, binding, documents) => {
    const shown = lines(await opened.ask(question, { limit: 50 })).flatMap(({ indicator }) => indicator ?? [])
    expect(shown.length).toBeGreaterThan(4)
    for (const indicator of shown) {
      expect(indicator.binding).toBe(binding)
      expect(documents).toContain(indicator.documentId)
    }
    const table = shown[0]?.table
    const held = opened.knowledge.plans.get(documents[0])?.indicators.filter((one) => one.table === table && one.binding === binding) ?? []
    expect(new Set(shown.map(({ id }) => id))).toEqual(new Set(held.map(({ id }) => id)))
  })

  it('takes the table of the period asked about', async () => {
    const shown = lines(await opened.ask('吕梁市“十三五”规划的约束性指标有哪些？', { limit: 50 }))
    expect(shown.length).toBeGreaterThan(4)
    for (const { indicator } of shown) expect(indicator?.table).toContain('十三五')
  })
})

describe('values that disagree', () => {
  it('of one thing in a report and a plan are both told, each with its source', async () => {
    const { discrepancies, citations } = await opened.ask('孝义城市排水管网有多少公里？')
    const [found] = discrepancies
    expect(found?.values.map(({ value }) => value).sort()).toEqual(['268公里', '395.3公里'])
    for (const { value, citation } of found?.values ?? []) expect(citations[citation - 1]?.quote.replace(/\s/g, '')).toContain(value)
    expect(new Set(found?.values.map(({ citation }) => citations[citation - 1]?.documentId))).toEqual(new Set(['xiaoyi-plan', 'xiaoyi-report-2021']))
  })

  it('of one thing in a table and the text of the same plan are both told', async () => {
    const { discrepancies } = await opened.ask('2020年孝义市城镇新增就业多少人？')
    expect(discrepancies[0]?.values.map(({ value }) => value).sort()).toEqual(['0.47万人', '4100人'])
  })

  it.each(['孝义市“十四五”期间城镇登记失业率要控制在多少？', '孝义市2025年地区生产总值目标是多少？', '吕梁市2025年常住人口城镇化率目标是多少？'])(
    'are not made of a target and what was reached, nor of two times: %s',
    async (question) => expect((await opened.ask(question)).discrepancies).toEqual([]),
  )
})

describe('what was actually reached', () => {
  it.each([
    ['2025年实际是多少？', /^孝义市没有给出2025年常住人口城镇化率的实际值，给出的是2020年实际70%（2025年目标75%/],
    ['实际完成了多少？', /^孝义市没有给出2025年常住人口城镇化率的实际值，给出的是2020年实际70%（2025年目标75%/],
    ['2020年实际', /^孝义市2020年常住人口城镇化率实际为70%（2025年目标75%/],
    ['2020年实际达到多少？', /^孝义市2020年常住人口城镇化率实际为70%（2025年目标75%/],
  ])('is told after the target: %s', async (question, line) => {
    const reply = await opened.ask(question, { after: ['孝义市2025年常住人口城镇化率目标是多少？'] })
    expect(reply.status).toBe('answered')
    const told = lines(reply).find(({ text }) => line.test(text))
    expect(quotesOf(reply, told?.citations ?? []), reply.answer.text).toMatch(/70[\s\S]*75/)
  })

  it('and another place’s target are told by the rows of that place', async () => {
    const target = await opened.ask('汾阳的目标是多少？', { after: ['孝义市2025年森林覆盖率目标是多少？'] })
    expect(lines(target)[0]?.text).toMatch(/^汾阳市2025年森林覆盖率目标为30%/)
    const actual = await opened.ask('汾阳的呢？', { after: ['孝义市2025年地区生产总值目标是多少？', '2020年实际是多少？'] })
    expect(lines(actual)[0]?.text).toMatch(/^汾阳市2020年地区生产总值实际为175\.65亿元/)
  })

  it('is said to be missing in English too, with what there is', async () => {
    const { line } = await first("What was Xiaoyi's actual forest coverage rate in 2025?")
    expect(line.text).toMatch(/^孝义市 森林覆盖率 — no actual value given for 2025; 2020 actual: 33\.25%; 2025 target: 35%/)
  })

  it('is not said to be missing where the year’s cell is empty altogether: then no value is', async () => {
    const { line } = await first('汾阳市2025年地区生产总值实际是多少？')
    expect(line.text).toMatch(/^汾阳市没有给出2025年地区生产总值的数值，给出的是2020年实际175\.65亿元/)
  })
})

const value = (kind: IndicatorValue['kind'], words: string, year: number | null = null, label = ''): IndicatorValue => ({
  kind,
  value: words,
  year,
  label,
  range: null,
})
const row = (values: readonly IndicatorValue[], unit: string | null = '%'): Indicator => ({
  id: 'made-up.i1',
  documentId: 'made-up',
  passageId: 'made-up.1',
  table: '主要指标',
  group: '',
  name: '水库蓄水率',
  nameRange: [0, 5],
  unit,
  values: [...values],
  binding: null,
  bindingRange: null,
  note: '',
})

describe('the line of a row', () => {
  const given = row([value('actual', '61', 2020), value('target', '70', 2025)])

  it.each([
    ['云溪县2025年水库蓄水率目标是多少？', '70'],
    ['云溪县2020年水库蓄水率是多少？', '61'],
    ['云溪县2025年水库蓄水率实际是多少？', '61'],
    ['云溪县水库蓄水率要达到多少？', '70'],
    ['云溪县水库蓄水率实际是多少？', '61'],
  ])('leads with the value asked for: %s', (question, main) => expect(mainValue(given, opened.read(question))?.value).toBe(main))

  it('says no actual value is missing where a target is asked for, nor where there is one', () => {
    expect(chineseLine('云溪县', given, opened.read('2025年水库蓄水率目标是多少？'))).toBe('云溪县2025年水库蓄水率目标为70%（2020年实际61%）')
    expect(chineseLine('云溪县', given, opened.read('2020年水库蓄水率实际是多少？'))).toBe('云溪县2020年水库蓄水率实际为61%（2025年目标70%）')
    expect(englishLine('云溪县', given, opened.read('What is the target for 2025?'))).toBe('云溪县 水库蓄水率 — 2025 target: 70%; 2020 actual: 61%')
  })

  it.each([
    ['云溪县水库蓄水率哪一年最高？', '66'],
    ['云溪县水库蓄水率最低的是哪一年？', '58'],
    ['2019—2020年云溪县水库蓄水率哪年最高？', '61'],
    ['In which year was the rate highest?', '66'],
  ])('leads with the year that is the highest or lowest of those reached: %s', (question, main) => {
    const yearly = row([
      value('actual', '60', 2017),
      value('actual', '66', 2018),
      value('actual', '58', 2019),
      value('actual', '61', 2020),
      value('target', '70', 2025),
    ])
    const query = opened.read(question)
    expect(mainValue(yearly, query)?.value).toBe(main)
    for (const { value: given } of yearly.values) expect(chineseLine('云溪县', yearly, query)).toContain(given)
  })

  it.each(['云溪县水库蓄水率历年是多少？', '云溪县水库蓄水率哪一年最高？', '云溪县水库蓄水率是什么走势？'])(
    'gives every year where all are asked for: %s',
    (question) => {
      const yearly = row([2015, 2016, 2017, 2018, 2019, 2020].map((year) => value('actual', String(year - 1950), year)))
      for (const year of [2015, 2016, 2017, 2018, 2019, 2020]) expect(chineseLine('云溪县', yearly, opened.read(question))).toContain(`${year}年`)
      expect(chineseLine('云溪县', yearly, opened.read('云溪县水库蓄水率是多少？'))).not.toContain('2016年')
    },
  )

  it.each([
    ['云溪县“十三五”水库蓄水率年均增长多少？', '7.2'],
    ['云溪县“十三五”水库蓄水率年均增长目标是多少？', '9'],
  ])('leads with the growth that was reached, or with the one aimed at: %s', (question, main) => {
    const grown = row([
      value('growth', '9', null, '规划目标 年均增长'),
      value('growth', '6.5', null, '“十二五”年均增长'),
      value('growth', '7.2', null, '“十三五”年均增长'),
      value('growth', '8', null, '下一规划年均增长'),
    ])
    expect(mainValue(grown, opened.read(question))?.value).toBe(main)
  })

  it('takes the mean of a year for no growth', () => {
    const mean = row([value('growth', '-5', null, '年均下降'), value('actual', '38', 2020)], '微克/立方米')
    expect(mainValue(mean, opened.read('云溪县2020年细颗粒物年均浓度是多少？'))?.value).toBe('38')
  })

  it('calls a level by its own unit no fall', () => {
    const fall = (printed: string) => ({ ...row([value('actual', printed, 2020)]), name: '细颗粒物浓度下降' })
    const query = opened.read('云溪县2020年细颗粒物浓度下降是多少？')
    expect(chineseLine('云溪县', fall('44μg/m3'), query)).toBe('云溪县2020年细颗粒物浓度实际为44μg/m3')
    expect(chineseLine('云溪县', fall('15'), query)).toBe('云溪县2020年细颗粒物浓度下降实际为15%')
  })

  it('parts a value that is no number from the word for its kind', () => {
    const words = row([value('actual', '61', 2020), value('target', '完成上级任务', 2025)])
    expect(chineseLine('云溪县', words, opened.read('2020年水库蓄水率实际是多少？'))).toBe('云溪县2020年水库蓄水率实际为61%（2025年目标：完成上级任务）')
    expect(chineseLine('云溪县', words, opened.read('2025年水库蓄水率目标是多少？'))).toBe('云溪县2025年水库蓄水率：完成上级任务（2020年实际61%）')
  })

  it('tells two values of a kind by the heads they stand under', () => {
    const twins = row([value('cumulative', '[15]', null, '规划目标 累计'), value('cumulative', '[12]', null, '实现情况 累计')])
    expect(chineseLine('云溪县', twins, opened.read('水库蓄水率是多少？'))).toMatch(/实现情况累计为12%（规划目标累计15%）/)
    expect(englishLine('云溪县', twins, opened.read('What is the rate?'))).toMatch(/实现情况 cumulative: 12%; 规划目标 cumulative: 15%/)
  })
})

describe('the unit of a value', () => {
  it.each([
    ['actual', '61', '%', '61%'],
    ['actual', '61%', '%', '61%'],
    ['actual', '61*', '%', '61%*'],
    ['actual', '６１', '%', '６１%'],
    ['actual', '23400', '%', '23400'],
    ['actual', '２３４００', '%', '２３４００'],
    ['actual', '3.2', '10万人', '3.2（10万人）'],
    ['actual', '>8', '万人', '>8万人'],
    ['actual', '完成上级任务', '万人', '完成上级任务'],
    ['actual', '8', null, '8'],
    ['actual', '44μg/m3', '%', '44μg/m3'],
    ['actual', '44 ug/m3', '微克/立方米', '44 ug/m3'],
    ['actual', '30万至40', '个', '30万至40个'],
    ['cumulative', '[12]', '万人', '12万人'],
    ['growth', '8', '亿元', '8'],
  ] as const)('is set behind a bare number only: %s %s of %s', (kind, printed, unit, shown) =>
    expect(withUnit(value(kind, printed), row([], unit))).toBe(shown),
  )

  it('of growth is the one its column names', () => {
    expect(withUnit(value('growth', '8', null, '年均增长（%）'), row([], '亿元'))).toBe('8%')
    expect(withUnit(value('growth', '8%', null, '年均增长（%）'), row([], '亿元'))).toBe('8%')
  })

  it.each([
    ['the row has no level beside it', [], '[300]', '300万人'],
    ['the levels of the row differ by it', [value('actual', '1000', 2020, ''), value('target', '1300', 2025, '')], '[300]', '300万人'],
    ['the levels of the row grow by it', [value('actual', '1000', 2020, ''), value('target', '1180', 2025, '')], '[18]', '18%'],
    ['neither tells', [value('actual', '1000', 2020, ''), value('target', '1180', 2025, '')], '[77]', '77'],
    ['both do', [value('actual', '100', 2020, ''), value('target', '118', 2025, '')], '[18]', '18'],
  ] as const)('of a sum, under a head that says %%, is what its row tells, where %s', (_, levels, printed, shown) => {
    const sum = value('cumulative', printed, null, '年均增长[累计]（%）')
    expect(withUnit(sum, row([...levels, sum], '万人'))).toBe(shown)
  })
})
