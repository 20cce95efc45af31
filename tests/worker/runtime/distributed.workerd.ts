import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import type { EverydayExpression } from '../../../index/everyday.ts'
import { documentListSchema, documentTextSchema, indicatorListSchema, problemSchema, readySchema, searchReplySchema } from '../../../server/contract.ts'
import { type AssetFetcher, openArtifacts } from '../../../server/worker/artifacts/artifacts.ts'
import { artifactName } from '../../../server/worker/artifacts/names.ts'
import { openDatabase, type PlanDatabase } from '../../../server/worker/distributed/database.ts'
import { createDistributedService } from '../../../server/worker/distributed/service.ts'
import { readStatistics } from '../../../server/worker/distributed/statistics.ts'
import { type VectorKind, vectorRecord } from '../../../server/worker/distributed/vectorize.ts'
import type { WorkerEnvironment } from '../../../server/worker/handler.ts'
import { loadModel, loadVectors, loadWords, readJson } from '../../../server/worker/parts.ts'
import { loadInt8Vectors } from '../../../server/worker/vectors/int8.ts'
import { aiDouble, type HeldVectors, vectorizeDouble } from '../distributed/doubles.ts'
import { askAll, compare } from './compare.ts'
import { type AnsweredQuestion, DISTRIBUTED, DISTRIBUTED_FOLDER, type DistributedExport, REPLIES } from './expected.ts'
import { assets, expected, kernel, postQuestion, startWorker } from './worker.ts'

/** The distributed Worker's artifacts stand in a folder of their own. */
const distributedAssets: AssetFetcher = { fetch: (url) => assets.fetch(url.replace('/_artifacts', DISTRIBUTED_FOLDER)) }

const exported = await expected<DistributedExport>(DISTRIBUTED)
const { generation, plans } = exported
const local = await openArtifacts(assets)
const held: HeldVectors = {
  dimensions: 512,
  byNamespace: {
    passages: await loadInt8Vectors(await local.stream(artifactName.passageVectors), kernel),
    sentences: await loadInt8Vectors(await local.stream(artifactName.sentenceVectors), kernel),
  },
  id: (kind: VectorKind, ordinal: number) => vectorRecord(generation, kind, ordinal, 0, new Float32Array(0)).id,
  plan: (kind: VectorKind, ordinal: number) => plans.findIndex((plan) => ordinal >= plan[kind][0] && ordinal < plan[kind][1]),
}
const environment = (changed: Partial<WorkerEnvironment> = {}): WorkerEnvironment => ({
  ASSETS: distributedAssets,
  DB: env.DB,
  VECTORIZE: vectorizeDouble(held),
  ...changed,
})

beforeAll(async () => {
  for (const statement of exported.statements) await env.DB.prepare(statement).run()
})

describe('full text in D1', () => {
  let database: PlanDatabase
  const planOf = (ordinal: number) => plans.findIndex(({ passages }) => ordinal >= passages[0] && ordinal < passages[1])

  beforeAll(async () => {
    database = await openDatabase(env.DB)
  })

  test('finds passages by words of two characters, rare ones first', async () => {
    const found = await database.search(['氢能'], [])
    expect(found.length).toBeGreaterThan(10)
    const all = await env.DB.prepare('SELECT count(*) AS n FROM words').first<number>('n')
    expect(all).toBe(plans.at(-1)!.passages[1])
  })

  test('finds a name by its characters, however it is cut', async () => {
    const [first] = await database.search([], ['鹏湾氢港'])
    expect(database.plans[planOf(first!)]!.id).toMatch(/^xiaoyi/)
  })

  test('takes a question for words and never for a query', async () => {
    expect(await database.search(['"', 'OR', 'NEAR(', '*', "'; DROP TABLE words; --"], ['") OR ("a'])).toEqual(expect.any(Array))
    expect(await database.search([], [])).toEqual([])
    expect(await database.search([], ['氢能'])).toEqual([])
  })

  test('brings in a plan as it was, and refuses it damaged', async () => {
    const row = database.plans[1]!
    const content = await database.plan(row)
    expect(content.plans[0]!.passages).toHaveLength(row.passages)
    expect(content.plans[0]!.document.id).toBe(row.id)
    await expect(database.plan({ ...row, sha256: '0'.repeat(64) })).rejects.toThrow(`binding DB: the plan ${row.id} is damaged`)
  })
})

