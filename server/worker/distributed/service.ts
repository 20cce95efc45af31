/**
 * Answers over more plans than one Worker's memory holds. Words, meaning and places choose the few plans a question is about; these are
 * brought in whole and answered from as if they were all, with scores that count the whole.
 */
import type { EnglishData } from '../../../index/lexicon/english-data.ts'
import type { Lexicon } from '../../../index/lexicon/lexicon.ts'
import type { OpenIndex } from '../../../index/open.ts'
import type { Tokenizer } from '../../../index/tokenizer.ts'
import type { Embedder } from '../../../ingest/embedder.ts'
import { createAnswerer } from '../../answer/answerer.ts'
import { understand } from '../../answer/understand/understand.ts'
import { createWordSense } from '../../answer/word-sense.ts'
import { type Answerer, UnknownDocumentError } from '../../answerer.ts'
import type { AskRequest } from '../../contract.ts'
import { createLibrary, fits } from '../../index-library.ts'
import type { Library } from '../../library.ts'
import { createSearch } from '../../search.ts'
import type { Service } from '../../service.ts'
import type { PlanDatabase } from './database.ts'
import type { Matches } from './matched-vectors.ts'
import { NotReadyError } from './not-ready.ts'
import { Recent } from './recent.ts'
import type { PlanRow } from './schema.ts'
import { joinBm25, joinPlans, type LoadedPlan, loadedPlan, type Slice, type Whole } from './slice.ts'
import type { IndexStatistics } from './statistics.ts'
import { checkVectorize, nearestVectors, type VectorizeBinding, type VectorKind } from './vectorize.ts'

/** Plans, and sets of plans made ready, that are kept for the next question. */
const KEPT_PLANS = 10
const KEPT_SLICES = 3
const KEPT_VECTORS = 50

export interface DistributedParts {
  readonly database: PlanDatabase
  readonly vectorize: VectorizeBinding
  readonly embedder: Embedder
  readonly tokenizer: Tokenizer
  readonly lexicon: Lexicon
  readonly english: EnglishData
  readonly everyday: OpenIndex['everyday']
  readonly everydayVectors: OpenIndex['everydayVectors']
  readonly statistics: IndexStatistics
  /** Plans that a question is answered from at most: so many fit beside each other in memory. */
  readonly mostPlans?: number
}

/** A slice with what answers from it. */
interface Opened {
  readonly slice: Slice
  readonly answerer: Answerer
  readonly library: Library
}

