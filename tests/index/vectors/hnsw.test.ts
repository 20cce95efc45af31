import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { exactVectors } from '../../../index/vectors/exact.ts'
import { loadHnsw } from '../../../index/vectors/hnsw.ts'
import { DIMENSIONS, unitVectors, vectorIndexContract } from '../vectors.contract.ts'

const hnsw = await loadHnsw()
const folder = mkdtempSync(join(tmpdir(), 'wengui-hnsw-'))
afterAll(() => rmSync(folder, { recursive: true }))

if ('unavailable' in hnsw) {
  test.skip(`the graph index: ${hnsw.unavailable}`, () => {})
} else {
  let files = 0
  const open = async (vectors: Float32Array, dimensions: number) => {
    const path = join(folder, `${files++}.hnsw`)
    writeFileSync(path, await hnsw.build(vectors, dimensions))
    return hnsw.open(path, exactVectors(vectors, dimensions))
  }

  vectorIndexContract('hnsw', open)

  describe('the graph index', () => {
    test('finds nearly all that the exact scan finds where it visits but a part of the vectors', async () => {
      const vectors = unitVectors(3000, 31)
      const [graph, exact] = [await open(vectors, DIMENSIONS), exactVectors(vectors, DIMENSIONS)]
      let found = 0
      for (let seed = 0; seed < 20; seed++) {
        const query = unitVectors(1, 3000 + seed)
        const expected = new Set(exact.search(query, 20).map(({ ordinal }) => ordinal))
        found += graph.search(query, 20).filter(({ ordinal }) => expected.has(ordinal)).length
      }
      expect(found / 400).toBeGreaterThanOrEqual(0.98)
    })

    test('is the same file for the same vectors', async () => {
      const vectors = unitVectors(100, 32)
      expect(Buffer.from(await hnsw.build(vectors, DIMENSIONS)).equals(await hnsw.build(vectors, DIMENSIONS))).toBe(true)
    })

    test('refuses a graph of other vectors, and a file that is no graph', async () => {
      const path = join(folder, 'other.hnsw')
      writeFileSync(path, await hnsw.build(unitVectors(10, 33), DIMENSIONS))
      await expect(hnsw.open(path, exactVectors(unitVectors(11, 33), DIMENSIONS))).rejects.toThrow(/graph of 10 vectors stands beside 11/)
      writeFileSync(path, 'no graph')
      await expect(hnsw.open(path, exactVectors(unitVectors(11, 33), DIMENSIONS))).rejects.toThrow()
    })
  })
}

test('a machine where it was not compiled gets the reason in words', async () => {
  const missing = await loadHnsw(() => Promise.reject(new Error("Cannot find package 'hnswlib-node'\nRequire stack: …")))
  expect(missing).toEqual({ unavailable: "hnswlib-node is not installed or was not compiled: Cannot find package 'hnswlib-node'" })
})
