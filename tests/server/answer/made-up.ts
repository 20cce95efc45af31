/** The real answerer over plans made up for a test: for what no plan of corpus/ happens to print. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIndex } from '../../../index/build.ts'
import { fileStore } from '../../../index/generation/files.ts'
import { writeGeneration } from '../../../index/generation.ts'
import { openIndex } from '../../../index/open.ts'
import { createAnswerer } from '../../../server/answer/answerer.ts'
import { type Knowledge, prepareKnowledge } from '../../../server/answer/knowledge.ts'
import { type AskReply, askRequestSchema } from '../../../server/contract.ts'
import { loadModels } from '../../../server/node/service.ts'
import { readText } from '../../ingest/plans.ts'

export interface MadeUp {
  readonly knowledge: Knowledge
  ask(question: string): Promise<AskReply>
  close(): Promise<void>
}

/** @param lines one plan, a line each; its title names the place */
export async function openMadeUp(lines: readonly string[]): Promise<MadeUp> {
  const data = mkdtempSync(join(tmpdir(), 'wengui-made-up-'))
  const { embedder, tokenizer, lexicon, dispose } = await loadModels(null)
  const store = fileStore(data)
  await writeGeneration(store, await buildIndex({ plans: [await readText(lines)], embedder, tokenizer }))
  const index = await openIndex({ store, tokenizer, modelId: embedder.id })
  const answerer = createAnswerer({ index, embedder, lexicon })
  return {
    knowledge: prepareKnowledge(index),
    ask: (question) => answerer.ask(askRequestSchema.parse({ question, limit: 50 })),
    close: async () => {
      await dispose()
      rmSync(data, { recursive: true })
    },
  }
}
