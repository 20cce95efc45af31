import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { createClient } from '../api/client.ts'
import { type Language, type Messages, messagesFor, preferredLanguage } from '../messages.ts'
import { ChatModel } from '../model/chat-model.ts'
import type { Conversation } from '../model/conversation.ts'
import { loadHeld } from '../model/held.ts'
import { HistoryStore } from '../model/history.ts'
import { newId } from '../model/ids.ts'
import { readAddress } from '../model/links.ts'
import { readSettings, type Settings, type Theme, themes, writeSettings } from '../model/settings.ts'
import { drawerOf } from '../model/storage.ts'
import { icons, seal } from '../view/icons.ts'
import { startPage } from '../view/start.ts'
import { unfoldForPrint } from '../view/unfold.ts'
import { define, LightElement } from './light-element.ts'
import './wengui-history.ts'
import type { PaneHost, WenguiPane } from './wengui-pane.ts'
import './wengui-pane.ts'

const wide = matchMedia('(min-width: 60rem)')

/** The page: conversations kept in the browser on the left, the conversation in the middle, the source on the right. */
export class WenguiApp extends LightElement {
  static override properties = {
    settings: { state: true },
    online: { state: true },
    wide: { state: true },
    kept: { state: true },
    plansFailed: { state: true },
  }
  declare settings: Settings
  declare online: boolean
  declare wide: boolean
  /** Grows with every change of what is kept. */
  declare kept: number
  declare plansFailed: boolean
  readonly #base = new URL('/', location.href).href
  readonly #client = createClient(this.#base)
  readonly #drawer = drawerOf(() => localStorage)
  readonly #store = new HistoryStore(this.#drawer)
  /** Turns that are kept as they are: keeping them again would change nothing. */
  readonly #saved = new WeakSet<Conversation['turns']>()
  /** The conversation that was open when it was deleted. */
  #left: string | null = null
  readonly #model = new ChatModel({ client: this.#client, newId, now: () => new Date(), online: () => navigator.onLine })

