/** Asks an app gold questions as a client would, and scores what comes. */
import { type AskInput, type AskReply, askReplySchema } from '../../server/contract.ts'
import type { Row } from './figures.ts'
import type { Question } from './questions.ts'
import { score } from './score.ts'

/** A row with all that came back. */
export interface AskedRow extends Row {
  readonly reply: AskReply
}

/** Takes a request to the app, wherever that runs. */
export type Fetch = (path: string, init: RequestInit) => Promise<Response> | Response

/**
 * Asks the questions one after the other, as one client does.
 * Throws where a reply is not what the contract says.
 */
export async function askAll(fetch: Fetch, questions: readonly Question[]): Promise<AskedRow[]> {
  const rows: AskedRow[] = []
  for (const question of questions) rows.push(await askOne(fetch, question))
  return rows
}

async function askOne(fetch: Fetch, question: Question): Promise<AskedRow> {
  const body: AskInput = { question: question.q, history: (question.history ?? []).map((content) => ({ role: 'user', content })) }
  const started = performance.now()
  const response = await fetch('/api/ask', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  const text = await response.text()
  const milliseconds = performance.now() - started
  if (!response.ok) throw new Error(`${question.id}: ${response.status} ${text.slice(0, 300)}`)
  const reply = askReplySchema.parse(JSON.parse(text))
  return { question, reply, score: score(question, reply), milliseconds }
}
