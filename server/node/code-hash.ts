/** What reads plans and makes indexes of them, as one hash: when it changes, an index made before is out of date. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folders of code and word lists. */
const FOLDERS = ['ingest', 'index']
/** What the programs do between a folder of plans and an index. */
const FILES = ['corpus-folder.ts', 'pdf-thread.mjs', 'pdf-thread.ts', 'pipeline.ts', 'read-corpus.ts'].map((name) => `server/node/${name}`)

/** Sha256 over all that reads, and the versions of the packages it reads with; words for people (.md) are no part of it. */
export async function codeHash(root: string = fileURLToPath(new URL('../..', import.meta.url))): Promise<string> {
  const lists = await Promise.all(
    FOLDERS.map(async (folder) => {
      const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
      return entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.md')).map((entry) => join(entry.parentPath, entry.name))
    }),
  )
  const files = [...lists.flat(), ...FILES.map((file) => join(root, file))].sort()
  // Versions are pinned there, and what only tests and builds use stands apart.
  const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { readonly dependencies: Readonly<Record<string, string>> }
  const hash = createHash('sha256').update(JSON.stringify(dependencies))
  for (const bytes of await Promise.all(files.map((file) => readFile(file)))) hash.update(createHash('sha256').update(bytes).digest())
  return hash.digest('hex')
}
