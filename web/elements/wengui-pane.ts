import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Citation, Nearest } from '../../server/contract.ts'
import type { Client } from '../api/client.ts'
import type { Language, Messages } from '../messages.ts'
import { announcements } from '../model/announce.ts'
import type { ChatModel, ChatState } from '../model/chat-model.ts'
import { narrow } from '../model/citation.ts'
import { citationOf, type Turn } from '../model/conversation.ts'
import { takeActions } from '../view/take.ts'
import { type TurnHost, turnView } from '../view/turn.ts'
import { define, LightElement } from './light-element.ts'
import './wengui-composer.ts'
import type { WenguiComposer } from './wengui-composer.ts'
import './wengui-hover-card.ts'
import './wengui-scope.ts'
import './wengui-source.ts'
import type { OpenPlace } from './wengui-source.ts'

/** What stands around a conversation decides. */
export interface PaneHost {
  readonly base: string
  readonly client: Client
  /** What is shown before the first question. */
  start(ask: (question: string) => void): TemplateResult
  /** Told of every complete answer. */
  answered(turn: Turn): void
  /** Told of a citation about to be opened; false keeps it closed. */
  citing(citation: Citation): boolean
}

/** Milliseconds a short notice stays. */
const SAID = 3000
/** Pixels above a new question. */
const ABOVE = 16

/** A conversation with the question box, and the source of what is quoted beside it. */
export class WenguiPane extends LightElement {
  static override properties = {
    t: { attribute: false },
    language: {},
    model: { attribute: false },
    host: { attribute: false },
    chat: { state: true },
    editing: { state: true },
    place: { state: true },
    said: { state: true },
  }
  declare t: Messages
  declare language: Language
  declare model: ChatModel
  declare host: PaneHost
  declare chat: ChatState
  declare editing: string | null
  /** The open source, and the turn it belongs to. */
  declare place: { readonly turn: string; readonly open: OpenPlace } | null
  /** A word on what just happened, for a few seconds. */
  declare said: string
  #saying: ReturnType<typeof setTimeout> | undefined
  #unsubscribe: (() => void) | null = null
  #return: HTMLElement | null = null

