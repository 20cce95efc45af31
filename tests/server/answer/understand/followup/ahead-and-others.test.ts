import { describe, expect, it } from 'vitest'
import { exchangeNamed } from '../../../../../server/answer/understand/followup/exchanges.ts'
import { exchangeFor, withPeriodAhead } from '../../../../../server/answer/understand/followup/in-english.ts'

describe('a follow-up for another thing', () => {
  it.each([
    ["What is the province's 2025 target for overall grain capacity?", 'for energy', "What is the province's 2025 target for energy?"],
    ['What is the target for jobs in 2025?', 'for teachers?', 'What is the target for teachers in 2025?'],
  ])('asks the same of it: %s → %s', (before, rest, asked) => expect(exchangeFor(before, rest)).toBe(asked))

  it.each([
    ['What is the forest cover?', 'for energy'],
    ['What is the target for 2025?', 'for energy'],
    ['What is the target for jobs?', 'energy'],
  ])('is none where the earlier question had none, or it names none: %s → %s', (before, rest) => expect(exchangeFor(before, rest)).toBeNull())
})

describe('the years ahead', () => {
  it('are the period behind the year asked about before', () =>
    expect(withPeriodAhead('And in the next five years, what is the target?', 'How many were trained in 2020?')).toBe('And in 十四五时期, what is the target?'))

  it.each([
    ['And in the next five years?', 'How many were trained?'],
    ['And in 2021?', 'How many were trained in 2020?'],
  ])('are left where no year is known, or a year is named: %s', (question, before) => expect(withPeriodAhead(question, before)).toBe(question))
})

describe('another area of the same place', () => {
  it('takes the place of the one asked about', () => expect(exchangeNamed('赣北经济区主要发展什么产业？', '赣南')).toBe('赣南经济区主要发展什么产业？'))
  it.each(['庐山', '赣江', '赣北'])('is none that is called otherwise: %s', (area) => expect(exchangeNamed('赣北经济区主要发展什么产业？', area)).toBeNull())
})

describe('an area by what its land is like', () => {
  it.each([
    ['甲市中部丘陵区种什么', '台垣区', '甲市台垣区种什么'],
    ['甲市山前那一片种什么', '台垣区', '甲市台垣区种什么'],
  ])('takes the place of the one before: %s → %s', (before, rest, asked) => expect(exchangeNamed(before, rest)).toBe(asked))
  it('is none where no area was asked about', () => expect(exchangeNamed('甲市养老床位有多少', '台垣区')).toBeNull())
})
