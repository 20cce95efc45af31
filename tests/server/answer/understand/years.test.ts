import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { yearsOfPlan } from '../../../../ingest/text/five-year-plans.ts'
import { planOfYear, planYears } from '../../../../server/answer/understand/plan-years.ts'
import { asksEveryYear, extremeYearAsked, timesOf, withWholeYears } from '../../../../server/answer/understand/years.ts'

describe('the single years a question names', () => {
  it.each([
    ['2020年实际是多少？', [2020]],
    ['二〇二五年的目标', [2025]],
    ['一九九五年的粮食产量', [1995]],
    ['二零二五年要建几所？', [2025]],
    ['２０３５年远景目标', [2035]],
    ['从2016年到2020年', [2016, 2020]],
    ['2025 and 2020', [2020, 2025]],
    ['by the end of 2025', [2025]],
    ['2020年和2020年底', [2020]],
    ['2025年末', [2025]],
  ])('%s', (question, years) => expect(timesOf(question).years).toEqual(years))

  it.each(['投资2020亿元', '2000人以上', '共2025户', '修路2010公里', '12025', '2020 个', '1949万元', 'a road of 2000 km', '五年计划'])(
    'an amount is no year: %s',
    (question) => expect(timesOf(question).years).toEqual([]),
  )

  it.each(['in the late 1990s', 'the 2000s', '1990年代修的路'])('a decade is no year: %s', (question) => expect(timesOf(question).years).toEqual([]))

  it('is none of a value where it says when it was planned', () => {
    expect(timesOf('Where did it think of putting a power station back in 1991?').years).toEqual([])
    expect(timesOf('How many pupils were there back in 1991?').years).toEqual([1991])
    expect(timesOf("1990's output").years).toEqual([1990])
  })
})

describe('a national census', () => {
  it.each([
    ['第五次人口普查时有多少人？', [2000]],
    ['第六次全国人口普查', [2010]],
    ['七普常住人口', [2020]],
    ['the seventh national census', [2020]],
  ])('is told by its year: %s', (question, years) => expect(timesOf(question).years).toEqual(years))

  it.each(['八五普法抓了什么？', '“七五普法”规划', '六普法治宣传', '第六个五年普法叫六五普法', '七普法', '五普法怎么抓？', '十六普', '十七普', '十五普'])(
    'is none in the teaching of law, nor in a later number: %s',
    (question) => expect(timesOf(question).years).toEqual([]),
  )

  it('is told beside the teaching of law', () => expect(timesOf('“八五普法”和七普的人口').years).toEqual([2020]))

  it('is none where only a census is named', () => expect(timesOf('经济普查什么时候做？').years).toEqual([]))
})

describe('years of two digits', () => {
  it.each([
    ['到25年要建多少？', '到2025年要建多少？'],
    ['前五年（16到20年）建了多少？', '前五年（2016到2020年）建了多少？'],
    ['到九五年，城里人住几个平方？', '到1995年，城里人住几个平方？'],
    ['在85年的基础上', '在1985年的基础上'],
    ['25年呢？', '2025年呢？'],
  ])('are written out: %s', (question, whole) => expect(withWholeYears(question)).toBe(whole))

  it.each(['用25年时间', '到九五年计划末', '20年来', '从11年提高到13年', '“九五”末', '90年代', '2016到2020年'])('are none: %s', (question) =>
    expect(withWholeYears(question)).toBe(question),
  )

  it('are the years asked about', () => expect(timesOf(withWholeYears('从16年到20年')).years).toEqual([2016, 2020]))
})

describe('the five-year periods a question names', () => {
  it.each([
    ['十三五时期的成就', [2016, 2020]],
    ['“十三五”规划', [2016, 2020]],
    ['“九五”计划提出了什么？', [1996, 2000]],
    ['“九五”期间', [1996, 2000]],
    ['“七五”计划', [1986, 1990]],
    ['第七个五年计划', [1986, 1990]],
    ['第十四个五年规划', [2021, 2025]],
    ['第十个五年计划', [2001, 2005]],
    ['“十五”期间', [2001, 2005]],
    ['十四五末', [2021, 2025]],
    ['the 14th Five-Year Plan', [2021, 2025]],
    ['14th Five-Year Plan period', [2021, 2025]],
    ['the 12th FYP', [2011, 2015]],
    ['the target of the Tenth Plan', [2001, 2005]],
    ['the 9th Plan', [1996, 2000]],
    ['the seventh five year plan', [1986, 1990]],
    ['the Eleventh Five-Year Plan', [2006, 2010]],
  ] as const)('%s', (question, period) => expect(timesOf(question).periods).toEqual([period]))

  it('are kept in the order they are named, each once', () => {
    expect(timesOf('“十四五”规划比“十三五”规划高多少，“十四五”期间呢？').periods).toEqual([
      [2021, 2025],
      [2016, 2020],
    ])
  })

  it.each(['三五个人', '一五一十', '初五', '未来五年', '十五个乡镇', '五年来', 'five years ago'])('are none in %s', (question) =>
    expect(planYears(question)).toEqual([]),
  )

  it('follow each other without a gap from the third on, each of five years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 19 }), (nth) => {
        const [first, last] = yearsOfPlan(nth)
        expect(last - first).toBe(4)
        expect(yearsOfPlan(nth + 1)[0]).toBe(last + 1)
      }),
    )
  })

  it('know the first two, which stand apart', () => {
    expect([yearsOfPlan(1), yearsOfPlan(2)]).toEqual([
      [1953, 1957],
      [1958, 1962],
    ])
  })
})

