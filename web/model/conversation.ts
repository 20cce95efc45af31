import type { AskEvent, AskReply, Block, Citation, Discrepancy, Nearest, Turn as SentTurn, Understood } from '../../server/contract.ts'
import { HISTORY_BYTES, HISTORY_LIMIT, TURN_LIMIT } from '../limits.ts'
import type { FailureFacts } from './failure.ts'

export type TurnState = 'asking' | 'answered' | 'insufficient' | 'stopped' | 'failed'

/** A question and what has come of it so far. */
export interface Turn {
  readonly id: string
  readonly question: string
  /** Ids of the documents asked; null for all. */
  readonly documents: readonly string[] | null
  /** ISO time. */
  readonly askedAt: string
  readonly state: TurnState
  readonly understood: Understood | null
  readonly citations: readonly Citation[]
  readonly blocks: readonly Block[]
  readonly nearest: readonly Nearest[]
  readonly discrepancies: readonly Discrepancy[]
  readonly suggestions: readonly string[]
  /** The answer as plain text with markers; of a stopped answer what had come. */
  readonly text: string
  readonly failure: FailureFacts | null
}

export interface Conversation {
  readonly id: string
  readonly startedAt: string
  readonly turns: readonly Turn[]
}

export const newConversation = (id: string, now: string): Conversation => ({ id, startedAt: now, turns: [] })

export function newTurn(id: string, question: string, documents: readonly string[] | null, now: string): Turn {
  return {
    id,
    question,
    documents,
    askedAt: now,
    state: 'asking',
    understood: null,
    citations: [],
    blocks: [],
    nearest: [],
    discrepancies: [],
    suggestions: [],
    text: '',
    failure: null,
  }
}

/** The turn after an event of its answer. `done` carries the whole answer and replaces what the pieces had built. */
export function receive(turn: Turn, event: Exclude<AskEvent, { event: 'error' }>): Turn {
  switch (event.event) {
    case 'understood':
      return { ...turn, understood: event.data }
    case 'citation':
      return { ...turn, citations: [...turn.citations, event.data] }
    case 'block':
      return { ...turn, blocks: [...turn.blocks, event.data], text: [turn.text, marked(event.data)].filter(Boolean).join('\n') }
    case 'done':
      return fromReply(turn, event.data)
  }
}

function fromReply(turn: Turn, reply: AskReply): Turn {
  const { status, question, answer, citations, nearest, discrepancies, suggestions } = reply
  return {
    ...turn,
    state: status,
    understood: question,
    blocks: answer.blocks,
    text: answer.text,
    citations,
    nearest,
    discrepancies,
    suggestions,
    failure: null,
  }
}

/** A block's words followed by its markers: 459.6亿元[1]. */
export const marked = ({ text, citations }: Block): string => `${text}${citations.map((number) => `[${number}]`).join('')}`

export const stopped = (turn: Turn): Turn => ({ ...turn, state: 'stopped' })
export const failed = (turn: Turn, failure: FailureFacts): Turn => ({ ...turn, state: 'failed', failure })

export const withTurn = (conversation: Conversation, turn: Turn): Conversation => ({
  ...conversation,
  turns: conversation.turns.some(({ id }) => id === turn.id)
    ? conversation.turns.map((held) => (held.id === turn.id ? turn : held))
    : [...conversation.turns, turn],
})

/** The conversation before a turn: what editing or asking again starts from. */
export function before(conversation: Conversation, turnId: string): Conversation {
  const index = conversation.turns.findIndex(({ id }) => id === turnId)
  return index < 0 ? conversation : { ...conversation, turns: conversation.turns.slice(0, index) }
}

/**
 * What is sent along with the next question: earlier questions and answers, oldest first, the latest that the contract's limits and the
 * size of a request leave room for. A turn without an answer is left out with its question, so that roles keep alternating.
 */
export function history(conversation: Conversation): SentTurn[] {
  const sent: SentTurn[] = []
  let bytes = 0
  for (const { question, text } of [...conversation.turns].reverse()) {
    if (text === '') continue
    const pair: SentTurn[] = [
      { role: 'user', content: question },
      { role: 'assistant', content: text.slice(0, TURN_LIMIT) },
    ]
    bytes += new TextEncoder().encode(JSON.stringify(pair)).length
    if (sent.length + pair.length > HISTORY_LIMIT || bytes > HISTORY_BYTES) break
    sent.unshift(...pair)
  }
  return sent
}

/** The citation with a number; undefined while it has not come. */
export const citationOf = (turn: Turn, number: number): Citation | undefined => turn.citations.find((citation) => citation.number === number)
