/** Tests inside Cloudflare's runtime (workerd), on this machine and without a network. `npm run test:worker` runs them. */
import { cloudflareTest } from '@cloudflare/vitest-pool-workers'
import { defineConfig } from 'vitest/config'
import { COMPATIBILITY_DATE } from '../wrangler-config.ts'
import { ASSETS_FOLDER } from './setup.ts'

export default defineConfig({
  plugins: [
    cloudflareTest({
      miniflare: {
        compatibilityDate: COMPATIBILITY_DATE,
        // The runtime compiles .wasm imports itself; without the rule vite would turn them into JavaScript that compiles bytes, which it forbids.
        modulesRules: [{ type: 'CompiledWasm', include: ['**/*.wasm'] }],
        d1Databases: { DB: 'wengui-test' },
        assets: { directory: ASSETS_FOLDER, binding: 'ASSETS', assetConfig: { html_handling: 'none' } },
      },
    }),
  ],
  test: {
    include: ['tests/worker/runtime/**/*.workerd.ts'],
    globalSetup: ['tests/worker/runtime/setup.ts'],
    // What a test waits for is work, not a clock: a busy machine must not fail it.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
