import { describe, expect, it } from 'vitest'
import { partsOf, timesApart } from '../../../../server/answer/understand/parts.ts'
import { answersOfCorpus } from '../opened.ts'

const opened = answersOfCorpus()
const clauses = (question: string) => partsOf(opened.read(question)).map(({ standalone }) => standalone)

describe('the parts of a question', () => {
  it.each([
    ['孝义市新建了几个街头游园，煤炭保有产能多少万吨？', ['孝义市新建了几个街头游园', '煤炭保有产能多少万吨']],
    ['汾阳市有哪些水库？白酒产量要达到多少？', ['汾阳市有哪些水库', '白酒产量要达到多少']],
    ['到2025年，吕梁市的森林覆盖率是多少，高速公路里程又是多少？', ['到2025年，吕梁市的森林覆盖率是多少', '高速公路里程又是多少']],
    ['孝义市新建了几个街头游园，煤炭保有产能总量？', ['孝义市新建了几个街头游园', '煤炭保有产能总量']],
    ['孝义市新建了几个街头游园，煤炭保有产能多少万吨，以规划为准', ['孝义市新建了几个街头游园', '煤炭保有产能多少万吨，以规划为准']],
    [
      'How many 5G base stations will Lvliang build, and what is the target for forest coverage?',
      ['How many 5G base stations will Lvliang build', 'what is the target for forest coverage'],
    ],
  ])('%s', (question, parts) => expect(clauses(question).map((clause) => clause.replace(/[，\s]+$/, ''))).toEqual(parts))

  it.each([
    '孝义市有哪些氢能项目？',
    '吕梁市哪些县有机场，各有多少条航线？',
    '汾阳和孝义的森林覆盖率谁高，高多少？',
    '孝义市为了治水，修河堤，清河道，要花多少钱？',
    '棚户区改造原先要改多少套，到头来改了多少套？',
    '孝义市新建了几个街头游园，进度如何？',
    '孝义市新建了几个街头游园，社会有多少人？',
    '汾阳和孝义相比，谁的水库多，谁的公路长？',
    '孝义市“十三五”取得了哪些成就，新建了几个街头游园？',
  ])('%s: one question, or one subject', (question) => expect(clauses(question)).toEqual([]))

  it('ask each in its own way', () => {
    const [first, second] = partsOf(opened.read('孝义市新建了几个街头游园，怎么治理大气污染？'))
    expect([first?.asking.number, first?.asking.kind]).toEqual([true, 'fact'])
    expect([second?.asking.number, second?.asking.kind]).toEqual([false, 'measure'])
  })

  it('ask of the time and the document that the whole names, each counted its own way', () => {
    const [parks, coal] = partsOf(opened.read('到2025年，孝义市新建几个街头游园，煤炭保有产能多少万吨？'))
    expect([parks?.times.years, coal?.times.years]).toEqual([[2025], [2025]])
    expect(['12个', '12万吨'].map((amount) => [parks?.measure?.test(amount), coal?.measure?.test(amount)])).toEqual([
      [true, false],
      [false, true],
    ])
    const dated = partsOf(opened.read('孝义市“十四五”规划由哪次会议批准，哪天印发？'))
    expect(dated.map(({ asking, times }) => [asking.document, times.periods])).toEqual([
      [true, [[2021, 2025]]],
      [true, [[2021, 2025]]],
    ])
  })

  it('weigh what they name themselves most', () => {
    const whole = opened.read('孝义市新建了几个街头游园，煤炭保有产能多少万吨？')
    for (const part of partsOf(whole)) {
      const heaviest = part.concepts.toSorted((a, b) => b.weight - a.weight)[0]
      expect(part.standalone).toContain(heaviest?.source)
      expect(part.scope).toEqual(whole.scope)
    }
  })
})

describe('the times of a question', () => {
  const timesOf = (question: string) =>
    timesApart(opened.read(question), opened.knowledge.documents).map(({ times }) => [...times.periods.flat(), ...times.years])

  it.each([
    ['孝义市2020年新建的基站和2021年的相比，哪年多？', [[2020], [2021]]],
    [
      '吕梁市“十三五”和“十四五”的高速公路里程各是多少？',
      [
        [2016, 2020],
        [2021, 2025],
      ],
    ],
    ['孝义市2020年新建了多少基站，2021年又要新建多少？', [[2020], [2021]]],
    ['孝义市“十三五”期间2018年新建的基站和2019年的相比，哪年多？', [[2018], [2019]]],
  ])('are set apart: %s', (question, times) => expect(timesOf(question)).toEqual(times))

  it.each([
    '孝义市2020年新建了多少基站？',
    '从2016年到2020年修了多少公里路？',
    '孝义市和汾阳市2020年、2025年的人口各是多少？',
    '孝义市2017年、2018年、2019年、2020年新建的基站各是多少？',
  ])('are not: %s', (question) => expect(timesOf(question)).toEqual([]))

  it('are asked for a number, where it is asked which had more', () => {
    const asked = timesApart(opened.read('孝义市2020年和2021年新建的基站，哪年多？'), opened.knowledge.documents)
    expect(asked.map(({ asking }) => asking.number)).toEqual([true, true])
  })

  it('ask the report of its own year and the plan of its own period', () => {
    const [past, coming] = timesApart(opened.read('孝义市2021年计划新建的基站和“十三五”的相比，差多少？'), opened.knowledge.documents)
    expect([past?.documentKind, coming?.documentKind]).toEqual(['plan', 'report'])
  })
})