describe('a slogan of five numbers', () => {
  it.each(['实现“五五”目标', '五五目标指什么'])('is no five-year plan: %s', (words) => expect(planYears(words)).toEqual([]))
})

describe('the plan that a year lies in', () => {
  it.each([
    [1966, '三五'],
    [1995, '八五'],
    [2000, '九五'],
    [2001, '十五'],
    [2021, '十四五'],
    [2025, '十四五'],
  ])('of %i is %s', (year, plan) => expect(planOfYear(year)).toBe(plan))

  it('is none before the third', () => expect(planOfYear(1960)).toBeNull())
})

describe('a period named without a word of plans beside it', () => {
  it.each([
    ['汾阳十三五取得了哪些成就', [[2016, 2020]]],
    ['“十七五”规划', [[2036, 2040]]],
    ['第十三五一工程', []],
    ['甲县八五那会修了什么路', [[1991, 1995]]],
    ['七五那几年粮食打了多少', [[1986, 1990]]],
    ['九五那时的水库', [[1996, 2000]]],
    ['“九五”那阵的公路', [[1996, 2000]]],
    ['十一五里怎么说水利', [[2006, 2010]]],
    ['“十二五”里头有没有水库', [[2011, 2015]]],
    ['十四五怎么修路', [[2021, 2025]]],
    ['甲县四五里外有座桥', []],
    ['八五折的门票', []],
    ['三五那样的孩子', []],
  ])('%s', (text, periods) => expect(planYears(text)).toEqual(periods))
})

describe('all years', () => {
  it.each([
    '茶叶产量每年各是多少？',
    '茶叶产量历年是多少？',
    '茶叶产量逐年怎么样？',
    '各年的茶叶产量',
    '这几年茶叶产量怎么样？',
    '近几年的茶叶产量',
    '每一年产多少茶叶？',
    '把茶叶产量分年度列出来',
    '茶叶产量是涨了还是跌了？',
    '茶叶产量增没增？',
    '茶叶产量的变化',
    '茶叶产量走势怎样？',
    '茶叶产量的趋势',
    '2016年到2020年茶叶产量各是多少？',
    '2016—2020年，县里的茶叶产量各多少？',
    'Give the tea output year by year.',
    'What was the tea output in each year?',
    'How much tea did every year bring?',
    'Tea output over the years',
    'What is the trend of tea output?',
  ])('are asked for: %s', (question) => expect(asksEveryYear(question)).toBe(true))

  it.each([
    '2020年茶叶产量是多少？',
    '每年新建几座茶厂？',
    '每年培育多少茶农？',
    '每年增加多少茶园？',
    '每年安排多少资金？',
    '每年举办几场茶会？',
    '2016年和2020年茶叶产量各是多少？',
    '2016年到2020年建了几座茶厂？',
    'What is the tea output of 2020?',
  ])('are not: %s', (question) => expect(asksEveryYear(question)).toBe(false))
})

describe('the year of the largest or the least', () => {
  it.each([
    ['茶叶产量哪一年最高？', 'largest'],
    ['茶叶产量哪年最多？', 'largest'],
    ['茶叶产量最大的是哪个年份？', 'largest'],
    ['茶叶产量最低的一年是？', 'least'],
    ['茶叶产量最少的是哪一年？', 'least'],
    ['最小的那年产多少茶叶？', 'least'],
    ['In which year was the tea output highest?', 'largest'],
    ['Which year had the lowest tea output?', 'least'],
    ['What year did tea output peak?', 'largest'],
    ['Which year had the smallest tea output?', 'least'],
  ] as const)('is asked for: %s', (question, extreme) => {
    expect(extremeYearAsked(question)).toBe(extreme)
    expect(asksEveryYear(question)).toBe(true)
  })

  it.each(['茶叶产量最高的是哪个县？', '哪一年建成茶厂？', '茶叶产量最高是多少？', 'Which county has the highest tea output?', 'In 2020, the most tea'])(
    'is not: %s',
    (question) => {
      expect(extremeYearAsked(question)).toBeNull()
      expect(asksEveryYear(question)).toBe(false)
    },
  )
})

describe('a year that only says by which prices', () => {
  it.each(['按1990年价格算，1995年国民生产总值是多少？', '按照1990年不变价格计算1995年的产值', '1995年工业产值（1990年可比价）是多少？'])(
    'is not asked about: %s',
    (question) => expect(timesOf(question).years).toEqual([1995]),
  )
})
