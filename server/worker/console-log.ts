/** Notes of a Worker go to the console, where Cloudflare's observability collects them: one JSON object a line. */
import type { Config } from '../config.ts'
import { logLevels } from '../config.ts'
import type { Log } from '../log.ts'

export function consoleLog(level: Config['logLevel']): Log {
  // From silent to trace: each level lets through itself and those before it.
  const lets = (name: Config['logLevel']): boolean => logLevels.indexOf(name) <= logLevels.indexOf(level)
  const line = (name: string, fields: object, message: string): string => JSON.stringify({ level: name, msg: message, ...fields }, plainErrors)
  return {
    debug: (fields, message) => {
      if (lets('debug')) console.debug(line('debug', fields, message))
    },
    error: (fields, message) => {
      if (lets('error')) console.error(line('error', fields, message))
    },
  }
}

/** Errors have no fields that JSON would write. */
function plainErrors(_key: string, value: unknown): unknown {
  return value instanceof Error ? { type: value.name, message: value.message, stack: value.stack } : value
}
