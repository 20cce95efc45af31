/** npm run export:cloudflare: the index as D1 and Vectorize take it, and the assets of a Worker that reads it there. */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { fileStore } from '../../../index/generation/files.ts'
import { readGeneration } from '../../../index/generation.ts'
import { loadTokenizer } from '../../../index/tokenizer/jieba.ts'
import { readConfig } from '../../config.ts'
import { runProgram } from '../../node/failure.ts'
import { buildAiIndex } from './ai-index.ts'
import { accountFromEnvironment, remoteModel } from './ai-rest.ts'
import { exportForCloudflare } from './export-cloudflare.ts'
import { writeDistributedAssets, writeKernel } from './worker-files.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const OUT = join(ROOT, 'dist', 'cloudflare')

await runProgram(async () => {
  const config = readConfig(process.env)
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string', default: config.corpus },
      data: { type: 'string', default: config.data },
      'workers-ai': { type: 'boolean', default: false },
    },
  })
  const data = values['workers-ai'] ? join(values.data, 'workers-ai') : values.data
  if (values['workers-ai']) {
    await buildAiIndex(values.corpus, data, remoteModel(accountFromEnvironment(process.env)), (done, total) => console.log(`embedded ${done} of ${total}`))
  }
  const stored = await readGeneration(fileStore(data))
  const made = await exportForCloudflare(stored, await loadTokenizer())
  await rm(OUT, { recursive: true, force: true })
  await mkdir(OUT, { recursive: true })
  await writeFile(join(OUT, 'd1.sql'), `${made.statements.join(';\n')};\n`)
  const lines = createWriteStream(join(OUT, 'vectors.ndjson'))
  let count = 0
  for (const line of made.vectors()) {
    count++
    if (!lines.write(`${line}\n`)) await once(lines, 'drain')
  }
  lines.end()
  await finished(lines)
  await writeKernel(ROOT)
  await writeDistributedAssets(join(ROOT, 'dist', 'worker', 'assets'), join(ROOT, 'dist', 'web'), made, stored.manifest.modelId)
  const { generation } = made
  const { dimensions } = stored.manifest
  console.log(`generation ${generation}: ${made.statements.length} statements in dist/cloudflare/d1.sql, ${count} vectors in dist/cloudflare/vectors.ndjson

Next, with an account (docs/deploy-cloudflare.md says more):
  npx wrangler d1 create wengui-${generation}
  npx wrangler d1 execute wengui-${generation} --remote --file=dist/cloudflare/d1.sql
  npx wrangler vectorize create wengui-${generation} --dimensions=${dimensions} --metric=cosine
  npx wrangler vectorize create-metadata-index wengui-${generation} --propertyName=plan --type=number
  npx wrangler vectorize insert wengui-${generation} --file=dist/cloudflare/vectors.ndjson
Then name both in wrangler.toml as DB and VECTORIZE${values['workers-ai'] ? ', and AI' : ''}, and deploy: npx wrangler deploy`)
})
