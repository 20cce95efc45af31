import type { Problem } from '../../server/contract.ts'

/**
 * Why a request came to nothing.
 * offline: the browser has no network. unreachable: no answer from the server. interrupted: the answer broke off.
 * problem: the server said what is wrong.
 */
export type FailureKind = 'offline' | 'unreachable' | 'interrupted' | 'problem'

export interface FailureFacts {
  readonly kind: FailureKind
  readonly problem: Problem | null
  /** Seconds after which asking again makes sense; null where the server did not say. */
  readonly retryAfter: number | null
}

export class Failure extends Error {
  constructor(readonly facts: FailureFacts) {
    super(facts.problem?.detail ?? facts.kind)
    this.name = 'Failure'
  }
}

/** What went wrong, from whatever was thrown: an unknown error counts as an unreachable server. */
export function failureFacts(error: unknown, online: boolean): FailureFacts {
  if (error instanceof Failure) return error.facts
  return { kind: online ? 'unreachable' : 'offline', problem: null, retryAfter: null }
}
