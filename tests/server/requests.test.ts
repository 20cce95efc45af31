import { describe, expect, it } from 'vitest'
import { UnknownDocumentError } from '../../server/answerer.ts'
import { createApp } from '../../server/app.ts'
import { type AskEvent, problemSchema, QUESTION_LIMIT } from '../../server/contract.ts'
import { answering, ask, parts, problemOf, send, silent } from './requests.ts'

describe('before an index is open', () => {
  const app = createApp(parts())

  it('says so, with the reason, at /readyz and for everything that needs one', async () => {
    const ready = await app.request('/readyz')
    expect(ready.status).toBe(503)
    expect(await ready.json()).toMatchObject({ ready: false, reason: 'reading the plans' })
    for (const response of [await ask(app, { question: '氢能项目有哪些' }), await app.request('/api/documents'), await app.request('/api/search?q=氢能')]) {
      expect(response.headers.get('retry-after')).toBe('5')
      expect(await problemOf(response, 503)).toMatchObject({ code: 'not_ready', detail: 'reading the plans' })
    }
  })

  it('still lives, describes itself and shows the page', async () => {
    expect(await (await app.request('/healthz')).json()).toEqual({ status: 'ok' })
    expect((await app.request('/')).headers.get('content-type')).toContain('text/html')
    expect((await app.request('/documents/anything')).status).toBe(200)
    const description = await (await app.request('/openapi.json')).json()
    expect(Object.keys(description.paths).sort()).toEqual([
      '/api/ask',
      '/api/documents',
      '/api/documents/{id}',
      '/api/indicators',
      '/api/search',
      '/healthz',
      '/readyz',
    ])
  })
})

describe('a question that cannot be taken', () => {
  const app = createApp(parts())

  it.each([
    ['is missing', {}, 'question'],
    ['is empty', { question: '  ' }, 'question'],
    ['is too long', { question: '问'.repeat(QUESTION_LIMIT + 1) }, 'question'],
    ['is no text', { question: 7 }, 'question'],
    ['has a field nobody knows', { question: '问', places: [] }, 'places'],
    ['comes with a turn of nobody', { question: '问', history: [{ role: 'system', content: 'x' }] }, 'history.0.role'],
    ['names no document', { question: '问', documents: [] }, 'documents'],
    ['wants too many citations', { question: '问', limit: 101 }, 'limit'],
  ])('when it %s, is a 400 that names the field', async (_, body, field) => {
    const problem = await problemOf(await ask(app, body), 400)
    expect(problem.code).toBe('invalid_request')
    expect(problem.errors?.map((error) => error.field)).toContain(field)
  })

  it('is a 400 when the body is not JSON or not an object', async () => {
    expect((await problemOf(await send(app, '{"question":'), 400)).errors).toEqual([{ field: 'body', message: 'not JSON' }])
    expect((await problemOf(await send(app, '"question"'), 400)).errors?.[0]?.field).toBe('body')
  })

  it('is a 415 when it does not come as JSON', async () => {
    expect((await problemOf(await send(app, 'question=x', 'application/x-www-form-urlencoded'), 415)).code).toBe('unsupported_media_type')
    expect((await problemOf(await send(app, '{"question":"x"}', 'text/plain'), 415)).code).toBe('unsupported_media_type')
  })

  it('is a 413 when the body is over 64 KB, announced or not', async () => {
    const body = JSON.stringify({ question: '问', history: [{ role: 'user', content: 'x'.repeat(65_536) }] })
    expect((await problemOf(await send(app, body), 413)).code).toBe('body_too_large')
    const unannounced = new Request('http://localhost/api/ask', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Blob([body]).stream(),
      duplex: 'half',
    } as RequestInit)
    expect((await problemOf(await app.request(unannounced), 413)).code).toBe('body_too_large')
  })
})

