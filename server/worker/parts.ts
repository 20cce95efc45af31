/** What every Worker loads from its artifacts, wherever its index lies. */
import { type Lexicon, parseLexicon } from '../../index/lexicon/lexicon.ts'
import { createTokenizer, type Tokenizer } from '../../index/tokenizer.ts'
import type { Artifacts } from './artifacts/artifacts.ts'
import { artifactName } from './artifacts/names.ts'
import { loadWorkerEmbedder, type WorkerEmbedder } from './embedder/embedder.ts'
import { loadSegmenter } from './segmenter/segmenter.ts'

/** The embedding model of our own. Rejects, naming the artifact, where one is missing or damaged; as do the others here. */
export function loadModel(artifacts: Artifacts, kernel: WebAssembly.Module): Promise<WorkerEmbedder> {
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

/** Of a shape that the build wrote: the checksum holds. */
export async function readJson<T>(artifacts: Artifacts, name: string): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await artifacts.bytes(name))) as T
}

/** Puts the artifact's name before what its reader says is wrong with it. */
export async function named<T>(artifact: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw message.includes('artifact ') ? error : new Error(`artifact ${artifact}: ${message}`, { cause: error })
  }
}
