/** A limit on questions from one address. */
import { ProblemError, statusOf, toProblem } from '../problems.ts'

/** What Cloudflare's rate limit binding offers. */
export interface RateLimiter {
  limit(options: { readonly key: string }): Promise<{ readonly success: boolean }>
}

type Fetch = (request: Request) => Response | Promise<Response>

/** Seconds of the binding's period in wrangler.toml. */
const PERIOD = 60

/** Refuses questions over the limit with 429; all else, and everything where there is no limiter, goes through. */
export function limitQuestions(fetch: Fetch, limiter: RateLimiter | undefined): Fetch {
  if (!limiter) return fetch
  return async (request) => {
    const isQuestion = request.method === 'POST' && new URL(request.url).pathname === '/api/ask'
    if (!isQuestion) return fetch(request)
    // Cloudflare sets this header itself; a client cannot forge it.
    const { success } = await limiter.limit({ key: request.headers.get('cf-connecting-ip') ?? '' })
    if (success) return fetch(request)
    const problem = toProblem(new ProblemError('rate_limited', 'too many questions from this address; ask again in a minute'))
    return new Response(JSON.stringify(problem), {
      status: statusOf(problem),
      headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', 'retry-after': String(PERIOD) },
    })
  }
}