describe('a Worker whose index lies in D1 and Vectorize', () => {
  const vectorize = vectorizeDouble(held)
  const ask = startWorker(environment({ VECTORIZE: vectorize }))

  test('is ready, and says where vectors are searched', async () => {
    const ready = readySchema.parse(await (await ask('/readyz')).json())
    expect(ready).toMatchObject({ ready: true, vectors: 'vectorize', index: { generation, documents: 5 } })
  })

  test('answers gold questions as one Worker does that holds all: status for 98%, answers for 93%, citations for 75%, every figure within 0.02', async () => {
    const questions = await expected<AnsweredQuestion[]>(REPLIES)
    const { replies, sameStatus, sameAnswers, sameCitations, differences } = compare(questions, await askAll(ask, questions))
    console.log(
      `of ${replies.length} questions ${sameStatus} with the same status, ${sameAnswers} with the same answer, ${sameCitations} with the same citations as where one Worker holds all`,
    )
    for (const { figure, expected: before, actual } of differences)
      console.log(`${figure}: ${before.toFixed(3)} where one Worker holds all, ${actual.toFixed(3)} here`)
    expect(sameStatus / replies.length).toBeGreaterThanOrEqual(0.98)
    expect(sameAnswers / replies.length).toBeGreaterThanOrEqual(0.93)
    // Below the answer stand related passages, which are told apart by distances that Vectorize does not give.
    expect(sameCitations / replies.length).toBeGreaterThanOrEqual(0.75)
    for (const { figure, expected: before, actual } of differences) expect(Math.abs(before - actual), figure).toBeLessThanOrEqual(0.02)
    expect(vectorize.queries.every(({ options }) => options.topK === 100)).toBe(true)
  })

  test('shows documents, indicators and passages', async () => {
    const { documents } = documentListSchema.parse(await (await ask('/api/documents')).json())
    expect(documents).toHaveLength(5)
    const { document, range } = documentTextSchema.parse(await (await ask('/api/documents/xiaoyi-plan?from=0&to=500')).json())
    expect([document.id, range.blocks.length > 0]).toEqual(['xiaoyi-plan', true])
    const { indicators } = indicatorListSchema.parse(await (await ask('/api/indicators?documents=lvliang-plan')).json())
    expect(indicators.length).toBeGreaterThan(5)
    expect(indicators.every(({ documentId }) => documentId === 'lvliang-plan')).toBe(true)
    const { hits } = searchReplySchema.parse(await (await ask(`/api/search?q=${encodeURIComponent('氢能产业')}&limit=5`)).json())
    expect(hits[0]!.text).toContain('氢能')
  })

  test('tells of documents that are not held', async () => {
    for (const response of [await ask('/api/ask', postQuestion({ question: '氢能', documents: ['nowhere'] })), await ask('/api/documents/nowhere')]) {
      expect([response.status, problemSchema.parse(await response.json()).code]).toEqual([404, 'unknown_document'])
    }
  })
})

test('of many plans the few are brought in that words and meaning lead to', async () => {
  const artifacts = await openArtifacts(distributedAssets)
  const database = await openDatabase(env.DB)
  const brought: string[] = []
  const embedder = await loadModel(artifacts, kernel)
  const everyday = await readJson<EverydayExpression[]>(artifacts, 'everyday.json')
  const { answerer } = await createDistributedService({
    database: {
      ...database,
      plan: (row) => {
        brought.push(row.id)
        return database.plan(row)
      },
    },
    vectorize: vectorizeDouble(held),
    embedder,
    ...(await loadWords(artifacts)),
    statistics: await readStatistics(await artifacts.stream('terms'), database.manifest.counts.passages),
    english: await readJson(artifacts, 'english.json'),
    everyday,
    everydayVectors: await loadVectors(artifacts, kernel, 'everyday-vectors', { model: embedder.id, count: everyday.length }),
    mostPlans: 2,
  })
  const reply = await answerer.ask({ question: '鹏湾氢港产业园建在哪里？', history: [], limit: 12 })
  expect(reply.status).toBe('answered')
  expect(reply.citations[0]!.documentId).toMatch(/^xiaoyi/)
  expect(brought).toHaveLength(2)
  await answerer.ask({ question: '鹏湾氢港产业园有哪些项目？', history: [], limit: 12 })
  expect(new Set(brought).size).toBe(brought.length)
})

