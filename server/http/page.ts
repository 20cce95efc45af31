/** The page and its files. */
import { type Context, Hono } from 'hono'
import { accepts } from 'hono/accepts'
import type { Asset } from '../assets.ts'
import { ProblemError } from '../problems.ts'
import type { AppParts } from './api.ts'

/** The chat, and the source viewer. */
const CHAT = 'index.html'
const VIEWER = 'document.html'

/** The chat, and the source viewer: a document that is not held is the viewer's to tell. */
export function pageRoutes(parts: AppParts) {
  return new Hono()
    .get('/', (c) => sendShell(c, parts, CHAT, 200))
    .get('/documents/:id', (c) => {
      const documents = parts.held()?.library.documents()
      const known = !documents || documents.some(({ id }) => id === c.req.param('id'))
      return sendShell(c, parts, VIEWER, known ? 200 : 404)
    })
}

/** What a person's browser shows for a path where there is nothing; null for whoever did not ask for a page, and where none is built. */
export async function missingPage(c: Context, parts: AppParts): Promise<Response | null> {
  const forPerson = accepts(c, { header: 'Accept', supports: ['application/problem+json', 'text/html'], default: 'application/problem+json' }) === 'text/html'
  const shell = forPerson && !c.req.path.startsWith('/api/') ? await parts.assets(VIEWER) : null
  c.header('vary', 'Accept', { append: true })
  return shell && send(c, shell, 404)
}

/** A file of the page for a path no route took, also where the path leaves out .html; null where there is none. */
export async function fileOfPage(c: Context, parts: AppParts): Promise<Response | null> {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return null
  const path = c.req.path.slice(1).replace(/\/$/, '')
  const asset = (await parts.assets(path)) ?? (await parts.assets(`${path}.html`)) ?? (await parts.assets(`${path}/index.html`))
  return asset && send(c, asset, 200)
}

async function sendShell(c: Context, parts: AppParts, file: string, status: 200 | 404): Promise<Response> {
  const shell = await parts.assets(file)
  if (!shell) throw new ProblemError('not_found', 'the page is not built')
  return send(c, shell, status)
}

function send(c: Context, { body, contentType, etag, immutable }: Asset, status: 200 | 404): Response {
  const headers = { 'content-type': contentType, etag, 'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache' }
  const held = c.req.header('if-none-match')?.split(',') ?? []
  // A compressed body carries the weak form of the same tag.
  if (status === 200 && held.some((tag) => tag.trim().replace(/^W\//, '') === etag)) return c.body(null, 304, headers)
  return c.body(body, status, headers)
}
