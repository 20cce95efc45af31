import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AskEvent } from '../../../server/contract.ts'
import { readAskEvents } from '../../../web/api/events.ts'
import { Failure } from '../../../web/model/failure.ts'
import { block, citation, reply } from '../samples.ts'

const answer: AskEvent[] = [
  { event: 'understood', data: reply().question },
  { event: 'citation', data: citation(1) },
  { event: 'block', data: block('sentence', '全市公路里程达到 100 公里', [1]) },
  { event: 'done', data: reply() },
]
const wire = (events: readonly AskEvent[]): Uint8Array =>
  new TextEncoder().encode(events.map(({ event, data }) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`).join(''))

describe('a streamed answer', () => {
  it('is the same events however the network cuts it, also in the middle of a character', async () => {
    const bytes = wire(answer)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: bytes.length - 1 }), { maxLength: 20 }), async (cuts) => {
        const ends = [...new Set(cuts)].sort((a, b) => a - b)
        const pieces = [0, ...ends].map((start, index) => bytes.slice(start, ends[index] ?? bytes.length))
        expect(await all(streamOf(...pieces))).toEqual(answer)
      }),
      { numRuns: 40 },
    )
  })

  it('ends with done: what a server says after it is not waited for', async () => {
    const endless = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(wire(answer)) })
    expect(await all(endless)).toEqual(answer)
  })

  it('passes over comments and events of a newer server', async () => {
    const strange = new TextEncoder().encode(': keep-alive\n\nevent: mood\ndata: {"sunny":true}\n\n')
    expect(await all(streamOf(strange, wire(answer)))).toEqual(answer)
  })

  it('that says an error fails with the problem', async () => {
    const problem = { type: 'about:blank', title: 'Internal error', status: 500, code: 'internal', detail: 'broken' } as const
    const failure = await failureOf(streamOf(wire([answer[0] as AskEvent, { event: 'error', data: problem }])))
    expect(failure.facts).toEqual({ kind: 'problem', problem, retryAfter: null })
  })

  it.each([
    ['ends without done', wire(answer.slice(0, 3))],
    ['ends before anything', new Uint8Array()],
    ['says what is no JSON', new TextEncoder().encode('event: block\ndata: {"type":\n\n')],
  ])('that %s counts as interrupted', async (_, bytes) => {
    expect((await failureOf(streamOf(bytes))).facts.kind).toBe('interrupted')
  })

  it('is let go when its reader stops early', async () => {
    let released = false
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(wire(answer)),
      cancel: () => {
        released = true
      },
    })
    for await (const _ of readAskEvents(body)) break
    expect(released).toBe(true)
  })
})

function streamOf(...pieces: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      for (const piece of pieces) controller.enqueue(piece)
      controller.close()
    },
  })
}

async function all(body: ReadableStream<Uint8Array>): Promise<AskEvent[]> {
  const events: AskEvent[] = []
  for await (const event of readAskEvents(body)) events.push(event)
  return events
}

async function failureOf(body: ReadableStream<Uint8Array>): Promise<Failure> {
  const error: unknown = await all(body).catch((thrown: unknown) => thrown)
  if (!(error instanceof Failure)) throw new Error(`expected a failure, got ${String(error)}`)
  return error
}
