/** The thread that PDF files are read on: opens the file it is given, then answers for its pages until it is ended. */
import { parentPort, workerData } from 'node:worker_threads'
import { openPdf } from '../../ingest/formats/pdf/pdfjs.mjs'

const describe = (error) => ({ name: error?.name ?? 'Error', message: error?.message ?? String(error) })

try {
  const file = await openPdf(workerData)
  parentPort.on('message', async ({ ask, number }) => {
    try {
      parentPort.postMessage({ answer: await file[ask](number) })
    } catch (error) {
      parentPort.postMessage({ failure: describe(error) })
    }
  })
  parentPort.postMessage({ answer: file.pages })
} catch (error) {
  parentPort.postMessage({ failure: describe(error) })
}
