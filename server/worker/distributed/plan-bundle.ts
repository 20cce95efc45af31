/** One plan with its passages and postings as one run of bytes: an index of a single plan, packed and compressed. */
import type { Files } from '../../../index/generation/format.ts'

/** The files, one after the other behind their names and lengths. */
export function joinFiles(files: Files): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(JSON.stringify([...files].map(([name, bytes]) => [name, bytes.length])))
  const joined = new Uint8Array(4 + head.length + [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0))
  new DataView(joined.buffer).setUint32(0, head.length, true)
  joined.set(head, 4)
  let at = 4 + head.length
  for (const bytes of files.values()) {
    joined.set(bytes, at)
    at += bytes.length
  }
  return joined
}

/** The files again, as views. The bytes are trusted: their checksum was compared. */
export function splitFiles(joined: Uint8Array): Files {
  const length = new DataView(joined.buffer, joined.byteOffset).getUint32(0, true)
  const lengths = JSON.parse(new TextDecoder().decode(joined.subarray(4, 4 + length))) as [string, number][]
  let at = 4 + length
  return new Map(
    lengths.map(([name, bytes]) => {
      at += bytes
      return [name, joined.subarray(at - bytes, at)]
    }),
  )
}

export const compress = (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> => through(bytes, new CompressionStream('gzip'))
export const decompress = (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> => through(bytes, new DecompressionStream('gzip'))

async function through(bytes: Uint8Array<ArrayBuffer>, stream: ReadableWritablePair<Uint8Array, BufferSource>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer())
}
