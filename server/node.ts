/** npm start: builds the page and the index where they are out of date, serves, and changes to an index that another program makes. */
import { spawn } from 'node:child_process'
import { unwatchFile, watchFile } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { createApp } from './app.ts'
import { type Config, readConfig } from './config.ts'
import { hostsOf } from './http/host.ts'
import type { Log } from './log.ts'
import { assetsOf } from './node/assets.ts'
import { readCorpusFolder } from './node/corpus-folder.ts'
import { explained, runProgram } from './node/failure.ts'
import { createHolder, type Holder } from './node/holder.ts'
import { listen } from './node/listen.ts'
import { buildPage, PAGE_FOLDER, pageIsStale } from './node/page-build.ts'
import { currentIndex } from './node/pipeline.ts'
import { sourceHash } from './node/read-corpus.ts'
import { loadModels, type Models, openService, pointerPath } from './node/service.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
/** How often a look is taken for an index that another program made, milliseconds. */
const LOOK_EVERY = 2000

await runProgram(async () => {
  const config = readConfig(process.env)
  const log: Log = pino({ level: config.logLevel }, pino.destination(2))
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())

  const [models] = await Promise.all([loadModels(config.model), preparePage(log)])
  const holder = createHolder(() => openService(config.data, models))
  const damaged = await holder.reopen()
  if (damaged) console.error(`${damaged.message}; the index is made again`)

  const app = createApp({
    held: holder.held,
    ready: holder.ready,
    assets: await assetsOf(join(ROOT, PAGE_FOLDER)),
    config: { origins: config.origins, hosts: hostsOf(config) },
    log,
  })
  const server = await listen((request) => app.fetch(request), config.host, config.port)
  console.log(holder.held() ? announcement(server.address, holder) : `Wengui's page is at ${server.address}; it answers when the plans are read`)

  const pointer = pointerPath(config.data)
  const switchIndex = async () => {
    const served = holder.ready().index?.generation
    const failure = await holder.reopen()
    if (failure) console.error(`${failure.message}; ${served ? 'the old index goes on serving' : 'nothing can be answered'}`)
    else if (holder.ready().index?.generation !== served) console.log(announcement(server.address, holder))
  }
  try {
    if (await bringUpToDate(config, models, holder, stop.signal)) await switchIndex()
    if (!holder.held()) return await server.close()
    watchFile(pointer, { interval: LOOK_EVERY }, switchIndex)
    if (!stop.signal.aborted) await new Promise((resolve) => stop.signal.addEventListener('abort', resolve, { once: true }))
  } finally {
    unwatchFile(pointer)
    await server.close()
    await models.dispose()
  }
})

function announcement(address: string, holder: Holder): string {
  const documents = holder.ready().index?.documents ?? 0
  return `Wengui answers from ${documents} ${documents === 1 ? 'document' : 'documents'} at ${address}`
}

/** A page that cannot be built again does not stop the one that is there. */
async function preparePage(log: Log): Promise<void> {
  if (!(await pageIsStale(ROOT))) return
  console.log('Building the page')
  try {
    await buildPage(ROOT)
  } catch (error) {
    const old = await assetsOf(join(ROOT, PAGE_FOLDER)).catch(() => null)
    if (!(await old?.('index.html'))) throw error
    log.error({ err: error }, 'the old page goes on being served')
  }
}

/**
 * Makes the index where the corpus, the model or the code that reads has changed. It is made in a process of its own: reading
 * and embedding neither delay answers nor leave their memory behind. A failure is printed, and is an exit code only where
 * nothing serves. Gives whether there is a new index.
 */
async function bringUpToDate({ corpus, data }: Config, { embedder, tokenizer }: Models, holder: Holder, signal: AbortSignal): Promise<boolean> {
  try {
    const corpusHash = await sourceHash(await readCorpusFolder(corpus))
    const wanted = { corpusHash, modelId: embedder.id, tokenizerId: tokenizer.id }
    if (signal.aborted || (holder.held() && (await currentIndex(data, wanted)))) return false
    console.log('Reading the plans')
    holder.say('the plans are being read for the first time; this takes a minute or two')
    const code = await ingestApart(corpus, data, signal)
    if (code === 0 || signal.aborted) return code === 0
    if (!holder.held()) process.exitCode = 1
    holder.say('the plans could not be read')
  } catch (error) {
    console.error(explained(error))
    if (!holder.held()) process.exitCode = 1
  }
  if (holder.held()) console.error('The old index goes on serving')
  return false
}

async function ingestApart(corpus: string, data: string, signal: AbortSignal): Promise<number | null> {
  const program = join(ROOT, 'server', 'cli', 'ingest.ts')
  const child = spawn(process.execPath, [...process.execArgv, program, '--corpus', corpus, '--data', data], { stdio: 'inherit' })
  const end = () => child.kill('SIGTERM')
  signal.addEventListener('abort', end, { once: true })
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  signal.removeEventListener('abort', end)
  return code
}
