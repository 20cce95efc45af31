import { expect, test } from 'vitest'
import { exactVectors } from '../../../index/vectors/exact.ts'
import { encodePacked, hex } from '../../../server/worker/packed/file.ts'
import { loadInt8Vectors } from '../../../server/worker/vectors/int8.ts'
import { FINE_STEPS, layOutVectors, quantiseVectors, vectorsKind } from '../../../server/worker/vectors/packed-vectors.ts'
import { DIMENSIONS, unitVectors, vectorIndexContract } from '../../index/vectors.contract.ts'
import { kernelModule } from '../kernel.ts'
import { damaged, streamOf } from '../streams.ts'

const kernel = await kernelModule()

async function pack(vectors: Float32Array, dimensions: number): Promise<Uint8Array> {
  const { count, payload } = quantiseVectors(vectors, dimensions)
  const sha256 = hex(await crypto.subtle.digest('SHA-256', payload))
  return encodePacked(vectorsKind, { format: 1, model: 'test@1', count, dimensions, payload: { bytes: payload.length, sha256 } }, payload)
}

const open = async (vectors: Float32Array, dimensions: number) => loadInt8Vectors(streamOf(await pack(vectors, dimensions), 1000), kernel)

/** What the packed file says, in numbers. */
function held(vectors: Float32Array, dimensions: number): Float32Array {
  const { count, payload } = quantiseVectors(vectors, dimensions)
  const { scalesAt, coarseAt, fineAt } = layOutVectors({ count, dimensions })
  const scales = new Float32Array(payload.buffer, scalesAt, count)
  const coarse = new Int8Array(payload.buffer, coarseAt, count * dimensions)
  const fine = new Int8Array(payload.buffer, fineAt, count * dimensions)
  return Float32Array.from(coarse, (value, i) => (value + fine[i]! / FINE_STEPS) * scales[Math.floor(i / dimensions)]!)
}

vectorIndexContract('int8 in WebAssembly', open, { digits: 4, held })

test('cosines of vectors as long as the model makes them are within 0.0001 of the exact ones', async () => {
  const vectors = unitVectors(300, 1, 512)
  const index = await open(vectors, 512)
  const exact = exactVectors(vectors, 512)
  for (const seed of [5, 6, 7]) {
    const query = unitVectors(1, seed, 512)
    const scores = exact.scores(query)
    index.scores(query).forEach((score, i) => {
      expect(Math.abs(score - scores[i]!)).toBeLessThan(0.0001)
    })
  }
})

test('a scorer keeps to its own query when another is asked in between', async () => {
  const index = await open(unitVectors(30, 3), DIMENSIONS)
  const [first, second] = [unitVectors(1, 31), unitVectors(1, 32)]
  const score = index.scorer(first)
  const before = score(7)
  index.search(second, 5)
  expect(score(7)).toBe(before)
  expect(index.scorer(second)(7)).not.toBe(before)
})

test('says which model made the vectors', async () => {
  expect((await open(unitVectors(2, 4), DIMENSIONS)).model).toBe('test@1')
})

test('a damaged file, or one whose length is not that of its vectors, is refused', async () => {
  const file = await pack(unitVectors(20, 5), DIMENSIONS)
  await expect(loadInt8Vectors(streamOf(damaged(file, file.length - 5)), kernel)).rejects.toThrow(/payload is damaged/)
  const payload = new Uint8Array(64)
  const sha256 = hex(await crypto.subtle.digest('SHA-256', payload))
  const short = encodePacked(vectorsKind, { format: 1, model: 'test@1', count: 20, dimensions: DIMENSIONS, payload: { bytes: 64, sha256 } }, payload)
  await expect(loadInt8Vectors(streamOf(short), kernel)).rejects.toThrow(/payload of 64 bytes; 20 vectors of 16 dimensions take 768/)
})