  constructor() {
    super()
    this.editing = null
    this.place = null
    this.said = ''
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.chat = this.model.state
    this.#unsubscribe = this.model.subscribe((state) => {
      if (state.conversation.id !== this.chat.conversation.id) {
        this.place = null
        this.editing = null
      }
      this.chat = state
    })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#unsubscribe?.()
  }

  /** Puts the cursor into the question box. */
  async focusBox(): Promise<void> {
    await this.updateComplete
    const box = this.querySelector<WenguiComposer>('wengui-composer')
    await box?.updateComplete
    box?.focus()
  }

  async ask(question: string): Promise<void> {
    this.place = null
    this.#tell(await this.#following(this.model.ask(question)))
  }

  async #askAgain(turn: Turn, question?: string): Promise<void> {
    this.editing = null
    this.place = null
    this.#tell(await this.#following(this.model.askAgain(turn.id, question)))
  }

  /** Brings the new question to the top of what is seen, once, and leaves scrolling to the reader afterwards. */
  async #following(asked: Promise<Turn | null>): Promise<Turn | null> {
    await this.updateComplete
    const turns = this.querySelector('.turns')
    const turn = [...this.querySelectorAll<HTMLElement>('.turn')].at(-1)
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
    // Not scrollIntoView: that scrolls whatever stands around the chat too, a portal's page for one.
    if (turns && turn) turns.scrollTo({ top: turn.offsetTop - ABOVE, behavior })
    return asked
  }

  /** Shows and announces a few words. */
  say = (words: string): void => {
    clearTimeout(this.#saying)
    this.said = words
    this.#saying = setTimeout(() => {
      this.said = ''
    }, SAID)
  }

  #tell(turn: Turn | null): void {
    if (turn && (turn.state === 'answered' || turn.state === 'insufficient')) this.host.answered(turn)
  }

  #openCitation(turn: string, citation: Citation): void {
    if (!this.host.citing(citation)) return
    this.#openPlace(turn, { ...citation, citation, stretch: { start: citation.quoteStart, end: citation.quoteEnd } })
  }

  #openNearest(turn: string, passage: Nearest): void {
    const said = /quote=(\d+)-(\d+)/.exec(passage.url)
    this.#openPlace(turn, { ...passage, citation: null, stretch: { start: Number(said?.[1] ?? 0), end: Number(said?.[2] ?? 0) } })
  }

  #openPlace(turn: string, open: OpenPlace): void {
    const root = this.getRootNode() as Document | ShadowRoot
    if (!this.place && root.activeElement instanceof HTMLElement) this.#return = root.activeElement
    const first = !this.place
    this.place = { turn, open }
    if (first) void this.updateComplete.then(() => this.querySelector<HTMLElement>('.source-pane')?.focus({ preventScroll: true }))
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.place) return
    event.preventDefault()
    this.#closePlace()
  }

  #closePlace(): void {
    this.place = null
    this.#return?.focus()
    this.#return = null
  }

  /** The line whose source is open stays in sight, also where the source takes half the height. */
  protected override updated(changed: PropertyValues): void {
    const { place } = this
    if (!changed.has('place') || !place?.open.citation) return
    const chip = this.querySelector('.turns .cite[aria-pressed="true"]')
    const turns = this.querySelector('.turns')
    const [frame, at] = [turns?.getBoundingClientRect(), chip?.getBoundingClientRect()]
    if (turns && frame && at && (at.top < frame.top || at.bottom > frame.bottom - 24)) turns.scrollTop += at.top - frame.top - frame.height / 2
  }

  protected override render(): TemplateResult {
    const { chat, place, t } = this
    const { turns } = chat.conversation
    const last = turns.at(-1)
    return html`<div class="pane" ?data-source=${place !== null} @keydown=${this.#onKey}><div class="chat">
        <div class="turns">
          ${
            turns.length === 0
              ? this.host.start((question) => void this.ask(question))
              : repeat(
                  turns,
                  ({ id }) => id,
                  (turn) => turnView(this.#turnHost(), turn, turn === last),
                )
          }
          ${turns.length > 0 ? html`<p class="print-note">${t.take.madeWith}</p>` : nothing}
        </div>
        <div class="visually-hidden" role="log" aria-live="polite">${last && this.#live(last) ? announcements(last, t).map((line) => html`<p>${line}</p>`) : nothing}</div>
        <div class="box">
          <wengui-composer .t=${t} .busy=${chat.busy} .followUp=${turns.length > 0} .send=${(question: string) => void this.ask(question)} .stop=${() => this.model.stop()}
            .scope=${html`<wengui-scope .t=${t} .plans=${chat.plans} .chosen=${chat.chosen} .choose=${(ids: readonly string[] | null) => this.model.choose(ids)}></wengui-scope>`}></wengui-composer>
        </div>
      </div>
      ${place ? this.#source(place) : nothing}</div>
      <p class="toast" role="status" ?data-shown=${this.said !== ''}>${this.said}</p>
      <wengui-hover-card .t=${t} .find=${(id: string, number: number, words: string) => {
        const turn = turns.find((held) => held.id === id)
        const citation = turn && citationOf(turn, number)
        return citation && narrow(citation, words)
      }}></wengui-hover-card>`
  }

  #announced: string | null = null
  /** Only an answer that came while the page was open is read out, not one from the history. */
  #live({ id, state }: Turn): boolean {
    if (state === 'asking') this.#announced = id
    return this.#announced === id
  }

  #source({ turn: id, open }: NonNullable<WenguiPane['place']>): TemplateResult {
    const turn = this.chat.conversation.turns.find((held) => held.id === id)
    return html`<div class="source-pane" tabindex="-1">
      <wengui-source .t=${this.t} .client=${this.host.client} .base=${this.host.base} .place=${open} .citations=${turn?.citations ?? []}
        .plan=${this.chat.plans.find(({ id: held }) => held === open.documentId) ?? null}
        .show=${(citation: Citation) => this.#openCitation(id, citation)} .leave=${() => this.#closePlace()} .say=${this.say}></wengui-source>
    </div>`
  }

  #turnHost(): TurnHost {
    const { t, chat, editing, place, host } = this
    return {
      t,
      base: host.base,
      busy: chat.busy,
      editing,
      active: place?.open.citation ? { turn: place.turn, citation: place.open.citation } : null,
      openCitation: (turn, citation) => this.#openCitation(turn.id, citation),
      openNearest: (turn, passage) => this.#openNearest(turn.id, passage),
      ask: (question) => void this.ask(question),
      askAgain: (turn, question) => void this.#askAgain(turn, question),
      edit: (turn) => {
        this.editing = turn?.id ?? null
      },
      actions: (turn) => takeActions({ t, turn, base: host.base, plans: chat.plans, say: this.say }),
    }
  }
}

define('wengui-pane', WenguiPane)
