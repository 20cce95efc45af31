/** The real answerer over plans made up for a test: for what no plan of corpus/ happens to print. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIndex } from '../../../index/build.ts'
import { fileStore } from '../../../index/generation/files.ts'
import { writeGeneration } from '../../../index/generation.ts'
import { openIndex } from '../../../index/open.ts'
import { readPlan } from '../../../ingest/plan.ts'
import { createAnswerer } from '../../../server/answer/answerer.ts'
import { type Knowledge, prepareKnowledge } from '../../../server/answer/knowledge.ts'
import { kindredExpressions } from '../../../server/answer/rank/kindred.ts'
import { type Ranking, rankUnits } from '../../../server/answer/rank.ts'
import { searchTerms } from '../../../server/answer/search-terms.ts'
import { understand } from '../../../server/answer/understand/understand.ts'
import type { Understanding } from '../../../server/answer/understand/understanding.ts'
import { createWordSense } from '../../../server/answer/word-sense.ts'
import { type AskReply, askRequestSchema, type Turn } from '../../../server/contract.ts'
import { loadModels } from '../../../server/node/service.ts'
import { whileTesting } from '../../setup/while-testing.ts'

export interface MadeUp {
  readonly knowledge: Knowledge
  /** How a question is read, after `history`. */
  read(question: string, history?: readonly Turn[]): Understanding
  /** What a question may be answered from, best first. */
  ranked(question: string): Promise<Ranking>
  /** The answer to a question, after the turns that a caller sends along. */
  ask(question: string, history?: readonly Turn[]): Promise<AskReply>
  close(): Promise<void>
}

/**
 * Open while the tests around the call run.
 * @param plans a string a line; the title names the place. Their ids are made-up, made-up-2 and so on.
 */
export const answersOfMadeUp = (...plans: readonly (readonly string[])[]): MadeUp => whileTesting(() => openMadeUp(plans))

async function openMadeUp(plans: readonly (readonly string[])[]): Promise<MadeUp> {
  const data = mkdtempSync(join(tmpdir(), 'wengui-made-up-'))
  const { embedder, tokenizer, lexicon, dispose } = await loadModels(null)
  const store = fileStore(data)
  const read = plans.map((lines, i) => {
    const id = i === 0 ? 'made-up' : `made-up-${i + 1}`
    return readPlan(new TextEncoder().encode(lines.join('\n')), { id, file: `${id}.txt` })
  })
  await writeGeneration(store, await buildIndex({ plans: await Promise.all(read), embedder, tokenizer }))
  const index = await openIndex({ store, tokenizer, modelId: embedder.id })
  const answerer = createAnswerer({ index, embedder, lexicon })
  const sense = createWordSense(index, lexicon)
  const knowledge = prepareKnowledge(index)
  const reading: MadeUp['read'] = (question, history = []) =>
    understand({ question, history: [...history], documents: undefined }, { documents: index.documents, ...sense })
  return {
    knowledge,
    read: reading,
    ranked: async (question) => {
      const query = reading(question)
      const vector = await embedder.embed(query.embedded || query.standalone, 'query')
      return rankUnits(knowledge, query, { terms: searchTerms(query, tokenizer), vector, kindred: () => kindredExpressions(query, vector, index) })
    },
    ask: (question, history = []) => answerer.ask(askRequestSchema.parse({ question, history, limit: 50 })),
    close: async () => {
      await dispose()
      rmSync(data, { recursive: true })
    },
  }
}
