/** The parts an app is made of, and the typed router every group of routes uses. */
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Answerer } from '../answerer.ts'
import type { Assets } from '../assets.ts'
import { problemSchema, type Ready } from '../contract.ts'
import type { Library } from '../library.ts'
import type { Log } from '../log.ts'
import { invalidRequest, ProblemError } from '../problems.ts'
import type { Admission } from './admission.ts'

/** What one open index offers. */
export interface Held {
  readonly answerer: Answerer
  readonly library: Library
}

export interface AppParts {
  /** The index that serves now, null while there is none. Asked once a request, so no reply mixes two of them. */
  readonly held: () => Held | null
  readonly ready: () => Ready
  readonly assets: Assets
  readonly config: {
    /** Origins besides our own that may call the API and frame the page. */
    readonly origins: readonly string[]
    /** Host names to answer to; any where absent or null. */
    readonly hosts?: readonly string[] | null
    /** Questions and searches worked on at once. */
    readonly atOnce?: number
  }
  /** The limit on one sender's questions and searches; none where absent. */
  readonly admission?: Admission | undefined
  readonly log: Log
}

export function createRouter(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw invalidRequest(result.error, result.target === 'json' ? 'body' : result.target)
    },
  })
}

/** Throws `not_ready` with the reason where no index is open. */
export function heldNow(parts: AppParts): Held {
  const held = parts.held()
  if (!held) throw new ProblemError('not_ready', parts.ready().reason)
  return held
}

/** What every route's description says of its failures. */
export const failures = {
  default: { description: 'A problem; `code` names it', content: { 'application/problem+json': { schema: problemSchema } } },
} as const
