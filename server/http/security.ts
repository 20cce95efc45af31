/** Who may call and frame us, and what the page may load: nothing from elsewhere, no inline script, no markup from data. */
import { createMiddleware } from 'hono/factory'
import { secureHeaders } from 'hono/secure-headers'
import { ProblemError } from '../problems.ts'

/** Headers of every response. `origins` may show the page in a frame. */
export function pageHeaders(origins: readonly string[]) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      frameSrc: ["'self'"],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'self'", ...origins],
    },
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
    referrerPolicy: 'same-origin',
    // frame-ancestors says it, and can name origins; transport security is for whoever ends TLS in front of us.
    xFrameOptions: false,
    strictTransportSecurity: false,
  })
}

/**
 * Lets listed origins read what they are sent, answers their preflights, and refuses the API to other origins. A request without
 * an origin is no cross-origin one.
 */
export function originGuard(origins: readonly string[]) {
  return createMiddleware(async (c, next) => {
    c.header('vary', 'Origin', { append: true })
    const origin = c.req.header('origin')
    if (origin === undefined || isOwn(origin, c.req.url, c.req.header('sec-fetch-site'))) return next()
    if (!origins.includes(origin)) {
      if (c.req.path.startsWith('/api/')) throw new ProblemError('origin_not_allowed', `the origin ${origin} is not on this server's list`)
      return next()
    }
    c.header('access-control-allow-origin', origin)
    // Which page of another origin could not read otherwise: when to ask again.
    c.header('access-control-expose-headers', 'retry-after')
    if (c.req.method !== 'OPTIONS' || c.req.header('access-control-request-method') === undefined) return next()
    c.header('access-control-allow-methods', 'GET, POST')
    c.header('access-control-allow-headers', 'content-type, accept')
    c.header('access-control-max-age', '600')
    return c.body(null, 204)
  })
}

/** A proxy in front may change scheme and host, so the browser's own word (which no page can forge) counts too. */
function isOwn(origin: string, url: string, fetchSite: string | undefined): boolean {
  return fetchSite === 'same-origin' || (URL.canParse(origin) && new URL(origin).host === new URL(url).host)
}
