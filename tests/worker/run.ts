/** npm run test:worker: the tests that run inside Cloudflare's runtime, where that runs. */
import { spawn, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Why the runtime cannot be started here, '' where it can. */
function obstacle(): string {
  try {
    const { default: workerd } = createRequire(import.meta.url)('workerd') as { default: string }
    const { status, stderr, error } = spawnSync(workerd, ['--version'], { encoding: 'utf8' })
    return status === 0 ? '' : (error?.message ?? stderr.trim().split('\n')[0] ?? `workerd ends with ${status}`)
  } catch (error) {
    return error instanceof Error ? error.message.split('\n')[0]! : String(error)
  }
}

const reason = obstacle()
if (reason) {
  console.log(`Skipped the tests in Cloudflare's runtime: it does not run on this machine (${reason})`)
} else {
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
  const child = spawn(process.execPath, [vitest, 'run', '--config', 'tests/worker/runtime/vitest.config.ts', ...process.argv.slice(2)], {
    stdio: 'inherit',
    // Nothing is sent or looked up: the tests run with the network cut.
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
  })
  child.once('close', (code) => {
    process.exitCode = code ?? 1
  })
}
