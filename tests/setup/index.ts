/** Makes one real index of the corpus a run, and keeps it for the next run: it is made anew only when it would differ. */
import type { TestProject } from 'vitest/node'
import { ingest } from '../../server/node/pipeline.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Data folder with an up-to-date index of corpus/. */
    readonly indexFolder: string
  }
}

const FOLDER = '.wengui/test'

export default async function setup(project: TestProject): Promise<void> {
  await ingest({ corpus: 'corpus', data: FOLDER, model: null })
  project.provide('indexFolder', FOLDER)
}
