import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timesOf, withPlanNamed } from '../../../../server/answer/understand/years.ts'

describe('a plan named by its years in English', () => {
  it.each([
    ['What does the 1996-2000 plan say of bamboo?', 'What does the ninth five-year plan say of bamboo?'],
    ['Which bridges did the 2006–2010 outline name?', 'Which bridges did the 11th five-year outline name?'],
    ['How many lanterns in the 1981 - 1985 period?', 'How many lanterns in the sixth five-year period?'],
  ])('is called by its number: %s', (question, named) => expect(withPlanNamed(question)).toBe(named))

  it.each([
    'How many lanterns hung from 1996-2000?',
    'What does the 1996-2001 plan say of bamboo?',
    'What does the 1997-2001 plan say of bamboo?',
    'What does the 1951-1955 plan say of bamboo?',
    'Who wrote the 1996-2000 planning song?',
  ])('is none where the years are no plan’s, or none is named: %s', (question) => expect(withPlanNamed(question)).toBe(question))

  it('is of those years, whichever plan since 1981 it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), (i) => {
        const first = 1981 + 5 * i
        expect(timesOf(withPlanNamed(`What does the ${first}-${first + 4} plan say of bamboo?`))).toEqual({ years: [], periods: [[first, first + 4]] })
      }),
    )
  })
})
