/** What every Worker loads from its artifacts, wherever its index lies. */
import { IndexError } from '../../index/generation.ts'
import { type Lexicon, parseLexicon } from '../../index/lexicon/lexicon.ts'
import { createTokenizer, type Tokenizer } from '../../index/tokenizer.ts'
import type { Embedder } from '../../ingest/embedder.ts'
import { ArtifactError, type Artifacts } from './artifacts/artifacts.ts'
import { artifactName } from './artifacts/names.ts'
import { loadWorkerEmbedder } from './embedder/embedder.ts'
import { loadSegmenter } from './segmenter/segmenter.ts'
import { type Int8VectorIndex, loadInt8Vectors } from './vectors/int8.ts'

/** The embedding model of our own. Rejects, naming the artifact, where one is missing or damaged; as do the others here. */
export function loadModel(artifacts: Artifacts, kernel: WebAssembly.Module): Promise<Embedder> {
  return named(artifactName.weights, async () =>
    loadWorkerEmbedder({
      tokenizer: await readJson<object>(artifacts, artifactName.modelTokenizer),
      weights: await artifacts.stream(artifactName.weights),
      kernel,
    }),
  )
}

export async function loadWords(artifacts: Artifacts): Promise<{ readonly tokenizer: Tokenizer; readonly lexicon: Lexicon }> {
  const segmenter = await named(artifactName.dictionary, async () => loadSegmenter(await artifacts.stream(artifactName.dictionary)))
  return { tokenizer: createTokenizer(segmenter), lexicon: parseLexicon(await readJson(artifacts, artifactName.lexicon)) }
}

/** Packed int8 vectors. Rejects, naming the artifact, where they are not as many as wanted or were made with another model. */
export async function loadVectors(
  artifacts: Artifacts,
  kernel: WebAssembly.Module,
  name: string,
  wanted: { readonly model: string; readonly count: number },
): Promise<Int8VectorIndex> {
  const loaded = await named(name, async () => loadInt8Vectors(await artifacts.stream(name), kernel))
  if (loaded.model !== wanted.model) throw new IndexError('foreign', name, `was made with the model ${loaded.model}, this program runs ${wanted.model}`)
  if (loaded.size !== wanted.count) throw new IndexError('foreign', name, `holds ${loaded.size} vectors, the index has ${wanted.count}`)
  return loaded
}

/** Of a shape that the build wrote: the checksum holds. */
export async function readJson<T>(artifacts: Artifacts, name: string): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await artifacts.bytes(name))) as T
}

/** Puts the artifact's name before what its reader says is wrong with it, unless that is said already. */
export async function named<T>(artifact: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof ArtifactError) throw error
    throw new Error(`artifact ${artifact}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}
