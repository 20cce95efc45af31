/** What reads plans and makes indexes of them, as one hash: when it changes, an index made before is out of date. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const FOLDERS = ['ingest', 'index'] as const

/** Sha256 over the files of ingest/ and index/, word lists included. */
export async function codeHash(root: string = fileURLToPath(new URL('../..', import.meta.url))): Promise<string> {
  const lists = await Promise.all(
    FOLDERS.map(async (folder) => {
      const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    }),
  )
  const files = lists.flat().sort()
  const hash = createHash('sha256')
  for (const bytes of await Promise.all(files.map((file) => readFile(file)))) hash.update(createHash('sha256').update(bytes).digest())
  return hash.digest('hex')
}
