import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withLock } from '../../../server/node/lock.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wengui-lock-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('the lock of a data folder', () => {
  it('is free again after the work, whether it went well or not', async () => {
    expect(await withLock(folder, async () => 'done')).toBe('done')
    await expect(
      withLock(folder, async () => {
        throw new Error('broken')
      }),
    ).rejects.toThrow('broken')
    expect(await readdir(folder)).toEqual([])
  })

  it('refuses a second one meanwhile, naming folder and process', async () => {
    await withLock(folder, async () => {
      await expect(withLock(folder, async () => {})).rejects.toThrow(`process ${process.pid} is already making an index in ${folder}`)
    })
  })

  it('counts for nothing when its process is gone', async () => {
    const { pid } = spawnSync(process.execPath, ['--version'])
    await writeFile(join(folder, 'ingest.lock'), String(pid))
    expect(await withLock(folder, async () => 'done')).toBe('done')
  })

  it('makes the folder where it is not there yet', async () => {
    expect(await withLock(join(folder, 'new', 'data'), async () => 'done')).toBe('done')
  })
})
