/** Writes files as static assets, split where they are larger than one may be, with their list. */
import { createHash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ASSET_LIMIT, createListing, LISTING, type Listing } from '../artifacts/artifacts.ts'

/**
 * Replaces the folder by these files. A part's name carries its content's hash, so that a browser or an edge cache that holds an
 * older part never mixes it with newer ones.
 */
export async function writeArtifacts(folder: string, files: ReadonlyMap<string, Uint8Array>, limit = ASSET_LIMIT): Promise<Listing> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const entries = await Promise.all(
    [...files].map(async ([name, bytes]) => {
      const sha256 = hashOf(bytes)
      const count = Math.max(1, Math.ceil(bytes.length / limit))
      const parts = Array.from({ length: count }, (_, i) => `${name}.${sha256.slice(0, 12)}${count > 1 ? `.${i}` : ''}.bin`)
      await Promise.all(parts.map((part, i) => writeFile(join(folder, part), bytes.subarray(i * limit, (i + 1) * limit))))
      return [name, { bytes: bytes.length, sha256, parts }] as const
    }),
  )
  const listing = await createListing(Object.fromEntries(entries))
  await writeFile(join(folder, LISTING), `${JSON.stringify(listing, null, 2)}\n`)
  return listing
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
