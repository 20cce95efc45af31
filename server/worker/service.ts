/** The open index with all that answers from it, from the artifacts of a Worker. */
import { IndexError } from '../../index/generation.ts'
import { parseLexicon } from '../../index/lexicon/lexicon.ts'
import { openIndex } from '../../index/open.ts'
import { createTokenizer } from '../../index/tokenizer.ts'
import { createService, type Service } from '../service.ts'
import { type AssetFetcher, openArtifacts } from './artifacts/artifacts.ts'
import { artifactGenerations } from './artifacts/generation-store.ts'
import { artifactName } from './artifacts/names.ts'
import { loadWorkerEmbedder } from './embedder/embedder.ts'
import { loadSegmenter } from './segmenter/segmenter.ts'
import { type Int8VectorIndex, loadInt8Vectors } from './vectors/int8.ts'

export interface WorkerService extends Service {
  /** Bytes of WebAssembly memory held, by what they hold. */
  memory(): Readonly<Record<'model' | 'passages' | 'sentences', number>>
}

export interface WorkerServiceParts {
  readonly assets: AssetFetcher
  /** The compiled kernel. */
  readonly kernel: WebAssembly.Module
}

/** Loads model and index. Rejects with an error whose message names the artifact that is missing, damaged or made for something else. */
export async function openWorkerService({ assets, kernel }: WorkerServiceParts): Promise<WorkerService> {
  const artifacts = await openArtifacts(assets)
  const json = async (name: string): Promise<unknown> => JSON.parse(new TextDecoder().decode(await artifacts.bytes(name)))
  // One after the other: side by side they would all hold their transient copies at the same time.
  const embedder = await named(artifactName.weights, async () =>
    loadWorkerEmbedder({
      tokenizer: (await json(artifactName.modelTokenizer)) as object,
      weights: await artifacts.stream(artifactName.weights),
      kernel,
    }),
  )
  const tokenizer = createTokenizer(await named(artifactName.dictionary, async () => loadSegmenter(await artifacts.stream(artifactName.dictionary))))
  const lexicon = parseLexicon((await json(artifactName.lexicon)) as Parameters<typeof parseLexicon>[0])
  const opened = await openIndex({ store: artifactGenerations(artifacts), tokenizer, modelId: embedder.id })
  const vectors = async (name: string, count: number): Promise<Int8VectorIndex> => {
    const loaded = await named(name, async () => loadInt8Vectors(await artifacts.stream(name), kernel))
    if (loaded.model !== embedder.id) throw new IndexError('foreign', name, `was made with the model ${loaded.model}, this program runs ${embedder.id}`)
    if (loaded.size !== count) throw new IndexError('foreign', name, `holds ${loaded.size} vectors, the index has ${count}`)
    return loaded
  }
  const passageVectors = await vectors(artifactName.passageVectors, opened.passages.length)
  const sentenceVectors = await vectors(artifactName.sentenceVectors, opened.sentences.length)
  const index = { ...opened, passageVectors, sentenceVectors }
  return {
    ...createService({ index, embedder, lexicon, vectors: passageVectors.kind }),
    memory: () => ({ model: embedder.memoryBytes(), passages: passageVectors.memoryBytes, sentences: sentenceVectors.memoryBytes }),
  }
}

/** Puts the artifact's name before what its reader says is wrong with it. */
async function named<T>(artifact: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw message.includes(artifact) ? error : new Error(`artifact ${artifact}: ${message}`, { cause: error })
  }
}
