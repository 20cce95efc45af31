import type { AskEvent, AskReply, AskRequest } from './contract.ts'
import { ExplainedError } from './explained-error.ts'

/**
 * Answers questions over one open index. The HTTP layer, the terminal and the evaluation all speak to this port; what it needs
 * (search, embedder, lexicon) is handed to its implementation by a composition root.
 */
export interface Answerer {
  /** The whole answer. Throws {@link UnknownDocumentError} where `documents` names one that is not held. */
  ask(request: AskRequest): Promise<AskReply>
  /** The same answer in pieces: understood, then each citation before the first block that uses it, then done. */
  stream(request: AskRequest): AsyncIterable<AskEvent>
}

export class UnknownDocumentError extends ExplainedError {
  override readonly name = 'UnknownDocumentError'
  constructor(
    readonly documentId: string,
    readonly known: readonly string[],
  ) {
    super(`no document ${JSON.stringify(documentId)}; held: ${known.join(', ')}`)
  }
}
