/** Builds the page when it is missing or older than what it is made of. */
import { spawn } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { ExplainedError } from '../explained-error.ts'

export const PAGE_FOLDER = 'dist/web'

/** What the page is made of, from the project's root. */
const SOURCES = ['web', 'server/contract.ts', 'ingest/schema.ts', 'package-lock.json']

/** Whether the page in `root` has to be built (again). */
export async function pageIsStale(root: string): Promise<boolean> {
  const built = await changedAt(join(root, PAGE_FOLDER, 'index.html'))
  if (built === null) return true
  const changes = await Promise.all((await filesOf(root)).map(changedAt))
  return changes.some((change) => change !== null && change > built)
}

/**
 * Builds the page in a process of its own, so that the bundler's memory goes when it is done.
 * Rejects with what the bundler said.
 */
export async function buildPage(root: string): Promise<void> {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js')
  const child = spawn(process.execPath, [vite, 'build', 'web', '--logLevel', 'warn'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (words: string) => (said += words))
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  if (code !== 0) throw new ExplainedError(`the page could not be built:\n${said.trim()}`)
}

async function filesOf(root: string): Promise<string[]> {
  const lists = await Promise.all(
    SOURCES.map(async (source) => {
      const path = join(root, source)
      if (!(await stat(path)).isDirectory()) return [path]
      const entries = await readdir(path, { recursive: true, withFileTypes: true })
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    }),
  )
  return lists.flat()
}

async function changedAt(path: string): Promise<number | null> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  )
}
