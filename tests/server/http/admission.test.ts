import { describe, expect, it } from 'vitest'
import { post, serve } from '../../setup/serve.ts'
import { parts, problemOf } from '../requests.ts'

describe('a limit on what one sender asks', () => {
  const limited = () => {
    const counted: string[] = []
    const admission = {
      period: 60,
      admits: async (request: Request) => {
        counted.push(new URL(request.url).pathname)
        return request.headers.get('x-sender') !== 'greedy'
      },
    }
    return { counted, address: serve(parts({ admission, config: { origins: ['https://portal.example.cn'] } })) }
  }
  const greedy = { 'x-sender': 'greedy' }

  it('holds for questions and searches, and tells when to come back', async () => {
    const { counted, address } = limited()
    for (const refused of [await post(await address, '问', greedy), await fetch(`${await address}/api/search?q=x`, { headers: greedy })]) {
      expect(refused.headers.get('retry-after')).toBe('60')
      expect((await problemOf(refused, 429)).code).toBe('rate_limited')
    }
    // Nothing is held here, which comes after the limit.
    expect((await post(await address, '问')).status).toBe(503)
    expect(counted).toEqual(['/api/ask', '/api/search', '/api/ask'])
  })

  it('holds for nothing else', async () => {
    const { counted, address } = limited()
    for (const path of ['/', '/healthz', '/api/documents', '/openapi.json']) await fetch((await address) + path, { headers: greedy })
    expect(counted).toEqual([])
  })

  it('is told to a listed site in a way it can read, with the headers of every response', async () => {
    const refused = await post(await limited().address, '问', { ...greedy, origin: 'https://portal.example.cn' })
    expect(refused.status).toBe(429)
    expect(refused.headers.get('access-control-allow-origin')).toBe('https://portal.example.cn')
    expect(refused.headers.get('access-control-expose-headers')).toBe('retry-after')
    expect(refused.headers.get('x-content-type-options')).toBe('nosniff')
  })
})
