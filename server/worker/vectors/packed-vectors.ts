/** Vectors as int8, each with its own scale: a quarter of the room, cosines within 0.01 of the exact ones. */
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

/** Where the scales (f32) and the values (i8) lie in the payload. */
export function layOutVectors({ count, dimensions }: Pick<VectorsHeader, 'count' | 'dimensions'>) {
  const valuesAt = aligned(4 * Math.max(count, 1))
  return { scalesAt: 0, valuesAt, bytes: valuesAt + aligned(count * dimensions) }
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
  const { scalesAt, valuesAt, bytes } = layOutVectors({ count, dimensions })
  const payload = new Uint8Array(bytes)
  const scales = new Float32Array(payload.buffer, scalesAt, count)
  const values = new Int8Array(payload.buffer, valuesAt, count * dimensions)
  for (let i = 0; i < count; i++) {
    const most = largest(vectors.subarray(i * dimensions, (i + 1) * dimensions))
    if (most === 0) continue
    let square = 0
    for (let at = i * dimensions; at < (i + 1) * dimensions; at++) {
      const value = Math.round((vectors[at]! / most) * 127)
      values[at] = value
      square += value * value
    }
    // Of unit length again: a vector is as near to itself as can be.
    scales[i] = 1 / Math.sqrt(square)
  }
  return { count, payload }
}

/** The largest absolute value. */
export const largest = (vector: Float32Array): number => vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
