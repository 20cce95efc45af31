/** The app on a socket. */
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { ExplainedError } from '../explained-error.ts'

/** How long requests under way may take once the server is told to stop. */
const GRACE_MILLISECONDS = 5000
const SWEEP_MILLISECONDS = 20

export interface Listening {
  /** http://host:port, as a person would type it. */
  readonly address: string
  /** Takes no more requests, lets those under way finish, and resolves when all is closed. */
  close(): Promise<void>
}

/** The port cannot be had; `message` says why and what to do. */
export class ListenError extends ExplainedError {
  override readonly name = 'ListenError'
}

/** Serves on host and port; port 0 takes any free one. @throws ListenError where that cannot be. */
export async function listen(fetch: (request: Request) => Response | Promise<Response>, host: string, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch }) as Server
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new ListenError(explain(error, host, port))))
    server.listen(port, host, resolve)
  })
  const bound = server.address()
  const actual = bound && typeof bound === 'object' ? bound.port : port
  return { address: `http://${reachable(host)}:${actual}`, close: () => close(server) }
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // A connection whose request is done would stay open for another one: those are let go as they fall idle.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MILLISECONDS)
  const end = setTimeout(() => server.closeAllConnections(), GRACE_MILLISECONDS)
  await closed
  clearInterval(sweep)
  clearTimeout(end)
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE') return `port ${port} on ${host} is in use; stop what uses it, or choose another with PORT`
  if (error.code === 'EACCES') return `port ${port} may not be used without more rights; choose one above 1023 with PORT`
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') return `${host} is no address of this machine; choose another with HOST`
  return `cannot serve on ${host}:${port}: ${error.message}`
}

/** An address that means every interface is reached by the loopback one. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  if (host === '::') return '[::1]'
  return host.includes(':') ? `[${host}]` : host
}
