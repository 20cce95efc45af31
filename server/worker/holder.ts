/** Keeps the one service of an isolate. */
import type { Held } from '../app.ts'
import type { Ready } from '../contract.ts'
import type { Log } from '../log.ts'
import type { Service } from '../service.ts'

export interface WorkerHolder {
  held(): Held | null
  ready(): Ready
  /** Resolves when the service is open, or could not be opened; never rejects. One attempt serves all who wait. */
  open(): Promise<void>
}

/** After a failure the next attempt waits this long, milliseconds: a damaged artifact stays damaged, a hiccup passes. */
const RETRY_AFTER = 10_000

export function createHolder(openService: () => Promise<Service>, log: Log, now: () => number = Date.now): WorkerHolder {
  let service: Service | null = null
  let reason = 'starting'
  let opening: Promise<void> | null = null
  let failedAt = Number.NEGATIVE_INFINITY

  const attempt = async (): Promise<void> => {
    try {
      service = await openService()
    } catch (error) {
      reason = error instanceof Error ? error.message : String(error)
      failedAt = now()
      opening = null
      log.error({ err: error }, 'the index cannot be opened')
    }
  }
  return {
    held: () => service,
    ready: () => service?.ready ?? { ready: false, reason, index: null, vectors: '' },
    open() {
      if (service || (!opening && now() - failedAt < RETRY_AFTER)) return Promise.resolve()
      opening ??= attempt()
      return opening
    },
  }
}
