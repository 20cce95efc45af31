/** The script as wrangler would upload it. */
import { execFile } from 'node:child_process'
import { readdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { ExplainedError } from '../../explained-error.ts'

export interface Bundle {
  readonly folder: string
  /** Files of the script: worker.js and compiled modules. */
  readonly modules: readonly string[]
  /** What wrangler says of its size, bytes: as it is, and compressed as limits count it. */
  readonly bytes: number
  readonly compressedBytes: number
}

/** Bundles into a folder without uploading anything. Rejects with wrangler's words where it fails. */
export async function bundleWorker(root: string, folder: string): Promise<Bundle> {
  await rm(folder, { recursive: true, force: true })
  const wrangler = join(dirname(createRequire(import.meta.url).resolve('wrangler/package.json')), 'bin', 'wrangler.js')
  const run = promisify(execFile)(process.execPath, [wrangler, 'deploy', '--dry-run', '--outdir', folder], {
    cwd: root,
    env: { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false', NO_COLOR: '1' },
  })
  const { stdout } = await run.catch((error: { stdout?: string; stderr?: string }) => {
    throw new ExplainedError(`wrangler deploy --dry-run failed\n${error.stdout ?? ''}${error.stderr ?? ''}`)
  })
  const [, bytes, compressed] = /Total Upload: ([\d.]+) KiB \/ gzip: ([\d.]+) KiB/.exec(stdout) ?? []
  if (!bytes || !compressed) throw new ExplainedError(`wrangler deploy --dry-run does not say how large the script is:\n${stdout}`)
  const modules = (await readdir(folder)).filter((name) => /\.(?:js|wasm)$/.test(name))
  if (!modules.includes('worker.js')) throw new ExplainedError(`wrangler left no worker.js in ${folder}: ${modules.join(', ')}`)
  return { folder, modules, bytes: Number(bytes) * 1024, compressedBytes: Number(compressed) * 1024 }
}
