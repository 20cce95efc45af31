import { afterEach, expect, test, vi } from 'vitest'
import { consoleLog } from '../../server/worker/console-log.ts'

afterEach(() => vi.restoreAllMocks())

function written(level: Parameters<typeof consoleLog>[0]): unknown[] {
  const lines: unknown[] = []
  for (const name of ['debug', 'error'] as const) vi.spyOn(console, name).mockImplementation((line: string) => lines.push(JSON.parse(line)))
  const log = consoleLog(level)
  log.debug({ path: '/' }, 'request')
  log.error({ err: new RangeError('no vector 9') }, 'failed')
  return lines
}

test('a line is an object with level, message and fields; an error is told with its stack', () => {
  expect(written('debug')).toEqual([
    { level: 'debug', msg: 'request', path: '/' },
    { level: 'error', msg: 'failed', err: { type: 'RangeError', message: 'no vector 9', stack: expect.stringContaining('console-log.test.ts') } },
  ])
})

test.each([
  ['silent', 0],
  ['error', 1],
  ['info', 1],
  ['trace', 2],
] as const)('the level %s lets %i of the two through', (level, count) => {
  expect(written(level)).toHaveLength(count)
})
