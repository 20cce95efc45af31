/** The exact scan: every vector is compared. */
import { Best } from '../top.ts'
import { checkDimensions, type ExactVectorIndex } from '../vectors.ts'

/**
 * An index over vectors of unit length laid one after the other. The array is kept, not copied.
 * Throws a RangeError where its length is no multiple of the dimensions.
 */
export function exactVectors(vectors: Float32Array, dimensions: number): ExactVectorIndex {
  if (!(dimensions > 0) || vectors.length % dimensions !== 0) throw new RangeError(`${vectors.length} numbers are no vectors of ${dimensions} dimensions`)
  const size = vectors.length / dimensions

  const prepare = (query: Float32Array): Float32Array => {
    checkDimensions(query, dimensions)
    const length = Math.sqrt(dot(query, query, 0))
    return length === 0 ? query : query.map((value) => value / length)
  }
  const scoreAt = (unit: Float32Array, ordinal: number): number => Math.fround(dot(unit, vectors, ordinal * dimensions))

  return {
    size,
    dimensions,
    kind: 'exact',
    scorer: (query) => {
      const unit = prepare(query)
      return (ordinal) => {
        if (!(ordinal >= 0 && ordinal < size)) throw new RangeError(`no vector ${ordinal} among ${size}`)
        return scoreAt(unit, ordinal)
      }
    },
    scores: (query) => {
      const unit = prepare(query)
      const scores = new Float32Array(size)
      for (let ordinal = 0; ordinal < size; ordinal++) scores[ordinal] = scoreAt(unit, ordinal)
      return scores
    },
    search: (query, k, accept) => {
      const unit = prepare(query)
      const best = new Best(k)
      for (let ordinal = 0; ordinal < size; ordinal++) if (!accept || accept(ordinal)) best.offer(ordinal, scoreAt(unit, ordinal))
      return best.list()
    },
  }
}

/** Four sums side by side: the processor adds them at the same time, one chain of additions would wait for itself. */
function dot(query: Float32Array, vectors: Float32Array, start: number): number {
  const length = query.length
  const even = length - (length % 4)
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  for (let i = 0; i < even; i += 4) {
    const at = start + i
    a += query[i]! * vectors[at]!
    b += query[i + 1]! * vectors[at + 1]!
    c += query[i + 2]! * vectors[at + 2]!
    d += query[i + 3]! * vectors[at + 3]!
  }
  for (let i = even; i < length; i++) a += query[i]! * vectors[start + i]!
  return a + b + c + d
}
