/** Vector search whose matches were fetched beforehand: ranking asks at once, Vectorize answers over the network. */
import { Best, type Scored } from '../../../index/top.ts'
import { checkDimensions, type VectorIndex } from '../../../index/vectors.ts'

/** What one query found among the vectors of one plan, [from, to). */
export interface Matches {
  readonly from: number
  readonly to: number
  /** Best first. */
  readonly matches: readonly Scored[]
}

export interface MatchedVectors extends VectorIndex {
  /** Notes what was found for a query: for the array itself, not for others that equal it. */
  remember(query: Float32Array, found: readonly Matches[]): void
}

/** @param most matches that a query can have found in a plan: beyond them others of the plan are at most as near as the last */
export function matchedVectors(size: number, dimensions: number, most: number): MatchedVectors {
  const known = new WeakMap<Float32Array, { readonly found: readonly Matches[]; readonly scores: ReadonlyMap<number, number> }>()
  const of = (query: Float32Array) => {
    checkDimensions(query, dimensions)
    const own = known.get(query)
    if (!own) throw new Error('no matches were fetched for this query')
    return own
  }
  return {
    size,
    dimensions,
    kind: 'vectorize',
    remember(query, found) {
      known.set(query, { found, scores: new Map(found.flatMap(({ matches }) => matches.map(({ ordinal, score }) => [ordinal, score]))) })
    },
    search(query, k, accept) {
      const best = new Best(k)
      for (const { matches } of of(query).found) for (const { ordinal, score } of matches) if (!accept || accept(ordinal)) best.offer(ordinal, score)
      return best.list()
    },
    scorer(query) {
      const { found, scores } = of(query)
      return (ordinal) => {
        if (!(ordinal >= 0 && ordinal < size)) throw new RangeError(`no vector ${ordinal} among ${size}`)
        const score = scores.get(ordinal)
        if (score !== undefined) return score
        const matches = found.find(({ from, to }) => ordinal >= from && ordinal < to)?.matches ?? []
        return matches.length < most ? 0 : matches.at(-1)!.score
      }
    },
  }
}
