/**
 * Under which names a server that listens for its own machine alone is called. A page of any site can give its own name the address
 * 127.0.0.1 and is then of one origin with what answers there: only the name it calls by tells it from the person at the machine.
 */
import { createMiddleware } from 'hono/factory'
import { ProblemError } from '../problems.ts'

/** Names and addresses of the machine itself, as they stand in a URL. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** The host names to answer to, as they stand in a URL; null for any, where the server listens for other machines too. */
export function hostsOf({ host, origins }: { readonly host: string; readonly origins: readonly string[] }): readonly string[] | null {
  if (!/^(?:localhost|127\.[\d.]+|::1)$/i.test(host)) return null
  // A proxy on the same machine passes the name on that people call it by: the origin of its page is listed.
  return [...LOOPBACK, host.toLowerCase(), ...origins.map((origin) => new URL(origin).hostname)]
}

/** Refuses requests that call the server by a name it does not know. */
export function hostGuard(hosts: readonly string[] | null) {
  return createMiddleware(async (c, next) => {
    const { hostname } = new URL(c.req.url)
    if (hosts && !hosts.includes(hostname)) {
      throw new ProblemError('origin_not_allowed', `this server answers to its own machine alone, not as ${hostname}; list its origin in WENGUI_ORIGINS`)
    }
    return next()
  })
}
