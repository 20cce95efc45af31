import { beforeAll, describe, expect, inject, it } from 'vitest'
import { createApp } from '../../server/app.ts'
import { loadModels, type Models, openService } from '../../server/node/service.ts'
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
  let models: Models
  let evaluation: Evaluation
  beforeAll(async () => {
    models = await loadModels(null)
    const service = await openService(inject('indexFolder'), models)
    const app = createApp({ held: () => service, ready: () => service.ready, assets: async () => null, config: { origins: [] }, log: console })
    evaluation = evaluate(await askAll((path, init) => app.request(path, init), readQuestions(QUESTIONS_FILE)))
    return () => models.dispose()
  })

  it.each(Object.entries(FLOORS))('reach %s %d', (name, least) => {
    expect(figure(evaluation, name)).toBeGreaterThanOrEqual(least)
  })
})
