/** POST /api/ask: an answer as JSON, or in pieces as server-sent events. */
import { createRoute } from '@hono/zod-openapi'
import { accepts } from 'hono/accepts'
import { streamSSE } from 'hono/streaming'
import { type AskEvent, askEventSchema, askReplySchema, askRequestSchema } from '../contract.ts'
import { toProblem } from '../problems.ts'
import { type AppParts, createRouter, failures, heldNow } from './api.ts'
import type { AtOnce } from './at-once.ts'

const route = createRoute({
  method: 'post',
  path: '/api/ask',
  summary: 'Ask the plans a question',
  request: { body: { required: true, content: { 'application/json': { schema: askRequestSchema } } } },
  responses: {
    200: {
      description: 'The answer. With `accept: text/event-stream` the events understood, citation, block and done, or error.',
      content: { 'application/json': { schema: askReplySchema }, 'text/event-stream': { schema: askEventSchema } },
    },
    ...failures,
  },
})

/** @param room for the work on an answer; sending it is no work and takes none */
export function askRoutes(parts: AppParts, room: AtOnce) {
  return createRouter().openapi(route, async (c) => {
    const request = c.req.valid('json')
    const { answerer } = heldNow(parts)
    c.header('cache-control', 'no-store')
    if (accepts(c, { header: 'Accept', supports: ['application/json', 'text/event-stream'], default: 'application/json' }) === 'application/json') {
      return c.json(await room(() => answerer.ask(request)), 200)
    }
    const events = answerer.stream(request)[Symbol.asyncIterator]()
    // What can be refused is refused before the first event: until then the failure still has its own status.
    const first = await room(() => events.next())
    return streamSSE(c, async (stream) => {
      try {
        for (let next = first; !next.done && !stream.aborted; next = await events.next()) await stream.writeSSE(wire(next.value))
      } catch (error) {
        parts.log.error({ err: error }, 'an answer broke off')
        await stream.writeSSE(wire({ event: 'error', data: toProblem(error) }))
      } finally {
        // A reader that has gone needs no more of the answer: whatever still makes events is told to end.
        await events.return?.()
      }
    })
  })
}

function wire({ event, data }: AskEvent) {
  return { event, data: JSON.stringify(data) }
}
