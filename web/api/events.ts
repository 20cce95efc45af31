import { createParser } from 'eventsource-parser'
import type { AskEvent } from '../../server/contract.ts'
import { Failure } from '../model/failure.ts'

const names: readonly string[] = ['understood', 'citation', 'block', 'done', 'error'] satisfies AskEvent['event'][]

/**
 * The events of a streamed answer, as they arrive in pieces of any size. Ends after `done`. Throws {@link Failure}: `problem` for
 * an `error` event, `interrupted` where the stream ends without `done` or says what is no JSON. Event names it does not know are
 * passed over, so that a newer server may send more.
 */
export async function* readAskEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<AskEvent, void, undefined> {
  const waiting: AskEvent[] = []
  const parser = createParser({
    onEvent: ({ event, data }) => {
      if (event !== undefined && names.includes(event)) waiting.push({ event, data: parse(data) } as AskEvent)
    },
  })
  const reader = body.getReader()
  const decoder = new TextDecoder()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      parser.feed(done ? decoder.decode() : decoder.decode(value, { stream: true }))
      for (const event of waiting.splice(0)) {
        if (event.event === 'error') throw new Failure({ kind: 'problem', problem: event.data, retryAfter: null })
        yield event
        if (event.event === 'done') return
      }
      if (done) throw interrupted()
    }
  } finally {
    // Tells the server that nobody reads on; the answer may already be complete, or the reader already failed.
    await reader.cancel().catch(() => undefined)
  }
}

function parse(data: string): unknown {
  try {
    return JSON.parse(data)
  } catch {
    throw interrupted()
  }
}

const interrupted = () => new Failure({ kind: 'interrupted', problem: null, retryAfter: null })
