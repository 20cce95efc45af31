/** Whether the process lives, and whether it can answer. */
import { createRoute, z } from '@hono/zod-openapi'
import { readySchema } from '../contract.ts'
import { type AppParts, createRouter } from './api.ts'

const health = createRoute({
  method: 'get',
  path: '/healthz',
  summary: 'Whether the process lives',
  responses: { 200: { description: 'It does', content: { 'application/json': { schema: z.object({ status: z.literal('ok') }) } } } },
})

const readiness = createRoute({
  method: 'get',
  path: '/readyz',
  summary: 'Whether questions can be answered, and from which index',
  responses: {
    200: { description: 'They can', content: { 'application/json': { schema: readySchema } } },
    503: { description: 'They cannot, with the reason', content: { 'application/json': { schema: readySchema } } },
  },
})

export function healthRoutes(parts: AppParts) {
  return createRouter()
    .openapi(health, (c) => c.json({ status: 'ok' as const }, 200))
    .openapi(readiness, (c) => {
      const ready = parts.ready()
      c.header('cache-control', 'no-store')
      return c.json(ready, ready.ready ? 200 : 503)
    })
}
