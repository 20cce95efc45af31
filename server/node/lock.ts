/** One writer at a time in a data folder. */
import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ExplainedError } from '../explained-error.ts'

const LOCK = 'ingest.lock'

/** Another process is writing into the data folder. */
export class LockedError extends ExplainedError {
  override readonly name = 'LockedError'
  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    super(`process ${pid} is already making an index in ${folder}; wait for it, or end it`)
  }
}

/**
 * Does some work while holding the data folder's lock. A lock left by a process that is gone counts for nothing.
 * @throws LockedError where another process holds it.
 */
export async function withLock<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, LOCK)
  await take(path, folder)
  try {
    return await work()
  } finally {
    await rm(path, { force: true })
  }
}

async function take(path: string, folder: string): Promise<void> {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const file = await open(path, 'wx')
      await file.writeFile(String(process.pid))
      return await file.close()
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      const pid = Number(await readFile(path, 'utf8').catch(() => ''))
      if (attempt > 0 || isAlive(pid)) throw new LockedError(folder, pid)
      await rm(path, { force: true })
    }
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
