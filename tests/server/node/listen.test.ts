import { describe, expect, it } from 'vitest'
import { listen } from '../../../server/node/listen.ts'

describe('listening', () => {
  it('serves on a free port, and no more after closing', async () => {
    const server = await listen(() => new Response('here'), '127.0.0.1', 0)
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d*$/)
    expect(await (await fetch(server.address)).text()).toBe('here')
    await server.close()
    await expect(fetch(server.address)).rejects.toThrow()
  })

  it('lets a request under way finish before it closes', async () => {
    let answer = () => {}
    let arrived = () => {}
    const arrival = new Promise<void>((resolve) => {
      arrived = resolve
    })
    const server = await listen(
      async () => {
        arrived()
        await new Promise<void>((resolve) => {
          answer = resolve
        })
        return new Response('finished')
      },
      '127.0.0.1',
      0,
    )
    const reply = fetch(server.address).then((response) => response.text())
    await arrival
    const closed = server.close()
    answer()
    expect(await reply).toBe('finished')
    await closed
  })

  it('says which port is in use, and what to do', async () => {
    const server = await listen(() => new Response(), '127.0.0.1', 0)
    const port = Number(new URL(server.address).port)
    await expect(listen(() => new Response(), '127.0.0.1', port)).rejects.toThrow(`port ${port} on 127.0.0.1 is in use`)
    await server.close()
  })

  it('says which host is none of this machine', async () => {
    await expect(listen(() => new Response(), '192.0.2.1', 0)).rejects.toThrow('192.0.2.1 is no address of this machine')
  })
})