describe('bindings that are not as they should be', () => {
  async function expectNotReady(changed: Partial<WorkerEnvironment>, reason: RegExp): Promise<void> {
    const ask = startWorker(environment(changed))
    const ready = await ask('/readyz')
    expect(ready.status).toBe(503)
    expect(readySchema.parse(await ready.json())).toMatchObject({ ready: false, reason: expect.stringMatching(reason) })
    const response = await ask('/api/ask', postQuestion({ question: '氢能' }))
    expect([response.status, problemSchema.parse(await response.json()).code]).toEqual([503, 'not_ready'])
  }

  test('an absent one is named', async () => {
    const { DB: _db, ...withoutDatabase } = environment()
    const { VECTORIZE: _vectorize, ...withoutVectors } = environment()
    for (const [bindings, name] of [
      [withoutDatabase, 'DB'],
      [withoutVectors, 'VECTORIZE'],
    ] as const) {
      const ready = readySchema.parse(await (await startWorker(bindings)('/readyz')).json())
      expect(ready.reason).toContain(`the binding ${name} is absent`)
    }
  })

  test('an empty database is told', async () => {
    await expectNotReady({ DB: emptyDatabase }, /binding DB: it does not hold an index of format 1/)
  })

  test('vectors of other dimensions, or not all of them, are told', async () => {
    await expectNotReady({ VECTORIZE: vectorizeDouble({ ...held, dimensions: 1024 }) }, /have 1024 dimensions, the generation's 512/)
    await expectNotReady({ VECTORIZE: vectorizeDouble({ ...held, count: 3 }) }, /holds 3 vectors, the generation has \d+/)
  })

  test('a database of another generation is told', async () => {
    await env.DB.prepare("UPDATE facts SET value = 'ffffffffffff' WHERE name = 'generation'").run()
    try {
      await expectNotReady({}, new RegExp(`holds the generation ffffffffffff, this Worker was built for ${generation}`))
    } finally {
      await env.DB.prepare("UPDATE facts SET value = ?1 WHERE name = 'generation'").bind(generation).run()
    }
  })

  test('one that fails while a question is asked is a 503, not an answer', async () => {
    const failing = vectorizeDouble(held)
    const ask = startWorker(
      environment({ VECTORIZE: { describe: () => failing.describe(), query: () => Promise.reject(new Error('VECTOR_QUERY_ERROR (code = 40000)')) } }),
    )
    const response = await ask('/api/ask', postQuestion({ question: '孝义的氢能项目有哪些？' }))
    expect(response.status).toBe(503)
    expect(problemSchema.parse(await response.json())).toMatchObject({
      code: 'not_ready',
      detail: expect.stringContaining('binding VECTORIZE: VECTOR_QUERY_ERROR'),
    })
  })

  test('an index of our own model asks nothing of Workers AI', async () => {
    const AI = aiDouble()
    const response = await startWorker(environment({ AI }))('/api/ask', postQuestion({ question: '孝义的氢能项目有哪些？' }))
    expect([response.status, AI.calls]).toEqual([200, []])
  })
})

/** A database in which nothing was ever written. */
const emptyDatabase = {
  prepare: () => {
    const statement = { bind: () => statement, all: async () => ({ results: [] }) }
    return statement
  },
} as unknown as NonNullable<WorkerEnvironment['DB']>
