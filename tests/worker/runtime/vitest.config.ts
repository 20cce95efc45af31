/** Tests inside Cloudflare's runtime (workerd), on this machine and without a network. `npm run test:worker` runs them. */
import { cloudflareTest } from '@cloudflare/vitest-pool-workers'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [
    cloudflareTest({
      miniflare: {
        compatibilityDate: '2026-04-26',
        // The runtime compiles .wasm imports itself; without the rule vite would turn them into JavaScript that compiles bytes, which it forbids.
        modulesRules: [{ type: 'CompiledWasm', include: ['**/*.wasm'] }],
        assets: { directory: 'dist/worker/assets', binding: 'ASSETS' },
      },
    }),
  ],
  test: {
    include: ['tests/worker/runtime/**/*.workerd.ts'],
    globalSetup: ['tests/worker/runtime/setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
