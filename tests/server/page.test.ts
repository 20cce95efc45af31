import { describe, expect, it } from 'vitest'
import { createApp } from '../../server/app.ts'
import { ask, parts, problemOf } from './requests.ts'

describe('files of the page', () => {
  const app = createApp(parts())

  it('are kept for good under a hashed name, and asked for again otherwise', async () => {
    expect((await app.request('/assets/app-1a2b3c4d.js')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const page = await app.request('/')
    expect(page.headers.get('cache-control')).toBe('no-cache')
    const etag = page.headers.get('etag') ?? ''
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`]) expect((await app.request('/', { headers: { 'if-none-match': tag } })).status).toBe(304)
    expect((await app.request('/', { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  it('are found without .html, and the source viewer under any document', async () => {
    for (const [path, title] of [
      ['/', 'Wengui'],
      ['/documents/some-plan', 'Source'],
      ['/document', 'Source'],
      ['/demo', 'Demo'],
      ['/demo/', 'Demo'],
    ] as const) {
      expect(await (await app.request(path)).text()).toContain(`<title>${title}</title>`)
    }
  })

  it('are the viewer’s words for a person whose path leads nowhere, and a problem for everybody else', async () => {
    const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' }
    const page = await app.request('/nothing/here', { headers: browser })
    expect(page.status).toBe(404)
    expect(page.headers.get('vary')).toContain('Accept')
    expect(await page.text()).toContain('<title>Source</title>')
    expect((await problemOf(await app.request('/api/nothing', { headers: browser }), 404)).code).toBe('not_found')
    for (const accept of ['*/*', 'application/json', 'text/css,*/*;q=0.1']) {
      expect((await problemOf(await app.request('/nothing/here', { headers: { accept } }), 404)).code).toBe('not_found')
    }
    const unbuilt = createApp(parts({ assets: async () => null }))
    expect((await problemOf(await unbuilt.request('/nothing/here', { headers: browser }), 404)).code).toBe('not_found')
  })

  it('are sent compressed to who takes it', async () => {
    const response = await app.request('/assets/app-1a2b3c4d.js', { headers: { 'accept-encoding': 'gzip' } })
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect((await response.arrayBuffer()).byteLength).toBeLessThan(1000)
  })

  it('are compressed where answers to questions are not: those are short, and packing them takes longer than sending them', async () => {
    const headers = { 'accept-encoding': 'gzip', 'content-type': 'application/json' }
    expect((await app.request('/openapi.json', { headers })).headers.get('content-encoding')).toBe('gzip')
    const asked = await app.request('/api/ask', { method: 'POST', headers, body: JSON.stringify({ question: '孝义的氢能项目有哪些？' }) })
    // The same problem is packed on any other path.
    expect((await app.request('/api/documents', { headers })).headers.get('content-encoding')).toBe('gzip')
    expect(asked.headers.get('content-encoding')).toBeNull()
  })
})

describe('headers', () => {
  const app = createApp(parts({ config: { origins: ['https://portal.example.cn'] } }))

  it('allow nothing from elsewhere and no inline script, on every response', async () => {
    for (const path of ['/', '/api/nothing', '/readyz', '/assets/app-1a2b3c4d.js']) {
      const { headers } = await app.request(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self';")
      expect(policy).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('same-origin')
    }
  })

  it('let listed origins frame the page, and nobody else', async () => {
    expect((await app.request('/')).headers.get('content-security-policy')).toContain("frame-ancestors 'self' https://portal.example.cn")
    expect((await createApp(parts()).request('/')).headers.get('content-security-policy')).toMatch(/frame-ancestors 'self'(;|$)/)
  })

  it('let listed origins call the API, after a preflight too', async () => {
    const asked = await ask(app, { question: '问' }, { origin: 'https://portal.example.cn' })
    expect(asked.status).toBe(503)
    expect(asked.headers.get('access-control-allow-origin')).toBe('https://portal.example.cn')
    const preflight = await app.request('/api/ask', {
      method: 'OPTIONS',
      headers: { origin: 'https://portal.example.cn', 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-headers')).toContain('content-type')
    expect(preflight.headers.get('vary')).toContain('Origin')
  })

  it.each(['https://elsewhere.example.cn', 'https://portal.example.cn:8443', 'http://portal.example.cn', 'null'])(
    'refuse the API to %s, and give it no file it could run',
    async (origin) => {
      const asked = await ask(app, { question: '问' }, { origin })
      expect((await problemOf(asked, 403)).code).toBe('origin_not_allowed')
      const preflight = await app.request('/api/ask', { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } })
      expect(preflight.status).toBe(403)
      const file = await app.request('/assets/app-1a2b3c4d.js', { headers: { origin } })
      expect(file.headers.get('access-control-allow-origin')).toBeNull()
    },
  )

  it('take our own page as our own, also behind a proxy that ends TLS or renames the host', async () => {
    const here = { question: '问' }
    expect((await ask(app, here, { origin: 'http://localhost' })).status).toBe(503)
    expect((await ask(app, here, { origin: 'https://localhost' })).status).toBe(503)
    expect((await ask(app, here, { origin: 'https://wengui.example.cn', 'sec-fetch-site': 'same-origin' })).status).toBe(503)
    expect((await ask(app, here, { origin: 'https://wengui.example.cn', 'sec-fetch-site': 'same-site' })).status).toBe(403)
  })
})
