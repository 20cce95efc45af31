/** A limit on what one sender may ask. */
import { createMiddleware } from 'hono/factory'
import { ProblemError } from '../problems.ts'

export interface Admission {
  /** Whether a request is within its sender's limit. Who the sender is only the runtime knows. */
  admits(request: Request): Promise<boolean>
  /** Seconds after which a sender who was refused may come again. */
  readonly period: number
}

/** Refuses what is over its sender's limit; lets everything through where there is no limit. */
export function admissionGuard(admission: Admission | undefined) {
  return createMiddleware(async (c, next) => {
    if (admission && !(await admission.admits(c.req.raw))) {
      throw new ProblemError('rate_limited', 'too many questions from this address; ask again in a minute', { retryAfter: admission.period })
    }
    return next()
  })
}
