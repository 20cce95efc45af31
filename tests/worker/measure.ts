/**
 * npm run measure:worker: the bundled Worker in the local runtime, asked 200 gold questions by one client. Prints how large the script is, how long an answer
 * takes and what the isolate holds; ends with exit code 1 where that is more than a Worker has.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bundleWorker } from '../../server/worker/build/bundle.ts'
import { QUESTIONS_FILE, readQuestions } from '../eval/questions.ts'
import { serveLocally } from './local-runtime.ts'
import { COMPATIBILITY_DATE } from './wrangler-config.ts'

const ASKED = 200
const MEBIBYTE = 1024 * 1024
/** Of the 128 MB that a Worker has; the rest is for the runtime and for requests under way. */
const MEMORY_LIMIT = 110 * 1_000_000

const { values } = parseArgs({ options: { assets: { type: 'string', default: 'dist/worker/assets' } } })
const bundle = await bundleWorker('.', join('.wengui', 'worker-bundle'))
const worker = await serveLocally(bundle, values.assets, COMPATIBILITY_DATE)
try {
  const started = performance.now()
  const ready = await fetch(new URL('/readyz', worker.url))
  if (!ready.ok) throw new Error(`not ready: ${await ready.text()}`)
  console.log(`script: ${(bundle.bytes / 1024).toFixed(0)} KiB, ${(bundle.compressedBytes / 1024).toFixed(0)} KiB compressed`)
  console.log(`first request of an isolate: ${(performance.now() - started).toFixed(0)} ms`)

  const questions = readQuestions(QUESTIONS_FILE)
  const milliseconds: number[] = []
  for (let i = 0; i < ASKED; i++) {
    const { q, history = [] } = questions[i % questions.length]!
    const body = JSON.stringify({ question: q, history: history.map((content) => ({ role: 'user', content })) })
    const before = performance.now()
    const response = await fetch(new URL('/api/ask', worker.url), { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    await response.arrayBuffer()
    if (!response.ok) throw new Error(`status ${response.status} for ${q}`)
    milliseconds.push(performance.now() - before)
  }
  // The first answers are given while the runtime still compiles.
  const warm = milliseconds.slice(ASKED / 10).sort((a, b) => a - b)
  const at = (share: number) => warm[Math.floor(warm.length * share)]!.toFixed(1)
  console.log(`an answer, warm, one client: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`)

  const { wasm, buffers, heap, total } = await worker.memory()
  const size = (bytes: number) => (bytes / MEBIBYTE).toFixed(1)
  console.log(`after ${ASKED} answers: WebAssembly ${wasm.map(size).join(' + ')}, buffers ${size(buffers)}, heap ${size(heap)}; in all ${size(total)} MiB`)
  if (total > MEMORY_LIMIT) {
    console.error(`that is more than ${MEMORY_LIMIT / 1_000_000} MB`)
    process.exitCode = 1
  }
} finally {
  await worker.stop()
}
