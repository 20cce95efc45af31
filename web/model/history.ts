import { type Conversation, stopped } from './conversation.ts'
import type { Drawer } from './storage.ts'

/** What the list shows of a conversation kept in the browser. */
export interface Kept {
  readonly id: string
  /** The first question. */
  readonly title: string
  /** ISO time of the last question. */
  readonly askedAt: string
  /** Questions and the beginnings of answers, for searching. */
  readonly words: string
}

const INDEX = 'wengui.history'
const entry = (id: string): string => `wengui.conversation.${id}`
/** Characters of each answer kept for searching. */
const SEARCHED = 400
/** Conversations kept; the oldest go first. */
const MOST = 100

/**
 * Conversations kept in the browser and nowhere else. Storage that is full, forbidden or damaged never stops the chat: the oldest
 * conversations make room, and where nothing can be kept nothing is. What was deleted stays so: whoever still holds the conversation,
 * or waits for its answer, does not bring it back by keeping it again.
 */
export class HistoryStore {
  readonly #deleted = new Set<string>()

  constructor(readonly drawer: Drawer) {}

  /** Newest first. */
  list(): readonly Kept[] {
    const held = this.#read(INDEX)
    return Array.isArray(held) ? held.filter(isKept) : []
  }

  /** Conversations with every one of the words, newest first; all for no words. */
  search(words: string): readonly Kept[] {
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
    return this.list().filter((kept) => wanted.every((word) => `${kept.title}\n${kept.words}`.toLowerCase().includes(word)))
  }

  /** The conversation, or null where it is not held or cannot be read. An answer cut off by closing the page counts as stopped. */
  load(id: string): Conversation | null {
    const held = this.#read(entry(id))
    if (!isConversation(held)) return null
    return { ...held, turns: held.turns.map((turn) => (turn.state === 'asking' ? stopped(turn) : turn)) }
  }

  /** Keeps the conversation as it now is; one without a question, or that was deleted, is not kept. */
  save(conversation: Conversation): void {
    const summary = summarise(conversation)
    if (!summary || this.#deleted.has(conversation.id)) return
    const others = this.list().filter(({ id }) => id !== conversation.id)
    for (const { id } of others.slice(MOST - 1)) this.#remove(id)
    let rest = others.slice(0, MOST - 1)
    while (!this.#write(entry(conversation.id), conversation)) {
      const oldest = rest.at(-1)
      if (!oldest) return
      this.#remove(oldest.id)
      rest = rest.slice(0, -1)
    }
    this.#write(INDEX, [summary, ...rest])
  }

  delete(id: string): void {
    this.#deleted.add(id)
    this.#remove(id)
    this.#write(
      INDEX,
      this.list().filter((kept) => kept.id !== id),
    )
  }

  /** Takes a deletion back. */
  restore(conversation: Conversation): void {
    this.#deleted.delete(conversation.id)
    this.save(conversation)
  }

  clear(): void {
    for (const { id } of this.list()) {
      this.#deleted.add(id)
      this.#remove(id)
    }
    this.#write(INDEX, [])
  }

  #remove(id: string): void {
    try {
      this.drawer.removeItem(entry(id))
    } catch {
      // Storage is forbidden: then nothing was kept either.
    }
  }

  #read(key: string): unknown {
    try {
      return JSON.parse(this.drawer.getItem(key) ?? 'null')
    } catch {
      return null
    }
  }

  #write(key: string, value: unknown): boolean {
    try {
      this.drawer.setItem(key, JSON.stringify(value))
      return true
    } catch {
      return false
    }
  }
}

function summarise({ id, turns }: Conversation): Kept | null {
  const [first] = turns
  const last = turns.at(-1)
  if (!first || !last) return null
  return { id, title: first.question, askedAt: last.askedAt, words: turns.map(({ question, text }) => `${question}\n${text.slice(0, SEARCHED)}`).join('\n') }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isKept = (value: unknown): value is Kept => isRecord(value) && ['id', 'title', 'askedAt', 'words'].every((key) => typeof value[key] === 'string')
const isConversation = (value: unknown): value is Conversation =>
  isRecord(value) &&
  typeof value.id === 'string' &&
  Array.isArray(value.turns) &&
  value.turns.every((turn) => isRecord(turn) && typeof turn.question === 'string' && Array.isArray(turn.blocks) && Array.isArray(turn.citations))
