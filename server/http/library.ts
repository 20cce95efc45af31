/** What is held, to look into: documents, indicators, plain search. */
import { createRoute, z } from '@hono/zod-openapi'
import { etag } from 'hono/etag'
import {
  documentListSchema,
  documentQuerySchema,
  documentTextSchema,
  indicatorListSchema,
  indicatorQuerySchema,
  searchQuerySchema,
  searchReplySchema,
} from '../contract.ts'
import { OutsideTextError, UnknownSectionError } from '../library.ts'
import { ProblemError } from '../problems.ts'
import { type AppParts, createRouter, failures, heldNow } from './api.ts'
import type { AtOnce } from './at-once.ts'

const ok = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  200: { description, content: { 'application/json': { schema } } },
  ...failures,
})

const listDocuments = createRoute({
  method: 'get',
  path: '/api/documents',
  summary: 'The documents held',
  responses: ok('Every document', documentListSchema),
})

const readDocument = createRoute({
  method: 'get',
  path: '/api/documents/{id}',
  summary: 'Outline and text of a document',
  request: { params: z.object({ id: z.string() }), query: documentQuerySchema },
  responses: ok('The outline, and the blocks of the range asked for', documentTextSchema),
})

const listIndicators = createRoute({
  method: 'get',
  path: '/api/indicators',
  summary: 'Rows of the indicator tables',
  request: { query: indicatorQuerySchema },
  responses: ok('The rows that fit', indicatorListSchema),
})

const search = createRoute({
  method: 'get',
  path: '/api/search',
  summary: 'Passages nearest to some words',
  request: { query: searchQuerySchema },
  responses: ok('Passages, best first', searchReplySchema),
})

/** @param room for the work on a search */
export function libraryRoutes(parts: AppParts, room: AtOnce) {
  const router = createRouter()
  // The library changes with the index alone: a browser asks again, and is told when nothing changed.
  router.use('/api/documents/*', etag(), async (c, next) => {
    await next()
    c.header('cache-control', 'no-cache')
  })
  return router
    .openapi(listDocuments, (c) => c.json({ documents: heldNow(parts).library.documents() }, 200))
    .openapi(readDocument, async (c) => {
      try {
        return c.json(await heldNow(parts).library.document(c.req.valid('param').id, c.req.valid('query')), 200)
      } catch (error) {
        if (error instanceof UnknownSectionError)
          throw new ProblemError('not_found', error.message, { errors: [{ field: 'section', message: 'no such section' }] })
        if (error instanceof OutsideTextError)
          throw new ProblemError('invalid_request', error.message, { errors: [{ field: 'from', message: 'lies behind the text' }] })
        throw error
      }
    })
    .openapi(listIndicators, async (c) => c.json({ indicators: await heldNow(parts).library.indicators(c.req.valid('query')) }, 200))
    .openapi(search, async (c) => {
      const { library } = heldNow(parts)
      return c.json({ hits: await room(() => library.search(c.req.valid('query'))) }, 200)
    })
}
