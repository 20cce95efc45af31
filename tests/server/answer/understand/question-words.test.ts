import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 水利',
  '第一节 水库',
  '炽坞水库扩容，坞边修路。',
  '第二节 园区',
  '科技园占地300亩，园里开茶馆。',
  '第三节 收入',
  '经济差距逐年收窄，城里的差事不少。',
  '第四节 茶园',
  '到2025年茶园达到三千亩。',
])
const concepts = (question: string) => madeUp.read(question).concepts
const sources = (question: string) => concepts(question).map(({ source }) => source)
/** The other forms in which a word of a question is looked for. */
const formsOf = (question: string, source: string) =>
  concepts(question)
    .find((concept) => concept.source === source)
    ?.alternatives.map(({ text }) => text)
    .filter((text) => text !== source)

describe('what a word of a question may be called in a plan', () => {
  it.each([
    ['洪洞县密云水库怎么扩容？', '密云水库', ['密云电站', '密云水电站', '密云水利枢纽']],
    ['洪洞县葛洲坝水电站怎么扩容？', '葛洲坝水电站', ['葛洲坝水库', '葛洲坝电站', '葛洲坝水利枢纽']],
  ])('is any kind of dam: %s', (question, dam, forms) => expect(formsOf(question, dam)?.toSorted()).toEqual(forms.toSorted()))

  it.each(['洪洞县的水库怎么扩容？', '洪洞县的水电站怎么扩容？'])('is no other dam where only the kind is named: %s', (question) => {
    for (const { alternatives } of concepts(question)) for (const { text } of alternatives) expect(text).not.toMatch(/^(?:水库|水电站)(?:水库|电站|水利枢纽)/)
  })

  it('is a park without its last character', () => expect(formsOf('洪洞县的科技园区怎么建？', '科技园区')).toContain('科技园'))
  it('is not any other word without it', () => expect(formsOf('洪洞县的老城区怎么建？', '老城区') ?? []).not.toContain('老城'))
})

describe('a name of two characters before what it names', () => {
  it('is a word of the question where a plan prints it', () => expect(sources('洪洞县修炽坞水库要花多少钱？')).toContain('炽坞'))
  it('is none where no plan does', () => expect(sources('洪洞县修砚浦水库要花多少钱？').join()).not.toMatch(/砚浦/))
})

describe('an everyday expression', () => {
  it('is none where it ends inside another word that plans print', () => {
    expect(sources('洪洞县的经济差距怎么缩小？')).not.toContain('经济差')
    expect(sources('洪洞县的经济差距怎么缩小？')).toContain('差距')
  })

  it('is one where it stands alone', () => expect(formsOf('洪洞县经济差怎么办？', '经济差')).toContain('经济欠发达'))
})

describe('a plan by its period', () => {
  it.each(['洪洞县八五计划修了什么水库？', '洪洞县七五规划修了什么水库？', '洪洞县九五纲要修了什么水库？', '洪洞县十四五规划怎么修水库？'])(
    'says when and nothing of what: %s',
    (question) => expect(sources(question)).toEqual(['水库']),
  )
})

describe('a year right before how much is asked', () => {
  it.each(['洪洞县茶园比2020年少几亩？', '洪洞县茶园2020年少多少？', '洪洞县茶园比2020年高几亩？'])('makes no word with it: %s', (question) =>
    expect(sources(question)).toEqual(['茶园']),
  )
})
