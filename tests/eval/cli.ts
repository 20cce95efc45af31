/** npm run eval: asks the gold questions and prints the figures. */
import { writeFileSync } from 'node:fs'
import { defineCommand, runMain } from 'citty'
import { readConfig } from '../../server/config.ts'
import { runProgram } from '../../server/node/failure.ts'
import { ingest } from '../../server/node/pipeline.ts'
import { loadModels, openService } from '../../server/node/service.ts'
import { appOf } from '../setup/app.ts'
import { askAll, type Fetch } from './ask.ts'
import { type Evaluation, evaluate, figure } from './figures.ts'
import { QUESTIONS_FILE, readQuestions } from './questions.ts'
import { missesOf, tableOf } from './report.ts'

const command = defineCommand({
  meta: { name: 'eval', description: 'Ask the gold questions and print the figures; the app runs in this process unless --url names one' },
  args: {
    url: { type: 'string', description: 'Address of a running server', valueHint: 'http://127.0.0.1:8787' },
    questions: { type: 'string', description: 'File of questions, a JSON object a line', default: QUESTIONS_FILE },
    misses: { type: 'boolean', description: 'Print the questions that fell short' },
    json: { type: 'string', description: 'Write the figures and every score to a file', valueHint: 'file' },
    min: { type: 'string', description: 'Exit with 1 where a figure is lower', valueHint: 'hit5=0.9,list.answer=0.8' },
  },
  run: ({ args }) =>
    runProgram(async () => {
      const questions = readQuestions(args.questions)
      const { fetch, close } = args.url ? remote(args.url) : await local()
      try {
        // A cold start is measured elsewhere: the first question pays for what only a first one does.
        await askAll(fetch, questions.slice(0, 1))
        const rows = await askAll(fetch, questions)
        const evaluation = evaluate(rows)
        if (args.misses) console.log(`${missesOf(rows)}\n`)
        console.log(tableOf(evaluation))
        if (args.json)
          writeFileSync(
            args.json,
            JSON.stringify(
              { ...evaluation, questions: rows.map(({ question, score, milliseconds }) => ({ id: question.id, ...score, milliseconds })) },
              null,
              1,
            ),
          )
        const short = args.min ? shortfalls(evaluation, args.min) : []
        for (const line of short) console.error(line)
        if (short.length > 0) process.exitCode = 1
      } finally {
        await close()
      }
    }),
})

function remote(url: string): { fetch: Fetch; close(): Promise<void> } {
  return { fetch: (path, init) => fetch(new URL(path, url), init), close: async () => {} }
}

async function local(): Promise<{ fetch: Fetch; close(): Promise<void> }> {
  const { corpus, data, model } = readConfig(process.env)
  await ingest({ corpus, data, model })
  const models = await loadModels(model)
  const app = appOf(await openService(data, models))
  return { fetch: (path, init) => app.request(path, init), close: () => models.dispose() }
}

function shortfalls(evaluation: Evaluation, wanted: string): string[] {
  return wanted.split(',').flatMap((one) => {
    const [name = '', least = ''] = one.split('=').map((part) => part.trim())
    const value = figure(evaluation, name)
    if (value === undefined || Number.isNaN(Number(least)))
      throw new Error(`--min: ${JSON.stringify(one)} is no figure with a number, such as hit5=0.9 or list.answer=0.8`)
    return value >= Number(least) ? [] : [`${name} is ${value.toFixed(3)}, wanted ${least}`]
  })
}

await runMain(command)
