/** Dot products of a query with vectors that lie one after the other: what comparing every vector spends its time on. */
import { DOT_MODULE } from './dot-module.ts'

/** Gives the dot products of a query with vectors by ordinal. Queries may be asked about by turns. */
export type DotProducts = (query: Float32Array) => (ordinal: number) => number

/** In JavaScript: the array is kept, not copied. */
export function plainDotProducts(vectors: Float32Array, dimensions: number): DotProducts {
  const even = dimensions - (dimensions % 4)
  return (query) => (ordinal) => {
    // Four sums side by side: the processor adds them at the same time, one chain of additions would wait for itself.
    const start = ordinal * dimensions
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
    for (let i = even; i < dimensions; i++) a += query[i]! * vectors[start + i]!
    return a + b + c + d
  }
}

/** The compiled loop multiplies so many numbers a step. */
const STEP = 16
const PAGE_BYTES = 65_536
const BYTES = Float32Array.BYTES_PER_ELEMENT

/**
 * In WebAssembly with SIMD, six to nine times as fast (bench/): the vectors are copied into its memory. Null where the runtime has no SIMD,
 * lets nobody compile, or has no room.
 */
export function simdDotProducts(vectors: Float32Array, dimensions: number): DotProducts | null {
  const count = vectors.length / dimensions
  // Zeros behind a vector of other dimensions change no product.
  const stride = STEP * Math.ceil(dimensions / STEP)
  const found = instantiate((count + 1) * stride * BYTES)
  if (found === null) return null
  const { memory, dot } = found
  const numbers = new Float32Array(memory.buffer)
  if (stride === dimensions) numbers.set(vectors, stride)
  else for (let ordinal = 0; ordinal < count; ordinal++) numbers.set(vectors.subarray(ordinal * dimensions, (ordinal + 1) * dimensions), (ordinal + 1) * stride)
  // The query stands before the vectors; which one, is known by its own copy.
  let standing: Float32Array | null = null
  return (query) => {
    const own = query.slice()
    return (ordinal) => {
      if (standing !== own) {
        numbers.set(own)
        standing = own
      }
      return dot(0, (ordinal + 1) * stride * BYTES, stride * BYTES)
    }
  }
}

type Dot = (query: number, vector: number, bytes: number) => number

function instantiate(bytes: number): { readonly memory: WebAssembly.Memory; readonly dot: Dot } | null {
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) })
    const code = Uint8Array.from(atob(DOT_MODULE), (character) => character.charCodeAt(0))
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code), { env: { memory } })
    return { memory, dot: exports.dot as Dot }
  } catch {
    return null
  }
}
