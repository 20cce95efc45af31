/** npm run build:worker: everything a Worker is deployed with, in dist/worker. */
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readConfig } from '../../config.ts'
import { ARTIFACT_FOLDER } from '../artifacts/artifacts.ts'
import { compileKernel } from './compile-kernel.ts'
import { exportIndex } from './export-index.ts'
import { modelArtifacts } from './model-artifacts.ts'
import { writeArtifacts } from './write-artifacts.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const MEBIBYTE = 1024 * 1024

const { values } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string', default: join(ROOT, 'dist', 'worker') } } })
const data = values.data ?? readConfig(process.env).data
await mkdir(values.out, { recursive: true })
const kernel = await compileKernel()
await writeFile(join(values.out, 'kernel.wasm'), kernel)
console.log(`kernel.wasm: ${kernel.length} bytes`)

const { manifest, artifacts: indexArtifacts } = await exportIndex(data)
const assets = join(values.out, 'assets')
await cp(join(ROOT, 'dist', 'web'), assets, { recursive: true })
const { files } = await writeArtifacts(join(assets, ARTIFACT_FOLDER), new Map([...(await modelArtifacts()), ...indexArtifacts]))
for (const [name, { bytes, parts }] of Object.entries(files)) {
  console.log(`${name}: ${(bytes / MEBIBYTE).toFixed(2)} MiB${parts.length > 1 ? ` in ${parts.length} parts` : ''}`)
}
console.log(`Ready to deploy: ${manifest.counts.documents} documents, ${manifest.counts.passages} passages, model ${manifest.modelId}`)
