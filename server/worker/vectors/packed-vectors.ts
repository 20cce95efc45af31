/**
 * Vectors as int8 with a scale each, and a second int8 for what the first leaves over: half the room of floats, cosines right to the fourth
 * decimal. The first alone (a quarter of the room, right to the second decimal) changes which passages are cited in a tenth of the answers.
 */
import { z } from 'zod'
import { aligned, PackedFileError, type PackedKind, payloadSchema } from '../packed/file.ts'

const vectorsSchema = z
  .object({
    format: z.literal(1),
    /** Id of the model that made them. */
    model: z.string().min(1),
    count: z.int().nonnegative(),
    /** A multiple of what the kernel multiplies at once. */
    dimensions: z.int().positive().multipleOf(16).max(1024),
    payload: payloadSchema,
  })
  .readonly()
export type VectorsHeader = z.infer<typeof vectorsSchema>

export const vectorsKind: PackedKind<VectorsHeader> = { name: 'WGVECTOR', schema: vectorsSchema }

/** Steps of the second int8 to one of the first. */
export const FINE_STEPS = 254

/** Where the scales (f32) and the coarse and fine values (i8) lie in the payload. */
export function layOutVectors({ count, dimensions }: Pick<VectorsHeader, 'count' | 'dimensions'>) {
  const coarseAt = aligned(4 * Math.max(count, 1))
  const fineAt = coarseAt + aligned(count * dimensions)
  return { scalesAt: 0, coarseAt, fineAt, bytes: fineAt + aligned(count * dimensions) }
}

/** The layout of the file with this header. Throws {@link PackedFileError} where its payload has another length. */
export function vectorLayoutOf(header: VectorsHeader): ReturnType<typeof layOutVectors> {
  const layout = layOutVectors(header)
  if (header.payload.bytes !== layout.bytes) {
    throw new PackedFileError(`payload of ${header.payload.bytes} bytes; ${header.count} vectors of ${header.dimensions} dimensions take ${layout.bytes}`)
  }
  return layout
}

/** The payload for vectors of unit length laid one after the other. Throws a RangeError where they are no vectors of these dimensions. */
export function quantiseVectors(vectors: Float32Array, dimensions: number): { count: number; payload: Uint8Array<ArrayBuffer> } {
  if (vectors.length % dimensions !== 0) throw new RangeError(`${vectors.length} numbers are no vectors of ${dimensions} dimensions`)
  const count = vectors.length / dimensions
  const { scalesAt, coarseAt, fineAt, bytes } = layOutVectors({ count, dimensions })
  const payload = new Uint8Array(bytes)
  const scales = new Float32Array(payload.buffer, scalesAt, count)
  const coarse = new Int8Array(payload.buffer, coarseAt, count * dimensions)
  const fine = new Int8Array(payload.buffer, fineAt, count * dimensions)
  for (let i = 0; i < count; i++) {
    const most = largest(vectors.subarray(i * dimensions, (i + 1) * dimensions))
    if (most === 0) continue
    let square = 0
    for (let at = i * dimensions; at < (i + 1) * dimensions; at++) {
      const steps = (vectors[at]! / most) * 127
      coarse[at] = Math.round(steps)
      fine[at] = Math.round((steps - coarse[at]!) * FINE_STEPS)
      square += (coarse[at]! + fine[at]! / FINE_STEPS) ** 2
    }
    // Of unit length again: a vector is as near to itself as can be.
    scales[i] = 1 / Math.sqrt(square)
  }
  return { count, payload }
}

/** The largest absolute value. */
export const largest = (vector: Float32Array): number => vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
