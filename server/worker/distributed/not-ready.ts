import { ProblemError } from '../../problems.ts'

/** A binding that is absent, or does not hold what it should: nothing can be answered until that is mended. */
export class NotReadyError extends ProblemError {
  constructor(reason: string) {
    super('not_ready', reason)
    this.name = 'NotReadyError'
  }
}
