import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'

const madeUp = answersOfMadeUp(
  ['洪洞县国民经济和社会发展第十四个五年规划纲要', '第一章 渡口', '第一节 石桥', '石桥用青石砌成。'],
  ['吉安市国民经济和社会发展第十四个五年规划纲要', '第一章 渡口', '第一节 石桥', '石桥用红石砌成。'],
)
const placesOf = (question: string) => {
  const { places, uncovered } = madeUp.read(question).scope
  return { held: places.map(({ place }) => place), missing: uncovered.map(({ place }) => place) }
}

describe('a place called a region', () => {
  it.each([
    ['吉安地区的石桥用什么砌成？', '吉安市'],
    ['洪洞地区的石桥用什么砌成？', '洪洞县'],
    ['讲讲吉安地区的石桥', '吉安市'],
  ])('is that place where its plan is held: %s', (question, place) => expect(placesOf(question)).toEqual({ held: [place], missing: [] }))

  it.each([
    ['上饶地区要修几座石桥？', '上饶市'],
    ['丽水地区的石桥用什么砌成？', '丽水市'],
  ])('is that place where no plan of it is held: %s', (question, place) => expect(placesOf(question)).toEqual({ held: [], missing: [place] }))

  it('is answered from its own plan alone', async () => {
    const { answer } = await madeUp.ask('吉安地区的石桥用什么砌成？')
    expect(answer.text).toContain('红石')
    expect(answer.text).not.toContain('青石')
  })

  it.each(['贫困地区的石桥用什么砌成？', '边远地区要修几座石桥？', '干旱地区的石桥', '发达地区的石桥'])(
    'is none where the word says only what region: %s',
    (question) => expect(placesOf(question)).toEqual({ held: [], missing: [] }),
  )
})
