/** The exact scan: every vector is compared. */
import { Best } from '../top.ts'
import { checkDimensions, type ExactVectorIndex } from '../vectors.ts'
import { plainDotProducts, simdDotProducts } from './dot.ts'

/**
 * An index over vectors of unit length laid one after the other, compared by `products` or, where it is not given, as fast as the runtime
 * can. Throws a RangeError where the array's length is no multiple of the dimensions.
 */
export function exactVectors(vectors: Float32Array, dimensions: number, products?: typeof plainDotProducts): ExactVectorIndex {
  if (!(dimensions > 0) || vectors.length % dimensions !== 0) throw new RangeError(`${vectors.length} numbers are no vectors of ${dimensions} dimensions`)
  const size = vectors.length / dimensions
  const productsOf = products?.(vectors, dimensions) ?? simdDotProducts(vectors, dimensions) ?? plainDotProducts(vectors, dimensions)

  const cosinesTo = (query: Float32Array): ((ordinal: number) => number) => {
    checkDimensions(query, dimensions)
    const length = Math.hypot(...query)
    const product = productsOf(length === 0 ? query : query.map((value) => value / length))
    return (ordinal) => Math.fround(product(ordinal))
  }

  return {
    size,
    dimensions,
    kind: 'exact',
    scorer: (query) => {
      const cosine = cosinesTo(query)
      return (ordinal) => {
        if (!(ordinal >= 0 && ordinal < size)) throw new RangeError(`no vector ${ordinal} among ${size}`)
        return cosine(ordinal)
      }
    },
    scores: (query) => {
      const cosine = cosinesTo(query)
      return Float32Array.from({ length: size }, (_, ordinal) => cosine(ordinal))
    },
    search: (query, k, accept) => {
      const cosine = cosinesTo(query)
      const best = new Best(k)
      for (let ordinal = 0; ordinal < size; ordinal++) if (!accept || accept(ordinal)) best.offer(ordinal, cosine(ordinal))
      return best.list()
    },
  }
}
