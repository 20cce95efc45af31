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

/** What `npm run export:cloudflare` writes for D1, and the assets that go with it. */
export interface DistributedExport {
  readonly generation: string
  readonly statements: readonly string[]
  /** By plan: first passage and sentence, and how many. */
  readonly plans: readonly { readonly passages: readonly [number, number]; readonly sentences: readonly [number, number] }[]
}
export const DISTRIBUTED = '/_expected/distributed.json'
/** Folder of the distributed Worker's artifacts, beside those of the other. */
export const DISTRIBUTED_FOLDER = '/_distributed'
