/** Requests of a Worker: opens the index once an isolate, and hands every request to the app. */
import { createApp } from '../app.ts'
import { type Config, ConfigError, readConfig } from '../config.ts'
import { type AssetFetcher, openArtifacts } from './artifacts/artifacts.ts'
import { distributedName } from './artifacts/names.ts'
import { consoleLog } from './console-log.ts'
import { type DistributedBindings, openDistributedService } from './distributed/open.ts'
import { createHolder } from './holder.ts'
import { pageAssets } from './page-assets.ts'
import { admissionByAddress, type RateLimiter } from './rate-limit.ts'
import { openLocalService } from './service.ts'

/** The bindings and variables of wrangler.toml. */
export interface WorkerEnvironment extends DistributedBindings {
  /** The static assets: page, model and index. */
  readonly ASSETS?: AssetFetcher
  /** Questions and searches by address; without it there is no limit. */
  readonly ASK_LIMIT?: RateLimiter
  readonly WENGUI_ORIGINS?: string
  readonly LOG_LEVEL?: string
}

export interface WorkerContext {
  waitUntil(work: Promise<unknown>): void
}

export interface WorkerHandler {
  fetch(request: Request, environment: WorkerEnvironment, context: WorkerContext): Promise<Response>
}

/** Paths that need the index: their requests wait for it, the page's do not. */
const NEEDS_INDEX = /^\/(?:api\/|readyz$)/

/** @param kernel the compiled kernel, which a Worker may import but never compile */
export function createWorker(kernel: WebAssembly.Module): WorkerHandler {
  // The environment is the same for all requests of an isolate, and known with the first.
  let app: ReturnType<typeof start> | undefined
  const start = (environment: WorkerEnvironment) => {
    const { ASSETS: assets = missingAssets, ASK_LIMIT } = environment
    const { config, failure } = configOf(environment)
    const log = consoleLog(config.logLevel)
    const openService = async () => {
      if (failure) throw failure
      const artifacts = await openArtifacts(assets)
      return artifacts.has(distributedName.facts) ? openDistributedService(artifacts, kernel, environment) : openLocalService(artifacts, kernel)
    }
    const holder = createHolder(openService, log)
    const admission = ASK_LIMIT && admissionByAddress(ASK_LIMIT)
    const { fetch } = createApp({ held: holder.held, ready: holder.ready, assets: pageAssets(assets), config: { origins: config.origins }, admission, log })
    return { holder, fetch }
  }
  return {
    async fetch(request, environment, context) {
      app ??= start(environment)
      const opening = app.holder.open()
      if (NEEDS_INDEX.test(new URL(request.url).pathname)) await opening
      else context.waitUntil(opening)
      return app.fetch(uncompressed(request))
    },
  }
}

/** The configuration; where a variable cannot be, the defaults, and why nothing is answered: a Worker has no start that could fail. */
function configOf({ WENGUI_ORIGINS, LOG_LEVEL }: WorkerEnvironment): { readonly config: Config; readonly failure: ConfigError | null } {
  try {
    return { config: readConfig({ WENGUI_ORIGINS, LOG_LEVEL }), failure: null }
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return { config: readConfig({}), failure: error }
  }
}

/** Cloudflare compresses what leaves a Worker; what the app has already compressed would be so twice. */
function uncompressed(request: Request): Request {
  const headers = new Headers(request.headers)
  headers.delete('accept-encoding')
  return new Request(request, { headers })
}

const missingAssets: AssetFetcher = {
  fetch: () => Promise.reject(new Error('the binding ASSETS is missing: wrangler.toml needs [assets] with binding = "ASSETS"')),
}
