import { describe, expect, it } from 'vitest'
import { planYears } from '../../../../server/answer/understand/plan-years.ts'
import { timesOf, withPlanNamed } from '../../../../server/answer/understand/years.ts'

describe('a plan named by its years', () => {
  it.each([
    ['2001到2005年那份计划里有几座桥？', '“十五”计划里有几座桥？'],
    ['2006—2010年的规划要修几座桥？', '“十一五”规划要修几座桥？'],
    ['1991年至1995年这份纲要', '“八五”纲要'],
  ])('is called by its number: %s', (question, named) => expect(withPlanNamed(question)).toBe(named))

  it.each(['2016年到2020年增加了几座桥？', '2001到2006年那份计划', '2002到2006年的规划', '从2015年到2020年'])(
    'is none where the years are no plan’s, or none is named: %s',
    (question) => expect(withPlanNamed(question)).toBe(question),
  )
})

describe('a number in words', () => {
  it.each(['企业缴纳百分之十五。', '占百分之十五，', '千分之十五的'])('is no plan behind the word for a share: %s', (words) =>
    expect(planYears(words)).toEqual([]),
  )

  it('is one beside it', () => expect(planYears('“十五”期间占百分之十五。')).toEqual([[2001, 2005]]))
})

describe('the end of the century', () => {
  it.each(['到本世纪末有几座桥？', '到世纪末', 'by the end of the century'])('is the year 2000: %s', (question) =>
    expect(timesOf(question).years).toEqual([2000]),
  )

  it('is no year where another is spoken of', () => expect(timesOf('世纪大桥有多长？').years).toEqual([]))
})
