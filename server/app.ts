/**
 * The HTTP application, free of any runtime: Node and Workers serve the same one, and tests call it without a socket.
 */

import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { except } from 'hono/combine'
import { compress } from 'hono/compress'
import { methodNotAllowed } from 'hono/method-not-allowed'
import type { Problem } from './contract.ts'
import { admissionGuard } from './http/admission.ts'
import { type AppParts, createRouter } from './http/api.ts'
import { askRoutes } from './http/ask.ts'
import { atOnce } from './http/at-once.ts'
import { healthRoutes } from './http/health.ts'
import { hostGuard } from './http/host.ts'
import { libraryRoutes } from './http/library.ts'
import { fileOfPage, missingPage, pageRoutes } from './http/page.ts'
import { originGuard, pageHeaders } from './http/security.ts'
import { ProblemError, retryAfter, statusOf, toProblem } from './problems.ts'

/** Largest request body, bytes: the longest question with the longest history fits. */
const BODY_LIMIT = 64 * 1024

/** Some ten kilobytes: packing and unpacking them takes longer than sending them. */
const ANSWERS = '/api/ask'

export type { AppParts, Held } from './http/api.ts'

/** The application over these parts. */
export function createApp(parts: AppParts) {
  const app = createRouter()
  app.use(async (c, next) => {
    const started = performance.now()
    await next()
    parts.log.debug({ method: c.req.method, path: c.req.path, status: c.res.status, ms: Math.round(performance.now() - started) }, 'request')
  })
  app.use(pageHeaders(parts.config.origins), except(ANSWERS, compress()), hostGuard(parts.config.hosts ?? null), originGuard(parts.config.origins))
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        const response = sendProblem(c, toProblem(new ProblemError('method_not_allowed', `${c.req.path} takes ${methods.join(', ')}`)))
        response.headers.set('allow', methods.join(', '))
        return response
      },
    }),
  )
  const tooLarge = () => {
    throw new ProblemError('body_too_large', `a request may be ${BODY_LIMIT} bytes long`)
  }
  app.use('/api/*', bodyLimit({ maxSize: BODY_LIMIT, onError: tooLarge }))
  for (const path of ['/api/ask', '/api/search']) app.use(path, admissionGuard(parts.admission))
  const room = atOnce(parts.config.atOnce)
  for (const routes of [askRoutes(parts, room), libraryRoutes(parts, room), healthRoutes(parts)]) app.route('/', routes)
  app.route('/', pageRoutes(parts))
  app.get('/openapi.json', (c) => c.json(describe(app)))

  app.notFound(
    async (c) =>
      (await fileOfPage(c, parts)) ?? (await missingPage(c, parts)) ?? sendProblem(c, toProblem(new ProblemError('not_found', `nothing at ${c.req.path}`))),
  )
  app.onError((error, c) => {
    const problem = toProblem(error)
    if (problem.code === 'internal') parts.log.error({ err: error, method: c.req.method, path: c.req.path }, 'a request failed')
    const seconds = retryAfter(error)
    if (seconds !== null) c.header('retry-after', String(seconds))
    return sendProblem(c, problem)
  })
  return app
}

function sendProblem(c: Context, problem: Problem): Response {
  const headers = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' }
  return c.body(JSON.stringify(problem), statusOf(problem), headers)
}

function describe(app: ReturnType<typeof createRouter>) {
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Wengui 问规',
      version: '0.1.0',
      description: 'Questions over Chinese government plans, answered with citations to the exact words of the source.',
      license: { name: 'MIT', url: 'https://spdx.org/licenses/MIT.html' },
    },
  })
}
