/** How a program tells of a failure. */
import { IndexError } from '../../index/generation.ts'
import { LexiconError } from '../../index/lexicon/lexicon.ts'
import { CatalogueError } from '../../ingest/catalogue.ts'
import { UnreadableFileError } from '../../ingest/decode.ts'
import { ExplainedError } from '../explained-error.ts'

/** Failures that a person can mend; those of the folders below know nothing of the server's. */
const EXPLAINED = [ExplainedError, CatalogueError, UnreadableFileError, IndexError, LexiconError]

/** An error as words for a terminal: its message where that explains it, else with the stack. */
export function explained(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return EXPLAINED.some((kind) => error instanceof kind) ? error.message : (error.stack ?? error.message)
}

/** Runs a program's work; a failure is printed and becomes exit code 1. */
export async function runProgram(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    process.stderr.write(`${explained(error)}\n`)
    process.exitCode = 1
  }
}
