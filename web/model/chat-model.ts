import type { Indicator } from '../../ingest/schema.ts'
import type { Client } from '../api/client.ts'
import { before, type Conversation, failed, history, newConversation, newTurn, receive, stopped, type Turn, withTurn } from './conversation.ts'
import { failureFacts } from './failure.ts'
import type { HeldDocuments } from './held.ts'
import { normaliseChoice, type Plan } from './plans.ts'

/** What the chat shows. */
export interface ChatState {
  readonly conversation: Conversation
  /** The plans that can be asked; empty until the server has said which it holds. */
  readonly plans: readonly Plan[]
  /** Rows of the plans' indicator tables that questions to begin with are made from. */
  readonly indicators: readonly Indicator[]
  /** Ids of the plans to ask; null for all of them. */
  readonly chosen: readonly string[] | null
  /** Whether an answer is on its way. */
  readonly busy: boolean
}

export interface ChatParts {
  readonly client: Client
  readonly newId: () => string
  readonly now: () => Date
  readonly online: () => boolean
}

/** One conversation at a time with the server. Whoever subscribes hears of every change. */
export class ChatModel {
  #state: ChatState
  #running: AbortController | null = null
  #held: HeldDocuments = { plans: [], indicators: [] }
  #offered: readonly string[] | null = null
  readonly #listeners = new Set<(state: ChatState) => void>()

  constructor(readonly parts: ChatParts) {
    this.#state = { conversation: this.#fresh(), plans: [], indicators: [], chosen: null, busy: false }
  }

  get state(): ChatState {
    return this.#state
  }

  /** Calls `listener` after every change; returns what ends it. */
  subscribe(listener: (state: ChatState) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  setHeld(held: HeldDocuments): void {
    this.#held = held
    const plans = held.plans.filter(({ id }) => this.#offered?.includes(id) ?? true)
    this.#change({ plans, indicators: held.indicators, chosen: normaliseChoice(this.#state.chosen, plans) })
  }

  /** Offers these plans alone to be asked; null offers all that are held. */
  offer(ids: readonly string[] | null): void {
    this.#offered = ids
    this.setHeld(this.#held)
  }

  /** Asks these plans from now on; before the plans are known the choice is kept as it is. */
  choose(chosen: readonly string[] | null): void {
    const { plans } = this.#state
    this.#change({ chosen: plans.length > 0 ? normaliseChoice(chosen, plans) : chosen })
  }

  restart(): void {
    this.open(this.#fresh())
  }

  open(conversation: Conversation): void {
    this.stop()
    this.#change({ conversation })
  }

  /** Asks and resolves once the answer is complete, stopped or failed: the turn then. Does nothing while another is on its way. */
  async ask(question: string): Promise<Turn | null> {
    const words = question.trim()
    if (words === '' || this.#running) return null
    return this.#run(newTurn(this.parts.newId(), words, this.#state.chosen ?? this.#offered, this.#now()))
  }

  /** Asks a turn's question again, changed where `question` is given, and drops what followed it. */
  async askAgain(turnId: string, question?: string): Promise<Turn | null> {
    const turn = this.#state.conversation.turns.find(({ id }) => id === turnId)
    if (!turn) return null
    this.stop()
    this.#change({ conversation: before(this.#state.conversation, turnId) })
    return this.ask(question ?? turn.question)
  }

  /** Ends the answer on its way and keeps what has come. */
  stop(): void {
    this.#running?.abort()
    this.#running = null
    const last = this.#state.conversation.turns.at(-1)
    if (last?.state === 'asking') this.#put(stopped(last))
    if (this.#state.busy) this.#change({ busy: false })
  }

  async #run(turn: Turn): Promise<Turn> {
    const controller = new AbortController()
    this.#running = controller
    const past = history(this.#state.conversation)
    this.#change({ busy: true, conversation: withTurn(this.#state.conversation, turn) })
    let latest = turn
    try {
      const events = this.parts.client.ask(
        { question: turn.question, history: past, ...(turn.documents ? { documents: [...turn.documents] } : {}) },
        controller.signal,
      )
      for await (const event of events) {
        if (controller.signal.aborted) break
        if (event.event === 'error') continue
        latest = receive(latest, event)
        this.#put(latest)
      }
    } catch (error) {
      if (!controller.signal.aborted) {
        latest = failed(latest, failureFacts(error, this.parts.online()))
        this.#put(latest)
      }
    }
    if (this.#running !== controller) return stopped(latest)
    this.#running = null
    this.#change({ busy: false })
    return latest
  }

  #put(turn: Turn): void {
    this.#change({ conversation: withTurn(this.#state.conversation, turn) })
  }

  #change(part: Partial<ChatState>): void {
    this.#state = { ...this.#state, ...part }
    for (const listener of this.#listeners) listener(this.#state)
  }

  #fresh = (): Conversation => newConversation(this.parts.newId(), this.#now())
  #now = (): string => this.parts.now().toISOString()
}
