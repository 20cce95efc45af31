/** A stored index, ready to be searched. */
import type { Document, Passage } from '../ingest/schema.ts'
import { type Bm25, openBm25 } from './bm25.ts'
import type { EverydayExpression } from './everyday.ts'
import {
  decodeIndex,
  EVERYDAY_GRAPH,
  type IndexContent,
  IndexFileError,
  PASSAGE_GRAPH,
  type PlanContent,
  SENTENCE_GRAPH,
  type SentenceRef,
} from './generation/format.ts'
import { type GenerationStore, IndexError, MANIFEST, type Manifest, readGeneration, readManifest, type StoredIndex } from './generation.ts'
import type { EnglishData } from './lexicon/english-data.ts'
import type { Tokenizer } from './tokenizer.ts'
import { exactVectors } from './vectors/exact.ts'
import type { ApproximateVectors, VectorIndex } from './vectors.ts'

/** A plan with where its passages stand in the index. */
export interface IndexedPlan extends PlanContent {
  /** Ordinals of the plan's passages in the index: [first, after the last). */
  readonly ordinals: readonly [number, number]
}

/** A generation in memory. */
export interface OpenIndex {
  /** Name of the generation. */
  readonly generation: string
  readonly manifest: Manifest
  readonly documents: readonly Document[]
  /** By document id, in the order of `documents`. */
  readonly plans: ReadonlyMap<string, IndexedPlan>
  /** A passage's ordinal in every index is its position here; those of a document stand together, as read. */
  readonly passages: readonly Passage[]
  readonly bm25: Bm25
  readonly passageVectors: VectorIndex
  /** Sentences of passages that have more than one; ordinals are positions in `sentences`. */
  readonly sentenceVectors: VectorIndex
  readonly sentences: readonly SentenceRef[]
  /** Chinese words of the corpus for English words and for names in pinyin; empty where the index was built without. */
  readonly english: EnglishData
  /** Everyday expressions that lead to words of the corpus; ordinals of their vectors are positions here. */
  readonly everyday: readonly EverydayExpression[]
  readonly everydayVectors: VectorIndex
  readonly tokenizer: Tokenizer
}

/** What is opened, and for what. */
export interface OpenOptions {
  readonly store: GenerationStore
  readonly tokenizer: Tokenizer
  /** Id of the model that questions will be embedded with. */
  readonly modelId: string
  /** Searches graphs where the index has them; every vector is compared where absent. */
  readonly approximate?: ApproximateVectors | undefined
}

/**
 * Opens the current generation, every file checked. Rejects with an IndexError that names the file where one is missing or
 * damaged, or where the index was made for another model, tokenizer or format: its ranking would be wrong without a sign.
 */
export async function openIndex(options: OpenOptions): Promise<OpenIndex> {
  const stored = await readGeneration(options.store)
  try {
    return await opened(stored, options)
  } catch (error) {
    // Graphs are opened by their paths, after all files are read: switches meanwhile take them away, and then there is a newer index.
    if ((await readManifest(options.store)).generation === stored.generation) throw error
    return openIndex(options)
  }
}

async function opened({ generation, manifest, files }: StoredIndex, { store, tokenizer, modelId, approximate }: OpenOptions): Promise<OpenIndex> {
  const foreign = (what: string, made: string, wanted: string) =>
    new IndexError('foreign', MANIFEST, `was made with the ${what} ${made}, this program runs ${wanted}`)
  if (manifest.modelId !== modelId) throw foreign('model', manifest.modelId, modelId)
  if (manifest.tokenizerId !== tokenizer.id) throw foreign('tokenizer', manifest.tokenizerId, tokenizer.id)

  const content = decode(files, manifest)
  const vectors = async (all: Float32Array, graph: string): Promise<VectorIndex> => {
    const exact = exactVectors(all, manifest.dimensions)
    const path = files.has(graph) ? store.path(generation, graph) : null
    if (!approximate || path === null) return exact
    try {
      return await approximate.open(path, exact)
    } catch (error) {
      throw new IndexError('foreign', graph, `cannot be opened: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
    }
  }
  const passages = content.plans.flatMap((plan) => plan.passages)
  const documents = content.plans.map((plan) => plan.document)
  let first = 0
  const plans = content.plans.map((plan): [string, IndexedPlan] => {
    const ordinals = [first, first + plan.passages.length] as const
    first = ordinals[1]
    return [plan.document.id, { ...plan, ordinals }]
  })
  return {
    generation,
    manifest,
    documents,
    plans: new Map(plans),
    passages,
    bm25: openBm25(content.postings),
    passageVectors: await vectors(content.passageVectors, PASSAGE_GRAPH),
    sentenceVectors: await vectors(content.sentenceVectors, SENTENCE_GRAPH),
    sentences: content.sentences,
    english: content.english,
    everyday: content.everyday,
    everydayVectors: await vectors(content.everydayVectors, EVERYDAY_GRAPH),
    tokenizer,
  }
}

function decode(files: ReadonlyMap<string, Uint8Array>, manifest: Manifest): IndexContent {
  try {
    return decodeIndex(files, manifest.dimensions)
  } catch (error) {
    if (!(error instanceof IndexFileError)) throw error
    // The checksums held, so the file is as written, by a program that wrote something else.
    throw new IndexError('foreign', error.file, error.reason, { cause: error })
  }
}