describe('a path or method that is not there', () => {
  const app = createApp(parts())

  it('is a 404 problem, also where a file of the page is asked for', async () => {
    for (const path of ['/api/nothing', '/assets/gone.js', '/../package.json', '/%2e%2e/package.json', '/%ff']) {
      expect((await problemOf(await app.request(path), 404)).code).toBe('not_found')
    }
  })

  it('is a 405 that says what is allowed', async () => {
    const got = await app.request('/api/ask')
    expect(got.headers.get('allow')).toBe('POST')
    expect((await problemOf(got, 405)).code).toBe('method_not_allowed')
    const posted = await app.request('/', { method: 'POST' })
    expect(posted.headers.get('allow')).toBe('GET, HEAD')
    expect((await problemOf(posted, 405)).code).toBe('method_not_allowed')
  })
})

describe('queries of the library', () => {
  const app = createApp(parts())

  it.each([
    ['/api/search', 'q'],
    ['/api/search?q=', 'q'],
    ['/api/search?q=x&limit=0', 'limit'],
    ['/api/search?q=x&limit=many', 'limit'],
    ['/api/search?q=x&query=y', 'query'],
    ['/api/documents/some-plan?from=-1', 'from'],
    ['/api/documents/some-plan?from=9&to=3', 'to'],
    ['/api/documents/some-plan?from=1&section=s', 'section'],
    ['/api/indicators?year=25', 'year'],
    ['/api/indicators?binding=maybe', 'binding'],
  ])('%s is refused, naming %s', async (path, field) => {
    const problem = await problemOf(await app.request(path), 400)
    expect(problem.errors?.map((error) => error.field)).toEqual([field])
  })
})

describe('an answer that fails', () => {
  const understood: AskEvent = {
    event: 'understood',
    data: { text: '问', standalone: '问', language: 'zh', kind: 'fact', places: [], documents: [] },
  }

  it('before its first event has its own status, streamed or not', async () => {
    const app = createApp(answering(() => Promise.reject(new UnknownDocumentError('no-such-plan', ['a', 'b']))))
    for (const accept of ['application/json', 'text/event-stream']) {
      const problem = await problemOf(await ask(app, { question: '问', documents: ['no-such-plan'] }, { accept }), 404)
      expect(problem).toMatchObject({ code: 'unknown_document', detail: expect.stringContaining('no-such-plan') })
    }
  })

  it('says nothing of its inside, which goes to the log', async () => {
    const logged: object[] = []
    const app = createApp({
      ...answering(() => Promise.reject(new Error('/srv/secret is broken'))),
      log: { ...silent, error: (fields) => logged.push(fields) },
    })
    const response = await ask(app, { question: '问' })
    const text = await response.clone().text()
    expect((await problemOf(response, 500)).code).toBe('internal')
    expect(text).not.toContain('secret')
    expect(logged).toMatchObject([{ err: { message: '/srv/secret is broken' } }])
  })

  it('after its first event ends with an error event', async () => {
    const app = createApp(
      answering(async function* () {
        yield understood
        throw new Error('broken')
      }),
    )
    const text = await (await ask(app, { question: '问' }, { accept: 'text/event-stream' })).text()
    const events = [...text.matchAll(/^event: (.*)\ndata: (.*)$/gm)].map(([, event, data]) => ({ event, data: JSON.parse(data ?? '') }))
    expect(events.map(({ event }) => event)).toEqual(['understood', 'error'])
    expect(problemSchema.parse(events[1]?.data)).toMatchObject({ code: 'internal', status: 500 })
  })

  it('is not gone on with when the reader leaves', async () => {
    let ended: () => void
    const end = new Promise<void>((resolve) => {
      ended = resolve
    })
    const app = createApp(
      answering(async function* () {
        try {
          while (true) {
            yield understood
            await new Promise((resolve) => setTimeout(resolve))
          }
        } finally {
          ended()
        }
      }),
    )
    const response = await ask(app, { question: '问' }, { accept: 'text/event-stream' })
    const reader = response.body?.getReader()
    await reader?.read()
    await reader?.cancel()
    await end
  })
})
