/** Node's adapter of hnswlib: approximate nearest neighbours over a hierarchical navigable small world graph. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { byScore } from '../top.ts'
import { type ApproximateVectors, checkDimensions, type ExactVectorIndex, type VectorIndex } from '../vectors.ts'

type Hnswlib = typeof import('hnswlib-node')

// Links a vector, and how wide the graph is searched while it is built and when it is asked.
const LINKS = 16
const BUILD_WIDTH = 200
const SEARCH_WIDTH = 256
/** The few nearest are found by a narrower search. */
const FEW = 10
const FEW_WIDTH = 96
/** Fixed, so that the same vectors give the same graph. */
const SEED = 100

/** hnswlib, or why it cannot be used: it is compiled when it is installed, and an installation without a compiler lacks it. */
export async function loadHnsw(load: () => Promise<Hnswlib> = () => import('hnswlib-node')): Promise<ApproximateVectors | { readonly unavailable: string }> {
  try {
    // A CommonJS package: Node gives its exports as the default, its types tell of names.
    const loaded: Hnswlib & { readonly default?: Hnswlib } = await load()
    return adapt((loaded.default ?? loaded).HierarchicalNSW)
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return { unavailable: `hnswlib-node is not installed or was not compiled: ${reason}` }
  }
}

function adapt(Graph: Hnswlib['HierarchicalNSW']): ApproximateVectors {
  return {
    kind: 'hnsw',
    build: async (vectors, dimensions) => {
      const graph = new Graph('ip', dimensions)
      const size = vectors.length / dimensions
      graph.initIndex({ maxElements: Math.max(1, size), m: LINKS, efConstruction: BUILD_WIDTH, randomSeed: SEED })
      for (let ordinal = 0; ordinal < size; ordinal++) {
        graph.addPoint(Array.from(vectors.subarray(ordinal * dimensions, (ordinal + 1) * dimensions)), ordinal)
        // A graph of thousands takes seconds: let a server that is running meanwhile answer.
        if (ordinal % 256 === 255) await new Promise(setImmediate)
      }
      return throughFile((path) => graph.writeIndex(path))
    },
    open: async (path, exact) => {
      const graph = new Graph('ip', exact.dimensions)
      await graph.readIndex(path)
      if (graph.getCurrentCount() !== exact.size) throw new Error(`graph of ${graph.getCurrentCount()} vectors stands beside ${exact.size}`)
      return searchable(graph, exact)
    },
  }
}

function searchable(graph: InstanceType<Hnswlib['HierarchicalNSW']>, exact: ExactVectorIndex): VectorIndex {
  return {
    size: exact.size,
    dimensions: exact.dimensions,
    kind: 'hnsw',
    scorer: exact.scorer,
    search: (query, k, accept) => {
      checkDimensions(query, exact.dimensions)
      // A filter may leave few vectors, far from where the graph would look; comparing just those is exact and quick.
      if (accept) return exact.search(query, k, accept)
      const wanted = Math.min(Math.max(0, Math.floor(k)), exact.size)
      if (wanted === 0) return []
      const width = Math.min(wanted <= FEW ? FEW_WIDTH : Math.max(SEARCH_WIDTH, 2 * wanted), exact.size)
      graph.setEf(width)
      const score = exact.scorer(query)
      const { neighbors } = graph.searchKnn(Array.from(query), width)
      return neighbors
        .map((ordinal) => ({ ordinal, score: score(ordinal) }))
        .sort(byScore)
        .slice(0, wanted)
    },
  }
}

/** The library writes by path only. */
async function throughFile(write: (path: string) => Promise<unknown>): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'wengui-graph-'))
  try {
    const path = join(folder, 'graph')
    await write(path)
    return await readFile(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
