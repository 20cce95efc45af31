/** Vectors by the words they stand for, kept between builds so that nothing is embedded twice. */
import { hexadecimal } from '../../ingest/text/sha256.ts'

/** Keys are SHA-256 in hexadecimal. */
export interface VectorCache {
  /** The vector kept under the key; undefined where there is none. */
  get(key: string): Float32Array | undefined
  /** Keeps a vector at once: what was put is found again after a crash. */
  put(key: string, vector: Float32Array): void
  /** Forgets all but these keys. */
  keep(keys: ReadonlySet<string>): void
}

/** Length of a key in hex: SHA-256. */
const KEY_BYTES = 32
const SUM_BYTES = 4

/** Length of a record: key, vector, checksum. */
export const recordLength = (dimensions: number): number => KEY_BYTES + 4 * dimensions + SUM_BYTES

/** A record of `recordLength` bytes: the key (SHA-256 in hexadecimal) as bytes, the vector as floats of 32 bits, and their checksum. */
export function encodeRecord(key: string, vector: Float32Array): Uint8Array {
  const record = new Uint8Array(recordLength(vector.length))
  for (let i = 0; i < KEY_BYTES; i++) record[i] = Number.parseInt(key.slice(2 * i, 2 * i + 2), 16)
  record.set(new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength), KEY_BYTES)
  new DataView(record.buffer).setUint32(record.length - SUM_BYTES, checksum(record.subarray(0, -SUM_BYTES)), true)
  return record
}

/**
 * The whole records of a cache's bytes. A record that was cut short or changed is left out: a lost vector is only embedded
 * again, a wrong one would be found for years.
 */
export function decodeRecords(bytes: Uint8Array, dimensions: number): Map<string, Float32Array> {
  const length = recordLength(dimensions)
  const vectors = new Map<string, Float32Array>()
  for (let at = 0; at + length <= bytes.length; at += length) {
    // A copy, which begins at the start of its own buffer: slice does not copy where the bytes are Node's Buffer.
    const record = new Uint8Array(bytes.subarray(at, at + length))
    const sum = new DataView(record.buffer).getUint32(length - SUM_BYTES, true)
    if (sum !== checksum(record.subarray(0, -SUM_BYTES))) continue
    const key = hexadecimal(record.subarray(0, KEY_BYTES))
    vectors.set(key, new Float32Array(record.buffer, KEY_BYTES, dimensions))
  }
  return vectors
}

/** FNV-1a, 32 bits: it has to notice a torn write, not an attacker. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}
