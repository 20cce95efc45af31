/** Vectors in Vectorize: how they are written, and how they are asked for. */
import type { Vectorize, VectorizeVector } from '@cloudflare/workers-types'
import type { Scored } from '../../../index/top.ts'
import { NotReadyError } from './not-ready.ts'

/** Most matches a query gives without values and metadata. */
export const TOP_K = 100

/** What a vector stands for; each kind has its own namespace. */
export type VectorKind = 'passages' | 'sentences'
const LETTER: Readonly<Record<VectorKind, string>> = { passages: 'p', sentences: 's' }

/** What the Worker uses of the binding. */
export type VectorizeBinding = Pick<Vectorize, 'describe' | 'query'>

/** A vector as `wrangler vectorize insert` takes it. `plan` is what queries are narrowed by. Nine digits are as many as a float has. */
export function vectorRecord(generation: string, kind: VectorKind, ordinal: number, plan: number, values: Float32Array): VectorizeVector {
  return {
    id: `${LETTER[kind]}${ordinal}.${generation}`,
    values: Array.from(values, (value) => Number(value.toPrecision(9))),
    namespace: kind,
    metadata: { plan },
  }
}

/** Where a query looks. */
export interface VectorQuery {
  readonly kind: VectorKind
  /** Ordinal of the plan to look in; all where absent. */
  readonly plan?: number | undefined
}

/**
 * The nearest vectors of a generation, at most {@link TOP_K}, best first. Rejects with {@link NotReadyError} where the index holds another
 * generation's.
 */
export async function nearestVectors(binding: VectorizeBinding, generation: string, vector: Float32Array, { kind, plan }: VectorQuery): Promise<Scored[]> {
  const { matches } = await binding.query(vector, {
    topK: TOP_K,
    namespace: kind,
    returnValues: false,
    returnMetadata: 'none',
    ...(plan === undefined ? {} : { filter: { plan } }),
  })
  return matches.map(({ id, score }) => ({ ordinal: ordinalOf(id, kind, generation), score }))
}

function ordinalOf(id: string, kind: VectorKind, generation: string): number {
  const [name = '', made] = id.split('.')
  const ordinal = Number(name.slice(1))
  if (made !== generation || name[0] !== LETTER[kind] || !Number.isSafeInteger(ordinal)) {
    throw new NotReadyError(`binding VECTORIZE: it holds the vector ${id}, which is not of the generation ${generation}`)
  }
  return ordinal
}

/** Checks that the index can hold a generation's vectors, and holds so many. Rejects with {@link NotReadyError}. */
export async function checkVectorize(binding: VectorizeBinding, expected: { readonly dimensions: number; readonly vectors: number }): Promise<void> {
  const { dimensions, vectorCount } = await binding.describe()
  if (dimensions !== expected.dimensions) {
    throw new NotReadyError(`binding VECTORIZE: its vectors have ${dimensions} dimensions, the generation's ${expected.dimensions}`)
  }
  if (vectorCount !== expected.vectors) {
    throw new NotReadyError(`binding VECTORIZE: it holds ${vectorCount} vectors, the generation has ${expected.vectors}; they may still be on their way`)
  }
}
