import { describe, expect, it } from 'vitest'
import { hostsOf } from '../../../server/http/host.ts'
import { getAs, serve } from '../../setup/serve.ts'
import { parts, problemOf } from '../requests.ts'

describe('a server that listens for its own machine alone', () => {
  const origins = ['https://wengui.example.cn']
  const start = () => serve(parts({ config: { origins, hosts: hostsOf({ host: '127.0.0.1', origins }) } }))

  it.each(['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'])('answers to %s, whatever the port', async (name) => {
    const address = await start()
    for (const host of [name, `${name}:${new URL(address).port}`, `${name}:9`]) expect((await getAs(address, host, '/healthz')).status).toBe(200)
  })

  it('answers to the name of a listed origin, which a proxy on the machine passes on', async () => {
    expect((await getAs(await start(), 'wengui.example.cn', '/healthz')).status).toBe(200)
  })

  it.each(['elsewhere.example', 'elsewhere.example:8787', 'localhost.elsewhere.example', '127.0.0.1.elsewhere.example'])(
    'refuses %s, which a page elsewhere has made its own name, also as that page’s own origin',
    async (host) => {
      const address = await start()
      for (const path of ['/', '/api/documents', '/documents/some-plan', '/nothing']) {
        const refused = await getAs(address, host, path, { origin: `http://${host}`, 'sec-fetch-site': 'same-origin' })
        expect(refused.headers.get('content-security-policy')).toContain("default-src 'none'")
        expect(refused.headers.get('access-control-allow-origin')).toBeNull()
        expect(await problemOf(refused, 403)).toMatchObject({ code: 'origin_not_allowed', detail: expect.stringContaining('WENGUI_ORIGINS') })
      }
    },
  )
})

describe('the names that are known', () => {
  it.each(['127.0.0.1', '127.0.1.1', 'localhost', '::1'])('are few where the server listens on %s', (host) => {
    expect(hostsOf({ host, origins: [] })).toContain('localhost')
  })

  it.each(['0.0.0.0', '::', '192.168.1.20', 'wengui.example.cn'])('are any where it listens on %s', (host) => {
    expect(hostsOf({ host, origins: [] })).toBeNull()
  })
})
