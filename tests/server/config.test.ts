import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from '../../server/config.ts'

describe('the environment', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 8787,
      corpus: 'corpus',
      data: '.wengui',
      model: null,
      origins: [],
      logLevel: 'info',
    })
  })

  it('is read whole', () => {
    const config = readConfig({
      HOST: '0.0.0.0',
      PORT: '80',
      WENGUI_CORPUS: '/srv/plans',
      WENGUI_DATA: '/var/lib/wengui',
      WENGUI_MODEL: '/srv/models/bge-m3',
      WENGUI_ORIGINS: 'https://portal.example.cn, http://127.0.0.1:3000',
      LOG_LEVEL: 'debug',
      PATH: '/usr/bin',
    })
    expect(config).toEqual({
      host: '0.0.0.0',
      port: 80,
      corpus: '/srv/plans',
      data: '/var/lib/wengui',
      model: '/srv/models/bge-m3',
      origins: ['https://portal.example.cn', 'http://127.0.0.1:3000'],
      logLevel: 'debug',
    })
  })

  it('takes an empty value as unset', () => {
    expect(readConfig({ PORT: '', WENGUI_MODEL: ' ', WENGUI_ORIGINS: '' })).toEqual(readConfig({}))
  })

  it.each([
    ['PORT', '65536', '0 to 65535'],
    ['PORT', 'http', '0 to 65535'],
    ['WENGUI_ORIGINS', 'portal.example.cn', 'https://portal.example.cn'],
    ['WENGUI_ORIGINS', 'https://portal.example.cn/chat', 'scheme and host alone'],
    ['WENGUI_ORIGINS', '*', 'scheme and host alone'],
    ['LOG_LEVEL', 'loud', 'silent, fatal, error'],
  ])('refuses %s=%s, naming it, its value and what is allowed', (name, value, allowed) => {
    const refusal = refusalOf({ [name]: value })
    expect(refusal.message).toContain(name)
    expect(refusal.message).toContain(JSON.stringify(value))
    expect(refusal.message).toContain(allowed)
  })

  it('refuses a WENGUI_ name that does not exist, and tells the ones that do', () => {
    const refusal = refusalOf({ WENGUI_CORPSE: 'corpus', PORT: 'x' })
    expect(refusal.problems).toHaveLength(2)
    expect(refusal.problems[0]).toContain('WENGUI_CORPSE')
    expect(refusal.problems[0]).toContain('WENGUI_CORPUS')
  })
})

function refusalOf(environment: Record<string, string>): ConfigError {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
  throw new Error('nothing was refused')
}
