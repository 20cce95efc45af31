/** Ranking by meaning: what every vector index offers, and what a library of approximate ones has to. */
import type { Scored } from './top.ts'

/** Vectors of unit length, named by their ordinals. */
export interface VectorIndex {
  /** Number of vectors. */
  readonly size: number
  readonly dimensions: number
  /** What runs, for /readyz: exact, hnsw. */
  readonly kind: string
  /**
   * The nearest vectors by cosine, best first, ties by ordinal; fewer than k where the index, or what is accepted of it, is smaller.
   * Throws a RangeError on a query of other dimensions.
   */
  search(query: Float32Array, k: number, accept?: (ordinal: number) => boolean): Scored[]
  /** The cosine of single vectors to a query, as `search` scores them: for what another ranking found. */
  scorer(query: Float32Array): (ordinal: number) => number
}

/** An index that compares every vector. */
export interface ExactVectorIndex extends VectorIndex {
  /** Cosine of every vector, by ordinal. */
  scores(query: Float32Array): Float32Array
}

/** A library that searches a prepared graph instead of every vector. */
export interface ApproximateVectors {
  readonly kind: string
  /** The graph of the vectors (unit length, one after the other) as a file's bytes. */
  build(vectors: Float32Array, dimensions: number): Promise<Uint8Array>
  /** A graph made by `build` for the vectors of `exact`, which answers filtered searches. `path` is the graph's file. */
  open(path: string, exact: ExactVectorIndex): Promise<VectorIndex>
}

/** Throws a RangeError unless the query has the index's dimensions. */
export function checkDimensions(query: Float32Array, dimensions: number): void {
  if (query.length !== dimensions) throw new RangeError(`query has ${query.length} dimensions, the index has ${dimensions}`)
}
