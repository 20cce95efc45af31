import { expect, test } from 'vitest'
import { askAll, compare } from './compare.ts'
import { type AnsweredQuestion, REPLIES } from './expected.ts'
import { expected, startWorker } from './worker.ts'

test('gold questions are answered as in Node: status and citations for 98% of them, every figure within 0.01', async () => {
  const questions = await expected<AnsweredQuestion[]>(REPLIES)
  const { replies, sameCitations, different, differences } = compare(questions, await askAll(startWorker(), questions))
  console.log(`${sameCitations} of ${replies.length} questions with the same status and citations as in Node; different: ${different.join(', ') || 'none'}`)
  for (const { figure, expected: inNode, actual } of differences) console.log(`${figure}: ${inNode.toFixed(3)} in Node, ${actual.toFixed(3)} in the Worker`)
  expect(sameCitations / replies.length).toBeGreaterThanOrEqual(0.98)
  for (const { figure, expected: inNode, actual } of differences) expect(Math.abs(inNode - actual), figure).toBeLessThanOrEqual(0.01)
})
