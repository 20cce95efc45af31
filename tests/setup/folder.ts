import { inject } from 'vitest'
import { PAGE_FOLDER } from '../../server/node/page-build.ts'

/** The data folder of the index that the run made of corpus/. Throws what went wrong where there is none. */
export function indexFolder(): string {
  const failure = inject('indexFailure')
  if (failure) throw new Error(`the corpus could not be indexed: ${failure}`)
  return inject('indexFolder')
}

/** The folder of the built page. Throws what went wrong where it could not be built. */
export function pageFolder(): string {
  const failure = inject('pageFailure')
  if (failure) throw new Error(failure)
  return PAGE_FOLDER
}
