/** The built page as files in memory. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { getMimeType } from 'hono/utils/mime'
import { type Asset, type Assets, isImmutable } from '../assets.ts'

/** Reads every file of a folder at once: the page is small, and a rebuild meanwhile cannot mix old and new. */
export async function assetsOf(folder: string): Promise<Assets> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const assets = new Map(
    await Promise.all(
      files.map(async (file): Promise<[string, Asset]> => {
        const path = relative(folder, file).split(sep).join('/')
        const body = new Uint8Array(await readFile(file))
        const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
        return [path, { body, contentType: getMimeType(path) ?? 'application/octet-stream', etag, immutable: isImmutable(path) }]
      }),
    ),
  )
  return async (path) => assets.get(path) ?? null
}
