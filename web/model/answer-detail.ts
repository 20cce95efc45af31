import type { AskReply, Block, Citation, Discrepancy } from '../../server/contract.ts'
import type { Turn } from './conversation.ts'

/** What a host page is told of a complete answer. */
export interface AnswerDetail {
  readonly question: string
  readonly status: AskReply['status']
  /** The answer as plain text with markers [1]. */
  readonly text: string
  readonly blocks: readonly Block[]
  readonly citations: readonly Citation[]
  readonly discrepancies: readonly Discrepancy[]
}

export const answerDetail = ({ question, state, text, blocks, citations, discrepancies }: Turn): AnswerDetail => ({
  question,
  status: state === 'insufficient' ? 'insufficient' : 'answered',
  text,
  blocks,
  citations,
  discrepancies,
})
