import type { Lexicon } from '../../index/lexicon/lexicon.ts'
import type { OpenIndex } from '../../index/open.ts'
import type { Embedder } from '../../ingest/embedder.ts'
import type { Document } from '../../ingest/schema.ts'
import { type Answerer, UnknownDocumentError } from '../answerer.ts'
import type { AskEvent, AskReply, AskRequest, Understood } from '../contract.ts'
import { answerText } from './answer-text.ts'
import { cite } from './cite.ts'
import { composeQuestions } from './compose/questions.ts'
import type { Draft } from './draft.ts'
import { type Insufficiency, insufficientReply, nearestOf } from './insufficient.ts'
import { prepareKnowledge } from './knowledge.ts'
import { kindredExpressions } from './rank/kindred.ts'
import { type Ranking, rankUnits } from './rank.ts'
import { searchTerms } from './search-terms.ts'
import { suggestionsOf } from './suggestions.ts'
import { lastListed, pointsAtEntry } from './understand/followup/entries.ts'
import { beginsFirm } from './understand/name-of-place.ts'
import { questionsIn } from './understand/questions.ts'
import { understand } from './understand/understand.ts'
import type { Understanding } from './understand/understanding.ts'
import { faultsOf } from './verify.ts'
import { createWordSense } from './word-sense.ts'

export interface AnswererParts {
  readonly index: OpenIndex
  readonly embedder: Embedder
  readonly lexicon: Lexicon
}

/** The extractive answerer: understand, retrieve, select, compose, verify; no language model. */
export function createAnswerer({ index, embedder, lexicon }: AnswererParts): Answerer {
  const knowledge = prepareKnowledge(index)
  const prints = (words: string) => knowledge.units.some((unit) => unit.words.includes(words))
  const sense = createWordSense(index, lexicon)
  const findPlaces = (question: string) =>
    sense.findPlaces(question).filter((mention) => !beginsFirm(question, mention, index.tokenizer.words, knowledge.units))
  const context = { documents: knowledge.documents, speakers: knowledge.speakers, prints, ...sense, findPlaces }

  const ask = async (asked: AskRequest): Promise<AskReply> => answer(await withEarlierAnswer(asked))

  const answer = async (request: AskRequest): Promise<AskReply> => {
    const unknown = request.documents?.find((id) => !knowledge.plans.has(id))
    if (unknown !== undefined) throw new UnknownDocumentError(unknown, [...knowledge.plans.keys()])
    const started = performance.now()
    const reading = understand(request, context)
    const understood = performance.now()
    const vector = await embedder.embed(reading.embedded || reading.standalone, 'query')
    const embedded = performance.now()
    const kindred = once(() => kindredExpressions(reading, vector, index))
    const rank = (scoped: Understanding) => rankUnits(knowledge, scoped, { terms: searchTerms(scoped, index.tokenizer), vector, kindred })
    const composed = (query: Understanding, ranking: Ranking) => {
      const questions = questionsIn(query.standalone).map((part) => {
        const own = understand({ ...part, documents: request.documents }, context)
        // Where the place is named once, it is meant in all of them.
        return own.scope.places.length + own.scope.uncovered.length > 0 ? own : { ...own, scope: query.scope }
      })
      return { query, ranking, draft: composeQuestions({ query, ranking, knowledge, rank }, questions) }
    }
    /** Who, when or where, of a place whose own documents do not say: what those of another say that names it and all of the question. */
    const toldElsewhere = (query: Understanding, why: Insufficiency) => {
      const scoped = why.reason === 'not-said' ? inOtherDocuments(query, knowledge.documents) : null
      const ranking = scoped ? rank(scoped) : null
      if (!scoped || !ranking || (ranking.units[0]?.ownCoverage ?? 0) < SAYS_ALL) return null
      const found = composed(scoped, ranking)
      return 'insufficient' in found.draft ? null : found
    }
    const first = rank(reading)
    const ranked = performance.now()
    const meant = composed(reading, first)
    const widened = 'insufficient' in meant.draft ? withOtherPlans(reading) : null
    const told = widened ? composed(widened, rank(widened)) : meant
    const elsewhere = 'insufficient' in told.draft && request.documents === undefined ? toldElsewhere(told.query, told.draft.insufficient) : null
    const { query, ranking, draft } = elsewhere ?? told
    const timings = {
      understand: understood - started,
      embed: embedded - understood,
      retrieve: ranked - embedded,
      compose: performance.now() - ranked,
      total: performance.now() - started,
    }
    if ('insufficient' in draft) return insufficientReply(draft.insufficient, describe(query), nearestOf(ranking, knowledge, query), timings)
    const shown = withOmission(verified(draft, request.limit), draft, query.language)
    if (shown.blocks.every((block) => block.type === 'note' || block.type === 'heading' || block.type === 'related')) {
      return insufficientReply({ reason: 'not-found' }, describe(query), nearestOf(ranking, knowledge, query), timings)
    }
    return {
      status: 'answered',
      question: query.kind === 'fact' && byIndicator(shown.blocks) ? { ...describe(query), kind: 'indicator' } : describe(query),
      answer: { text: answerText(shown.blocks, query.language), blocks: shown.blocks },
      citations: shown.citations,
      nearest: [],
      discrepancies: shown.discrepancies,
      suggestions: suggestionsOf(query, shown.citations, knowledge),
      timings: { ...timings, total: performance.now() - started },
    }
  }

  /** A question about an entry of the earlier answer, asked by someone who sent only the questions: that answer is made again. */
  const withEarlierAnswer = async (request: AskRequest): Promise<AskRequest> => {
    const { history } = request
    const listed = lastListed(history)
    if (!pointsAtEntry(request.question) || listed < 0 || history.some(({ role }) => role === 'assistant')) return request
    const earlier = await answer({ ...request, question: history[listed]!.content, history: history.slice(0, listed) })
    return { ...request, history: history.toSpliced(listed + 1, 0, { role: 'assistant', content: earlier.answer.text }) }
  }

  /** Composes until nothing is at fault: what does not stand in its sources is dropped, and the rest numbered anew. */
  const verified = (draft: Draft, limit: number): ReturnType<typeof cite> => {
    let blocks = draft.blocks
    for (let round = 0; round < 5; round++) {
      const cited = cite({ ...draft, blocks }, knowledge, limit)
      const faults = faultsOf(cited, knowledge)
      if (faults.length === 0) return cited
      const faulty = new Set(faults.flatMap(({ block }) => (block === null ? [] : [cited.blocks[block]])))
      if (faulty.size === 0) break
      // Blocks of a draft are known again by type and place among those of their words.
      const dropped = [...faulty].map((block) => `${block?.type} ${block?.text}`)
      blocks = blocks.filter((block) => {
        const at = dropped.indexOf(`${block.type} ${block.text}`)
        if (at >= 0) dropped.splice(at, 1)
        return at < 0
      })
    }
    return { blocks: [], citations: [], discrepancies: [] }
  }

  async function* stream(request: AskRequest): AsyncGenerator<AskEvent> {
    const reply = await ask(request)
    yield { event: 'understood', data: reply.question }
    const sent = new Set<number>()
    for (const block of reply.answer.blocks) {
      for (const number of [...block.citations, ...(block.table?.rows.flatMap((row) => row.cells.flatMap((cell) => cell.citations)) ?? [])]) {
        const citation = reply.citations[number - 1]
        if (!citation || sent.has(number)) continue
        sent.add(number)
        yield { event: 'citation', data: citation }
      }
      yield { event: 'block', data: block }
    }
    yield { event: 'done', data: reply }
  }

  return { ask, stream }
}

