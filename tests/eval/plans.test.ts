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
const FLOORS = { hit1: 0.88, hit5: 0.96, answer: 0.95, answered: 0.975, refused: 0.75 } as const

describe('questions over plans made up in the manner of 1986 to 2011', () => {
  let rows: readonly AskedRow[]
  beforeAll(async () => {
    const data = mkdtempSync(join(tmpdir(), 'wengui-plans-'))
    await ingest({ corpus: 'tests/eval/plans', data, model: null })
    const server = await startServer(data)
    rows = await askAll((path, init) => fetch(server.address + path, init), readQuestions(questionsFile('plans')))
    await server.close()
    return () => rmSync(data, { recursive: true })
  }, 300_000)

  it.each(Object.entries(FLOORS))('reach %s %d', (name, least) => {
    expect(figure(evaluate(rows), name)).toBeGreaterThanOrEqual(least)
  })

  it('are refused without citations where nothing is said', () => {
    for (const { reply } of rows) if (reply.status === 'insufficient') expect(reply.citations).toEqual([])
  })
})
