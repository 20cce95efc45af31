/**
 * Stand-ins for Vectorize and Workers AI, written from what Cloudflare documents of them. They note every call, refuse what the real ones
 * refuse, and without being told what to answer they throw: a test that reaches them unawares fails.
 */
import type { VectorizeMatches, VectorizeQueryOptions } from '@cloudflare/workers-types'
import type { VectorIndex } from '../../../index/vectors.ts'
import type { AiBinding } from '../../../server/worker/distributed/ai-embedder.ts'
import type { VectorizeBinding, VectorKind } from '../../../server/worker/distributed/vectorize.ts'

/** https://developers.cloudflare.com/vectorize/platform/limits/ */
export const vectorizeLimits = {
  topK: 100,
  topKWithValues: 20,
  idBytes: 64,
  namespaceBytes: 64,
  metadataBytes: 10 * 1024,
  filterBytes: 2048,
  dimensions: 1536,
} as const

const bytes = (words: string): number => new TextEncoder().encode(words).length

export interface HeldVectors {
  readonly dimensions: number
  readonly byNamespace: Readonly<Record<VectorKind, VectorIndex>>
  id(kind: VectorKind, ordinal: number): string
  /** The `plan` of a vector's metadata. */
  plan(kind: VectorKind, ordinal: number): number
  /** Said of how many there are; the true number where absent. */
  readonly count?: number
}

export interface RecordedQuery {
  readonly vector: readonly number[]
  readonly options: VectorizeQueryOptions
}

export function vectorizeDouble(held?: HeldVectors): VectorizeBinding & { readonly queries: RecordedQuery[] } {
  const queries: RecordedQuery[] = []
  const holding = (): HeldVectors => {
    if (!held) throw new Error('Vectorize was called, and this test gives it nothing to answer')
    return held
  }
  return {
    queries,
    async describe() {
      const { dimensions, byNamespace, count } = holding()
      const vectorCount = count ?? byNamespace.passages.size + byNamespace.sentences.size
      return { dimensions, vectorCount, processedUpToDatetime: 0, processedUpToMutation: 0 }
    },
    async query(vector, options = {}) {
      queries.push({ vector: Array.from(vector), options })
      const { dimensions, byNamespace, id, plan } = holding()
      const { topK = 5, namespace, returnValues = false, returnMetadata = 'none', filter } = options
      const most = returnValues || returnMetadata === 'all' || returnMetadata === true ? vectorizeLimits.topKWithValues : vectorizeLimits.topK
      if (!Number.isInteger(topK) || topK < 1 || topK > most) throw new Error(`VECTOR_QUERY_ERROR (code = 40025): topK ${topK} is not between 1 and ${most}`)
      if (vector.length !== dimensions) throw new Error(`VECTOR_QUERY_ERROR (code = 40006): expected ${dimensions} dimensions, got ${vector.length}`)
      if (namespace === undefined || bytes(namespace) > vectorizeLimits.namespaceBytes) throw new Error(`VECTOR_QUERY_ERROR: namespace ${namespace}`)
      if (filter && bytes(JSON.stringify(filter)) > vectorizeLimits.filterBytes) throw new Error('VECTOR_QUERY_ERROR: the filter is longer than 2048 bytes')
      if (namespace !== 'passages' && namespace !== 'sentences') return { matches: [], count: 0 }
      const accept = acceptOf(filter, (ordinal) => plan(namespace, ordinal))
      const matches = byNamespace[namespace]
        .search(Float32Array.from(vector), topK, accept)
        .map(({ ordinal, score }) => ({ id: id(namespace, ordinal), score }))
      return { matches, count: matches.length } satisfies VectorizeMatches
    },
  }
}

/** Only properties that an index was created for can be asked about. */
function acceptOf(filter: VectorizeQueryOptions['filter'], plan: (ordinal: number) => number): ((ordinal: number) => boolean) | undefined {
  if (!filter) return undefined
  const entries = Object.entries(filter)
  if (entries.length !== 1 || entries[0]![0] !== 'plan')
    throw new Error(`VECTOR_QUERY_ERROR: no metadata index for ${entries.map(([name]) => name).join(', ')}`)
  const wanted: unknown = entries[0]![1]
  if (typeof wanted !== 'number') throw new Error('VECTOR_QUERY_ERROR: the property is a number')
  return (ordinal) => plan(ordinal) === wanted
}

export function aiDouble(
  answer?: (texts: readonly string[]) => unknown,
): AiBinding & { readonly calls: { readonly model: string; readonly texts: readonly string[] }[] } {
  const calls: { model: string; texts: readonly string[] }[] = []
  return {
    calls,
    async run(model, { text }) {
      calls.push({ model, texts: text })
      if (!answer) throw new Error('Workers AI was called, and this test gives it nothing to answer')
      return answer(text)
    },
  }
}
