import { request } from 'node:http'
import { onTestFinished } from 'vitest'
import { type AppParts, createApp } from '../../server/app.ts'
import { listen } from '../../server/node/listen.ts'

/** An app on a free port of 127.0.0.1 until the test is over. Gives its address. */
export async function serve(parts: AppParts): Promise<string> {
  const app = createApp(parts)
  const server = await listen((asked) => app.fetch(asked), '127.0.0.1', 0)
  onTestFinished(() => server.close())
  return server.address
}

/** Posts a question. */
export function post(address: string, question: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(`${address}/api/ask`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ question }) })
}

/** Gets a path under another name than the one that led there, as a browser does whose page has given its name another address. */
export async function getAs(address: string, host: string, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return new Promise((resolve, reject) => {
    request(address + path, { headers: { ...headers, host } }, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.once('end', () => {
        const fields = Object.entries(incoming.headers).flatMap(([name, value]): [string, string][] => (value ? [[name, [value].flat().join(', ')]] : []))
        resolve(new Response(Buffer.concat(chunks), { status: incoming.statusCode ?? 0, headers: fields }))
      })
    })
      .once('error', reject)
      .end()
  })
}
