/** The environment variables Wengui reads, checked once at the start. */
import { z } from 'zod'
import { ExplainedError } from './explained-error.ts'

export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const

export interface Config {
  readonly host: string
  /** 0 asks the system for any free port. */
  readonly port: number
  /** Folder of plan texts. */
  readonly corpus: string
  /** Folder of the index. */
  readonly data: string
  /** Another embedding model than the one that comes with Wengui: a local folder; null for the default. */
  readonly model: string | null
  /** Origins besides our own that may call the API and frame the page, as browsers write them. */
  readonly origins: readonly string[]
  readonly logLevel: (typeof logLevels)[number]
}

/** The environment asks for something that cannot be; `message` names each variable, its value and what is allowed. */
export class ConfigError extends ExplainedError {
  override readonly name = 'ConfigError'
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'))
  }
}

const folder = (fallback: string) => z.string().trim().default(fallback)

const port = z
  .string()
  .trim()
  .regex(/^\d{1,5}$/, 'a whole number from 0 to 65535 is allowed')
  .transform(Number)
  .refine((value) => value <= 65_535, 'a whole number from 0 to 65535 is allowed')

const origins = z
  .string()
  .transform((list) =>
    list
      .split(',')
      .map((origin) => origin.trim())
      .filter((origin) => origin !== ''),
  )
  .refine((list) => list.every(isOrigin), 'origins separated by commas are allowed, each scheme and host alone, such as https://portal.example.cn')

const variables = {
  HOST: z.string().trim().default('127.0.0.1'),
  PORT: port.default(8787),
  WENGUI_CORPUS: folder('corpus'),
  WENGUI_DATA: folder('.wengui'),
  WENGUI_MODEL: z.string().trim().optional(),
  WENGUI_ORIGINS: origins.default([]),
  LOG_LEVEL: z.enum(logLevels, `one of ${logLevels.join(', ')} is allowed`).default('info'),
}
const environmentSchema = z.object(variables)

/**
 * Reads the configuration out of an environment. An empty value counts as unset.
 * Throws {@link ConfigError} for a value that is not allowed and for a WENGUI_ name that does not exist.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''))
  const known = Object.keys(variables)
  const unknown = Object.keys(given).filter((name) => name.startsWith('WENGUI_') && !known.includes(name))
  const parsed = environmentSchema.safeParse(given)
  const problems = [
    ...unknown.map((name) => `${name} is not known; known are ${known.join(', ')}`),
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} is ${JSON.stringify(given[String(path[0])])}: ${message}`),
  ]
  if (problems.length > 0 || !parsed.success) throw new ConfigError(problems)
  const { HOST, PORT, WENGUI_CORPUS, WENGUI_DATA, WENGUI_MODEL, WENGUI_ORIGINS, LOG_LEVEL } = parsed.data
  return { host: HOST, port: PORT, corpus: WENGUI_CORPUS, data: WENGUI_DATA, model: WENGUI_MODEL ?? null, origins: WENGUI_ORIGINS, logLevel: LOG_LEVEL }
}

/** Whether the words are an origin exactly as a browser sends it: no path, no slash at the end, no capital letters in the host. */
function isOrigin(words: string): boolean {
  if (!URL.canParse(words)) return false
  const url = new URL(words)
  return (url.protocol === 'https:' || url.protocol === 'http:') && url.origin === words
}
