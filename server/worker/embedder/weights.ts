/** The packed file of a model's weights: which tensors it holds, and how large each is. */
import { z } from 'zod'
import { aligned, PackedFileError, type PackedKind, payloadSchema } from '../packed/file.ts'

const quantisedSchema = z.object({ scale: z.number().positive(), zero: z.int() }).readonly()

const weightsSchema = z
  .object({
    format: z.literal(1),
    /** The embedder's id, the same as in Node. */
    model: z.string().min(1),
    queryPrefix: z.string(),
    passagePrefix: z.string(),
    maxTokens: z.int().positive(),
    width: z.int().positive().multipleOf(16),
    inner: z.int().positive().multipleOf(16),
    layers: z.int().positive(),
    heads: z.int().positive(),
    vocabulary: z.int().positive(),
    epsilon: z.number().positive(),
    words: quantisedSchema,
    positions: quantisedSchema,
    payload: payloadSchema,
  })
  .readonly()
export type WeightsHeader = z.infer<typeof weightsSchema>

export const weightsKind: PackedKind<WeightsHeader> = { name: 'WGWEIGHT', schema: weightsSchema }

export type WeightsShape = Pick<WeightsHeader, 'width' | 'inner' | 'layers' | 'vocabulary' | 'maxTokens'>

export const linearNames = ['query', 'key', 'value', 'output', 'expand', 'contract'] as const
export type LinearName = (typeof linearNames)[number]

/** What a tensor is called. */
export const tensorName = {
  words: 'words',
  positions: 'positions',
  segment: 'segment',
  norm: (place: string, part: 'gain' | 'bias') => `${place}.${part}`,
  linear: (layer: number, name: LinearName, part: 'weights' | 'scales' | 'sums' | 'bias') => `${layer}.${name}.${part}`,
}

/** Where the layer normalisations stand. */
export const normPlace = {
  embeddings: 'embeddings.norm',
  attention: (layer: number) => `${layer}.attention.norm`,
  output: (layer: number) => `${layer}.output.norm`,
}

/** Where each tensor lies in the payload, and how long the payload is: both follow from the model's dimensions. */
export function layOutTensors(shape: WeightsShape): { readonly tensors: ReadonlyMap<string, { offset: number; bytes: number }>; readonly bytes: number } {
  const tensors = new Map<string, { offset: number; bytes: number }>()
  let end = 0
  for (const [name, bytes] of tensorBytes(shape)) {
    tensors.set(name, { offset: end, bytes })
    end = aligned(end + bytes)
  }
  return { tensors, bytes: end }
}

/** The layout of the file with this header. Throws {@link PackedFileError} where its payload has another length than its dimensions say. */
export function tensorsOf(header: WeightsHeader): ReadonlyMap<string, { offset: number; bytes: number }> {
  const { tensors, bytes } = layOutTensors(header)
  if (header.payload.bytes !== bytes) throw new PackedFileError(`payload of ${header.payload.bytes} bytes; weights of these dimensions take ${bytes}`)
  return tensors
}

function* tensorBytes({ width, inner, layers, vocabulary, maxTokens }: WeightsShape): Generator<[name: string, bytes: number]> {
  const shapes: Record<LinearName, readonly [depth: number, columns: number]> = {
    query: [width, width],
    key: [width, width],
    value: [width, width],
    output: [width, width],
    expand: [width, inner],
    contract: [inner, width],
  }
  const norm = (place: string): [string, number][] => [
    [tensorName.norm(place, 'gain'), 4 * width],
    [tensorName.norm(place, 'bias'), 4 * width],
  ]
  yield [tensorName.words, vocabulary * width]
  yield [tensorName.positions, maxTokens * width]
  yield [tensorName.segment, 4 * width]
  yield* norm(normPlace.embeddings)
  for (let layer = 0; layer < layers; layer++) {
    for (const name of linearNames) {
      const [depth, columns] = shapes[name]
      yield [tensorName.linear(layer, name, 'weights'), depth * columns]
      for (const part of ['scales', 'sums', 'bias'] as const) yield [tensorName.linear(layer, name, part), 4 * columns]
    }
    yield* norm(normPlace.attention(layer))
    yield* norm(normPlace.output(layer))
  }
}
