import { describe, expect, it } from 'vitest'
import { askedAbout } from '../../../../../server/answer/understand/followup/in-english.ts'
import { answersOfMadeUp } from '../../made-up.ts'

const madeUp = answersOfMadeUp(
  [
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 民生',
    '到2025年，全县技能劳动者达到4万人，高技能人才占技能劳动者的三成，技工学校全部改造。',
    '“十四五”期间城镇新增就业3万人，城镇登记失业率控制在4.2%以内。',
    '到2025年，每千人口托位数达到4个，人均预期寿命达到78岁，森林覆盖率达到30%。',
  ],
  ['临汾市国民经济和社会发展第十四个五年规划纲要', '第一章 民生', '到2025年，森林覆盖率达到35%。'],
)
const turns = (...questions: string[]) => questions.map((content) => ({ role: 'user' as const, content }))

describe('a follow-up in English', () => {
  it('asks how many of other things, and is not about the earlier ones', async () => {
    const { answer } = await madeUp.ask('And how about new jobs in town over the five years?', turns('How many skilled workers does Hongdong want by 2025?'))
    expect(answer.text).toContain('城镇新增就业3万人')
    expect(answer.text).not.toContain('技能劳动者')
  })

  it('asks for the target of another thing where a target was asked for', () => {
    const { standalone, concepts } = madeUp.read('What about life expectancy?', turns("What is Hongdong's target for nursery places per thousand people?"))
    expect(standalone).toMatch(/life expectancy, target/)
    const weight = (words: RegExp) => Math.max(0, ...concepts.filter(({ source }) => words.test(source)).map((concept) => concept.weight))
    expect(weight(/寿命/)).toBeGreaterThan(2 * weight(/托位|托育/))
  })
})

describe('a follow-up on this year', () => {
  it.each([
    ['And how many are planned for this year?', 'How many tea roads did Hongdong build in 2020?'],
    ['那今年要修多少公里？', '洪洞县2020年修了多少公里茶路？'],
  ])('is not on the year that the question before it names: %s', (question, before) =>
    expect(madeUp.read(question, turns(before)).times.years).not.toContain(2020),
  )
})

describe('a follow-up on all years of a plan', () => {
  it.each([
    ['And how many kilometres of road over the five years?', 'How many new jobs does Hongdong want by 2025?'],
    ['五年一共要修多少公里公路？', '洪洞县2025年新增就业要达到多少？'],
  ])('is on no year that the question before it names: %s', (question, before) => {
    expect(madeUp.read(question, turns(before)).times.years).toEqual([])
    expect(madeUp.read(question.replace(/ over the five years|五年一共/, ''), turns(before)).times.years).toEqual([2025])
  })
})

describe('a follow-up in Chinese', () => {
  it('asks no more than another place where it adds whether it is the same', () => {
    const { standalone } = madeUp.read('临汾市的呢，也是这个数吗？', turns('洪洞县森林覆盖率2025年要达到多少？'))
    expect(standalone).toBe('临汾市森林覆盖率2025年要达到多少？')
  })

  it('asks for another time where it names that alone', () => {
    const { times, standalone } = madeUp.read('那“十四五”末它要到多少呢？', turns('洪洞县2021年新增就业要达到多少？'))
    expect(times.years).toEqual([])
    expect(times.periods).toEqual([[2021, 2025]])
    expect(standalone).toContain('新增就业')
  })
})

describe('what “what about” asks', () => {
  it.each([
    ['And how about new jobs?', 'new jobs?', 'How many mills will it build?', 'how many new jobs?'],
    ['What about life expectancy?', 'life expectancy?', 'What is the target for forest cover?', 'life expectancy, target?'],
    ['What about the target for bridges?', 'the target for bridges?', 'What is the target for mills?', 'the target for bridges?'],
    ['What about life expectancy?', 'life expectancy?', 'How many mills will it build?', 'life expectancy?'],
    ['Which mills are old?', 'Which mills are old?', 'How many mills will it build?', 'Which mills are old?'],
  ])('%s after what was asked before', (question, words, before, asked) => expect(askedAbout(question, words, before)).toBe(asked))
})
