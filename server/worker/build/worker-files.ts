/** Everything a Worker is deployed with. */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Manifest } from '../../../index/generation.ts'
import { ARTIFACT_FOLDER, type Listing } from '../artifacts/artifacts.ts'
import { compileKernel } from './compile-kernel.ts'
import { exportIndex } from './export-index.ts'
import { modelArtifacts } from './model-artifacts.ts'
import { writeArtifacts } from './write-artifacts.ts'

/** Compiles the kernel to where `server/worker.ts` imports it from. Gives its size in bytes. */
export async function writeKernel(root: string): Promise<number> {
  const kernel = await compileKernel()
  await mkdir(join(root, 'dist', 'worker'), { recursive: true })
  await writeFile(join(root, 'dist', 'worker', 'kernel.wasm'), kernel)
  return kernel.length
}

export interface AssetSources {
  /** Folder of the index. */
  readonly data: string
  /** Folder of the built page. */
  readonly page: string
}

/** Replaces a folder by the static assets: the page, the model and the index. Rejects, naming it, where one is missing or damaged. */
export async function writeAssets(folder: string, { data, page }: AssetSources): Promise<{ manifest: Manifest; listing: Listing }> {
  const { manifest, artifacts } = await exportIndex(data)
  await rm(folder, { recursive: true, force: true })
  await cp(page, folder, { recursive: true })
  const listing = await writeArtifacts(join(folder, ARTIFACT_FOLDER), new Map([...(await modelArtifacts()), ...artifacts]))
  return { manifest, listing }
}
