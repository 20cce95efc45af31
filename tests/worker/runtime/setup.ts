import { mkdir, writeFile } from 'node:fs/promises'
import type { TestProject } from 'vitest/node'
import { loadEmbedder } from '../../../ingest/embedding/transformers.ts'
import { compileKernel } from '../../../server/worker/build/compile-kernel.ts'
import { modelArtifacts } from '../../../server/worker/build/model-artifacts.ts'
import { writeArtifacts } from '../../../server/worker/build/write-artifacts.ts'

export default async function setup(project: TestProject) {
  const t = performance.now()
  await mkdir('dist/worker', { recursive: true })
  await writeFile('dist/worker/kernel.wasm', await compileKernel())
  await writeArtifacts('dist/worker/assets/_artifacts', await modelArtifacts())
  console.log('setup', performance.now() - t)
}
