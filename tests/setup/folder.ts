import { inject } from 'vitest'

/** The data folder of the index that the run made of corpus/. Throws what went wrong where there is none. */
export function indexFolder(): string {
  const failure = inject('indexFailure')
  if (failure) throw new Error(`the corpus could not be indexed: ${failure}`)
  return inject('indexFolder')
}
