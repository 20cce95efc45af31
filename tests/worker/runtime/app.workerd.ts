import { expect, test } from 'vitest'
import { askReplySchema, documentListSchema, problemSchema, readySchema } from '../../../server/contract.ts'
import { assets, postQuestion, startWorker } from './worker.ts'

const ask = startWorker()
const question = '孝义的氢能项目有哪些？'

test('is ready, and says from which index', async () => {
  const response = await ask('/readyz')
  expect(response.status).toBe(200)
  expect(readySchema.parse(await response.json())).toMatchObject({
    ready: true,
    vectors: 'exact int8',
    index: { documents: 5, model: expect.stringMatching(/^bge-small-zh-v1\.5-int8@/) },
  })
})

test('answers with cited sources', async () => {
  const response = await ask('/api/ask', postQuestion({ question }))
  expect(response.status).toBe(200)
  const reply = askReplySchema.parse(await response.json())
  expect(reply.status).toBe('answered')
  expect(reply.answer.text).toContain('鹏湾氢港')
  expect(reply.citations.length).toBeGreaterThan(0)
  expect(reply.citations.every(({ quote, text }) => text.includes(quote))).toBe(true)
})

test('sends the same answer in pieces', async () => {
  const response = await ask('/api/ask', { ...postQuestion({ question }), headers: { 'content-type': 'application/json', accept: 'text/event-stream' } })
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
  const events = Array.from((await response.text()).matchAll(/^event: (\w+)$/gm), ([, name]) => name)
  expect(events[0]).toBe('understood')
  expect(events.at(-1)).toBe('done')
  expect(events).toContain('block')
})

test('lists and shows the documents held', async () => {
  const { documents } = documentListSchema.parse(await (await ask('/api/documents')).json())
  expect(documents).toHaveLength(5)
  const document = await ask(`/api/documents/${documents[0]!.id}?from=0&to=200`)
  expect(document.status).toBe(200)
})

test.each([
  ['an empty question', postQuestion({ question: ' ' }), 400, 'invalid_request'],
  ['a body that is no JSON', { ...postQuestion({}), body: '{' }, 400, 'invalid_request'],
  ['a document that is not held', postQuestion({ question, documents: ['nowhere'] }), 404, 'unknown_document'],
])('refuses %s', async (_what, request, status, code) => {
  const response = await ask('/api/ask', request)
  expect(response.status).toBe(status)
  expect(problemSchema.parse(await response.json()).code).toBe(code)
})

test('sends the page with its security headers, uncompressed for the edge to compress', async () => {
  const response = await ask('/', { headers: { 'accept-encoding': 'gzip, br' } })
  expect(response.status).toBe(200)
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(response.headers.get('content-encoding')).toBeNull()
  expect(await response.text()).toContain('<title>')
})

test('tells a browser that its copy of the page is still good', async () => {
  const etag = (await ask('/')).headers.get('etag')!
  expect((await ask('/', { headers: { 'if-none-match': etag } })).status).toBe(304)
})

test('keeps the artifacts to itself, however their path is written', async () => {
  expect((await assets.fetch('https://assets.invalid/_artifacts/artifacts.json')).status).toBe(200)
  for (const path of [
    '/_artifacts/artifacts.json',
    '/_artifacts/',
    '/%5Fartifacts/artifacts.json',
    '//_artifacts/artifacts.json',
    '/assets/../_artifacts/artifacts.json',
  ]) {
    expect((await ask(path)).status, path).toBe(404)
  }
})

test('refuses another site that is not on the list, and lets a listed one in', async () => {
  const listed = startWorker({ ASSETS: assets, WENGUI_ORIGINS: 'https://portal.example.cn' })
  const from = (origin: string) => ({ ...postQuestion({ question }), headers: { 'content-type': 'application/json', origin } })
  expect((await listed('/api/ask', from('https://elsewhere.example'))).status).toBe(403)
  const response = await listed('/api/ask', from('https://portal.example.cn'))
  expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, 'https://portal.example.cn'])
})

test('a variable with a value that cannot be is named at /readyz, and nothing is answered', async () => {
  const wrong = startWorker({ ASSETS: assets, WENGUI_ORIGINS: 'portal.example.cn' })
  expect((await wrong('/healthz')).status).toBe(200)
  const ready = await wrong('/readyz')
  expect(ready.status).toBe(503)
  expect(readySchema.parse(await ready.json()).reason).toMatch(/WENGUI_ORIGINS is "portal\.example\.cn": origins separated by commas are allowed/)
  const asked = await wrong('/api/ask', postQuestion({ question }))
  expect([asked.status, problemSchema.parse(await asked.json()).code]).toEqual([503, 'not_ready'])
})

test('opens the index once for all who wait', async () => {
  let fetched = 0
  const counting = startWorker({
    ASSETS: {
      fetch: (url) => {
        if (url.endsWith('artifacts.json')) fetched++
        return assets.fetch(url)
      },
    },
  })
  const replies = await Promise.all([counting('/readyz'), counting('/api/documents'), counting('/api/ask', postQuestion({ question }))])
  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(fetched).toBe(1)
})

test('questions and searches over the limit of an address are refused, and told when to come back', async () => {
  const keys: string[] = []
  const limited = startWorker({
    ASSETS: assets,
    WENGUI_ORIGINS: 'https://portal.example.cn',
    ASK_LIMIT: {
      limit: async ({ key }) => {
        keys.push(key)
        return { success: key !== '192.0.2.7' }
      },
    },
  })
  const from = (address: string) => ({
    ...postQuestion({ question }),
    headers: { 'content-type': 'application/json', 'cf-connecting-ip': address, origin: 'https://portal.example.cn' },
  })
  const greedy = { headers: { 'cf-connecting-ip': '192.0.2.7' } }
  for (const refused of [await limited('/api/ask', from('192.0.2.7')), await limited('/api/search?q=x', greedy)]) {
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60'])
    expect(refused.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(problemSchema.parse(await refused.json()).code).toBe('rate_limited')
  }
  expect((await limited('/api/ask', from('192.0.2.7'))).headers.get('access-control-allow-origin')).toBe('https://portal.example.cn')
  expect((await limited('/api/ask', from('192.0.2.8'))).status).toBe(200)
  expect((await limited('/api/documents', greedy)).status).toBe(200)
  expect(keys).toEqual(['192.0.2.7', '192.0.2.7', '192.0.2.7', '192.0.2.8'])
})

test('what comes without an address has not come from outside, and is under no limit', async () => {
  const limited = startWorker({ ASSETS: assets, ASK_LIMIT: { limit: async () => ({ success: false }) } })
  expect((await limited('/api/search?q=x')).status).toBe(200)
})
