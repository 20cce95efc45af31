import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Concept } from '../../../../server/answer/understand/concepts.ts'
import { asAsked, withLightLeadIn } from '../../../../server/answer/understand/english-wording.ts'

describe('what only opens an English question', () => {
  it.each([
    ['OK, and when was the map supposed to be ready?', 'And when was the map supposed to be ready?'],
    ['Right, how many lanterns are there?', 'How many lanterns are there?'],
    ['So for how long could a potter draw it?', 'For how long could a potter draw it?'],
    ['Good, thanks. Who makes the lanterns?', 'Who makes the lanterns?'],
  ])('is left out: %s', (typed, asked) => expect(asAsked(typed, false)).toBe(asked))

  it.each(['Good schools: how many are there?', 'Fine particles: what is the target?', 'Right-bank villages: which are they?', 'Well water: is it safe?'])(
    'is nothing that names what is asked about: %s',
    (typed) => expect(asAsked(typed, false)).toBe(typed),
  )

  it('is written out where it is short', () => {
    expect(asAsked("Who's the mayor, and what's the wage?", false)).toBe('Who is the mayor, and what is the wage?')
    expect(asAsked("I've heard they'll move. What'll it cost?", false)).toBe('I have heard they will move. What will it cost?')
  })
})

describe('a growth rate of nothing', () => {
  it.each([
    ['What growth rate did the county pencil in for 2021?', 'What GDP growth rate did the county pencil in for 2021?'],
    ['What annual growth target was set?', 'What annual GDP growth target was set?'],
    ['What growth rate in 2020 was planned?', 'What GDP growth rate in 2020 was planned?'],
    ['What growth rate for exports was set?', 'What growth rate for exports was set?'],
    ['What growth rate in incomes was set?', 'What growth rate in incomes was set?'],
  ])('is that of the economy: %s', (typed, asked) => expect(asAsked(typed, false)).toBe(asked))
})

describe('the capital, for those who govern from it', () => {
  it.each([
    ['What tax break did Beijing dangle to lure firms?', 'What tax break did China dangle to lure firms?'],
    ['Had Beijing made up its mind on the dam?', 'Had China made up its mind on the dam?'],
    ['Beijing’s plans for coal: what are they?', 'China’s plans for coal: what are they?'],
    ['How was the bill split between Beijing and the provinces?', 'How was the bill split between China and the provinces?'],
    ['How many firms was Beijing hoping to keep?', 'How many firms was China hoping to keep?'],
  ])('is the country: %s', (typed, asked) => expect(asAsked(typed, true)).toBe(asked))

  it.each([
    'When was the new Beijing Library due to open?',
    'How far is Beijing from Tianjin?',
    'Was Beijing Capital Airport expanded?',
    'What is made in Beijing?',
  ])('is the city itself: %s', (typed) => expect(asAsked(typed, true)).toBe(typed))

  it('is never the country where a plan of the city is held, or none of the country', () => {
    expect(asAsked('What did Beijing promise?', false)).toBe('What did Beijing promise?')
  })
})

describe('what is told before the question', () => {
  const concept = (asked: string): Concept => ({ source: asked, asked, weight: 0.8, alternatives: [{ text: asked, weight: 1 }] })
  const weights = (question: string, ...words: readonly string[]) => withLightLeadIn(question, words.map(concept)).map(({ weight }) => weight)

  it('weighs half, where the question names things of its own', () => {
    expect(weights('Potteries once vanished from photos. How much less dust do kilns give?', 'photos', 'dust', 'kilns')).toEqual([0.4, 0.8, 0.8])
  })

  it('weighs as much, where the question leans on it', () => {
    expect(weights('Kilns are to pay more for clay. What are the rates?', 'kilns', 'clay', 'rates')).toEqual([0.8, 0.8, 0.8])
    expect(weights('How many kilns are there?', 'kilns')).toEqual([0.8])
  })

  it('never gains weight', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Kilns', 'dust', 'clay', 'photos', '.', '?', 'How'), { maxLength: 12 }), (words) => {
        for (const weight of weights(words.join(' '), 'Kilns', 'dust', 'clay')) expect(weight).toBeLessThanOrEqual(0.8)
      }),
    ))
})
