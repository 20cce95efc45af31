/** The Worker under test, with what a test wants changed. */
import { env } from 'cloudflare:workers'
import kernel from '../../../dist/worker/kernel.wasm'
import type { AssetFetcher } from '../../../server/worker/artifacts/artifacts.ts'
import { createWorker, type WorkerEnvironment } from '../../../server/worker/handler.ts'

export { kernel }

export const assets: AssetFetcher = env.ASSETS

export type Ask = (path: string, init?: RequestInit) => Promise<Response>

/** A new isolate's worth of Worker. */
export function startWorker(environment: WorkerEnvironment = { ASSETS: assets }): Ask {
  const worker = createWorker(kernel)
  const context = { waitUntil: () => {} }
  return (path, init) => worker.fetch(new Request(`https://wengui.example${path}`, init), { LOG_LEVEL: 'silent', ...environment }, context)
}

export function postQuestion(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

/** An asset that the setup wrote. */
export async function expected<T>(path: string): Promise<T> {
  const response = await assets.fetch(`https://assets.invalid${path}`)
  if (!response.ok) throw new Error(`${path}: status ${response.status}`)
  return (await response.json()) as T
}
