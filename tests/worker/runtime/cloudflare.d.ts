/** What vitest.config.ts of this folder gives the tests. */
declare module 'cloudflare:workers' {
  import type { D1Database } from '@cloudflare/workers-types'
  import type { AssetFetcher } from '../../../server/worker/artifacts/artifacts.ts'
  export const env: { readonly ASSETS: AssetFetcher; readonly DB: D1Database }
}
