/** A failure that a person can mend: its message names what is wrong and what to do, so that a stack would only hide it. */
export class ExplainedError extends Error {
  override readonly name: string = 'ExplainedError'
}
