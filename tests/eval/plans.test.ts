import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ingest } from '../../server/node/pipeline.ts'
import { indexFolder } from '../setup/folder.ts'
import { startServer } from '../setup/server.ts'
import { type AskedRow, askAll } from './ask.ts'
import { evaluate, figure } from './figures.ts'
import { questionsFile, readQuestions } from './questions.ts'

type Figures = Readonly<Record<string, number>>
/** What the answers over plans of another time have reached and must not fall under, by folder of plans and set of questions over them. */
const FLOORS: Readonly<Record<string, Readonly<Record<string, Figures>>>> = {
  plans: {
    plans: { hit1: 0.9, hit5: 0.96, answer: 0.955, answered: 0.975, refused: 0.75 },
    'plans-reporters': { hit1: 0.885, hit5: 0.94, answer: 0.88, answered: 0.95, refused: 0.85 },
    'plans-english': { hit1: 0.85, hit5: 0.93, answer: 0.905, answered: 0.945, refused: 0.68 },
    'plans-later': { hit1: 0.84, hit5: 0.89, answer: 0.865, answered: 0.9, refused: 0.7 },
  },
  'more-plans': {
    'more-plans': { hit1: 0.76, hit5: 0.875, answer: 0.865, answered: 0.91, refused: 0.8 },
    'more-plans-reporters': { hit1: 0.78, hit5: 0.855, answer: 0.845, answered: 0.91, refused: 0.63 },
    'more-plans-english': { hit1: 0.845, hit5: 0.905, answer: 0.895, answered: 0.94, refused: 0.84 },
    'more-plans-later': { hit1: 0.8, hit5: 0.865, answer: 0.86, answered: 0.88, refused: 0.75 },
  },
}

describe.each(Object.entries(FLOORS))('questions over %s, made up in the manner of 1986 to 2011', (folder, sets) => {
  const rows = new Map<string, readonly AskedRow[]>()
  beforeAll(async () => {
    const data = mkdtempSync(join(tmpdir(), 'wengui-plans-'))
    // Everyday expressions are embedded for the index of corpus/ already.
    cpSync(join(indexFolder(), 'embeddings'), join(data, 'embeddings'), { recursive: true })
    await ingest({ corpus: `tests/eval/${folder}`, data, model: null })
    const server = await startServer(data)
    for (const set of Object.keys(sets)) rows.set(set, await askAll((path, init) => fetch(server.address + path, init), readQuestions(questionsFile(set))))
    await server.close()
    return () => rmSync(data, { recursive: true })
  }, 600_000)

  describe.each(Object.entries(sets))('of the set %s', (set, floors) => {
    it.each(Object.entries(floors))('reach %s %d', (name, least) => {
      expect(figure(evaluate(rows.get(set)!), name)).toBeGreaterThanOrEqual(least)
    })

    it('are refused without citations where nothing is said', () => {
      for (const { reply } of rows.get(set)!) if (reply.status === 'insufficient') expect(reply.citations).toEqual([])
    })
  })
})
