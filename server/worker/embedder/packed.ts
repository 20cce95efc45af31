/**
 * The weights in one file, laid out as the kernel reads them, so that a Worker streams the bytes into WebAssembly memory and is ready.
 *
 *     8 bytes   magic
 *     4 bytes   length of the header, little-endian
 *     …         header, JSON in UTF-8
 *     …         zeros up to a multiple of 64
 *     …         payload: the tensors, each at a multiple of 64 from the payload's start
 */
import { z } from 'zod'

export const MAGIC = 'WGWEIGHT'
export const ALIGNMENT = 64
/** No header comes near this; a longer one is a damaged length. */
export const HEADER_LIMIT = 64 * 1024
const PREFIX_BYTES = MAGIC.length + 4

const tensorSchema = z.object({ offset: z.int().nonnegative(), bytes: z.int().positive() }).readonly()

export const headerSchema = z
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
    words: z.object({ scale: z.number().positive(), zero: z.int() }).readonly(),
    positions: z.object({ scale: z.number().positive(), zero: z.int() }).readonly(),
    /** By name, offsets from the payload's start. */
    tensors: z.record(z.string(), tensorSchema).readonly(),
    payload: z.object({ bytes: z.int().positive(), sha256: z.hex().length(64) }).readonly(),
  })
  .readonly()
export type Header = z.infer<typeof headerSchema>

export const linearNames = ['query', 'key', 'value', 'output', 'expand', 'contract'] as const
export type LinearName = (typeof linearNames)[number]

/** What a tensor is called in the file. */
export const tensorName = {
  words: 'words',
  positions: 'positions',
  segment: 'segment',
  norm: (place: string, part: 'gain' | 'bias') => `${place}.${part}`,
  linear: (layer: number, name: LinearName, part: 'weights' | 'scales' | 'sums' | 'bias') => `${layer}.${name}.${part}`,
}

export class PackedWeightsError extends Error {
  override readonly name = 'PackedWeightsError'
}

/** Rounds up to a multiple of the file's alignment. */
export const aligned = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT

/** The bytes before the payload. */
export function encodeHeader(header: Header): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(header))
  const bytes = new Uint8Array(aligned(PREFIX_BYTES + json.length))
  new TextEncoder().encodeInto(MAGIC, bytes)
  new DataView(bytes.buffer).setUint32(MAGIC.length, json.length, true)
  bytes.set(json, PREFIX_BYTES)
  return bytes
}

/**
 * The header and where the payload starts, or null while `bytes`, the file's beginning, is too short to tell.
 * Throws {@link PackedWeightsError} where the file is of another kind, another format, or says what cannot be.
 */
export function decodeHeader(bytes: Uint8Array): { readonly header: Header; readonly payloadStart: number } | null {
  if (bytes.length < PREFIX_BYTES) return null
  if (new TextDecoder('latin1').decode(bytes.subarray(0, MAGIC.length)) !== MAGIC) throw new PackedWeightsError('not a file of packed weights')
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length, true)
  if (length > HEADER_LIMIT) throw new PackedWeightsError(`header of ${length} bytes; at most ${HEADER_LIMIT} are possible`)
  if (bytes.length < PREFIX_BYTES + length) return null
  const header = parseHeader(new TextDecoder().decode(bytes.subarray(PREFIX_BYTES, PREFIX_BYTES + length)))
  checkTensors(header)
  return { header, payloadStart: aligned(PREFIX_BYTES + length) }
}

function parseHeader(json: string): Header {
  try {
    return headerSchema.parse(JSON.parse(json))
  } catch (error) {
    throw new PackedWeightsError(`header cannot be read: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

/** Every tensor that the forward pass reads is there, has the length that the dimensions say, and lies inside the payload. */
function checkTensors(header: Header): void {
  for (const [name, bytes] of expectedTensors(header)) {
    const tensor = header.tensors[name]
    if (!tensor) throw new PackedWeightsError(`tensor ${name} is missing`)
    if (tensor.bytes !== bytes) throw new PackedWeightsError(`tensor ${name} has ${tensor.bytes} bytes; expected ${bytes}`)
    if (tensor.offset % ALIGNMENT !== 0) throw new PackedWeightsError(`tensor ${name} is not aligned`)
    if (tensor.offset + tensor.bytes > header.payload.bytes) throw new PackedWeightsError(`tensor ${name} ends beyond the file`)
  }
}

/** Name and bytes of each tensor, in the order of the file. */
export function expectedTensors({
  width,
  inner,
  layers,
  vocabulary,
  maxTokens,
}: Pick<Header, 'width' | 'inner' | 'layers' | 'vocabulary' | 'maxTokens'>): ReadonlyMap<string, number> {
  const shapes: Record<LinearName, readonly [depth: number, columns: number]> = {
    query: [width, width],
    key: [width, width],
    value: [width, width],
    output: [width, width],
    expand: [width, inner],
    contract: [inner, width],
  }
  const list: [string, number][] = [
    [tensorName.words, vocabulary * width],
    [tensorName.positions, maxTokens * width],
    [tensorName.segment, 4 * width],
  ]
  const norm = (place: string) => list.push([tensorName.norm(place, 'gain'), 4 * width], [tensorName.norm(place, 'bias'), 4 * width])
  norm(normPlace.embeddings)
  for (let layer = 0; layer < layers; layer++) {
    for (const name of linearNames) {
      const [depth, columns] = shapes[name]
      list.push([tensorName.linear(layer, name, 'weights'), depth * columns])
      for (const part of ['scales', 'sums', 'bias'] as const) list.push([tensorName.linear(layer, name, part), 4 * columns])
    }
    norm(normPlace.attention(layer))
    norm(normPlace.output(layer))
  }
  return new Map(list)
}

/** Where the layer normalisations stand. */
export const normPlace = {
  embeddings: 'embeddings.norm',
  attention: (layer: number) => `${layer}.attention.norm`,
  output: (layer: number) => `${layer}.output.norm`,
}
