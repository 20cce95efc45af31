/** The open index with all that answers from it, all of it in one Worker's memory. */
import { openIndex } from '../../index/open.ts'
import { createService, type Service } from '../service.ts'
import type { Artifacts } from './artifacts/artifacts.ts'
import { artifactGenerations } from './artifacts/generation-store.ts'
import { artifactName } from './artifacts/names.ts'
import { loadModel, loadVectors, loadWords } from './parts.ts'
import type { Int8VectorIndex } from './vectors/int8.ts'

/**
 * Loads model and index from the artifacts. Rejects with an error whose message names the artifact that is missing, damaged or made for
 * something else.
 */
export async function openLocalService(artifacts: Artifacts, kernel: WebAssembly.Module): Promise<Service> {
  // One after the other: side by side they would all hold their transient copies at the same time.
  const embedder = await loadModel(artifacts, kernel)
  const { tokenizer, lexicon } = await loadWords(artifacts)
  const index = await openIndex({ store: artifactGenerations(artifacts), tokenizer, modelId: embedder.id })
  const vectors = (name: string, count: number): Promise<Int8VectorIndex> => loadVectors(artifacts, kernel, name, { model: embedder.id, count })
  const passageVectors = await vectors(artifactName.passageVectors, index.passages.length)
  const sentenceVectors = await vectors(artifactName.sentenceVectors, index.sentences.length)
  const everydayVectors = await vectors(artifactName.everydayVectors, index.everyday.length)
  return createService({ index: { ...index, passageVectors, sentenceVectors, everydayVectors }, embedder, lexicon, vectors: passageVectors.kind })
}
