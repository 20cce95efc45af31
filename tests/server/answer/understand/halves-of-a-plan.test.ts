import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from '../refusal/setting.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展十年规划和第八个五年计划纲要',
  '第一章 两步',
  '第一节 先修路',
  '前五年以修路为主，铺石板，种柳树，各村出工出料，逢集歇工，夜里点灯，建瓷窑12座。',
  '第二节 再修桥',
  '后五年建瓷窑30座。',
  '第二章 其他',
  ...others,
])
const weightOf = (question: string, half: string) => madeUp.read(question).concepts.find(({ source }) => source === half)?.weight ?? 0

describe('the halves of a plan of ten years', () => {
  it.each([
    ['前五年', '后五年'],
    ['后五年', '前五年'],
  ])('tell numbers of the same thing apart: %s', (half, other) => {
    const question = `洪洞县${half}要建多少座瓷窑？`
    expect(weightOf(question, half)).toBeGreaterThanOrEqual(0.5)
    expect(weightOf(question, other)).toBe(0)
    expect(weightOf('洪洞县要建多少座瓷窑？', half)).toBe(0)
  })

  it.each(['前十年', '后十年'])('may be of ten years: %s', (half) => expect(weightOf(`洪洞县${half}要建多少座瓷窑？`, half)).toBeGreaterThan(0))

  it.each([
    ['洪洞县前五年要建多少座瓷窑？', '12座', '30座'],
    ['洪洞县后五年要建多少座瓷窑？', '30座', '12座'],
  ])('are answered each by its own: %s', async (question, told, other) => {
    const { answer } = await madeUp.ask(question)
    expect(answer.blocks[0]?.text).toContain(told)
    expect(answer.blocks[0]?.text).not.toContain(other)
  })
})
