import { beforeAll, describe, expect, it } from 'vitest'
import { startServer } from '../setup/server.ts'
import { askAll } from './ask.ts'
import { type Evaluation, evaluate, figure } from './figures.ts'
import { QUESTIONS_FILE, readQuestions } from './questions.ts'

/** What the answers have reached and must not fall under. Raise a figure when it is passed for good; never lower one. */
const FLOORS = {
  hit1: 0.7,
  hit5: 0.9,
  answer: 0.7,
  answered: 0.97,
  refused: 0.75,
} as const

describe('the gold questions, all asked', () => {
  let evaluation: Evaluation
  beforeAll(async () => {
    const { address, close } = await startServer()
    evaluation = evaluate(await askAll((path, init) => fetch(address + path, init), readQuestions(QUESTIONS_FILE)))
    return close
  })

  it.each(Object.entries(FLOORS))('reach %s %d', (name, least) => {
    expect(figure(evaluation, name)).toBeGreaterThanOrEqual(least)
  })
})
