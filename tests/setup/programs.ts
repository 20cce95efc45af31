/** Wengui's programs as npm runs them. */
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import type { Readable } from 'node:stream'

export interface Finished {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Running {
  readonly child: ChildProcessByStdio<null, Readable, Readable>
  /** What it has said so far, on both outputs. */
  said(): string
  /** Resolves with the match when it says something of this form; rejects when it ends before. */
  says(form: RegExp): Promise<RegExpMatchArray>
  /** Resolves when it has ended. */
  readonly finished: Promise<Finished>
}

/** Starts a script of package.json by the command that stands there. */
export function startProgram(
  script: 'start' | 'ingest' | 'ask' | 'eval',
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Running {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const [node, ...words] = (scripts[script] ?? '').split(' ')
  if (node !== 'node') throw new Error(`the script ${script} is no plain command of Node any more`)
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(WENGUI_|HOST$|PORT$|LOG_LEVEL$|VITEST|NODE_OPTIONS$)/.test(name)))
  const child = spawn(process.execPath, [...words, ...args], { env: { ...inherited, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (words: string) => {
    stdout += words
  })
  child.stderr.setEncoding('utf8').on('data', (words: string) => {
    stderr += words
  })
  const finished = once(child, 'close').then(([code]) => ({ code: code as number | null, stdout, stderr }))
  const said = () => stdout + stderr
  const says = (form: RegExp) =>
    new Promise<RegExpMatchArray>((resolve, reject) => {
      const look = () => {
        const match = said().match(form)
        if (match) resolve(match)
      }
      child.stdout.on('data', look)
      child.stderr.on('data', look)
      child.once('close', () => reject(new Error(`it ended without saying ${form}:\n${said()}`)))
      look()
    })
  return { child, said, says, finished }
}

/** Runs a program to its end. */
export function runProgram(...started: Parameters<typeof startProgram>): Promise<Finished> {
  return startProgram(...started).finished
}
