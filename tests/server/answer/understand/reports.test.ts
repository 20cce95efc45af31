import { describe, expect, it } from 'vitest'
import { namesReport, withoutPlanPeriod, withoutReportYear } from '../../../../server/answer/understand/reports.ts'
import { timesOf } from '../../../../server/answer/understand/years.ts'
import { answersOfMadeUp } from '../made-up.ts'

describe('a report named by who gave it', () => {
  it.each(['市长作的报告说了什么？', '县长2021年在会上所作的报告', '代区长的报告提到茶厂吗？', '省长做的报告'])('is a work report: %s', (question) =>
    expect(namesReport(question)).toBe(true),
  )

  it.each([
    '市长办公室在哪里？',
    '县长热线受理了几件？',
    '茶厂怎么写报告？',
    '县长主持会议，检测报告出来了吗？',
    '规划里要建报告厅吗？',
    '环评报告说茶厂合格吗？',
    '审计报告提到茶厂了吗？',
  ])('is none: %s', (question) => expect(namesReport(question)).toBe(false))

  it.each([
    ['代县长2021年4月作的报告里，2020年产茶多少？', [2020]],
    ['市长2021年所作的报告说修几座桥？', []],
    ['县长2021年在会上作的报告', []],
    ['县长办公室2021年写了几份通知？', [2021]],
    ['2021年县里产茶多少，报告怎么说？', [2021]],
  ])('is told by its year, which is not the time asked about: %s', (question, years) =>
    expect(withoutReportYear(question, timesOf(question)).years).toEqual(years),
  )
})

describe('a report by what it says, or beside the plan', () => {
  it.each(['洪洞县的报告说茶叶产量是多少？', '茶叶产量，报告讲的是多少？', '洪洞县规划和报告的茶叶产量一样吗？', '报告跟规划说的对得上吗？'])(
    'is a work report: %s',
    (question) => expect(namesReport(question)).toBe(true),
  )

  const plan = ['洪洞县国民经济和社会发展第十四个五年规划纲要', '第一章 茶业', '第一节 茶厂', '茶叶产量达到720吨。']
  const report = ['洪洞县政府工作报告', '——2021年3月1日在洪洞县第十七届人民代表大会第一次会议上', '第一部分 茶业', '茶叶产量达到760吨。']
  const madeUp = answersOfMadeUp(plan, report)

  it.each(['洪洞县的报告说茶叶产量是多少？', '洪洞县规划和报告说的茶叶产量一样吗？'])('is no part of what is asked about: %s', (question) =>
    expect(madeUp.read(question).concepts.map(({ source }) => source)).not.toContain('报告'),
  )

  it('tells the number of the report alone where it alone is named', async () => {
    const { answer } = await madeUp.ask('洪洞县的报告说茶叶产量是多少？')
    expect(answer.text).toContain('760吨')
    expect(answer.text).not.toContain('720吨')
  })

  it('tells both numbers where it is asked whether they are the same', async () => {
    const { answer } = await madeUp.ask('茶叶产量，洪洞县的报告说的跟规划说的一样吗？')
    expect(answer.text).toContain('760吨')
    expect(answer.text).toContain('720吨')
  })
})

describe('what a plan looks back on', () => {
  const periods = (question: string) => withoutPlanPeriod(question, timesOf(question)).periods

  it.each(['“十四五”规划纲要的回顾里茶厂有几座？', '十四五规划对过去的总结', '“十四五”规划里回顾的茶业'])(
    'is not of the period that names the plan: %s',
    (question) => {
      expect(timesOf(question).periods).toEqual([[2021, 2025]])
      expect(periods(question)).toEqual([])
    },
  )

  it.each([
    ['“十四五”规划纲要要建几座茶厂？', [[2021, 2025]]],
    ['“十四五”时期要总结什么？', [[2021, 2025]]],
    [
      '“十四五”规划回顾的“十三五”茶业',
      [
        [2021, 2025],
        [2016, 2020],
      ],
    ],
  ])('is of a period otherwise: %s', (question, years) => expect(periods(question)).toEqual(years))
})

describe('the plan before', () => {
  const plan = (place: string, nth: string) => [`${place}国民经济和社会发展第${nth}个五年规划纲要`, '第一章 茶业', '第一节 茶厂', '新建茶厂7座。']
  const madeUp = answersOfMadeUp(plan('洪洞县', '十四'), plan('襄汾县', '十三'), plan('襄汾县', '十四'))
  const periods = (question: string) => madeUp.read(question).times.periods

  it.each([
    '洪洞县上一个五年计划建了几座茶厂？',
    '洪洞县前一个五年建了几座茶厂？',
    '洪洞县上个五年的茶厂',
    'How many mills did Hongdong open in the previous five-year plan?',
  ])('is told from the only one of the place: %s', (question) => expect(periods(question)).toEqual([[2016, 2020]]))

  it.each([
    ['襄汾县上一个五年计划建了几座茶厂？', [], 'plans of two periods are held of it'],
    ['上一个五年计划建了几座茶厂？', [], 'no place is named and plans of two periods are held'],
    ['洪洞县“十一五”比上一个五年多建几座茶厂？', [[2006, 2010]], 'a period is named'],
    ['洪洞县未来五年要建几座茶厂？', [], 'it is not asked about'],
  ])('is told from none: %s: %j, since %s', (question, years) => expect(periods(question)).toEqual(years))
})

describe('a question about what the plan before left', () => {
  const madeUp = answersOfMadeUp([
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 “十三五”回顾',
    '“十三五”时期新建茶厂5座。',
    '第二章 茶业',
    '到2025年新建茶厂9座。',
  ])

  it('is answered from what is told of its period', async () => {
    const { status, answer } = await madeUp.ask('洪洞县上一个五年计划新建了几座茶厂？')
    expect(status).toBe('answered')
    expect(answer.blocks[0]?.text).toContain('5座')
  })
})

describe('a plan named beside a report by its period', () => {
  it.each(['2021年工作报告和“十四五”规划各写的多少公里？', '工作报告与十四五规划的数分别是多少？'])('is a source and no time: %s', (question) =>
    expect(withoutPlanPeriod(question, timesOf(question)).periods).toEqual([]),
  )

  it.each(['“十四五”规划提出多少公里？', '工作报告说十四五期间修多少公里？'])('is a time elsewhere: %s', (question) =>
    expect(withoutPlanPeriod(question, timesOf(question)).periods).toEqual([[2021, 2025]]),
  )
})
