import { describe, expect, test } from 'vitest'
import { exactVectors } from '../../../index/vectors/exact.ts'
import { matchedVectors } from '../../../server/worker/distributed/matched-vectors.ts'
import { NotReadyError } from '../../../server/worker/distributed/not-ready.ts'
import { checkVectorize, nearestVectors, type VectorKind, vectorRecord } from '../../../server/worker/distributed/vectorize.ts'
import { DIMENSIONS, unitVectors } from '../../index/vectors.contract.ts'
import { vectorizeDouble, vectorizeLimits } from './doubles.ts'

const GENERATION = '00d30fdb37dd'
const passages = unitVectors(150, 1)
const held = {
  dimensions: DIMENSIONS,
  byNamespace: { passages: exactVectors(passages, DIMENSIONS), sentences: exactVectors(unitVectors(20, 2), DIMENSIONS) },
  id: (kind: VectorKind, ordinal: number) => vectorRecord(GENERATION, kind, ordinal, 0, new Float32Array(0)).id,
  plan: (_kind: VectorKind, ordinal: number) => ordinal % 3,
}
const query = unitVectors(1, 3)

describe('vectors for Vectorize', () => {
  test('keep to its limits, and to the digits of a float', () => {
    const record = vectorRecord(GENERATION, 'sentences', 9_999_999, 99_999, unitVectors(1, 4, 1024))
    const line = JSON.stringify(record)
    expect(new TextEncoder().encode(record.id).length).toBeLessThanOrEqual(vectorizeLimits.idBytes)
    expect(JSON.stringify(record.metadata).length).toBeLessThanOrEqual(vectorizeLimits.metadataBytes)
    expect(Float32Array.from((JSON.parse(line) as { values: number[] }).values)).toEqual(unitVectors(1, 4, 1024))
  })

  test('are found nearest first, in the plan asked for alone', async () => {
    const binding = vectorizeDouble(held)
    const all = await nearestVectors(binding, GENERATION, query, { kind: 'passages' })
    expect(all).toEqual(held.byNamespace.passages.search(query, 100))
    const some = await nearestVectors(binding, GENERATION, query, { kind: 'passages', plan: 1 })
    expect(some).toEqual(held.byNamespace.passages.search(query, 100, (ordinal) => ordinal % 3 === 1))
    expect(binding.queries.map(({ options }) => options)).toEqual([
      { topK: 100, namespace: 'passages', returnValues: false, returnMetadata: 'none' },
      { topK: 100, namespace: 'passages', returnValues: false, returnMetadata: 'none', filter: { plan: 1 } },
    ])
  })

  test('of another generation are refused', async () => {
    await expect(nearestVectors(vectorizeDouble(held), 'ffffffffffff', query, { kind: 'passages' })).rejects.toThrow(
      /which is not of the generation ffffffffffff/,
    )
  })

  test('of other dimensions, or fewer than there should be, are told before anything is asked', async () => {
    const binding = vectorizeDouble(held)
    await expect(checkVectorize(binding, { dimensions: DIMENSIONS, vectors: 170 })).resolves.toBeUndefined()
    await expect(checkVectorize(binding, { dimensions: 1024, vectors: 170 })).rejects.toThrow(/have 16 dimensions, the generation's 1024/)
    await expect(checkVectorize(binding, { dimensions: DIMENSIONS, vectors: 200 })).rejects.toThrow(NotReadyError)
    expect(binding.queries).toEqual([])
  })

  test('cannot be asked of a double that nothing was given', async () => {
    await expect(nearestVectors(vectorizeDouble(), GENERATION, query, { kind: 'passages' })).rejects.toThrow(/gives it nothing to answer/)
  })
})

describe('matches that were fetched', () => {
  const matches = held.byNamespace.passages.search(query, 10)

  test('are searched and scored; others count as no nearer than the last', () => {
    const vectors = matchedVectors(150, DIMENSIONS, 10)
    vectors.remember(query, [{ from: 0, to: 150, matches }])
    expect(vectors.search(query, 4)).toEqual(matches.slice(0, 4))
    expect(vectors.search(query, 4, (ordinal) => ordinal !== matches[0]!.ordinal)).toEqual(matches.slice(1, 5))
    const score = vectors.scorer(query)
    expect(score(matches[3]!.ordinal)).toBe(matches[3]!.score)
    const other = Array.from({ length: 150 }, (_, i) => i).find((ordinal) => matches.every((match) => match.ordinal !== ordinal))!
    expect(score(other)).toBe(matches[9]!.score)
    expect(() => score(150)).toThrow(RangeError)
  })

  test('of several plans are ranked together, and each tells of its own others', () => {
    const vectors = matchedVectors(150, DIMENSIONS, 5)
    const of = (from: number, to: number) => ({ from, to, matches: held.byNamespace.passages.search(query, 5, (ordinal) => ordinal >= from && ordinal < to) })
    const [first, second] = [of(0, 50), of(50, 150)]
    vectors.remember(query, [first, second])
    expect(vectors.search(query, 10)).toEqual([...first.matches, ...second.matches].sort((a, b) => b.score - a.score))
    const other = Array.from({ length: 50 }, (_, i) => i).find((ordinal) => first.matches.every((match) => match.ordinal !== ordinal))!
    expect(vectors.scorer(query)(other)).toBe(first.matches[4]!.score)
  })

  test('that are all there are leave nothing to the others', () => {
    const vectors = matchedVectors(150, DIMENSIONS, 100)
    vectors.remember(query, [{ from: 0, to: 150, matches }])
    const other = Array.from({ length: 150 }, (_, i) => i).find((ordinal) => matches.every((match) => match.ordinal !== ordinal))!
    expect(vectors.scorer(query)(other)).toBe(0)
  })

  test('of one query do not serve another, nor one of other dimensions', () => {
    const vectors = matchedVectors(150, DIMENSIONS, 10)
    vectors.remember(query, [{ from: 0, to: 150, matches }])
    expect(() => vectors.search(query.slice(), 1)).toThrow('no matches were fetched for this query')
    expect(() => vectors.search(new Float32Array(2), 1)).toThrow(/2 dimensions, the index has 16/)
  })
})
