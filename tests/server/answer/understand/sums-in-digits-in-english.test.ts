import { describe, expect, it } from 'vitest'
import { amountConcepts, withoutAmounts } from '../../../../server/answer/understand/english-asides.ts'

const forms = (question: string) => amountConcepts(question).map(({ alternatives }) => alternatives.map(({ text }) => text))

describe('a sum in digits alone', () => {
  it.each([
    ['Which kiln makes 120,000 bowls?', [['12万']]],
    ['Which kiln makes 125,500 bowls a year?', [['12.55万']]],
    ['a fund of 8,000,000 yuan', [['800万']]],
    ['some 300,000,000 bowls', [['3亿', '30000万']]],
    ['between 20,000 and 30,000 bowls', [['2万'], ['3万']]],
  ])('is counted as plans print it: %s', (question, printed) => expect(forms(question)).toEqual(printed))

  it.each(['bowls 1,2 and 3', 'the kilns of 2021', 'in 1995, 2000 and 2005', 'version 1,200.5', 'kilns no. 12,3456', '2,500 bowls'])(
    'is none of %s',
    (question) => {
      expect(forms(question)).toEqual([])
      expect(withoutAmounts(question)).toBe(question)
    },
  )

  it('is left out of the words of the question', () => expect(withoutAmounts('makes 120,000 bowls').trim()).toMatch(/^makes +bowls$/))

  it('tells less than one with a word for its scale', () => {
    const weight = (question: string) => amountConcepts(question)[0]?.weight ?? 0
    expect(weight('120,000 bowls')).toBeGreaterThan(0)
    expect(weight('120,000 bowls')).toBeLessThan(weight('50 million yuan'))
    expect(weight('300,000,000 bowls')).toBeLessThan(weight('300 million bowls'))
  })
})
