import { describe, expect, it } from 'vitest'
import { countsWhatIsAsked, HEADED } from '../../../../server/answer/refusal/counting.ts'
import { ownersOf } from '../../../../server/answer/refusal/quantity.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { sentence } from './sentence.ts'
import { others, proseUnder } from './setting.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 建设',
  '第一节 赛车场',
  '赛车场总投资8亿元，车道铺油。',
  '第二节 糖厂',
  '糖厂压榨甘蔗，产值达到5亿元。',
  '第三节 水库',
  '密云水库与官厅水库相连，炽坞水利枢纽总投资9亿元。',
  ...others,
])
const owners = (question: string) => ownersOf(madeUp.read(question)).map(({ source }) => source)
const counts = (question: string, words: string, heading = '') =>
  countsWhatIsAsked(sentence(words), madeUp.read(question), proseUnder(madeUp.knowledge, heading))

describe('what has the quantity asked for', () => {
  it.each([
    ['洪洞县赛车场总投资是多少亿元？', ['赛车场']],
    ['洪洞县赛车场在规划中确定的概算总投资是多少亿元？', ['赛车场']],
    ['洪洞县赛车场（含看台）的总投资是多少亿元？', ['赛车场']],
    ['洪洞县糖厂的产值要达到多少亿元？', ['糖厂']],
    ['洪洞县密云水库的总投资是多少亿元？', ['密云水库']],
    ['洪洞县青藏铁路的总投资是多少亿元？', ['青藏铁路']],
    ['洪洞县对糖厂里赛车场的总投资是多少亿元？', ['赛车场']],
  ])('stands before it: %s', (question, words) => expect(owners(question)).toEqual(words))

  it.each([
    ['洪洞县总投资是多少亿元？', 'nothing does'],
    ['洪洞县项目的总投资是多少亿元？', 'it is a word of every trade'],
    ['洪洞县有几座赛车场？', 'no statistic is asked for'],
    ['洪洞县赛车场有多少人？', 'no statistic is asked for'],
    ['洪洞县赛车场，总投资是多少亿元？', 'it stands in another clause'],
    ['What is the total investment of the race track in Hongdong?', 'it is not asked in Chinese'],
  ])('is none: %s, since %s', (question) => expect(owners(question)).toEqual([]))

  it('has its name first, and then its kind', () => {
    expect(owners('洪洞县炽坞水利枢纽的总投资是多少亿元？')).toContain('炽坞')
    expect(owners('洪洞县炽坞水利枢纽的总投资是多少亿元？')).not.toContain('水利枢纽')
  })
})

describe('the same quantity of another', () => {
  it.each([
    ['洪洞县赛车场总投资是多少亿元？', '赛车场总投资8亿元。', 1],
    ['洪洞县赛车场总投资是多少亿元？', '糖厂总投资8亿元。', 0],
    ['洪洞县赛车场总投资是多少亿元？', '总投资8亿元。', 0],
    ['洪洞县总投资是多少亿元？', '糖厂总投资8亿元。', 1],
  ])('counts for nothing: %s: %s: %d', (question, words, count) => expect(counts(question, words)).toBe(count))

  it('in brackets is of the name before them', () => {
    const question = '洪洞县密云水库的总投资是多少亿元？'
    expect(counts(question, '密云水库（总投资9亿元）、官厅水库清淤。')).toBe(1)
    expect(counts(question, '密云水库清淤、官厅水库（总投资9亿元）扩容。')).toBeLessThan(1)
    expect(counts(question, '密云水库清淤，官厅水库扩容（工期三年）总投资9亿元。')).toBe(1)
  })
})

describe('a statistic below a head of what is asked', () => {
  it('counts nearly wholly where it is named beside its number', () => {
    expect(HEADED).toBeLessThan(1)
    expect(counts('洪洞县赛车场总投资是多少亿元？', '总投资8亿元。', '第一节 赛车场')).toBe(HEADED)
    expect(counts('洪洞县糖厂的产值要达到多少亿元？', '改造车间，产值达到5亿元。', '第二节 糖厂')).toBe(HEADED)
  })

  it.each([
    ['another statistic is named', '改造车间，投入5亿元。', '第二节 糖厂'],
    ['it is named beside another number', '投入5亿元，产值大增。', '第二节 糖厂'],
    ['the head is of another', '改造车间，产值达到5亿元。', '第一节 赛车场'],
    ['its number is counted otherwise', '产值增长5%。', '第二节 糖厂'],
  ])('counts less where %s: %s', (_, words, heading) => expect(counts('洪洞县糖厂的产值要达到多少亿元？', words, heading)).toBeLessThan(HEADED))

  it('is an answer', async () => {
    const { status, answer } = await madeUp.ask('洪洞县糖厂的产值要达到多少亿元？')
    expect(status).toBe('answered')
    expect(answer.blocks[0]?.text).toContain('5亿元')
  })
})

describe('a number before its owner', () => {
  it.each([
    ['密云水库库容3亿立方米；新建炽坞水利枢纽。', false],
    ['新建炽坞水利枢纽，库容3亿立方米。', true],
    ['库容3亿立方米的炽坞水利枢纽开工。', true],
  ])('is surely its own only where no other work stands before it: %s', (words, isOwn) =>
    expect(counts('洪洞县炽坞水利枢纽的库容是多少立方米？', words) === 1).toBe(isOwn),
  )
})
