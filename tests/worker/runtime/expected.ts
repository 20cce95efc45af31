/** What Node makes of the same questions, for the tests in the Workers runtime to compare with. */
import type { AskReply } from '../../../server/contract.ts'
import type { Question } from '../../eval/questions.ts'

export interface GoldenVector {
  readonly text: string
  readonly vector: readonly number[]
}

/** Of a reply, what must be the same, and what it is scored by. */
export type ComparedReply = Pick<AskReply, 'status' | 'answer' | 'citations'>

export interface AnsweredQuestion {
  readonly question: Question
  readonly reply: ComparedReply
}

/** Names of the assets that hold them. */
export const VECTORS = '/_expected/vectors.json'
export const REPLIES = '/_expected/replies.json'
