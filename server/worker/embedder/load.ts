/** Brings packed weights from a byte stream into WebAssembly memory. */
import { createForwardPass, type ForwardPass } from './forward.ts'
import { bindKernel, createMemory } from './kernel.ts'
import { aligned, decodeHeader, HEADER_LIMIT, type Header, PackedWeightsError } from './packed.ts'

export interface LoadedModel {
  readonly header: Header
  readonly memory: WebAssembly.Memory
  readonly forward: ForwardPass
}

/** Room for activations from the start, in bytes: enough for 64 tokens. Longer texts grow the memory. */
const SCRATCH_BYTES = 2 * 1024 * 1024

/**
 * Reads the stream to its end. Each piece goes straight to its place, so that no second copy of the weights is ever held.
 * Rejects with {@link PackedWeightsError} where the file is damaged: wrong kind, too short, too long, or another checksum.
 */
export async function loadModel(stream: ReadableStream<Uint8Array>, kernel: WebAssembly.Module): Promise<LoadedModel> {
  const reader = stream.getReader()
  const { header, rest } = await readHeader(reader)
  const payload = 0
  const scratch = aligned(payload + header.payload.bytes)
  const memory = createMemory(scratch + SCRATCH_BYTES)
  const bytes = new Uint8Array(memory.buffer, payload, header.payload.bytes)
  await fill(reader, bytes, rest)
  const sum = hex(await crypto.subtle.digest('SHA-256', bytes))
  if (sum !== header.payload.sha256) throw new PackedWeightsError(`payload is damaged: sha256 is ${sum}, expected ${header.payload.sha256}`)
  return { header, memory, forward: createForwardPass(bindKernel(kernel, memory), memory, header, payload, scratch) }
}

async function readHeader(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<{ header: Header; rest: Uint8Array }> {
  let start = new Uint8Array(0)
  for (;;) {
    const decoded = decodeHeader(start)
    // The header may be complete before the zeros that follow it are.
    if (decoded && start.length >= decoded.payloadStart) return { header: decoded.header, rest: start.subarray(decoded.payloadStart) }
    const { done, value } = await reader.read()
    if (done) throw new PackedWeightsError(`file ends in its header, after ${start.length} bytes`)
    if (start.length > 2 * HEADER_LIMIT) throw new PackedWeightsError('header has no end')
    const longer = new Uint8Array(start.length + value.length)
    longer.set(start)
    longer.set(value, start.length)
    start = longer
  }
}

async function fill(reader: ReadableStreamDefaultReader<Uint8Array>, target: Uint8Array, first: Uint8Array): Promise<void> {
  let at = 0
  const put = (piece: Uint8Array) => {
    if (at + piece.length > target.length) throw new PackedWeightsError(`file is longer than the ${target.length} bytes of its payload`)
    target.set(piece, at)
    at += piece.length
  }
  put(first)
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    put(value)
  }
  if (at < target.length) throw new PackedWeightsError(`file ends after ${at} of the ${target.length} bytes of its payload`)
}

const hex = (digest: ArrayBuffer): string => [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
