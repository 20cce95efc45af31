/** Failures as the API tells them: one closed set of codes, one place that turns an error into application/problem+json. */
import { HTTPException } from 'hono/http-exception'
import type { ZodError } from 'zod'
import { UnknownDocumentError } from './answerer.ts'
import type { ErrorCode, Problem } from './contract.ts'

const NOT_READY_RETRY_SECONDS = 5

/** Status and its standard phrase, by code. */
const statuses = {
  invalid_request: [400, 'Bad Request'],
  unsupported_media_type: [415, 'Unsupported Media Type'],
  body_too_large: [413, 'Content Too Large'],
  unknown_document: [404, 'Not Found'],
  not_found: [404, 'Not Found'],
  method_not_allowed: [405, 'Method Not Allowed'],
  origin_not_allowed: [403, 'Forbidden'],
  rate_limited: [429, 'Too Many Requests'],
  not_ready: [503, 'Service Unavailable'],
  internal: [500, 'Internal Server Error'],
} as const satisfies Record<ErrorCode, readonly [number, string]>

export type FieldErrors = NonNullable<Problem['errors']>

export interface ProblemFacts {
  /** Which fields are wrong and why. */
  readonly errors?: FieldErrors
  /** Seconds after which asking again makes sense. */
  readonly retryAfter?: number
}

/** A failure that a handler throws for {@link toProblem} to tell. `detail` is shown to the caller. */
export class ProblemError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly detail: string,
    readonly facts: ProblemFacts = {},
  ) {
    super(detail)
    this.name = 'ProblemError'
  }
}

/** Seconds after which a request that failed is worth repeating; null where repeating it as it is would not help. */
export function retryAfter(error: unknown): number | null {
  if (!(error instanceof ProblemError)) return null
  return error.facts.retryAfter ?? (error.code === 'not_ready' ? NOT_READY_RETRY_SECONDS : null)
}

/** The problem body of an error. An error nobody foresaw becomes `internal`, without its words: those belong in the log. */
export function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return problem(error.code, error.detail, error.facts.errors)
  if (error instanceof UnknownDocumentError) return problem('unknown_document', error.message)
  if (error instanceof HTTPException) {
    if (error.status === 415) return problem('unsupported_media_type', 'send the question as application/json')
    if (error.status === 400) return problem('invalid_request', 'the body is not JSON', [{ field: 'body', message: 'not JSON' }])
  }
  return problem('internal', 'something went wrong here; the log says what')
}

/** The status that goes with a problem, typed as the response helpers of the web framework want it. */
export function statusOf({ code }: Problem) {
  return statuses[code][0]
}

/** What a schema found wrong with a request, field by field; `place` is the field's name where the whole value is wrong. */
export function invalidRequest(error: ZodError, place: string): ProblemError {
  const errors = error.issues.flatMap((issue) => {
    const field = issue.path.map(String).join('.')
    if (issue.code !== 'unrecognized_keys') return [{ field: field || place, message: issue.message }]
    return issue.keys.map((key) => ({ field: field ? `${field}.${key}` : key, message: 'no such field' }))
  })
  return new ProblemError('invalid_request', errors.map(({ field, message }) => `${field}: ${message}`).join('; '), { errors })
}

function problem(code: ErrorCode, detail: string, errors?: FieldErrors): Problem {
  const [status, title] = statuses[code]
  return { type: 'about:blank', title, status, code, detail, ...(errors ? { errors } : {}) }
}
