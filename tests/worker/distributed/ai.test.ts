import { describe, expect, test } from 'vitest'
import type { VectorCache } from '../../../index/vectors/cache.ts'
import { fillCache } from '../../../server/worker/build/ai-index.ts'
import { accountFromEnvironment, type Fetch, remoteModel } from '../../../server/worker/build/ai-rest.ts'
import { AI_BATCH, AI_DIMENSIONS, AI_MODEL, aiEmbedder, boundModel } from '../../../server/worker/distributed/ai-embedder.ts'
import { aiDouble } from './doubles.ts'

const values = (first: number) => [first, ...new Array<number>(AI_DIMENSIONS - 1).fill(0.5)]

describe('the embedder over Workers AI', () => {
  test('asks for the model by name, and gives vectors of unit length', async () => {
    const ai = aiDouble((texts) => ({ shape: [texts.length, AI_DIMENSIONS], data: texts.map(() => values(3)) }))
    const embedder = aiEmbedder(boundModel(ai))
    const vector = await embedder.embed('孝义的氢能项目有哪些？', 'query')
    expect([embedder.id, embedder.dimensions, vector.length]).toEqual([AI_MODEL, AI_DIMENSIONS, AI_DIMENSIONS])
    expect(Math.hypot(...vector)).toBeCloseTo(1, 6)
    expect(ai.calls).toEqual([{ model: '@cf/baai/bge-m3', texts: ['孝义的氢能项目有哪些？'] }])
  })

  test.each([
    ['no vectors', { response: 'hello' }, /the reply holds no vectors/],
    ['too few vectors', { data: [] }, /0 vectors for 1 texts/],
    ['vectors of other dimensions', { data: [[1, 2, 3]] }, /a vector of 3 dimensions; expected 1024/],
    ['a vector of zeros', { data: [new Array(AI_DIMENSIONS).fill(0)] }, /without a direction/],
  ])('refuses a reply with %s', async (_what, reply, words) => {
    await expect(aiEmbedder(boundModel(aiDouble(() => reply))).embed('氢能', 'query')).rejects.toThrow(words)
  })

  test('passes on what the binding throws', async () => {
    await expect(aiEmbedder(boundModel(aiDouble())).embed('氢能', 'query')).rejects.toThrow(/gives it nothing to answer/)
  })
})

describe('the model over the API', () => {
  const account = { account: 'a1b2', token: 'secret' }

  test('is asked with the account and its token', async () => {
    const asked: unknown[] = []
    const fetchUrl: Fetch = async (url, { headers, body }) => {
      asked.push([url, headers.authorization, JSON.parse(body)])
      return Response.json({ success: true, errors: [], result: { data: [values(1)] } })
    }
    await aiEmbedder(remoteModel(account, fetchUrl)).embed('氢能', 'passage')
    expect(asked).toEqual([['https://api.cloudflare.com/client/v4/accounts/a1b2/ai/run/@cf/baai/bge-m3', 'Bearer secret', { text: ['氢能'] }]])
  })

  test('refuses with what Cloudflare says, and never with the token', async () => {
    const refused: Fetch = async () => Response.json({ success: false, errors: [{ message: 'Authentication error' }] }, { status: 401 })
    await expect(remoteModel(account, refused)(['氢能'])).rejects.toThrow('Workers AI: status 401: Authentication error')
    const broken: Fetch = async () => new Response('<html>', { status: 502 })
    await expect(remoteModel(account, broken)(['氢能'])).rejects.toThrow('Workers AI: status 502')
  })

  test('needs an account and a token in the environment', () => {
    expect(accountFromEnvironment({ CLOUDFLARE_ACCOUNT_ID: 'a1b2', CLOUDFLARE_API_TOKEN: 'secret' })).toEqual(account)
    expect(() => accountFromEnvironment({ CLOUDFLARE_ACCOUNT_ID: 'a1b2' })).toThrow(/CLOUDFLARE_API_TOKEN/)
  })
})

test('many texts are embedded a hundred at a time, each once, and none that the cache holds', async () => {
  const held = new Map<string, Float32Array>()
  const cache = { get: (key: string) => held.get(key), put: (key: string, vector: Float32Array) => void held.set(key, vector) } as unknown as VectorCache
  const texts = Array.from({ length: 250 }, (_, i) => `第${i % 240}条`)
  const sizes: number[] = []
  const run = async (batch: readonly string[]) => {
    sizes.push(batch.length)
    return { data: batch.map((_, i) => values(i + 1)) }
  }
  const progress: number[] = []
  await fillCache(cache, texts, run, (done) => progress.push(done))
  expect([sizes, progress, held.size]).toEqual([[AI_BATCH, AI_BATCH, 40], [100, 200, 240], 240])
  await fillCache(cache, [...texts, '又一条'], run, () => {})
  expect(sizes.slice(3)).toEqual([1])
})
