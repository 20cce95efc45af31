/** Everything a Worker is deployed with. */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Manifest } from '../../../index/generation.ts'
import { ARTIFACT_FOLDER, type Listing } from '../artifacts/artifacts.ts'
import { artifactName, distributedName } from '../artifacts/names.ts'
import { AI_MODEL } from '../distributed/ai-embedder.ts'
import type { DistributedFacts } from '../distributed/open.ts'
import { compileKernel } from './compile-kernel.ts'
import type { CloudflareExport } from './export-cloudflare.ts'
import { exportIndex } from './export-index.ts'
import { modelArtifacts, wordArtifacts } from './model-artifacts.ts'
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
  return { manifest, listing: await writePageAndArtifacts(folder, page, new Map([...(await modelArtifacts()), ...(await wordArtifacts()), ...artifacts])) }
}

/** The same for an index that lies in D1 and Vectorize. */
export async function writeDistributedAssets(
  folder: string,
  page: string,
  { generation, statistics, english, everyday, everydayVectors }: CloudflareExport,
  model: string,
): Promise<Listing> {
  const facts: DistributedFacts = { generation, model }
  const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
  const own = model === AI_MODEL ? new Map<string, Uint8Array>() : await modelArtifacts()
  return writePageAndArtifacts(
    folder,
    page,
    new Map([
      ...own,
      ...(await wordArtifacts()),
      [distributedName.facts, json(facts)],
      [distributedName.statistics, statistics],
      [distributedName.english, json(english)],
      [distributedName.everyday, json(everyday)],
      [artifactName.everydayVectors, everydayVectors],
    ]),
  )
}

async function writePageAndArtifacts(folder: string, page: string, artifacts: ReadonlyMap<string, Uint8Array>): Promise<Listing> {
  await rm(folder, { recursive: true, force: true })
  await cp(page, folder, { recursive: true })
  return writeArtifacts(join(folder, ARTIFACT_FOLDER), artifacts)
}
