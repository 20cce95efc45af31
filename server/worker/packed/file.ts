/**
 * A packed file: a header that says what it is, and a payload laid out as it is used, so that a Worker streams it to its place and
 * is ready. Weights, dictionary and vectors are such files.
 *
 *     8 bytes   kind
 *     4 bytes   length of the header, little-endian
 *     …         header, JSON in UTF-8
 *     …         zeros up to a multiple of 64
 *     …         payload
 */
import { z } from 'zod'

export const ALIGNMENT = 64
const KIND_BYTES = 8
const PREFIX_BYTES = KIND_BYTES + 4
/** No header comes near this; a longer one is a damaged length. */
const HEADER_LIMIT = 64 * 1024

/** What every header holds. */
export const payloadSchema = z.object({ bytes: z.int().positive(), sha256: z.hex().length(64) }).readonly()

export interface PackedHeader {
  readonly payload: z.infer<typeof payloadSchema>
}

/** Names a kind of packed file, 8 letters, and how its header is read. */
export interface PackedKind<Header extends PackedHeader> {
  readonly name: string
  readonly schema: z.ZodType<Header>
}

export class PackedFileError extends Error {
  override readonly name = 'PackedFileError'
}

/** Rounds up to a multiple of the file's alignment. */
export const aligned = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT

/** The whole file. */
export function encodePacked<Header extends PackedHeader>(kind: PackedKind<Header>, header: Header, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const json = new TextEncoder().encode(JSON.stringify(kind.schema.parse(header)))
  const payloadStart = aligned(PREFIX_BYTES + json.length)
  const file = new Uint8Array(payloadStart + payload.length)
  new TextEncoder().encodeInto(kind.name, file)
  new DataView(file.buffer).setUint32(KIND_BYTES, json.length, true)
  file.set(json, PREFIX_BYTES)
  file.set(payload, payloadStart)
  return file
}

/**
 * Reads a stream to its end. `place` is told the header and gives where the payload goes, so that no second copy is ever held.
 * Rejects with {@link PackedFileError} where the file is of another kind, cannot be read, is too short, too long or damaged; `place` may throw one
 * as well.
 */
export async function readPacked<Header extends PackedHeader>(
  kind: PackedKind<Header>,
  stream: ReadableStream<Uint8Array>,
  place: (header: Header) => Uint8Array<ArrayBuffer>,
): Promise<Header> {
  const reader = stream.getReader()
  const { header, rest } = await readHeader(kind, reader)
  const target = place(header)
  await fill(reader, target, rest)
  const sum = hex(await crypto.subtle.digest('SHA-256', target))
  if (sum !== header.payload.sha256) throw new PackedFileError(`payload is damaged: sha256 is ${sum}, expected ${header.payload.sha256}`)
  return header
}

/** As {@link readPacked}, the payload in a buffer of its own. */
export async function readPackedBytes<Header extends PackedHeader>(
  kind: PackedKind<Header>,
  stream: ReadableStream<Uint8Array>,
): Promise<{ readonly header: Header; readonly payload: Uint8Array<ArrayBuffer> }> {
  let payload = new Uint8Array(0)
  const header = await readPacked(kind, stream, ({ payload: { bytes } }) => {
    payload = new Uint8Array(bytes)
    return payload
  })
  return { header, payload }
}

async function readHeader<Header extends PackedHeader>(kind: PackedKind<Header>, reader: ReadableStreamDefaultReader<Uint8Array>) {
  let start = new Uint8Array(0)
  for (;;) {
    const lengths = headerLengths(kind.name, start)
    if (lengths && start.length >= lengths.payloadStart) {
      const json = new TextDecoder().decode(start.subarray(PREFIX_BYTES, PREFIX_BYTES + lengths.json))
      return { header: parseHeader(kind.schema, json), rest: start.subarray(lengths.payloadStart) }
    }
    const { done, value } = await reader.read()
    if (done) throw new PackedFileError(`file ends in its header, after ${start.length} bytes`)
    const longer = new Uint8Array(start.length + value.length)
    longer.set(start)
    longer.set(value, start.length)
    start = longer
  }
}

/** Null while the bytes are too few to tell. */
function headerLengths(kind: string, start: Uint8Array): { json: number; payloadStart: number } | null {
  if (start.length < PREFIX_BYTES) return null
  const found = new TextDecoder('latin1').decode(start.subarray(0, KIND_BYTES))
  if (found !== kind) throw new PackedFileError(`file is of kind ${JSON.stringify(found)}; expected ${JSON.stringify(kind)}`)
  const json = new DataView(start.buffer, start.byteOffset).getUint32(KIND_BYTES, true)
  if (json > HEADER_LIMIT) throw new PackedFileError(`header of ${json} bytes; at most ${HEADER_LIMIT} are possible`)
  return { json, payloadStart: aligned(PREFIX_BYTES + json) }
}

function parseHeader<Header>(schema: z.ZodType<Header>, json: string): Header {
  try {
    return schema.parse(JSON.parse(json))
  } catch (error) {
    throw new PackedFileError(`header cannot be read: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}

async function fill(reader: ReadableStreamDefaultReader<Uint8Array>, target: Uint8Array, first: Uint8Array): Promise<void> {
  let at = 0
  const put = (piece: Uint8Array) => {
    if (at + piece.length > target.length) throw new PackedFileError(`file is longer than the ${target.length} bytes of its payload`)
    target.set(piece, at)
    at += piece.length
  }
  put(first)
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    put(value)
  }
  if (at < target.length) throw new PackedFileError(`file ends after ${at} of the ${target.length} bytes of its payload`)
}

/** Bytes as hexadecimal digits. */
export const hex = (digest: ArrayBuffer): string => Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
