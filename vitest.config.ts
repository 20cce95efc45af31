import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/setup/index.ts'],
    // What a test waits for is work, not a clock: a busy machine must not fail it.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
