import { expect, it } from 'vitest'
import { yearsOfPlan } from '../../../ingest/text/five-year-plans.ts'

it('a five-year plan lasts five years; between the second and the third three belong to none', () => {
  expect([1, 2, 3, 4, 13, 14, 15].map(yearsOfPlan)).toEqual([
    [1953, 1957],
    [1958, 1962],
    [1966, 1970],
    [1971, 1975],
    [2016, 2020],
    [2021, 2025],
    [2026, 2030],
  ])
})
