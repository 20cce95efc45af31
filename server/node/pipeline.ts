/** From a folder of plans to an index in a data folder: what the ingest program and the tests run. */
import { type BuildProgress, buildIndex } from '../../index/build.ts'
import { fileStore } from '../../index/generation/files.ts'
import { IndexError, type Manifest, readGeneration, readManifest, writeGeneration } from '../../index/generation.ts'
import { readCedict } from '../../index/lexicon/cedict-package.ts'
import type { EnglishSources } from '../../index/lexicon/english-data.ts'
import { parseLexicon } from '../../index/lexicon/lexicon.ts'
import { readLexiconTexts } from '../../index/lexicon/read.ts'
import { loadTokenizer } from '../../index/tokenizer/jieba.ts'
import { openVectorCache } from '../../index/vectors/cache-file.ts'
import { loadHnsw } from '../../index/vectors/hnsw.ts'
import { bundledModel, localModel } from '../../ingest/embedding/model.ts'
import { corpusThreads, loadEmbedder } from '../../ingest/embedding/transformers.ts'
import type { ReadPlan } from '../../ingest/schema.ts'
import { readCorpusFolder } from './corpus-folder.ts'
import { withLock } from './lock.ts'
import { readPlans, sourceHash } from './read-corpus.ts'

export interface IngestRequest {
  /** Folder of plan texts. */
  readonly corpus: string
  /** Folder of the index. */
  readonly data: string
  /** Folder of another embedding model than the bundled one. */
  readonly model: string | null
  /** Makes the index even where the one there is up to date. */
  readonly force?: boolean | undefined
  /** Reads the plans even where the index is up to date. */
  readonly read?: boolean | undefined
  /** Shown the plans as read, before the long part begins. */
  readonly onRead?: ((plans: readonly ReadPlan[]) => void) | undefined
  readonly progress?: ((progress: BuildProgress) => void) | undefined
}

export interface Ingested {
  /** Name of the current generation. */
  readonly generation: string
  readonly counts: Manifest['counts']
  /** False where the index there was up to date. */
  readonly made: boolean
  /** Files that look like plans but that the catalogue does not name. */
  readonly leftOut: readonly string[]
}

/** What an index has to be made of and with to be up to date. */
export type Wanted = Pick<Manifest, 'corpusHash' | 'modelId' | 'tokenizerId'>

/**
 * Reads the corpus and, unless the index in the data folder is up to date, makes a new one and switches to it. Where anything
 * fails the old index stays as it is.
 * @throws CorpusError, CatalogueError for what cannot be read; LockedError while another process does the same.
 */
export async function ingest({ corpus: folder, data, model, force, read, onRead, progress }: IngestRequest): Promise<Ingested> {
  const corpus = await readCorpusFolder(folder)
  const { leftOut } = corpus
  const tokenizer = await loadTokenizer()
  const { id: modelId } = await (model === null ? bundledModel() : localModel(model))
  const corpusHash = await sourceHash(corpus)
  return withLock(data, async () => {
    const upToDate = force ? null : await currentIndex(data, { corpusHash, modelId, tokenizerId: tokenizer.id })
    const current = upToDate && (await isWhole(data)) ? upToDate : null
    const plans = current && !read ? [] : await readPlans(corpus)
    onRead?.(plans)
    if (current) return { ...current, made: false, leftOut }

    const embedder = await loadEmbedder({ modelDirectory: model ?? undefined, threads: corpusThreads() })
    const cache = openVectorCache(data, embedder.id, embedder.dimensions)
    try {
      const hnsw = await loadHnsw()
      const approximate = 'unavailable' in hnsw ? undefined : hnsw
      const { everyday } = parseLexicon(await readLexiconTexts())
      const built = await buildIndex({ plans, embedder, tokenizer, corpusHash, cache, progress, approximate, english: englishSources, everyday })
      return { generation: await writeGeneration(fileStore(data), built), counts: built.facts.counts, made: true, leftOut }
    } finally {
      cache.close()
      await embedder.dispose()
    }
  })
}

/** CC-CEDICT and the readings of characters; pinyin-pro's data are loaded only here, a server that makes no index never has them. */
export async function englishSources(): Promise<EnglishSources> {
  const [cedict, { pinyinReading }] = await Promise.all([readCedict(), import('../../index/lexicon/pinyin-reading.ts')])
  return { cedict, reading: pinyinReading }
}

/** The index in a data folder where its manifest is what is wanted; null where it is not, or there is none that can be read. */
export async function currentIndex(data: string, wanted: Wanted): Promise<Pick<Ingested, 'generation' | 'counts'> | null> {
  try {
    const { generation, manifest } = await readManifest(fileStore(data))
    const same = manifest.corpusHash === wanted.corpusHash && manifest.modelId === wanted.modelId && manifest.tokenizerId === wanted.tokenizerId
    return same ? { generation, counts: manifest.counts } : null
  } catch (error) {
    if (error instanceof IndexError) return null
    throw error
  }
}

/** Whether every file of the current index is as it was written. */
async function isWhole(data: string): Promise<boolean> {
  try {
    await readGeneration(fileStore(data))
    return true
  } catch (error) {
    if (error instanceof IndexError) return false
    throw error
  }
}
