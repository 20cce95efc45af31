/**
 * Vector search beside hnswlib: the same vectors and queries of unit length, in one run. Wengui's exact scan compares every vector, in
 * JavaScript or in WebAssembly with SIMD; hnswlib's BruteforceSearch does that in C++, and its graph finds most of the nearest without.
 * The vectors are drawn at random from a fixed seed: what a scan costs does not hang on what they mean, what a graph finds does.
 */
import hnswlib from 'hnswlib-node'
import { Bench } from 'tinybench'
import { plainDotProducts } from '../index/vectors/dot.ts'
import { exactVectors } from '../index/vectors/exact.ts'

const DIMENSIONS = 512
const NEAREST = 60
const QUERIES = 200
/** About as many sentences as the corpus has, and four times as many. */
const SIZES = [5_000, 20_000]

interface Engine {
  readonly name: string
  /** Ordinals of the nearest. */
  search(query: Float32Array): number[]
}

const random = seeded(20_261_126)
for (const size of SIZES) {
  const vectors = unitVectors(size)
  const queries = unitVectors(QUERIES)
  const query = (at: number) => queries.subarray((at % QUERIES) * DIMENSIONS, ((at % QUERIES) + 1) * DIMENSIONS)
  const nearest = Array.from({ length: QUERIES }, (_, at) => new Set(plain(vectors).search(query(at))))
  const rows = []
  for (const build of [plain, simd, bruteforce, graph]) {
    const engine = build(vectors)
    const bench = new Bench({ time: 3000, warmup: true })
    let next = 0
    bench.add(engine.name, () => {
      engine.search(query(next++))
    })
    await bench.run()
    const result = bench.tasks[0]?.result
    if (result?.state !== 'completed') throw new Error(`${engine.name} did not finish`)
    const found = nearest.reduce((sum, wanted, at) => sum + engine.search(query(at)).filter((ordinal) => wanted.has(ordinal)).length, 0)
    rows.push({
      engine: engine.name,
      'query p50 ms': result.latency.p50.toFixed(3),
      'query p99 ms': result.latency.p99.toFixed(3),
      [`recall@${NEAREST}`]: (found / (QUERIES * NEAREST)).toFixed(3),
    })
  }
  console.log(`${size} vectors of ${DIMENSIONS} numbers, the ${NEAREST} nearest`)
  console.table(rows)
}

function plain(vectors: Float32Array): Engine {
  const index = exactVectors(vectors, DIMENSIONS, plainDotProducts)
  return { name: 'Wengui, JavaScript', search: (query) => index.search(query, NEAREST).map(({ ordinal }) => ordinal) }
}

function simd(vectors: Float32Array): Engine {
  const index = exactVectors(vectors, DIMENSIONS)
  return { name: 'Wengui, SIMD', search: (query) => index.search(query, NEAREST).map(({ ordinal }) => ordinal) }
}

function bruteforce(vectors: Float32Array): Engine {
  const index = new hnswlib.BruteforceSearch('ip', DIMENSIONS)
  index.initIndex(vectors.length / DIMENSIONS)
  each(vectors, (vector, ordinal) => index.addPoint([...vector], ordinal))
  return { name: 'hnswlib, brute force', search: (query) => index.searchKnn([...query], NEAREST).neighbors }
}

/** With the links and widths of `index/vectors/hnsw.ts`. */
function graph(vectors: Float32Array): Engine {
  const index = new hnswlib.HierarchicalNSW('ip', DIMENSIONS)
  index.initIndex(vectors.length / DIMENSIONS, 16, 200, 100)
  each(vectors, (vector, ordinal) => index.addPoint([...vector], ordinal))
  index.setEf(256)
  return { name: 'hnswlib, graph', search: (query) => index.searchKnn([...query], NEAREST).neighbors }
}

function each(vectors: Float32Array, take: (vector: Float32Array, ordinal: number) => void): void {
  for (let ordinal = 0; ordinal < vectors.length / DIMENSIONS; ordinal++) take(vectors.subarray(ordinal * DIMENSIONS, (ordinal + 1) * DIMENSIONS), ordinal)
}

function unitVectors(count: number): Float32Array {
  const vectors = Float32Array.from({ length: count * DIMENSIONS }, () => random() - random())
  each(vectors, (vector) => {
    const length = Math.hypot(...vector)
    for (let i = 0; i < DIMENSIONS; i++) vector[i] = vector[i]! / length
  })
  return vectors
}

/** Numbers from 0 to 1, the same each run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
