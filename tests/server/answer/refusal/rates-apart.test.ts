import { describe, expect, it } from 'vitest'
import { clausesOf, saysApart, saysQuantity } from '../../../../server/answer/refusal/quantity.ts'
import type { Concept } from '../../../../server/answer/understand/concepts.ts'

const concept = (source: string): Concept => ({ source, weight: 0.8, alternatives: [{ text: source, weight: 1 }] })

describe('a rate told apart from its thing', () => {
  it.each([
    ['学徒入学率', '办好学徒夜校，入学率达到95%'],
    ['学徒毛入学率', '办好学徒夜校，毛入学率达到95%'],
    ['幼童入园率', '幼童家家接送，入园率达到95%'],
    ['茶具普及率', '茶具送到农家，普及率达到95%'],
    ['路灯覆盖率', '路灯装到村口，覆盖率达到95%'],
    ['竹匠持证率', '竹匠统一考试，持证率达到95%'],
    ['茶渣利用率', '茶渣用来肥田，利用率达到95%'],
    ['瓷碗合格率', '瓷碗逐个检验，合格率达到95%'],
    ['茶渣收集率', '茶渣逐户上门，收集率达到95%'],
  ])('is said where the thing stands in a clause before it: %s', (source, words) => {
    expect(saysApart(concept(source), clausesOf(words), 1)).toBe(true)
    expect(saysQuantity(concept(source), words)).toBe(true)
  })

  it.each([
    ['路灯覆盖率', '茶具送到农家，覆盖率达到95%'],
    ['路灯覆盖率', '路灯装到村口，利用率达到95%'],
    ['路灯覆盖率', '覆盖率达到95%，路灯装到村口'],
  ])('is not said of another thing, by another rate, or before the thing: %s: %s', (source, words) =>
    expect(clausesOf(words).some((_, i, clauses) => saysApart(concept(source), clauses, i))).toBe(false),
  )
})
