import { beforeAll } from 'vitest'

/**
 * What the tests of a file or a group share: opened before the first of them and closed behind the last. What this returns is empty
 * while they are declared and filled once they run.
 */
export function whileTesting<T extends { close(): Promise<void> }>(open: () => Promise<T>): T {
  const shared = {} as T
  beforeAll(async () => {
    Object.assign(shared, await open())
    return () => shared.close()
  })
  return shared
}