/** The question put to all plans that it may mean; null where it says which ones. */
const withOtherPlans = (query: Understanding): Understanding | null =>
  query.scope.otherwise.length === 0 ? null : { ...query, scope: { ...query.scope, documents: query.scope.otherwise, otherwise: [] } }

/** Share of the question that a document of another place has to say. */
const SAYS_ALL = 0.85

/** The question put to the documents that are not of the one place asked about nor of one above it, where they name it; null where it asks about no or several places. */
function inOtherDocuments(query: Understanding, documents: readonly Document[]): Understanding | null {
  const [place] = query.scope.places
  const others = documents.map(({ id }) => id).filter((id) => !query.scope.documents.includes(id))
  if (!place || query.scope.places.length + query.scope.uncovered.length > 1 || others.length === 0) return null
  const scope = { ...query.scope, places: [], uncovered: [{ ...place, own: [], above: others }], inside: [], documents: others, otherwise: [] }
  return { ...query, scope }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** A question that rows of indicators answer is one about indicators, however it was put. */
function byIndicator(blocks: readonly { type: string }[]): boolean {
  return blocks.find(({ type }) => type !== 'note' && type !== 'heading')?.type === 'indicator'
}

/** Entries that the limit on citations leaves out are said to be left out. */
function withOmission(shown: ReturnType<typeof cite>, draft: Draft, language: 'zh' | 'en'): ReturnType<typeof cite> {
  const entries = (blocks: readonly { type: string }[]) => blocks.filter(({ type }) => type === 'item').length
  const omitted = entries(draft.blocks) - entries(shown.blocks)
  if (omitted <= 0) return shown
  const text = language === 'en' ? `${omitted} more entries are left out here; ask for more citations to see them.` : `另有${omitted}项因引文条数上限未列出。`
  const at = shown.blocks.findIndex(({ type }) => type === 'related')
  const note = { type: 'note' as const, text, citations: [] }
  return { ...shown, blocks: at < 0 ? [...shown.blocks, note] : [...shown.blocks.slice(0, at), note, ...shown.blocks.slice(at)] }
}

function describe(query: Understanding): Understood {
  return {
    text: query.text,
    standalone: query.standalone,
    language: query.language,
    kind: query.kind,
    places: [...query.scope.places, ...query.scope.uncovered].map(({ place }) => place),
    documents: query.scope.documents,
  }
}
