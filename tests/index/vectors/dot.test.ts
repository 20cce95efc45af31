import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { dotModuleText } from '../../../index/vectors/compile-dot.ts'
import { plainDotProducts, simdDotProducts } from '../../../index/vectors/dot.ts'
import { exactVectors } from '../../../index/vectors/exact.ts'
import { DIMENSIONS, unitVectors } from '../vectors.contract.ts'

afterEach(() => void vi.unstubAllGlobals())

const numbers = (length: number) => fc.float32Array({ minLength: length, maxLength: length, min: -1, max: 1, noNaN: true })
const compared = fc
  .tuple(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 1, max: 8 }))
  .chain(([dimensions, count]) =>
    fc.record({ dimensions: fc.constant(dimensions), vectors: numbers(dimensions * count), queries: fc.tuple(numbers(dimensions), numbers(dimensions)) }),
  )

test('the compiled loop gives the sums of the plain one, of whatever dimensions and with two queries by turns', () => {
  fc.assert(
    fc.property(compared, ({ dimensions, vectors, queries }) => {
      const plain = queries.map(plainDotProducts(vectors, dimensions))
      const simd = queries.map(simdDotProducts(vectors, dimensions)!)
      for (let ordinal = 0; ordinal < vectors.length / dimensions; ordinal++)
        for (const i of [0, 1]) expect(simd[i]!(ordinal)).toBeCloseTo(plain[i]!(ordinal), 4)
    }),
  )
})

test('a query that its owner writes over afterwards is still the one asked about', () => {
  const products = simdDotProducts(Float32Array.of(1, 0, 0, 1), 2)!
  const query = Float32Array.of(1, 0)
  const product = products(query)
  query.fill(0)
  expect([product(0), product(1)]).toEqual([1, 0])
})

test('the compiled loop that is held is what its source compiles to', async () => {
  expect(await readFile(new URL('../../../index/vectors/dot-module.ts', import.meta.url), 'utf8')).toBe(await dotModuleText())
})

test.each([
  ['nobody may compile', { Module: refusing(new Error('code generation disallowed')) }],
  ['there is no room', { Memory: refusing(new RangeError('could not allocate memory')) }],
])('where %s vectors are compared by plain sums', (_, broken) => {
  vi.stubGlobal('WebAssembly', {
    ...Object.fromEntries(Object.getOwnPropertyNames(WebAssembly).map((name) => [name, Reflect.get(WebAssembly, name)])),
    ...broken,
  })
  const vectors = unitVectors(5, 3)
  expect(simdDotProducts(vectors, DIMENSIONS)).toBeNull()
  expect(exactVectors(vectors, DIMENSIONS).search(vectors.slice(DIMENSIONS, 2 * DIMENSIONS), 1)).toMatchObject([{ ordinal: 1, score: 1 }])
})

function refusing(error: Error) {
  return class {
    constructor() {
      throw error
    }
  }
}
