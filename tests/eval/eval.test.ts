import { beforeAll, describe, expect, it } from 'vitest'
import { published } from '../setup/published.ts'
import { startServer } from '../setup/server.ts'
import { type AskedRow, askAll } from './ask.ts'
import { evaluate, figure } from './figures.ts'
import { QUESTIONS_FILE, readQuestions } from './questions.ts'

/** What the answers have reached and must not fall under. Raise a figure when it is passed for good; never lower one. */
const FLOORS = {
  hit1: 0.8,
  hit5: 0.94,
  answer: 0.91,
  answered: 0.97,
  refused: 1,
  'en.hit5': 0.9,
  'indicator.answer': 0.95,
  'list.answer': 0.95,
  'compare.answer': 0.95,
  'followup.answer': 0.95,
} as const

describe('the gold questions, all asked', () => {
  let rows: AskedRow[]
  beforeAll(async () => {
    const { address, close } = await startServer()
    rows = await askAll((path, init) => fetch(address + path, init), readQuestions(QUESTIONS_FILE))
    return close
  })

  it.each(Object.entries(FLOORS))('reach %s %d', (name, least) => {
    expect(figure(evaluate(rows), name)).toBeGreaterThanOrEqual(least)
  })

  it('are cited with words that stand in the files as published, at the lines named', async () => {
    const astray: string[] = []
    for (const { question, reply } of rows) {
      for (const { documentId, lines, quote } of reply.citations) {
        if (!(await published(documentId)).holds(lines, quote)) astray.push(`${question.id}: ${documentId} ${lines.join('-')}: ${quote}`)
      }
    }
    expect(astray).toEqual([])
  })

  it('are refused without citations where nothing is said', () => {
    for (const { reply } of rows) if (reply.status === 'insufficient') expect(reply.citations).toEqual([])
  })
})
