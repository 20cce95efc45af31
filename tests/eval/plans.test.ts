import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ingest } from '../../server/node/pipeline.ts'
import { startServer } from '../setup/server.ts'
import { type AskedRow, askAll } from './ask.ts'
import { evaluate, figure } from './figures.ts'
import { questionsFile, readQuestions } from './questions.ts'

/** What the answers over plans of another time have reached and must not fall under. */
const FLOORS = {
  plans: { hit1: 0.88, hit5: 0.96, answer: 0.95, answered: 0.975, refused: 0.75 },
  'plans-reporters': { hit1: 0.9, hit5: 0.94, answer: 0.88, answered: 0.94, refused: 0.8 },
  'more-plans-reporters': { hit1: 0.83, hit5: 0.9, answer: 0.89, answered: 0.92, refused: 0.45 },
  'more-plans': { hit1: 0.73, hit5: 0.865, answer: 0.855, answered: 0.9, refused: 0.8 },
} as const

describe.each(Object.entries(FLOORS))('questions over %s, made up in the manner of 1986 to 2011', (set, floors) => {
  let rows: readonly AskedRow[]
  beforeAll(async () => {
    const data = mkdtempSync(join(tmpdir(), 'wengui-plans-'))
    await ingest({ corpus: `tests/eval/${set.replace('-reporters', '')}`, data, model: null })
    const server = await startServer(data)
    rows = await askAll((path, init) => fetch(server.address + path, init), readQuestions(questionsFile(set)))
    await server.close()
    return () => rmSync(data, { recursive: true })
  }, 300_000)

  it.each(Object.entries(floors))('reach %s %d', (name, least) => {
    expect(figure(evaluate(rows), name)).toBeGreaterThanOrEqual(least)
  })

  it('are refused without citations where nothing is said', () => {
    for (const { reply } of rows) if (reply.status === 'insufficient') expect(reply.citations).toEqual([])
  })
})
