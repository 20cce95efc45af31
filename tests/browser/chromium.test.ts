import { afterEach, describe, expect, it, vi } from 'vitest'
import { withoutBrowser } from './chromium.ts'

afterEach(() => vi.restoreAllMocks())

describe('browser tests', () => {
  it('run where there is a browser', () => {
    expect(withoutBrowser('/usr/bin/chromium', '1')).toBe(false)
  })

  it('are left out where there is none, and say so', () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {})
    for (const ci of ['', 'false', '0']) expect(withoutBrowser(null, ci)).toBe(true)
    expect(log.mock.lastCall?.[0]).toContain('CHROMIUM_PATH')
  })

  it('fail where there is none and CI is set', () => {
    expect(() => withoutBrowser(null, 'true')).toThrow('CHROMIUM_PATH')
  })
})
