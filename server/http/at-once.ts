/** How many questions and searches are taken on at once. */
import { ProblemError } from '../problems.ts'

/**
 * Most at once where nothing else is said. Answers are worked out on one thread, some twenty milliseconds each, so whoever comes last of
 * these waits a few seconds; beyond them a refusal is more use than the wait.
 */
export const MOST_AT_ONCE = 256

const RETRY_SECONDS = 2

/** Node takes on one new connection a turn, and a request some turns later. Turns with nothing to do take some microseconds. */
const TURNS = 16

/** Does a piece of work while there is room for it. Rejects with `rate_limited` where there is none. */
export type AtOnce = <Result>(work: () => Result | Promise<Result>) => Promise<Result>

/**
 * Room for so many pieces of work at a time. What is refused costs nothing: it neither waits nor is kept.
 *
 * Work that holds the thread from its beginning to its end would keep even the knock of the next from being heard, and every request
 * would wait for all before it. So between two beginnings the runtime gets its turn: whoever has come meanwhile is counted, the surplus
 * is refused at once, and what needs no work is answered between the answers.
 */
export function atOnce(most: number = MOST_AT_ONCE): AtOnce {
  let taken = 0
  let latest = Promise.resolve()
  return async (work) => {
    if (taken >= most) {
      throw new ProblemError('rate_limited', `${most} questions are being answered already; ask again in a moment`, { retryAfter: RETRY_SECONDS })
    }
    taken++
    try {
      latest = latest.then(nextTurn)
      await latest
      return await work()
    } finally {
      taken--
    }
  }
}

/** Resolves when the runtime has looked for what has come in. */
async function nextTurn(): Promise<void> {
  // Other runtimes than Node have timers alone, and hear of every request in one turn.
  if (!('setImmediate' in globalThis)) return new Promise((resolve) => setTimeout(resolve))
  for (let turn = 0; turn < TURNS; turn++) await new Promise((resolve) => setImmediate(resolve))
}
