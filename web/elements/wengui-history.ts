import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Messages } from '../messages.ts'
import { byAge } from '../model/ages.ts'
import type { Conversation } from '../model/conversation.ts'
import type { HistoryStore, Kept } from '../model/history.ts'
import { follow } from '../view/blocks.ts'
import { icons } from '../view/icons.ts'
import { define, LightElement } from './light-element.ts'

/** The conversations kept in this browser: to be found, reopened and deleted. */
export class WenguiHistory extends LightElement {
  static override properties = {
    t: { attribute: false },
    store: { attribute: false },
    current: {},
    open: { attribute: false },
    deleted: { attribute: false },
    restored: { attribute: false },
    version: { attribute: false },
    words: { state: true },
    last: { state: true },
    clearing: { state: true },
  }
  declare t: Messages
  declare store: HistoryStore
  declare current: string
  declare open: (id: string) => void
  /** Told what was deleted, and what was brought back. */
  declare deleted: (ids: readonly string[]) => void
  declare restored: (id: string) => void
  /** Changes whenever the store has: it tells no one itself. */
  declare version: number
  declare words: string
  /** What was deleted last, while it can be brought back. */
  declare last: Conversation | null
  declare clearing: boolean

  constructor() {
    super()
    this.words = ''
    this.last = null
    this.clearing = false
  }

  #delete({ id }: Kept): void {
    this.last = this.store.load(id)
    this.store.delete(id)
    this.deleted([id])
    this.requestUpdate()
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.undo button')?.focus())
  }

  #undo(): void {
    const { last } = this
    if (!last) return
    this.store.restore(last)
    this.last = null
    this.restored(last.id)
  }

  #clear(): void {
    const ids = this.store.list().map(({ id }) => id)
    this.store.clear()
    this.clearing = false
    this.last = null
    this.deleted(ids)
  }

  protected override render(): TemplateResult {
    const { t, store, words } = this
    const all = store.list().length
    const found = store.search(words)
    return html`<div class="history">
      ${
        all > 3
          ? html`<label class="field small">${icons.search}<span class="visually-hidden">${t.history.search}</span><input type="search" placeholder=${t.history.search} .value=${words} @input=${(
              event: InputEvent,
            ) => {
              this.words = (event.target as HTMLInputElement).value
            }}></label>`
          : nothing
      }
      <p class="undo" role="status" ?hidden=${!this.last}>${this.last ? html`<span>${t.history.deleted}</span><button type="button" class="quiet-link" @click=${() => this.#undo()}>${t.history.undo}</button>` : nothing}</p>
      ${all === 0 ? html`<p class="history-empty">${t.history.empty}</p>` : found.length === 0 ? html`<p class="history-empty">${t.history.noMatch}</p>` : nothing}
      ${byAge(found, new Date()).map(
        ({ age, kept }) =>
          html`<h2>${t.history[age]}</h2><ul>${repeat(
            kept,
            ({ id }) => id,
            (entry) => this.#entry(entry),
          )}</ul>`,
      )}
      ${all > 1 ? this.#clearing() : nothing}
    </div>`
  }

  #entry(kept: Kept): TemplateResult {
    const { t } = this
    return html`<li class="history-entry">
      <a href=${`#c=${kept.id}`} aria-current=${kept.id === this.current ? 'page' : nothing} title=${kept.title} @click=${(event: MouseEvent) => follow(event, () => this.open(kept.id))}>${kept.title}</a>
      <button type="button" class="tool quiet" title=${t.history.delete(kept.title)} aria-label=${t.history.delete(kept.title)} @click=${() => this.#delete(kept)}>${icons.trash}</button>
    </li>`
  }

  #clearing(): TemplateResult {
    const { t } = this
    const ask = (on: boolean) => {
      this.clearing = on
    }
    if (!this.clearing) return html`<button type="button" class="quiet-link clear" @click=${() => ask(true)}>${t.history.clear}</button>`
    return html`<div class="clear-ask" role="group" aria-label=${t.history.clearAsk}><p>${t.history.clearAsk}</p>
      <button type="button" class="plain" @click=${() => ask(false)}>${t.cancel}</button><button type="button" class="danger" @click=${() => this.#clear()}>${t.history.clearYes}</button></div>`
  }
}

define('wengui-history', WenguiHistory)