  constructor() {
    super()
    this.settings = readSettings(this.#drawer)
    this.online = true
    this.wide = wide.matches
    this.kept = 0
    this.plansFailed = false
    wide.addEventListener('change', () => {
      this.wide = wide.matches
    })
    addEventListener('online', this.#onNetwork)
    addEventListener('offline', this.#onNetwork)
    addEventListener('popstate', () => this.#arrive())
    addEventListener('hashchange', () => this.#arrive())
    this.#model.subscribe((state) => {
      const { conversation, busy } = state
      if (busy || conversation.turns.length === 0 || this.#saved.has(conversation.turns)) return
      this.#saved.add(conversation.turns)
      this.#store.save(conversation)
      this.kept += 1
    })
    unfoldForPrint()
    if (!navigator.onLine) void this.#onNetwork()
    void this.#loadPlans()
  }

  get #language(): Language {
    return this.settings.language ?? preferredLanguage(navigator.languages)
  }

  get #pane(): WenguiPane | null {
    return this.querySelector<WenguiPane>('wengui-pane')
  }

  /** A machine without a network still reaches a server of its own, so the browser's word alone does not count. */
  #onNetwork = async (): Promise<void> => {
    this.online = navigator.onLine || (await this.#client.reachable())
    if (this.online && this.plansFailed) void this.#loadPlans()
  }

  async #loadPlans(): Promise<void> {
    try {
      this.#model.setHeld(await loadHeld(this.#client))
      this.plansFailed = false
      this.requestUpdate()
    } catch {
      this.plansFailed = true
    }
  }

  protected override firstUpdated(): void {
    this.#arrive()
    if (this.wide) void this.#pane?.focusBox()
  }

  /** Does what the address says: asks its question, or opens its conversation. */
  #arrive(): void {
    const { question, documents, conversation } = readAddress(location)
    if (question) {
      this.#model.restart()
      this.#model.choose(documents)
      // The address is spent: reloading the page shows the answer again instead of asking again.
      history.replaceState(null, '', this.#base)
      void this.#pane?.ask(question)
      return
    }
    if (documents) {
      this.#model.choose(documents)
      history.replaceState(null, '', this.#base)
    }
    if (conversation === this.#model.state.conversation.id) return
    const kept = conversation ? this.#store.load(conversation) : null
    if (kept) {
      this.#saved.add(kept.turns)
      this.#model.open(kept)
    } else if (conversation === null && this.#model.state.conversation.turns.length > 0) this.#model.restart()
    this.requestUpdate()
  }

  #open(id: string): void {
    history.pushState(null, '', `#c=${id}`)
    this.#closeDrawer()
    this.#arrive()
  }

  #restart(): void {
    history.pushState(null, '', this.#base)
    this.#model.restart()
    this.#closeDrawer()
    this.requestUpdate()
    void this.#pane?.focusBox()
  }

  /** The open conversation goes with what was deleted. */
  #leave(deleted: readonly string[]): void {
    const { id } = this.#model.state.conversation
    if (!deleted.includes(id)) return
    this.#left = id
    history.replaceState(null, '', this.#base)
    this.#model.restart()
    this.requestUpdate()
  }

  /** A conversation that was open when it was deleted is open again once it is back, unless another has begun. */
  #comeBack(restored: string): void {
    if (restored !== this.#left || this.#model.state.conversation.turns.length > 0) return
    history.replaceState(null, '', `#c=${restored}`)
    this.#arrive()
  }

  #closeDrawer(): void {
    this.querySelector<HTMLDialogElement>('.drawer')?.close()
  }

  #set(part: Partial<Settings>): void {
    this.settings = { ...this.settings, ...part }
    writeSettings(this.#drawer, this.settings)
  }

  protected override updated(_changed: PropertyValues): void {
    const t = messagesFor(this.#language)
    document.documentElement.lang = t.htmlLang
    document.documentElement.dataset.theme = this.settings.theme
    const [first] = this.#model.state.conversation.turns
    document.title = first ? `${first.question} · ${t.name}` : `${t.name} · ${t.tagline}`
    const { id, turns } = this.#model.state.conversation
    if (turns.length > 0 && !location.hash.includes(id) && !location.search) history.replaceState(null, '', `#c=${id}`)
  }

  protected override render(): TemplateResult {
    const t = messagesFor(this.#language)
    const aside = this.wide && this.settings.sidebar
    return html`<a class="skip" href="#wengui-question" @click=${(event: Event) => {
      event.preventDefault()
      this.#pane?.focusBox()
    }}>${t.skip}</a>
      <div class=${aside ? 'page with-sidebar' : 'page'}>
        ${aside ? html`<aside class="sidebar" aria-label=${t.history.title}>${this.#sidebar(t)}</aside>` : html`<header class="topbar">${this.#topbar(t)}</header>`}
        <main class="main">
          ${this.online ? nothing : html`<p class="offline" role="status">${icons.offline}<span>${t.failures.offlineNow}</span></p>`}
          <wengui-pane .t=${t} .language=${this.#language} .model=${this.#model} .host=${this.#host(t)}></wengui-pane>
        </main>
      </div>
      <dialog class="drawer" aria-label=${t.history.title} @click=${(event: MouseEvent) => {
        if (event.target === event.currentTarget) this.#closeDrawer()
      }}>${aside ? nothing : html`<div class="sidebar">${this.#sidebar(t)}</div>`}</dialog>`
  }

  #host(t: Messages): PaneHost {
    return {
      base: this.#base,
      client: this.#client,
      start: (ask) =>
        startPage({
          t,
          plans: this.#model.state.plans,
          indicators: this.#model.state.indicators,
          base: this.#base,
          failed: this.plansFailed,
          retry: () => void this.#loadPlans(),
          ask,
        }),
      answered: () => undefined,
      citing: () => true,
    }
  }

  #topbar(t: Messages): TemplateResult {
    return html`<button type="button" class="tool" aria-label=${t.history.open} title=${t.history.open} @click=${() => (this.wide ? this.#set({ sidebar: true }) : this.querySelector<HTMLDialogElement>('.drawer')?.showModal())}>${this.wide ? icons.sidebar : icons.menu}</button>
      <h1 class="brand">${seal}<span>${t.name}</span></h1>
      <button type="button" class="tool" aria-label=${t.history.new} title=${t.history.new} @click=${() => this.#restart()}>${icons.plus}</button>`
  }

  #sidebar(t: Messages): TemplateResult {
    return html`<div class="sidebar-head">${this.wide ? html`<h1 class="brand">${seal}<span>${t.name}</span></h1>` : html`<span class="brand">${seal}<span>${t.name}</span></span>`}
        <button type="button" class="tool quiet" aria-label=${this.wide ? t.history.hide : t.close} title=${this.wide ? t.history.hide : t.close} @click=${() => (this.wide ? this.#set({ sidebar: false }) : this.#closeDrawer())}>${this.wide ? icons.sidebar : icons.close}</button></div>
      <button type="button" class="new" @click=${() => this.#restart()}>${icons.plus}<span>${t.history.new}</span></button>
      <wengui-history .t=${t} .store=${this.#store} .current=${this.#model.state.conversation.id} .version=${this.kept} .open=${(id: string) => this.#open(id)} .deleted=${(ids: readonly string[]) => this.#leave(ids)} .restored=${(id: string) => this.#comeBack(id)}></wengui-history>
      <div class="settings" role="group" aria-label=${t.settings.title}>
        <label class="select"><span class="visually-hidden">${t.settings.theme}</span><select @change=${(event: Event) => this.#set({ theme: (event.target as HTMLSelectElement).value as Theme })}>${themes.map(
          (theme) => html`<option value=${theme} ?selected=${theme === this.settings.theme}>${t.settings[theme]}</option>`,
        )}</select></label>
        <button type="button" class="plain" lang=${this.#language === 'zh' ? 'en' : 'zh-CN'} @click=${() => this.#set({ language: this.#language === 'zh' ? 'en' : 'zh' })}>${t.settings.otherLanguage}</button>
      </div>`
  }
}

define('wengui-app', WenguiApp)
