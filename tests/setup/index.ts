/** Makes one real index of the corpus a run, and keeps it for the next run: it is made anew only when it would differ. */
import { setTimeout } from 'node:timers/promises'
import type { TestProject } from 'vitest/node'
import { LockedError } from '../../server/node/lock.ts'
import { ingest } from '../../server/node/pipeline.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Data folder with an up-to-date index of corpus/; read it through `indexFolder()`. */
    readonly indexFolder: string
    /** Why there is none: tests that need no index run all the same. */
    readonly indexFailure: string
  }
}

const FOLDER = '.wengui/test'

export default async function setup(project: TestProject): Promise<void> {
  project.provide('indexFolder', FOLDER)
  try {
    await makeIndex()
    project.provide('indexFailure', '')
  } catch (error) {
    project.provide('indexFailure', error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
}

/** Two runs at once make it one after the other. */
async function makeIndex(): Promise<void> {
  while (true) {
    try {
      await ingest({ corpus: 'corpus', data: FOLDER, model: null })
      return
    } catch (error) {
      if (!(error instanceof LockedError)) throw error
      await setTimeout(500)
    }
  }
}
