/** Replies of the Worker beside those that were expected. */
import { type AskReply, askReplySchema } from '../../../server/contract.ts'
import { type Score, score } from '../../eval/score.ts'
import type { AnsweredQuestion, ComparedReply } from './expected.ts'
import { type Ask, postQuestion } from './worker.ts'

const figures = ['hit1', 'hit3', 'hit5', 'reciprocalRank', 'answer', 'answered', 'refused', 'wrong'] as const satisfies readonly (keyof Score)[]

/** Asks one question after the other. Throws where a reply is not what the contract says. */
export async function askAll(ask: Ask, questions: readonly AnsweredQuestion[]): Promise<AskReply[]> {
  const replies: AskReply[] = []
  for (const { question } of questions) {
    const history = (question.history ?? []).map((content) => ({ role: 'user', content }))
    const response = await ask('/api/ask', postQuestion({ question: question.q, history }))
    if (!response.ok) throw new Error(`${question.id}: status ${response.status}: ${await response.text()}`)
    replies.push(askReplySchema.parse(await response.json()))
  }
  return replies
}

export function compare(questions: readonly AnsweredQuestion[], replies: readonly AskReply[]) {
  const before = questions.map(({ question, reply }) => score(question, reply))
  const now = questions.map(({ question }, i) => score(question, replies[i]!))
  const sameCitations = questions.map(({ reply }, i) => cited(reply) === cited(replies[i]!) && reply.status === replies[i]!.status)
  return {
    replies,
    sameStatus: questions.filter(({ reply }, i) => reply.status === replies[i]!.status).length,
    /** The answers themselves, without the related passages below them. */
    sameAnswers: questions.filter(({ reply }, i) => lines(reply) === lines(replies[i]!)).length,
    sameCitations: sameCitations.filter(Boolean).length,
    different: questions.flatMap(({ question }, i) => (sameCitations[i] ? [] : [question.id])),
    differences: figures.map((figure) => ({ figure, expected: mean(before, figure), actual: mean(now, figure) })),
  }
}

const lines = ({ answer }: ComparedReply) =>
  answer.blocks
    .filter(({ type }) => type !== 'related')
    .map(({ text }) => text)
    .join('\n')

const cited = ({ citations }: ComparedReply) => citations.map(({ documentId, quoteStart, quoteEnd }) => `${documentId} ${quoteStart}-${quoteEnd}`).join()

function mean(scores: readonly Score[], figure: (typeof figures)[number]): number {
  const values = scores.flatMap((each) => each[figure] ?? [])
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
