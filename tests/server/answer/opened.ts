/** The real answerer over the index of corpus/, with what stands between question and answer open to look at. */
import { fileStore } from '../../../index/generation/files.ts'
import { type OpenIndex, openIndex } from '../../../index/open.ts'
import { createAnswerer } from '../../../server/answer/answerer.ts'
import { type Cited, cite } from '../../../server/answer/cite.ts'
import { compose } from '../../../server/answer/compose/compose.ts'
import type { Draft } from '../../../server/answer/draft.ts'
import { type Knowledge, prepareKnowledge } from '../../../server/answer/knowledge.ts'
import { kindredExpressions } from '../../../server/answer/rank/kindred.ts'
import { type Ranking, rankUnits } from '../../../server/answer/rank.ts'
import { searchTerms } from '../../../server/answer/search-terms.ts'
import { understand } from '../../../server/answer/understand/understand.ts'
import type { Understanding } from '../../../server/answer/understand/understanding.ts'
import { createWordSense } from '../../../server/answer/word-sense.ts'
import type { Answerer } from '../../../server/answerer.ts'
import { type AskInput, type AskReply, askRequestSchema, type Turn } from '../../../server/contract.ts'
import { loadModels } from '../../../server/node/service.ts'
import { indexFolder } from '../../setup/folder.ts'
import { whileTesting } from '../../setup/while-testing.ts'

export interface Opened {
  readonly index: OpenIndex
  readonly knowledge: Knowledge
  readonly answerer: Answerer
  /** How a question is read, after `history`. */
  read(question: string, history?: readonly Turn[], documents?: readonly string[]): Understanding
  /** The answer to a question alone, or after others that are asked and answered first. */
  ask(question: string, options?: Omit<AskInput, 'question' | 'history'> & { readonly after?: readonly string[] }): Promise<AskReply>
  /** How a question is read, and what it may be answered from, best first. */
  ranked(question: string): Promise<{ readonly query: Understanding; readonly ranking: Ranking }>
  /** What is composed for a question before anything is checked or cited; null where it is not answered. */
  draft(question: string): Promise<Draft | null>
  /** The draft with its citations numbered, still unchecked. */
  cited(question: string, limit?: number): Promise<Cited | null>
  close(): Promise<void>
}

/** Open while the tests around the call run. */
export const answersOfCorpus = (): Opened => whileTesting(openAnswers)

async function openAnswers(): Promise<Opened> {
  const { embedder, tokenizer, lexicon, dispose } = await loadModels(null)
  const index = await openIndex({ store: fileStore(indexFolder()), tokenizer, modelId: embedder.id })
  const answerer = createAnswerer({ index, embedder, lexicon })
  const sense = createWordSense(index, lexicon)
  const ask: Opened['ask'] = async (question, { after = [], ...options } = {}) => {
    const history: Turn[] = []
    for (const earlier of after) {
      const reply = await answerer.ask(askRequestSchema.parse({ question: earlier, history }))
      history.push({ role: 'user', content: earlier }, { role: 'assistant', content: reply.answer.text.slice(0, 4000) })
    }
    return answerer.ask(askRequestSchema.parse({ question, history, ...options }))
  }
  const knowledge = prepareKnowledge(index)
  const read: Opened['read'] = (question, history = [], documents) =>
    understand({ question, history: [...history], documents: documents && [...documents] }, { documents: index.documents, ...sense })
  const rankerOf = async (query: Understanding) => {
    const vector = await embedder.embed(query.embedded || query.standalone, 'query')
    const kindred = () => kindredExpressions(query, vector, index)
    return (scoped: Understanding) => rankUnits(knowledge, scoped, { terms: searchTerms(scoped, tokenizer), vector, kindred })
  }
  const ranked: Opened['ranked'] = async (question) => {
    const query = read(question)
    const rank = await rankerOf(query)
    return { query, ranking: rank(query) }
  }
  const draft: Opened['draft'] = async (question) => {
    const query = read(question)
    const rank = await rankerOf(query)
    const composed = compose({ query, ranking: rank(query), knowledge, rank })
    return 'insufficient' in composed ? null : composed
  }
  const cited: Opened['cited'] = async (question, limit = 50) => {
    const composed = await draft(question)
    return composed && cite(composed, knowledge, limit)
  }
  return { index, knowledge, answerer, read, ask, ranked, draft, cited, close: dispose }
}
