import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timesOf, withPlanNamed } from '../../../../server/answer/understand/years.ts'

describe('a plan named by its years in English', () => {
  it.each([
    ['What does the 1996-2000 plan say of bamboo?', 'What does the ninth five-year plan say of bamboo?'],
    ['Which bridges did the 2006–2010 outline name?', 'Which bridges did the 11th five-year outline name?'],
    ['Lanterns, 2001-05: how many?', 'Lanterns, the tenth five-year period: how many?'],
    ['How many lanterns hung from 1996-2000?', 'How many lanterns hung from the ninth five-year period?'],
    ["Does Henan's 2011-15 plan name bridges?", "Does Henan's 12th five-year plan name bridges?"],
    ['Which bridges are in the 2006-10 national plan?', 'Which bridges are in the 11th five-year period national plan?'],
    ['How many laws did China draft between 1991 and 1995 under its plan?', 'How many laws did China draft in the eighth five-year period under its plan?'],
    ['How many lanterns in the 1981 - 1985 period?', 'How many lanterns in the sixth five-year period?'],
  ])('is called by its number: %s', (question, named) => expect(withPlanNamed(question)).toBe(named))

  it.each([
    'What does the 1996-2001 plan say of bamboo?',
    'What does the 1997-2001 plan say of bamboo?',
    'What does the 1951-1955 plan say of bamboo?',
    'How many lanterns hung from 1996 to 2000?',
    'How many lanterns hung in 1996-97?',
  ])('is none where the years are no plan’s, or two years are named: %s', (question) => expect(withPlanNamed(question)).toBe(question))

  it('is of those years, whichever plan since 1981 it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), (i) => {
        const first = 1981 + 5 * i
        expect(timesOf(withPlanNamed(`What does the ${first}-${first + 4} plan say of bamboo?`))).toEqual({ years: [], periods: [[first, first + 4]] })
      }),
    )
  })
})
