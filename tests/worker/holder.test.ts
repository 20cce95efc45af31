import { expect, test } from 'vitest'
import type { Held } from '../../server/app.ts'
import type { Ready } from '../../server/contract.ts'
import type { Log } from '../../server/log.ts'
import { createHolder } from '../../server/worker/holder.ts'

const service = { ready: { ready: true, reason: '', index: null, vectors: 'exact int8' } } as unknown as Held & { readonly ready: Ready }

function recordingLog(): Log & { readonly errors: string[] } {
  const errors: string[] = []
  return { errors, debug: () => {}, error: (_fields, message) => errors.push(message) }
}

test('one attempt serves all who wait, and what is open is not opened again', async () => {
  let attempts = 0
  const holder = createHolder(async () => {
    attempts++
    return service
  }, recordingLog())
  expect([holder.held(), holder.ready().ready]).toEqual([null, false])
  await Promise.all([holder.open(), holder.open(), holder.open()])
  await holder.open()
  expect([attempts, holder.held(), holder.ready().ready]).toEqual([1, service, true])
})

test('a failure is told, noted once, and tried again after a while', async () => {
  let now = 1_000_000
  let attempts = 0
  const log = recordingLog()
  const holder = createHolder(
    async () => {
      attempts++
      if (attempts === 1) throw new Error('artifact dictionary is missing')
      return service
    },
    log,
    () => now,
  )
  await holder.open()
  await holder.open()
  expect([attempts, holder.ready().reason, holder.held(), log.errors.length]).toEqual([1, 'artifact dictionary is missing', null, 1])
  now += 10_000
  await holder.open()
  expect([attempts, holder.ready().ready]).toEqual([2, true])
})
