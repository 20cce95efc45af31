import { describe, expect, it } from 'vitest'
import { type LevelPlace, withLevelsMeant } from '../../../../server/answer/understand/level-words.ts'
import { answersOfMadeUp } from '../made-up.ts'

const china: LevelPlace = { name: '中国', superiors: [] }
const hongdong: LevelPlace = { name: '洪洞县', superiors: ['山西省', '中国'] }
const places = (question: string, all: readonly LevelPlace[] = [china, hongdong]) =>
  withLevelsMeant(question, [], { provinces: [], cities: [], all }).map(({ name }) => name)

const plans = [
  '国家计划1995年竹器产量是多少？',
  '国家计划到1995年编多少竹器？',
  '国家计划在五年里修几座戏台？',
  '国家计划从哪一年起修戏台？',
  '国家计划今后怎么修戏台？',
  '问一下，国家计划到1995年修几座戏台？',
]

describe('what the country plans', () => {
  it.each(plans)('is of its own plan: %s', (question) => expect(places(question)).toEqual(['中国']))

  it.each(plans)('is of none where its plan is not held: %s', (question) => expect(places(question, [hongdong])).toEqual([]))

  it.each([
    '国家计划单列市有几座戏台？',
    '国家计划内的竹器怎么卖？',
    '国家计划委员会管几座瓷窑？',
    '国家计划经济怎么改革？',
    '国家计划到1995年修几座国家级重点项目？',
  ])('is not meant by other words: %s', (question) => expect(places(question)).toEqual([]))

  it('is none beside a place that is named', () => {
    const question = '国家计划到1995年给洪洞县修几座戏台？'
    const named = [{ ...hongdong, matched: '洪洞县', start: question.indexOf('洪洞县'), end: question.indexOf('洪洞县') + 3 }]
    expect(withLevelsMeant(question, named, { provinces: [], cities: [], all: [china, hongdong] }).map(({ name }) => name)).toEqual(['洪洞县'])
  })
})

describe('with its plan held beside that of a county', () => {
  const plan = (title: string, value: number) => [title, '第一章 作坊', '第一节 竹器', `1995年竹器产量达到${value}万件，竹器由各村编。`]
  const madeUp = answersOfMadeUp(plan('中华人民共和国国民经济和社会发展第八个五年计划纲要', 310), plan('洪洞县国民经济和社会发展第八个五年计划纲要', 47))

  it.each(['国家计划1995年竹器产量达到多少？', '国家计划到1995年竹器产量达到多少？'])('the country’s number alone is given: %s', async (question) => {
    const { status, answer } = await madeUp.ask(question)
    expect(status).toBe('answered')
    expect(answer.text).toContain('310万件')
    expect(answer.text).not.toContain('47万件')
  })
})
