/** An index generation among the artifacts, where the index's own reader looks for it. */
import type { GenerationStore } from '../../../index/generation.ts'
import { ArtifactError, type Artifacts } from './artifacts.ts'
import { artifactName } from './names.ts'

/** A store that holds one generation and is never written to: a Worker's index changes by deploying again. */
export function artifactGenerations(artifacts: Artifacts): GenerationStore {
  const read = (name: string) => (artifacts.has(name) ? artifacts.bytes(name) : Promise.resolve(null))
  return {
    readPointer: () => read(artifactName.pointer),
    read: (_generation, name) => read(artifactName.indexFile(name)),
    path: () => null,
    commit: () => Promise.reject(new ArtifactError(artifactName.pointer, 'cannot be written: an index is deployed with the Worker')),
  }
}
