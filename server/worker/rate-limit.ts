/** Cloudflare's count of what one address asks. */
import type { Admission } from '../http/admission.ts'

/** What Cloudflare's rate limit binding offers. */
export interface RateLimiter {
  limit(options: { readonly key: string }): Promise<{ readonly success: boolean }>
}

/** Seconds of the binding's period in wrangler.toml. */
const PERIOD = 60

/** The limit that the binding counts. */
export function admissionByAddress(limiter: RateLimiter): Admission {
  return {
    period: PERIOD,
    async admits(request) {
      // Cloudflare sets this header itself; a client cannot forge it. What comes without it has not come from outside.
      const key = request.headers.get('cf-connecting-ip')
      return key === null || (await limiter.limit({ key })).success
    },
  }
}
