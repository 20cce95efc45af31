import { describe, expect, it } from 'vitest'
import type { AppParts } from '../../../server/app.ts'
import type { AskReply } from '../../../server/contract.ts'
import { atOnce } from '../../../server/http/at-once.ts'
import { post, serve } from '../../setup/serve.ts'
import { parts, problemOf } from '../requests.ts'

const reply: AskReply = {
  status: 'insufficient',
  question: { text: '问', standalone: '问', language: 'zh', kind: 'fact', places: [], documents: [] },
  answer: { text: '', blocks: [] },
  citations: [],
  nearest: [],
  discrepancies: [],
  suggestions: [],
  timings: {},
}

/** Parts that answer a question and a search when they are told to, and tell how many wait for that. */
function waiting(most: number): { readonly parts: AppParts; waits(count: number): Promise<void>; release(): void; fail(): void } {
  const open: { release(): void; fail(error: Error): void }[] = []
  let heard = (): void => undefined
  const wait = () =>
    new Promise<void>((release, fail) => {
      open.push({ release, fail })
      heard()
    })
  const held = {
    answerer: {
      ask: async () => {
        await wait()
        return reply
      },
      stream: async function* () {
        await wait()
        yield { event: 'done', data: reply } as const
      },
    },
    library: {
      documents: () => [],
      document: () => {
        throw new Error('not asked for')
      },
      indicators: () => [],
      search: async () => {
        await wait()
        return []
      },
    },
  }
  return {
    parts: parts({ held: () => held, config: { origins: ['https://portal.example.cn'], atOnce: most } }),
    waits: async (count) => {
      while (open.length < count) await new Promise<void>((resolve) => (heard = resolve))
    },
    release: () => open.shift()?.release(),
    fail: () => open.shift()?.fail(new Error('broken')),
  }
}

describe('questions at once', () => {
  it('are answered up to a number, whichever way they are asked; the next is refused, told when to come back, and taken then', async () => {
    const work = waiting(3)
    const address = await serve(work.parts)
    const asked = [post(address, '一'), post(address, '二', { accept: 'text/event-stream' }), fetch(`${address}/api/search?q=x`)]
    await work.waits(3)
    for (const refused of [await post(address, '四'), await post(address, '四', { accept: 'text/event-stream' }), await fetch(`${address}/api/search?q=y`)]) {
      expect(refused.headers.get('retry-after')).toBe('2')
      expect(await problemOf(refused, 429)).toMatchObject({ code: 'rate_limited', detail: expect.stringContaining('3 questions') })
    }
    expect((await fetch(`${address}/api/documents`)).status).toBe(200)
    work.release()
    await Promise.race(asked)
    const next = post(address, '四')
    await work.waits(3)
    for (let i = 0; i < 3; i++) work.release()
    for (const response of await Promise.all([...asked, next])) expect(response.status).toBe(200)
  })

  it('make room again when they fail', async () => {
    const work = waiting(1)
    const address = await serve(work.parts)
    for (let i = 0; i < 2; i++) {
      const asked = post(address, '一')
      await work.waits(1)
      work.fail()
      expect((await asked).status).toBe(500)
    }
  })

  it('that hold the thread are counted before the first of them begins, and leave others their turn between them', async () => {
    const room = atOnce(3)
    const order: string[] = []
    const asked = ['a', 'b', 'c', 'd', 'e'].map((name) => room(() => void order.push(name)))
    let over = false
    const tick = () => {
      order.push('·')
      if (!over) setImmediate(tick)
    }
    setImmediate(tick)
    const outcomes = await Promise.allSettled(asked)
    over = true
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected'])
    expect(order.join('')).toMatch(/^·*a·+b·+c·*$/)
  })

  it('that wait for something else are worked on side by side', async () => {
    const room = atOnce(3)
    let begun = 0
    let all = (): void => undefined
    const together = new Promise<void>((resolve) => (all = resolve))
    const work = async () => {
      if (++begun === 3) all()
      await together
    }
    await Promise.all([room(work), room(work), room(work)])
    expect(begun).toBe(3)
  })

  it('that wait for their body take no room', async () => {
    const work = waiting(1)
    const address = await serve(work.parts)
    const unfinished = new AbortController()
    const body = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(new TextEncoder().encode('{"question":')) })
    const slow = fetch(`${address}/api/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: unfinished.signal,
      duplex: 'half',
    } as RequestInit).catch(() => null)
    const asked = post(address, '一')
    await work.waits(1)
    work.release()
    expect((await asked).status).toBe(200)
    unfinished.abort()
    await slow
  })

  it('are refused in a way that a listed site can read', async () => {
    const work = waiting(0)
    const refused = await post(await serve(work.parts), '一', { origin: 'https://portal.example.cn' })
    expect(refused.status).toBe(429)
    expect(refused.headers.get('access-control-allow-origin')).toBe('https://portal.example.cn')
    expect(refused.headers.get('access-control-expose-headers')).toBe('retry-after')
    expect(refused.headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})
