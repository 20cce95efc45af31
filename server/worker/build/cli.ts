/** npm run build:worker: everything a Worker is deployed with, in dist/worker. */
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readConfig } from '../../config.ts'
import { ExplainedError } from '../../explained-error.ts'
import { runProgram } from '../../node/failure.ts'
import { writeAssets, writeKernel } from './worker-files.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const PAGE = join(ROOT, 'dist', 'web')
const MEBIBYTE = 1024 * 1024

await runProgram(async () => {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: readConfig(process.env).data },
      'kernel-only': { type: 'boolean', default: false },
    },
  })
  console.log(`kernel.wasm: ${await writeKernel(ROOT)} bytes`)
  if (!values['kernel-only']) {
    await access(join(PAGE, 'index.html')).catch(() => {
      throw new ExplainedError('the page is not built; run npm run build')
    })
    const { manifest, listing } = await writeAssets(join(ROOT, 'dist', 'worker', 'assets'), { data: values.data, page: PAGE })
    for (const [name, { bytes, parts }] of Object.entries(listing.files)) {
      console.log(`${name}: ${(bytes / MEBIBYTE).toFixed(2)} MiB${parts.length > 1 ? ` in ${parts.length} parts` : ''}`)
    }
    console.log(`Ready to deploy: ${manifest.counts.documents} documents, ${manifest.counts.passages} passages, model ${manifest.modelId}`)
  }
})
