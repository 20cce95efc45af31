/** How many questions and searches are worked on at once. */
import { ProblemError } from '../problems.ts'

/**
 * Most at once where nothing else is said. Answers are worked out on one thread, some fifty milliseconds each, so whoever comes last of
 * these waits a second or two; beyond them a refusal is more use than the wait.
 */
export const MOST_AT_ONCE = 32

const RETRY_SECONDS = 2

/** Does a piece of work while there is room for it. Rejects with `rate_limited` where there is none. */
export type AtOnce = <Result>(work: () => Result | Promise<Result>) => Promise<Result>

/** Room for so many pieces of work at a time. What is refused costs nothing: it neither waits nor is kept. */
export function atOnce(most: number = MOST_AT_ONCE): AtOnce {
  let running = 0
  return async (work) => {
    if (running >= most) {
      throw new ProblemError('rate_limited', `${most} questions are being answered already; ask again in a moment`, { retryAfter: RETRY_SECONDS })
    }
    running++
    try {
      return await work()
    } finally {
      running--
    }
  }
}
