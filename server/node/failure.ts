/** Failures that a person can mend: their words are enough, and a stack would only hide them. */
const EXPLAINED = [
  'AskError',
  'ConfigError',
  'CorpusError',
  'CatalogueError',
  'UnreadableFileError',
  'IndexError',
  'LexiconError',
  'ListenError',
  'LockedError',
  'UnknownDocumentError',
]

/** An error as words for a terminal: its message where that explains it, else with the stack. */
export function explained(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return EXPLAINED.includes(error.name) ? error.message : (error.stack ?? error.message)
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
