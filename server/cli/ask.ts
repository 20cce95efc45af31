/** npm run ask: one question, answered in the terminal. */
import { defineCommand, runMain } from 'citty'
import { z } from 'zod'
import { readConfig } from '../config.ts'
import { askRequestSchema } from '../contract.ts'
import { ExplainedError } from '../explained-error.ts'
import { progressBar } from '../node/console.ts'
import { runProgram } from '../node/failure.ts'
import { ingest } from '../node/pipeline.ts'
import { loadModels, openService } from '../node/service.ts'
import { printedAnswer } from './print-answer.ts'

const command = defineCommand({
  meta: { name: 'ask', description: 'Ask the plans one question' },
  args: {
    question: { type: 'positional', description: 'The question', required: true },
    documents: { type: 'string', description: 'Ids of the documents to ask, separated by commas; all where absent', valueHint: 'a,b' },
    json: { type: 'boolean', description: "Print the API's reply" },
    corpus: { type: 'string', description: 'Folder of plan texts (WENGUI_CORPUS)', valueHint: 'folder' },
    data: { type: 'string', description: 'Folder of the index (WENGUI_DATA)', valueHint: 'folder' },
  },
  run: ({ args }) =>
    runProgram(async () => {
      const config = readConfig(process.env)
      const data = args.data ?? config.data
      const request = askRequestSchema.safeParse({ question: args.question, ...(args.documents ? { documents: args.documents.split(',') } : {}) })
      if (!request.success) throw new AskError(z.prettifyError(request.error))
      // What is said while the index is made must not stand in the JSON.
      const bar = progressBar('embedding passages and sentences', process.stderr)
      try {
        await ingest({ corpus: args.corpus ?? config.corpus, data, model: config.model, progress: ({ done, total }) => bar.update(done, total) })
      } finally {
        // Before anything is said of a failure: the bar hides the cursor.
        bar.stop()
      }
      const models = await loadModels(config.model)
      try {
        const { answerer } = await openService(data, models)
        const reply = await answerer.ask(request.data)
        console.log(args.json ? JSON.stringify(reply, null, 2) : printedAnswer(reply))
      } finally {
        await models.dispose()
      }
    }),
})

class AskError extends ExplainedError {
  override readonly name = 'AskError'
}

await runMain(command)
