/** npm run ingest: reads the plans and makes the index. */
import { defineCommand, runMain } from 'citty'
import { readConfig } from '../config.ts'
import { progressBar } from '../node/console.ts'
import { runProgram } from '../node/failure.ts'
import { ingest } from '../node/pipeline.ts'
import { printedReport } from './print-report.ts'

const command = defineCommand({
  meta: { name: 'ingest', description: 'Read a folder of plans and make the index; the old index serves until the new one is whole' },
  args: {
    corpus: { type: 'string', description: 'Folder of plan texts (WENGUI_CORPUS)', valueHint: 'folder' },
    data: { type: 'string', description: 'Folder of the index (WENGUI_DATA)', valueHint: 'folder' },
    report: { type: 'boolean', description: 'Print what was read, removed and repaired in each document' },
    force: { type: 'boolean', description: 'Make the index again even where it is up to date' },
  },
  run: ({ args }) =>
    runProgram(async () => {
      const config = readConfig(process.env)
      const data = args.data ?? config.data
      const started = performance.now()
      const bar = progressBar('embedding passages and sentences')
      try {
        const { made, counts, leftOut } = await ingest({
          corpus: args.corpus ?? config.corpus,
          data,
          model: config.model,
          force: args.force,
          read: args.report,
          onRead: (plans) => {
            if (args.report) console.log(`${plans.map(printedReport).join('\n\n')}\n`)
            for (const { document, report } of plans) for (const warning of report.warnings) console.error(`${document.fileName}: ${warning}`)
          },
          progress: ({ done, total }) => bar.update(done, total),
        })
        bar.stop()
        for (const name of leftOut) console.error(`${name} is not in the catalogue and is left out`)
        const size = `${counts.documents} ${counts.documents === 1 ? 'document' : 'documents'}, ${counts.passages} passages`
        const seconds = ((performance.now() - started) / 1000).toFixed(1)
        console.log(made ? `Index made in ${data}: ${size}, ${seconds} s` : `The index in ${data} is up to date: ${size}`)
      } finally {
        bar.stop()
      }
    }),
})

await runMain(command)
