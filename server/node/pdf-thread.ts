/** PDF files opened on a thread of their own: the server goes on answering meanwhile, and the memory is given back when the file is read. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import type { OpenPdf, PdfFile } from '../../ingest/formats/pdf/file.ts'

const replySchema = z.union([z.object({ failure: z.object({ name: z.string(), message: z.string() }) }), z.object({ answer: z.unknown() })])

let before: Promise<unknown> = Promise.resolve()

/** Opens a PDF on a new thread, when the one before is closed: one thread at a time takes enough memory. */
export const openPdfInThread: OpenPdf = async (bytes) => {
  const turn = before
  let done = () => {}
  before = new Promise<void>((resolve) => {
    done = resolve
  })
  await turn
  // Without the loader of TypeScript that this process may run with: the thread is plain JavaScript.
  const thread = new Worker(new URL('./pdf-thread.mjs', import.meta.url), { execArgv: [], workerData: bytes })
  const close = async () => {
    await thread.terminate()
    done()
  }
  try {
    return { ...fileOn(thread), pages: z.number().parse(await replyOf(thread)), close }
  } catch (error) {
    await close()
    throw error
  }
}

function fileOn(thread: Worker): Pick<PdfFile, 'page' | 'drawing'> {
  // A question is asked when the one before is answered.
  const ask = (question: 'page' | 'drawing') => async (number: number) => {
    thread.postMessage({ ask: question, number })
    return (await replyOf(thread)) as never
  }
  return { page: ask('page'), drawing: ask('drawing') }
}

/** The thread's next reply. @throws what the thread could not do, under the name its error had; what ended the thread. */
async function replyOf(thread: Worker): Promise<unknown> {
  const settled = new AbortController()
  const ended = async (): Promise<never> => {
    const [code] = await once(thread, 'exit', settled)
    throw new Error(`the thread that reads PDF files ended with ${code}`)
  }
  try {
    const [message]: unknown[] = await Promise.race([once(thread, 'message', settled), ended()])
    const reply = replySchema.parse(message)
    if ('failure' in reply) throw Object.assign(new Error(reply.failure.message), { name: reply.failure.name })
    return reply.answer
  } finally {
    settled.abort()
  }
}
