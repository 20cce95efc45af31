/** From read plans to an index. */
import type { Embedder } from '../ingest/embedder.ts'
import type { Passage, ReadPlan } from '../ingest/schema.ts'
import { sha256 } from '../ingest/text/sha256.ts'
import { buildPostings, type Entry, type Postings } from './bm25.ts'
import { passageText, sentenceTexts } from './build/texts.ts'
import { expressionsHeld } from './everyday.ts'
import { EVERYDAY_GRAPH, encodeIndex, type IndexContent, PASSAGE_GRAPH, SENTENCE_GRAPH } from './generation/format.ts'
import type { BuiltIndex } from './generation.ts'
import { type EnglishSources, englishData, NO_ENGLISH } from './lexicon/english-data.ts'
import type { EverydayEntry } from './lexicon/parse.ts'
import type { Tokenizer } from './tokenizer.ts'
import type { VectorCache } from './vectors/cache.ts'
import type { ApproximateVectors } from './vectors.ts'

/** How far a build has come. */
export interface BuildProgress {
  /** Texts embedded or taken over so far, and in all. */
  readonly done: number
  readonly total: number
  /** Of `done`, those that were taken over from the cache or stood there twice. */
  readonly reused: number
}

/** What an index is built from, and with what. */
export interface BuildOptions {
  readonly plans: readonly ReadPlan[]
  readonly embedder: Embedder
  readonly tokenizer: Tokenizer
  /** Called after each text. */
  readonly progress?: ((progress: BuildProgress) => void) | undefined
  /** Vectors of earlier builds, and of one that broke off. */
  readonly cache?: VectorCache | undefined
  /** Prepares graphs for approximate search; the index is searched exactly where absent. */
  readonly approximate?: ApproximateVectors | undefined
  /** Brings what English questions are understood by; asked for once, before the long part. Chinese questions need none of it. */
  readonly english?: (() => Promise<EnglishSources>) | undefined
  /** Everyday expressions that questions are led by; of these the index keeps what leads to words of the corpus. */
  readonly everyday?: readonly EverydayEntry[] | undefined
  /** Number of vectors from which a set of them gets a graph: 20,000 where absent. */
  readonly graphFrom?: number | undefined
  /** What the manifest calls the corpus; by default a hash of the plans' ids and files. */
  readonly corpusHash?: string | undefined
  readonly now?: Date | undefined
  /** Breaks the build off between two texts. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Below this a graph takes twice the memory of its vectors and finds them no sooner than the scan in WebAssembly; above, it does, at the
 * price of what it overlooks. bench/README.md has both at 5,000 and at 20,000.
 */
const GRAPH_FROM = 20_000

/**
 * Tokenises and embeds the plans' passages and sentences. The same plans, model and tokenizer give the same files, whatever
 * the cache holds. Rejects with the embedder's error, or the signal's reason; what was embedded until then is in the cache.
 */
export async function buildIndex(options: BuildOptions): Promise<BuiltIndex> {
  const { plans, embedder, tokenizer } = options
  checkIds(plans)
  const passages = plans.flatMap((plan) => plan.passages)
  const sentences = passages.flatMap(sentenceTexts)
  const postings = buildPostings(passages.map((passage) => entry(passage, tokenizer)))
  const english = options.english ? englishData(await options.english(), passagesOfTerms(postings), postings.size, plans) : NO_ENGLISH
  const terms = new Set(postings.terms)
  const everyday = expressionsHeld(options.everyday ?? [], (word) => tokenizer.terms(word).every((term) => terms.has(term)))
  const texts = [passages.map(passageText), sentences.map(({ text }) => text), everyday.map((expression) => expression.everyday)]
  const vectors = await embedAll(texts.flat(), options)
  const [passageEnd, sentenceEnd] = [passages.length * embedder.dimensions, (passages.length + sentences.length) * embedder.dimensions]
  const content: IndexContent = {
    plans,
    postings,
    dimensions: embedder.dimensions,
    passageVectors: vectors.subarray(0, passageEnd),
    sentenceVectors: vectors.subarray(passageEnd, sentenceEnd),
    sentences: sentences.map(({ ref }) => ref),
    english,
    everyday,
    everydayVectors: vectors.subarray(sentenceEnd),
  }
  const files = new Map(encodeIndex(content))
  const { approximate, graphFrom = GRAPH_FROM } = options
  const searched = [
    [PASSAGE_GRAPH, content.passageVectors],
    [SENTENCE_GRAPH, content.sentenceVectors],
    [EVERYDAY_GRAPH, content.everydayVectors],
  ] as const
  for (const [name, set] of approximate ? searched : [])
    if (set.length >= graphFrom * content.dimensions) files.set(name, await approximate!.build(set, content.dimensions))
  return {
    facts: {
      createdAt: (options.now ?? new Date()).toISOString(),
      corpusHash: options.corpusHash ?? (await hashPlans(plans)),
      modelId: embedder.id,
      dimensions: embedder.dimensions,
      tokenizerId: tokenizer.id,
      lexiconHash: tokenizer.lexiconHash,
      counts: {
        documents: plans.length,
        passages: passages.length,
        sentences: sentences.length,
        items: plans.reduce((sum, { items }) => sum + items.length, 0),
        indicators: plans.reduce((sum, { indicators }) => sum + indicators.length, 0),
        terms: postings.terms.length,
      },
    },
    files,
  }
}

/** The index terms of a passage by field. */
export function entry({ text, path, lead, context }: Passage, tokenizer: Tokenizer): Entry {
  return {
    fields: {
      text: tokenizer.terms(text),
      path: path.flatMap((heading) => tokenizer.terms(heading)),
      lead: tokenizer.terms(lead),
      context: tokenizer.terms(context),
    },
  }
}

/** In how many passages each term stands. */
function passagesOfTerms({ terms, offsets }: Postings): ReadonlyMap<string, number> {
  return new Map(terms.map((term, t) => [term, offsets[t + 1]! - offsets[t]!]))
}

/** One vector a text, one after the other. Each different text is embedded once, one at a time: see the embedder. */
async function embedAll(texts: readonly string[], { embedder, cache, progress, signal }: BuildOptions): Promise<Float32Array> {
  const { dimensions } = embedder
  const all = new Float32Array(texts.length * dimensions)
  const known = new Map<string, Float32Array>()
  let reused = 0
  for (const [i, text] of texts.entries()) {
    signal?.throwIfAborted()
    const key = await textKey(text)
    const ready = known.get(key) ?? cache?.get(key)
    const vector = ready ?? (await embedder.embed(text, 'passage'))
    if (vector.length !== dimensions) throw new Error(`embedder ${embedder.id} gave ${vector.length} dimensions, it states ${dimensions}`)
    if (ready) reused++
    else cache?.put(key, vector)
    known.set(key, vector)
    all.set(vector, i * dimensions)
    progress?.({ done: i + 1, total: texts.length, reused })
  }
  cache?.keep(new Set(known.keys()))
  return all
}

const textKey = (text: string): Promise<string> => sha256(new TextEncoder().encode(text))

/** Names a set of plans by their ids and files, whatever their order. */
async function hashPlans(plans: readonly ReadPlan[]): Promise<string> {
  const lines = plans.map(({ document }) => `${document.id} ${document.sha256}`).sort()
  return sha256(new TextEncoder().encode(lines.join('\n')))
}

/** Throws where an id stands twice: a citation would lead to the wrong words. */
function checkIds(plans: readonly ReadPlan[]): void {
  const ids = [...plans.map(({ document }) => document.id), ...plans.flatMap(({ passages }) => passages.map(({ id }) => id))]
  const seen = new Set<string>()
  for (const id of ids) {
    if (seen.has(id)) throw new Error(`id ${id} stands twice`)
    seen.add(id)
  }
}
