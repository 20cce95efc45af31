/** An index generation as a Worker's artifacts. */
import { fileStore } from '../../../index/generation/files.ts'
import { GRAPHS } from '../../../index/generation/format.ts'
import { type GenerationStore, type Manifest, readGeneration, writeGeneration } from '../../../index/generation.ts'
import { artifactName } from '../artifacts/names.ts'
import { encodePacked, hex } from '../packed/file.ts'
import { quantiseVectors, vectorsKind } from '../vectors/packed-vectors.ts'

const PASSAGES = 'passage-vectors.bin'
const SENTENCES = 'sentence-vectors.bin'
const EVERYDAY = 'everyday-vectors.bin'

/**
 * The current generation of a data folder, by artifact name: graphs are left out and vectors become int8 files of their own, all else is as
 * it was. Rejects with an IndexError where there is none, or it is damaged.
 */
export async function exportIndex(dataFolder: string): Promise<{ manifest: Manifest; artifacts: Map<string, Uint8Array> }> {
  const { manifest, files } = await readGeneration(fileStore(dataFolder))
  const { format: _format, files: _files, ...facts } = manifest
  const kept = new Map([...files].filter(([name]) => !GRAPHS.includes(name)))
  for (const name of [PASSAGES, SENTENCES, EVERYDAY]) kept.set(name, new Uint8Array(0))

  const artifacts = new Map<string, Uint8Array>()
  await writeGeneration(artifactWriter(artifacts), { facts, files: kept })
  artifacts.set(artifactName.passageVectors, await packVectors(floats(files, PASSAGES), manifest))
  artifacts.set(artifactName.sentenceVectors, await packVectors(floats(files, SENTENCES), manifest))
  artifacts.set(artifactName.everydayVectors, await packVectors(floats(files, EVERYDAY), manifest))
  return { manifest, artifacts }
}

function floats(files: ReadonlyMap<string, Uint8Array>, name: string): Float32Array {
  return new Float32Array(Uint8Array.from(files.get(name)!).buffer)
}

/** Vectors of unit length as a packed int8 file. */
export async function packVectors(vectors: Float32Array, { modelId, dimensions }: Pick<Manifest, 'modelId' | 'dimensions'>): Promise<Uint8Array> {
  const { count, payload } = quantiseVectors(vectors, dimensions)
  const sha256 = hex(await crypto.subtle.digest('SHA-256', payload))
  return encodePacked(vectorsKind, { format: 1, model: modelId, count, dimensions, payload: { bytes: payload.length, sha256 } }, payload)
}

/** Takes a generation's files as artifacts. */
function artifactWriter(artifacts: Map<string, Uint8Array>): GenerationStore {
  return {
    readPointer: async () => null,
    read: async () => null,
    path: () => null,
    commit: async (_generation, files, pointer) => {
      artifacts.set(artifactName.pointer, pointer)
      for (const [name, bytes] of files) artifacts.set(artifactName.indexFile(name), bytes)
    },
  }
}
