import { describe, expect, it } from 'vitest'
import { countedConcepts, withPopulation } from '../../../../server/answer/understand/counted-in-english.ts'
import { withoutSingleQuotes } from '../../../../server/answer/understand/english-asides.ts'

const printed = new Set(['五湖', '七河', '九大', '九项'])
const named = (question: string, words: readonly string[] = []) =>
  countedConcepts(question, words, { holds: (word) => printed.has(word), rarity: () => 1 }).map(({ alternatives }) => alternatives.map(({ text }) => text))

describe('several things counted in English', () => {
  it('are called as a plan calls them, by a number and one character', () =>
    expect(named('Which five lakes does the province want to restore?', ['湖泊', '湖'])).toEqual([['五湖']]))

  it('are great ones where they are called so', () =>
    expect(named('What are the nine major urban renewal projects?', ['城市更新'])).toEqual([['九大', '九项']]))

  it.each(['Which four lakes are there?', 'Which nine parks are there?', 'How much did it grow over five years?'])(
    'are no name where nothing is printed so: %s',
    (question) => expect(named(question, ['湖'])).toEqual([]),
  )
})

describe('a name between single quotation marks', () => {
  it('is read without them', () => expect(withoutSingleQuotes("the 'nine projects' list")).toBe('the  nine projects  list'))

  it('is none where an apostrophe stands behind a plural', () =>
    expect(withoutSingleQuotes("students' desks and teachers' flats")).toBe("students' desks and teachers' flats"))
})

describe('people who live in a place', () => {
  it.each([
    ['How many people does the county hope to have living there by 2035?', 'How many population does the county hope  there by 2035?'],
    ['How many residents live in the county?', 'How many population  in the county?'],
  ])('are its population: %s', (question, asked) => expect(withPopulation(question)).toBe(asked))

  it.each(['How many people are living below the poverty line?', 'How many people get a living allowance?', 'How many people will be trained?'])(
    'are counted otherwise where it is said how, or nothing of living: %s',
    (question) => expect(withPopulation(question)).toBe(question),
  )
})
