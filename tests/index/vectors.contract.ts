/** What every vector index has to do, whatever is behind it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byScore } from '../../index/top.ts'
import type { VectorIndex } from '../../index/vectors.ts'

export const DIMENSIONS = 16

/** Vectors of unit length, the same each time. */
export function unitVectors(count: number, seed: number, dimensions = DIMENSIONS): Float32Array {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32 - 0.5
  }
  const all = new Float32Array(count * dimensions)
  for (let at = 0; at < all.length; at += dimensions) {
    const vector = Array.from({ length: dimensions }, next)
    const length = Math.hypot(...vector)
    all.set(
      vector.map((value) => value / length),
      at,
    )
  }
  return all
}

export interface Precision {
  /** Decimals to which cosines are right. */
  readonly digits: number
  /** The vectors as the index holds them, where it rounds. */
  readonly held: (vectors: Float32Array, dimensions: number) => Float32Array
}

const EXACT: Precision = { digits: 5, held: (vectors) => vectors }

/** Runs the contract over indexes that `open` makes of vectors of unit length laid one after the other. */
export function vectorIndexContract(
  name: string,
  open: (vectors: Float32Array, dimensions: number) => Promise<VectorIndex>,
  { digits, held }: Precision = EXACT,
): void {
  const cosine = (a: Float32Array, b: Float32Array) => {
    const dot = a.reduce((sum, value, i) => sum + value * b[i]!, 0)
    return dot / Math.hypot(...a)
  }
  const all = (vectors: Float32Array, query: Float32Array) =>
    Array.from({ length: vectors.length / DIMENSIONS }, (_, ordinal) => ({
      ordinal,
      score: cosine(query, vectors.subarray(ordinal * DIMENSIONS, (ordinal + 1) * DIMENSIONS)),
    }))

  describe(`a vector index (${name})`, () => {
    test('says how many vectors of which dimensions it holds', async () => {
      const index = await open(unitVectors(20, 1), DIMENSIONS)
      expect([index.size, index.dimensions]).toEqual([20, DIMENSIONS])
    })

    test('finds the nearest by cosine, best first', async () => {
      const vectors = unitVectors(200, 2)
      const index = await open(vectors, DIMENSIONS)
      for (let seed = 10; seed < 30; seed++) {
        const query = unitVectors(1, seed)
        const expected = all(held(vectors, DIMENSIONS), query).sort(byScore).slice(0, 5)
        const found = index.search(query, 5)
        expect(found.map(({ ordinal }) => ordinal)).toEqual(expected.map(({ ordinal }) => ordinal))
        for (const [i, { score }] of found.entries()) expect(score).toBeCloseTo(expected[i]!.score, digits)
      }
    })

    test('finds a vector by itself, with a cosine of 1', async () => {
      const vectors = unitVectors(50, 3)
      const index = await open(vectors, DIMENSIONS)
      for (const ordinal of [0, 17, 49]) {
        const [first] = index.search(vectors.slice(ordinal * DIMENSIONS, (ordinal + 1) * DIMENSIONS), 1)
        expect(first?.ordinal).toBe(ordinal)
        expect(first?.score).toBeCloseTo(1, digits)
      }
    })

    test('the length of the query makes no difference', async () => {
      const index = await open(unitVectors(50, 4), DIMENSIONS)
      const query = unitVectors(1, 40)
      const long = index.search(
        query.map((value) => value * 7),
        10,
      )
      const short = index.search(query, 10)
      expect(long.map(({ ordinal }) => ordinal)).toEqual(short.map(({ ordinal }) => ordinal))
      for (const [i, { score }] of long.entries()) expect(score).toBeCloseTo(short[i]!.score, digits)
    })

    test('gives equal vectors in the order of the index', async () => {
      const one = unitVectors(1, 5)
      const vectors = new Float32Array(8 * DIMENSIONS)
      for (let i = 0; i < 8; i++) vectors.set(one, i * DIMENSIONS)
      const index = await open(vectors, DIMENSIONS)
      expect(index.search(one, 3).map(({ ordinal }) => ordinal)).toEqual([0, 1, 2])
    })

    test('gives what there is where more is asked for, nothing where nothing is', async () => {
      const index = await open(unitVectors(3, 6), DIMENSIONS)
      const query = unitVectors(1, 60)
      expect(index.search(query, 10)).toHaveLength(3)
      expect(index.search(query, 0)).toEqual([])
      expect((await open(new Float32Array(0), DIMENSIONS)).search(query, 5)).toEqual([])
    })

    test('considers only what is accepted, and all of that', async () => {
      const vectors = unitVectors(200, 7)
      const index = await open(vectors, DIMENSIONS)
      const few = new Set([3, 77, 150])
      const query = unitVectors(1, 70)
      const found = index.search(query, 10, (ordinal) => few.has(ordinal)).map(({ ordinal }) => ordinal)
      expect(found).toEqual(
        all(held(vectors, DIMENSIONS), query)
          .filter(({ ordinal }) => few.has(ordinal))
          .sort(byScore)
          .map(({ ordinal }) => ordinal),
      )
      expect(index.search(query, 10, () => false)).toEqual([])
    })

    test('scores single vectors as the search does', async () => {
      const index = await open(unitVectors(60, 8), DIMENSIONS)
      const query = unitVectors(1, 80)
      const score = index.scorer(query)
      for (const hit of index.search(query, 60)) expect(score(hit.ordinal)).toBe(hit.score)
      expect(() => score(60)).toThrow(RangeError)
      expect(() => score(-1)).toThrow(RangeError)
    })

    test('refuses a query of other dimensions', async () => {
      const index = await open(unitVectors(5, 9), DIMENSIONS)
      expect(() => index.search(new Float32Array(DIMENSIONS + 1), 3)).toThrow(/17 dimensions, the index has 16/)
      expect(() => index.scorer(new Float32Array(2))).toThrow(RangeError)
    })

    test('takes a query of zeros without an error', async () => {
      const index = await open(unitVectors(5, 11), DIMENSIONS)
      expect(index.search(new Float32Array(DIMENSIONS), 2).map(({ score }) => score)).toEqual([0, 0])
    })

    test('asked for more it gives the same and then more', async () => {
      const index = await open(unitVectors(120, 12), DIMENSIONS)
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), (seed, k, more) => {
          const query = unitVectors(1, seed)
          expect(index.search(query, k + more).slice(0, k)).toEqual(index.search(query, k))
        }),
      )
    })
  })
}
