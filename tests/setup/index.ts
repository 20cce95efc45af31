/** Makes one real index of the corpus and the page once a run, and keeps them for the next: they are made anew only when they would differ. */
import { setTimeout } from 'node:timers/promises'
import type { TestProject } from 'vitest/node'
import { LockedError } from '../../server/node/lock.ts'
import { buildPage, pageIsStale } from '../../server/node/page-build.ts'
import { ingest } from '../../server/node/pipeline.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Data folder with an up-to-date index of corpus/; read it through `indexFolder()`. */
    readonly indexFolder: string
    /** Why there is none: tests that need no index run all the same. Empty where there is one. */
    readonly indexFailure: string
    /** Why the page could not be built, empty where it was; read it through `pageFolder()`. */
    readonly pageFailure: string
  }
}

const FOLDER = '.wengui/test'

export default async function setup(project: TestProject): Promise<void> {
  project.provide('indexFolder', FOLDER)
  project.provide('indexFailure', await failureOf(makeIndex))
  project.provide('pageFailure', await failureOf(makePage))
}

async function failureOf(work: () => Promise<void>): Promise<string> {
  try {
    await work()
    return ''
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
}

async function makePage(): Promise<void> {
  if (await pageIsStale('.')) await buildPage('.')
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
