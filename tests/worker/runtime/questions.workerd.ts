import { expect, test } from 'vitest'
import { type AskReply, askReplySchema } from '../../../server/contract.ts'
import { type Score, score } from '../../eval/score.ts'
import { type AnsweredQuestion, type ComparedReply, REPLIES } from './expected.ts'
import { expected, postQuestion, startWorker } from './worker.ts'

const figures = ['hit1', 'hit3', 'hit5', 'reciprocalRank', 'answer', 'answered', 'refused', 'wrong'] as const satisfies readonly (keyof Score)[]

function mean(scores: readonly Score[], figure: (typeof figures)[number]): number {
  const values = scores.flatMap((each) => each[figure] ?? [])
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

const cited = ({ citations }: ComparedReply) => citations.map(({ documentId, quoteStart, quoteEnd }) => `${documentId} ${quoteStart}-${quoteEnd}`).join(', ')

test('gold questions are answered as in Node: status and citations for 98% of them, every figure within 0.01', async () => {
  const questions = await expected<AnsweredQuestion[]>(REPLIES)
  const ask = startWorker()
  const replies: AskReply[] = []
  for (const { question } of questions) {
    const history = (question.history ?? []).map((content) => ({ role: 'user', content }))
    const response = await ask('/api/ask', postQuestion({ question: question.q, history }))
    expect(response.status, question.id).toBe(200)
    replies.push(askReplySchema.parse(await response.json()))
  }
  const same = questions.filter(({ reply }, i) => reply.status === replies[i]!.status && cited(reply) === cited(replies[i]!))
  const node = questions.map(({ question, reply }) => score(question, reply))
  const worker = questions.map(({ question }, i) => score(question, replies[i]!))
  const differences = figures.map((figure) => [figure, mean(node, figure), mean(worker, figure)] as const)
  const different = questions.filter((each) => !same.includes(each)).map(({ question }) => question.id)
  console.log(`${same.length} of ${questions.length} questions with the same status and citations as in Node; different: ${different.join(', ') || 'none'}`)
  for (const [figure, inNode, inWorker] of differences) console.log(`${figure}: ${inNode.toFixed(3)} in Node, ${inWorker.toFixed(3)} in the Worker`)
  expect(same.length / questions.length).toBeGreaterThanOrEqual(0.98)
  for (const [figure, inNode, inWorker] of differences) expect(Math.abs(inNode - inWorker), figure).toBeLessThanOrEqual(0.01)
})
