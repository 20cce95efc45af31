/** Keeps the index that serves, and changes it for a newer one without a gap. */
import { IndexError } from '../../index/generation.ts'
import type { Held } from '../app.ts'
import type { Ready } from '../contract.ts'
import type { Service } from '../service.ts'

export interface Holder {
  /** What serves now; null while nothing does. */
  held(): Held | null
  ready(): Ready
  /** Tells why nothing serves, while nothing does. */
  say(reason: string): void
  /**
   * Opens the current index of the data folder and serves it from then on. Where it cannot be opened, what served before goes on
   * serving. Gives the failure, or null.
   */
  reopen(): Promise<Error | null>
}

export function createHolder(open: () => Promise<Service>): Holder {
  let service: Service | null = null
  let reason = 'starting'
  let opening: Promise<Error | null> = Promise.resolve(null)

  const openNow = async (): Promise<Error | null> => {
    try {
      service = await open()
      return null
    } catch (error) {
      if (!(error instanceof Error)) throw error
      reason = error.message
      // Nothing was ever made here: that is no failure of what is there.
      return error instanceof IndexError && error.problem === 'missing' && !service ? null : error
    }
  }

  return {
    held: () => service,
    ready: () => service?.ready ?? { ready: false, reason, index: null, vectors: '' },
    say: (words) => {
      reason = words
    },
    reopen: () => {
      // One after the other, so that the newest wins.
      opening = opening.then(openNow)
      return opening
    },
  }
}
