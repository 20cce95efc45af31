/** The exact scan over int8 vectors, in WebAssembly: every vector is compared, a few microseconds for a hundred. */
import { Best } from '../../../index/top.ts'
import { checkDimensions, type ExactVectorIndex } from '../../../index/vectors.ts'
import { bindKernel, createMemory } from '../embedder/kernel.ts'
import { aligned, readPacked } from '../packed/file.ts'
import { FINE_STEPS, largest, type VectorsHeader, vectorLayoutOf, vectorsKind } from './packed-vectors.ts'

export interface Int8VectorIndex extends ExactVectorIndex {
  /** Id of the model that made the vectors. */
  readonly model: string
}

/** Most that a query's value becomes: with int8 vectors of up to 1024 dimensions the sums stay within 32 bits. */
const QUERY_RANGE = 16_383

/** Loads packed vectors. Rejects with PackedFileError where the file is damaged. */
export async function loadInt8Vectors(stream: ReadableStream<Uint8Array>, kernelModule: WebAssembly.Module): Promise<Int8VectorIndex> {
  let memory = createMemory(0)
  const place = (found: VectorsHeader) => {
    const { bytes } = vectorLayoutOf(found)
    memory = createMemory(aligned(bytes) + aligned(2 * found.dimensions) + 2 * aligned(4 * found.count))
    return new Uint8Array(memory.buffer, 0, bytes)
  }
  const header = await readPacked(vectorsKind, stream, place)
  const { model, count, dimensions } = header
  const { scalesAt, coarseAt, fineAt, bytes } = vectorLayoutOf(header)
  const queryAt = aligned(bytes)
  const coarseDotsAt = queryAt + aligned(2 * dimensions)
  const fineDotsAt = coarseDotsAt + aligned(4 * count)
  const scales = new Float32Array(memory.buffer, scalesAt, count)
  const coarseDots = new Int32Array(memory.buffer, coarseDotsAt, count)
  const fineDots = new Int32Array(memory.buffer, fineDotsAt, count)
  const kernel = bindKernel(kernelModule, memory)

  /** Cosine by ordinal, good until another query is compared: the kernel's buffers hold one. */
  const compare = (query: Float32Array): ((ordinal: number) => number) => {
    checkDimensions(query, dimensions)
    const length = Math.hypot(...query)
    const step = largest(query) / QUERY_RANGE
    const quantised = new Int16Array(memory.buffer, queryAt, dimensions)
    for (let d = 0; d < dimensions; d++) quantised[d] = step === 0 ? 0 : Math.round(query[d]! / step)
    kernel.dots(queryAt, coarseAt, count, dimensions, coarseDotsAt)
    kernel.dots(queryAt, fineAt, count, dimensions, fineDotsAt)
    const factor = length === 0 ? 0 : step / length
    return (ordinal) => Math.fround((coarseDots[ordinal]! + fineDots[ordinal]! / FINE_STEPS) * scales[ordinal]! * factor)
  }
  const scores = (query: Float32Array): Float32Array => {
    const cosine = compare(query)
    return Float32Array.from({ length: count }, (_, ordinal) => cosine(ordinal))
  }
  return {
    model,
    size: count,
    dimensions,
    kind: 'exact int8',
    scores,
    scorer(query) {
      // All at once: another query may come before the caller is done with this one.
      const all = scores(query)
      return (ordinal) => {
        const score = all[ordinal]
        if (score === undefined) throw new RangeError(`no vector ${ordinal} among ${count}`)
        return score
      }
    },
    search(query, k, accept) {
      const cosine = compare(query)
      const best = new Best(k)
      for (let ordinal = 0; ordinal < count; ordinal++) if (!accept || accept(ordinal)) best.offer(ordinal, cosine(ordinal))
      return best.list()
    },
  }
}
