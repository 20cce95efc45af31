import { expect, test } from 'vitest'
import { plainDotProducts } from '../../../index/vectors/dot.ts'
import { exactVectors } from '../../../index/vectors/exact.ts'
import { DIMENSIONS, unitVectors, vectorIndexContract } from '../vectors.contract.ts'

vectorIndexContract('exact scan', async (vectors, dimensions) => exactVectors(vectors, dimensions))
vectorIndexContract('exact scan by plain sums', async (vectors, dimensions) => exactVectors(vectors, dimensions, plainDotProducts))

test('the scores of all vectors are those of the search', () => {
  const index = exactVectors(unitVectors(40, 21), DIMENSIONS)
  const query = unitVectors(1, 210)
  const scores = index.scores(query)
  expect(scores).toHaveLength(40)
  for (const { ordinal, score } of index.search(query, 40)) expect(scores[ordinal]).toBe(score)
})

test('dimensions that are no multiple of four are compared whole', () => {
  const vectors = Float32Array.of(0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0)
  expect(exactVectors(vectors, 6).search(Float32Array.of(0, 0, 0, 0, 0, 3), 1)).toEqual([{ ordinal: 0, score: 1 }])
})

test('an array that is no whole number of vectors is refused', () => {
  expect(() => exactVectors(new Float32Array(33), DIMENSIONS)).toThrow(/33 numbers are no vectors of 16 dimensions/)
})
