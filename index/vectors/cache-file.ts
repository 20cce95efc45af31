/** Node's vector cache: one file a model, to which records are appended. */
import { closeSync, existsSync, ftruncateSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { decodeRecords, encodeRecord, recordLength, type VectorCache } from './cache.ts'

export interface VectorCacheFile extends VectorCache {
  close(): void
}

/** Opens the cache of a model in a data folder, or begins it. Records that a crash cut short are dropped, the rest is kept. */
export function openVectorCache(dataFolder: string, modelId: string, dimensions: number): VectorCacheFile {
  const folder = join(dataFolder, 'embeddings')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${modelId.replace(/[^\w.@-]/g, '_')}.bin`)
  const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0)
  let vectors = decodeRecords(bytes, dimensions)
  let file = openSync(path, 'a')
  // A record that was cut short would shift all that come after it.
  ftruncateSync(file, bytes.length - (bytes.length % recordLength(dimensions)))

  return {
    get: (key) => vectors.get(key),
    put: (key, vector) => {
      if (vector.length !== dimensions) throw new RangeError(`vector has ${vector.length} dimensions, the cache has ${dimensions}`)
      vectors.set(key, vector)
      writeSync(file, encodeRecord(key, vector))
    },
    keep: (keys) => {
      const kept = new Map([...vectors].filter(([key]) => keys.has(key)))
      if (kept.size === vectors.size) return
      writeFileSync(`${path}.aside`, Buffer.concat(Array.from(kept, ([key, vector]) => encodeRecord(key, vector))))
      renameSync(`${path}.aside`, path)
      closeSync(file)
      file = openSync(path, 'a')
      vectors = kept
    },
    close: () => closeSync(file),
  }
}
