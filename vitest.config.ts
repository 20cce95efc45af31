import { configDefaults, defineConfig } from 'vitest/config'

// Tests of answering change nothing outside themselves: they share what they open, the index above all.
const answering = 'tests/server/answer/**/*.test.ts'

export default defineConfig({
  test: {
    globalSetup: ['tests/setup/index.ts'],
    // What a test waits for is work, not a clock: a busy machine must not fail it.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // By default one core is kept free, which leaves one of two idle.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'answering', include: [answering], isolate: false } },
      { extends: true, test: { name: 'all others', include: ['tests/**/*.test.ts'], exclude: [...configDefaults.exclude, answering] } },
    ],
  },
})