/** Rejects with {@link NotReadyError} where the bindings do not hold what belongs together. */
export async function createDistributedService(parts: DistributedParts): Promise<Service> {
  const { database, vectorize, embedder, tokenizer, lexicon, english, everyday, everydayVectors, statistics, mostPlans = 6 } = parts
  const { manifest, generation, plans } = database
  if (manifest.modelId !== embedder.id)
    throw new NotReadyError(`binding DB: its index was made with the model ${manifest.modelId}, this program runs ${embedder.id}`)
  for (const made of [manifest.tokenizerId, statistics.tokenizerId]) {
    if (made !== tokenizer.id) throw new NotReadyError(`binding DB: its index was made with the tokenizer ${made}, this program runs ${tokenizer.id}`)
  }
  await checkVectorize(vectorize, { dimensions: manifest.dimensions, vectors: manifest.counts.passages + manifest.counts.sentences })

  const documents = plans.map(({ document }) => document)
  const whole: Whole = { generation, manifest, documents, english, everyday, everydayVectors, tokenizer, statistics }
  const sense = createWordSense({ documents, tokenizer, english, bm25: joinBm25([], [], statistics) }, lexicon)
  const rowOf = (id: string): PlanRow => {
    const row = plans.find((plan) => plan.id === id)
    if (!row)
      throw new UnknownDocumentError(
        id,
        plans.map((plan) => plan.id),
      )
    return row
  }

  const vectors = new Recent<Float32Array>(KEPT_VECTORS)
  const embed = (text: string): Promise<Float32Array> =>
    vectors.get(text, () => embedder.embed(text, 'query').catch((error: unknown) => Promise.reject(unavailable('the embedding model', error))))
  const nearest = (vector: Float32Array, kind: VectorKind, within?: PlanRow) =>
    nearestVectors(vectorize, generation, vector, { kind, plan: within?.ordinal }).catch((error: unknown) =>
      Promise.reject(error instanceof NotReadyError ? error : unavailable('binding VECTORIZE', error)),
    )

  /** Of these plans the ones that words and meaning lead to, best first. */
  const choose = async (among: readonly PlanRow[], text: string, words: readonly string[]): Promise<readonly PlanRow[]> => {
    if (among.length <= mostPlans) return among
    const terms = [...new Set(words.flatMap((word) => tokenizer.terms(word)))]
    const [byWords, byMeaning] = await Promise.all([database.search(terms, words), embed(text).then((vector) => nearest(vector, 'passages'))])
    const planOf = (ordinal: number) => among.find((row) => ordinal >= row.first_passage && ordinal < row.first_passage + row.passages)
    const ranked = Array.from({ length: Math.max(byWords.length, byMeaning.length) }, (_, i) => [byWords[i], byMeaning[i]?.ordinal]).flat()
    const found = new Set(ranked.flatMap((ordinal) => (ordinal === undefined ? [] : (planOf(ordinal) ?? []))))
    return [...found].slice(0, mostPlans)
  }

  const loaded = new Recent<LoadedPlan>(KEPT_PLANS)
  const slices = new Recent<Opened>(KEPT_SLICES)
  const open = (rows: readonly PlanRow[]): Promise<Opened> => {
    const chosen = [...rows].sort((a, b) => a.ordinal - b.ordinal)
    return slices.get(chosen.map(({ ordinal }) => ordinal).join(), async () => {
      const contents = chosen.map((row) => loaded.get(row.id, async () => loadedPlan(row, await database.plan(row), statistics)))
      const slice = joinPlans(await Promise.all(contents), whole)
      const searching: Embedder = {
        id: embedder.id,
        dimensions: embedder.dimensions,
        embed: async (text) => {
          const vector = await embed(text)
          await fetchMatches(slice, vector, nearest)
          return vector
        },
      }
      return {
        slice,
        answerer: createAnswerer({ index: slice.index, embedder: searching, lexicon }),
        library: createLibrary(slice.index, createSearch(slice.index, searching)),
      }
    })
  }

  /** Who answers a request, and the request as that one takes it: documents it has not brought in are not named to it. */
  const route = async (request: AskRequest): Promise<{ answerer: Answerer; request: AskRequest }> => {
    for (const id of request.documents ?? []) rowOf(id)
    const query = understand(request, { documents, ...sense })
    const words = query.concepts.flatMap(({ alternatives }) => alternatives.map(({ text }) => text))
    const chosen = await choose(query.scope.documents.map(rowOf), query.embedded || query.standalone, words)
    // Where nothing fits, any plan will do: the answer is that there is none.
    const { answerer, slice } = await open(chosen.length > 0 ? chosen : plans.slice(0, 1))
    const held = slice.plans.map(({ id }) => id)
    const named = request.documents && held.filter((id) => request.documents?.includes(id))
    return { answerer, request: named ? { ...request, documents: named.length > 0 ? named : held } : request }
  }

  return {
    ready: {
      ready: true,
      reason: '',
      index: { generation, documents: documents.length, passages: manifest.counts.passages, model: manifest.modelId, builtAt: manifest.createdAt },
      vectors: 'vectorize',
    },
    answerer: {
      async ask(asked) {
        const { answerer, request } = await route(asked)
        return answerer.ask(request)
      },
      async *stream(asked) {
        const { answerer, request } = await route(asked)
        yield* answerer.stream(request)
      },
    },
    library: {
      documents: () => documents,
      document: async (id, range) => (await open([rowOf(id)])).library.document(id, range),
      indicators: async (filter) => (await database.indicators(filter.documents?.map(rowOf) ?? plans)).filter((row) => fits(row, filter)),
      search: async ({ q, documents: ids, limit }) => {
        const chosen = await choose(ids?.map(rowOf) ?? plans, q, [q])
        return chosen.length === 0 ? [] : (await open(chosen)).library.search({ q, limit })
      },
    },
  }
}

/** Notes in the slice what Vectorize finds in each of its plans: asked plan by plan it tells of more passages than asked once. */
async function fetchMatches(
  { plans, passageVectors, sentenceVectors }: Slice,
  vector: Float32Array,
  nearest: (vector: Float32Array, kind: VectorKind, within: PlanRow) => ReturnType<typeof nearestVectors>,
): Promise<void> {
  const fetchKind = (kind: VectorKind, first: 'first_passage' | 'first_sentence'): Promise<Matches[]> => {
    let end = 0
    return Promise.all(
      plans.map(async (row) => {
        const from = end
        end += row[kind]
        const matches = (await nearest(vector, kind, row)).map(({ ordinal, score }) => ({ ordinal: ordinal - row[first] + from, score }))
        return { from, to: from + row[kind], matches }
      }),
    )
  }
  const [passages, sentences] = await Promise.all([fetchKind('passages', 'first_passage'), fetchKind('sentences', 'first_sentence')])
  passageVectors.remember(vector, passages)
  sentenceVectors.remember(vector, sentences)
}

function unavailable(what: string, error: unknown): NotReadyError {
  return new NotReadyError(`${what}: ${error instanceof Error ? error.message : String(error)}`)
}
