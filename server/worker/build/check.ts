/** npm run check:worker: whether what is built can be deployed. Prints the sizes; ends with exit code 1 where one is over its limit. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runProgram } from '../../node/failure.ts'
import { ASSET_LIMIT } from '../artifacts/artifacts.ts'
import { bundleWorker } from './bundle.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const ASSETS = join(ROOT, 'dist', 'worker', 'assets')
const MEBIBYTE = 1024 * 1024

/** Cloudflare's limits on a Worker's script, compressed. */
const SCRIPT_LIMIT = { free: 3 * MEBIBYTE, paid: 10 * MEBIBYTE }
/** Static assets of one deployment on the free plan; the paid plan takes 100,000. */
const ASSET_COUNT_LIMIT = 20_000

await runProgram(async () => {
  const { bytes, compressedBytes } = await bundleWorker(ROOT, join(ROOT, 'dist', 'worker', 'bundle'))
  const size = (value: number) => `${(value / MEBIBYTE).toFixed(2)} MiB`
  console.log(
    `script: ${size(bytes)}, ${size(compressedBytes)} compressed; the free plan takes ${size(SCRIPT_LIMIT.free)}, the paid one ${size(SCRIPT_LIMIT.paid)}`,
  )
  const entries = await readdir(ASSETS, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size))
  const largest = Math.max(...sizes)
  console.log(
    `assets: ${files.length}, ${size(sizes.reduce((sum, each) => sum + each, 0))} in all, the largest ${size(largest)}; one may have ${size(ASSET_LIMIT)}`,
  )
  const over = [
    ...(compressedBytes > SCRIPT_LIMIT.free ? ['the script is too large for the free plan'] : []),
    ...(largest > ASSET_LIMIT ? [`${files[sizes.indexOf(largest)]} is too large for an asset`] : []),
    ...(files.length > ASSET_COUNT_LIMIT ? ['these are too many assets'] : []),
  ]
  for (const problem of over) console.error(problem)
  if (over.length > 0) process.exitCode = 1
})
