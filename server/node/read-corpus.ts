/** A corpus folder as read plans. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { UnreadableFileError } from '../../ingest/decode.ts'
import { readPlan } from '../../ingest/plan.ts'
import type { ReadPlan } from '../../ingest/schema.ts'
import { codeHash } from './code-hash.ts'
import { type Corpus, CorpusError } from './corpus-folder.ts'
import { openPdfInThread } from './pdf-thread.ts'

/** Reads every plan of a corpus. @throws CorpusError that names each file that cannot be read, with the reason. */
export async function readPlans({ folder, files }: Corpus): Promise<ReadPlan[]> {
  const read = await Promise.allSettled(files.map(({ bytes, entry }) => readPlan(bytes, entry, { openPdf: openPdfInThread })))
  const failures = read.flatMap((result, at) => (result.status === 'rejected' ? [describe(folder, files[at]?.entry.file ?? '', result.reason)] : []))
  if (failures.length > 0) throw new CorpusError(failures.join('\n'))
  return read.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
}

/** Names what an index was made of: the corpus, and the code that read it. */
export async function sourceHash(corpus: Corpus): Promise<string> {
  return createHash('sha256')
    .update(corpus.hash)
    .update(await codeHash())
    .digest('hex')
}

/** A file that cannot be read says why itself; anything else is a fault of the reading, and its stack is wanted. */
function describe(folder: string, file: string, failure: unknown): string {
  if (failure instanceof UnreadableFileError) return join(folder, failure.message)
  return `${join(folder, file)}: ${failure instanceof Error ? failure.stack : failure}`
}
