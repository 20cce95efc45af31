import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planYears } from '../../../../server/answer/understand/plan-years.ts'
import { timesOf, withoutPriceYears, withPlanNamed, withWholeYears } from '../../../../server/answer/understand/years.ts'

describe('a five-year period as it is typed in haste', () => {
  it.each([
    ['七五 没列入计划的石桥', [1986, 1990]],
    ['八五修哪几条山路？', [1991, 1995]],
    ['洪洞县八五修哪几条山路？', [1991, 1995]],
    ['山西省七五没修的桥', [1986, 1990]],
    ['九五 灯塔', [1996, 2000]],
    ['九五灯塔几座？', [1996, 2000]],
    ['七五那会修了几座桥？', [1986, 1990]],
    ['十五那会修了几座灯塔？', [2001, 2005]],
    ['十五那五年修了几座灯塔？', [2001, 2005]],
    ['灯塔，十五那几年修的', [2001, 2005]],
    ['六五没修的桥', [1981, 1985]],
  ])('is that period: %s', (words, years) => expect(planYears(words)).toEqual([years]))

  it.each([
    '七五折的茶票',
    '茶票打七五折',
    '洪洞县七五折的茶票',
    '八五个百分点',
    '洪洞县八五个百分点',
    '三五个守台人',
    '三五年修一座桥',
    '九五层楼',
    '十五个灯塔',
    '八五普法',
  ])('is none where the numerals count: %s', (words) => expect(planYears(words)).toEqual([]))
})

describe('a year of two digits', () => {
  it.each([
    ['洪洞县 90年的灯笼', '洪洞县 1990年的灯笼'],
    ['灯笼产量　90年多少', '灯笼产量　1990年多少'],
    ['灯塔 25年修好', '灯塔 2025年修好'],
    ['90年的灯笼', '1990年的灯笼'],
  ])('is written out behind a blank, as at the beginning: %s', (question, whole) => expect(withWholeYears(question)).toBe(whole))

  it.each(['洪洞县 90年来的灯笼', '灯塔 90年代的灯', '灯塔 12年换一次灯', '灯塔共70年', '第90年的灯塔', '洪洞县 1990年的灯笼'])(
    'is none in a span, a decade or a longer year: %s',
    (question) => expect(withWholeYears(question)).toBe(question),
  )
})

describe('five years named in English', () => {
  it.each(['in', 'over', 'during', 'for'])('are the period of a plan where they are those of one: %s', (word) => {
    expect(withPlanNamed(`How strong was growth ${word} 1996-2000?`)).toBe(`How strong was growth ${word} the ninth five-year period?`)
    expect(timesOf(withPlanNamed(`How strong was growth ${word} 1996–2000?`))).toEqual({ years: [], periods: [[1996, 2000]] })
  })

  it.each(['growth in 1997-2001', 'growth in 1996-2001', 'growth in 1995-1999', 'growth from 1996 to 2000', 'growth in 1976-1980'])(
    'are none elsewhere: %s',
    (question) => expect(withPlanNamed(question)).toBe(question),
  )

  it('are a period only from the first year of a plan to its last', () => {
    const year = fc.integer({ min: 1981, max: 2030 })
    fc.assert(
      fc.property(year, year, (from, to) => {
        const { periods } = timesOf(withPlanNamed(`growth in ${from}-${to}`))
        expect(periods).toEqual(to - from === 4 && from % 5 === 1 ? [[from, to]] : [])
      }),
    )
  })
})

describe('a year that values are priced in', () => {
  it.each(['按2000年价格计算', '按照2000年不变价计', '按2000年可比价格', '2000年价格', '按一九九〇年的不变价格算'])(
    'is taken out with its words: %s',
    (words) => {
      expect(withoutPriceYears(`灯笼产值${words}，增长多少`)).toBe('灯笼产值 ，增长多少')
      expect(timesOf(`2010年灯笼产值${words}是多少？`).years).toEqual([2010])
    },
  )

  it.each(['2000年灯笼卖什么价', '2000年的茶价', '2000年票价是多少', '灯笼产值2000年是多少'])('is none where it is asked about: %s', (question) => {
    expect(withoutPriceYears(question)).toBe(question)
    expect(timesOf(question).years).toEqual([2000])
  })
})
