/** Parts of an app without an index: what is under test is what HTTP makes of requests. */
import { expect } from 'vitest'
import type { AppParts, createApp } from '../../server/app.ts'
import type { Asset } from '../../server/assets.ts'
import { type AskEvent, type Problem, problemSchema } from '../../server/contract.ts'

const PAGE: Record<string, Asset> = {
  'index.html': file('<!doctype html><title>Wengui</title>', 'text/html; charset=utf-8', false),
  'document.html': file('<!doctype html><title>Source</title>', 'text/html; charset=utf-8', false),
  'demo/index.html': file('<!doctype html><title>Demo</title>', 'text/html; charset=utf-8', false),
  'assets/app-1a2b3c4d.js': file(`export const page = ${JSON.stringify('x'.repeat(5000))}`, 'text/javascript; charset=utf-8', true),
}

function file(text: string, contentType: string, immutable: boolean): Asset {
  return { body: new TextEncoder().encode(text), contentType, etag: `"${text.length}"`, immutable }
}

export const silent = { debug: () => {}, error: () => {} }

export function parts(changes: Partial<AppParts> = {}): AppParts {
  return {
    held: () => null,
    ready: () => ({ ready: false, reason: 'reading the plans', index: null, vectors: '' }),
    assets: async (path) => PAGE[path] ?? null,
    config: { origins: [] },
    log: silent,
    ...changes,
  }
}

/** Parts whose answers go as told: what is under test is what HTTP makes of them. */
export function answering(stream: () => AsyncIterable<AskEvent> | Promise<never>): AppParts {
  const answerer = {
    ask: async () => {
      await stream()
      throw new Error('only its events are told')
    },
    stream: async function* () {
      yield* await stream()
    },
  }
  const library = {
    documents: () => [],
    document: () => {
      throw new Error('not asked for')
    },
    indicators: () => [],
    search: async () => [],
  }
  return parts({ held: () => ({ answerer, library }) })
}

export type App = ReturnType<typeof createApp>

export function ask(app: App, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return send(app, JSON.stringify(body), 'application/json', headers)
}

export async function send(app: App, body: string, contentType = 'application/json', headers: Record<string, string> = {}): Promise<Response> {
  const length = String(new TextEncoder().encode(body).length)
  return app.request('/api/ask', { method: 'POST', headers: { 'content-type': contentType, 'content-length': length, ...headers }, body })
}

export async function problemOf(response: Response, status: number): Promise<Problem> {
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  const problem = problemSchema.parse(await response.json())
  expect(problem.status).toBe(status)
  return problem
}
