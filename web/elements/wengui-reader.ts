import { html, nothing, type TemplateResult } from 'lit'
import type { DocumentText } from '../../server/contract.ts'
import { createClient } from '../api/client.ts'
import { type Language, messagesFor, preferredLanguage } from '../messages.ts'
import { failureFacts } from '../model/failure.ts'
import { documentAt } from '../model/links.ts'
import { type Stretch, stretchOf } from '../model/ranges.ts'
import { readSettings } from '../model/settings.ts'
import { drawerOf } from '../model/storage.ts'
import { failureWords } from '../view/failure.ts'
import { Finder } from '../view/finder.ts'
import { icons, seal } from '../view/icons.ts'
import { anchorOf, documentText } from '../view/text.ts'
import { define, LightElement } from './light-element.ts'
import type { WenguiOutline } from './wengui-outline.ts'
import './wengui-outline.ts'

/** A document alone: its chapters, its whole text, and what an address quotes of it. */
export class WenguiReader extends LightElement {
  static override properties = {
    text: { state: true },
    failure: { state: true },
    missing: { state: true },
    at: { state: true },
    quote: { state: true },
    outline: { state: true },
    found: { state: true },
  }
  declare text: DocumentText | null
  declare failure: string | null
  /** What is not there, in words; null where it is not known to be missing. */
  declare missing: string | null
  /** The offset that is read now. */
  declare at: number
  declare quote: Stretch | null
  /** Whether the chapters are open where they have no room of their own. */
  declare outline: boolean
  declare found: { readonly at: number; readonly of: number } | null
  readonly #base = new URL('/', location.href).href
  readonly #client = createClient(this.#base)
  readonly #settings = readSettings(drawerOf(() => localStorage))
  readonly #language: Language = this.#settings.language ?? preferredLanguage(navigator.languages)
  readonly #t = messagesFor(this.#language)
  readonly #finder = new Finder()
  /** Kept between renderings: the text is long and changes only with the quote. */
  #rendered: readonly TemplateResult[] = []

  constructor() {
    super()
    this.text = null
    this.failure = null
    this.missing = null
    this.at = 0
    this.quote = stretchOf(location)
    this.outline = false
    this.found = null
    document.documentElement.lang = this.#t.htmlLang
    document.documentElement.dataset.theme = this.#settings.theme
    addEventListener('hashchange', () => {
      const quote = stretchOf(location)
      if (quote) this.#turnTo(quote)
    })
    addEventListener('scroll', this.#onScroll, { passive: true })
    void this.#load()
  }

  async #load(): Promise<void> {
    this.failure = null
    const id = documentAt(location.pathname)
    // The server sends this page also for an address that is none of a document.
    if (id === null) return this.#miss(this.#t.reader.noPage, this.#t.reader.noPageHint)
    try {
      const text = await this.#client.text(id)
      document.title = `${text.document.title} · ${this.#t.name}`
      this.text = text
      this.#draw()
      await this.updateComplete
      if (this.quote) this.#turnTo(this.quote)
      else document.querySelector(location.hash.startsWith('#at-') ? location.hash : ':not(*)')?.scrollIntoView()
    } catch (error) {
      const facts = failureFacts(error, navigator.onLine)
      if (facts.problem?.status === 404) this.#miss(this.#t.reader.notFound, this.#t.reader.notFoundHint)
      else this.failure = failureWords(this.#t, facts)
    }
  }

  /** Says that what the address names is not there. */
  #miss(what: string, hint: string): void {
    this.missing = what
    this.failure = hint
    document.title = `${what} · ${this.#t.name}`
  }

  #draw(): void {
    if (this.text) this.#rendered = documentText(this.text.range.blocks, { quotes: this.quote ? [this.quote] : [], active: this.quote }, 2)
  }

  #turnTo(quote: Stretch): void {
    this.quote = quote
    this.at = quote.start
    this.#draw()
    void this.updateComplete.then(() => this.querySelector('mark.active')?.scrollIntoView({ block: 'center' }))
  }

  #onScroll = (): void => {
    const { text } = this
    if (!text) return
    // Headings alone are asked where they are: the last one above the upper quarter of the window is being read.
    const line = innerHeight / 4
    const heads = [...this.querySelectorAll<HTMLElement>('.reader-text [tabindex="-1"]')]
    let [low, high] = [0, heads.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((heads[middle]?.getBoundingClientRect().top ?? 0) <= line) low = middle + 1
      else high = middle
    }
    const at = Number(heads[low - 1]?.id.slice(anchorOf(0).length - 1) ?? 0)
    if (at !== this.at) this.at = at
  }

  #go({ start }: Stretch): void {
    this.outline = false
    const target = this.querySelector<HTMLElement>(`#${anchorOf(start)}`)
    history.replaceState(null, '', `#${anchorOf(start)}`)
    target?.scrollIntoView()
    target?.focus({ preventScroll: true })
  }

  #find(words: string): void {
    const body = this.querySelector<HTMLElement>('.reader-text')
    this.found = body && words.trim() !== '' ? this.#finder.find(body, words) : this.#finder.clear()
  }

  #step(by: number): void {
    this.found = this.#finder.step(by)
  }

  protected override render(): TemplateResult {
    const t = this.#t
    return html`${this.text ? html`<a class="skip" href="#text">${t.reader.toText}</a>` : nothing}
      <header class="reader-bar">
        ${
          this.text
            ? html`<button type="button" class="tool reader-outline-button" title=${t.reader.contents} aria-label=${t.reader.contents} aria-expanded=${this.outline ? 'true' : 'false'} @click=${() => {
                this.outline = !this.outline
                void this.updateComplete.then(() => this.querySelector<WenguiOutline>('wengui-outline')?.reveal())
              }}>${icons.tree}</button>`
            : nothing
        }
        <a class="brand" href=${this.#base} aria-label=${t.reader.back}>${seal}<span>${t.name}</span></a>
        ${this.text ? this.#tools(this.text) : nothing}
      </header>
      ${this.failure !== null ? this.#failed(this.failure) : this.text ? this.#document(this.text) : html`<p class="reader-wait">${t.source.loading}</p>`}`
  }

  #failed(words: string): TemplateResult {
    const t = this.#t
    return html`<main class="reader-wait"><h1>${this.missing ?? t.source.failed}</h1><p>${words}</p>
      ${this.missing ? html`<a class="plain" href=${this.#base}>${t.reader.back}</a>` : html`<button type="button" class="plain" @click=${() => void this.#load()}>${t.source.retry}</button>`}</main>`
  }

  #tools({ document: plan }: DocumentText): TemplateResult {
    const t = this.#t
    const { found } = this
    return html`<form class="reader-find" role="search" @submit=${(event: SubmitEvent) => {
      event.preventDefault()
      this.#step(1)
    }}>
        <label class="field small">${icons.search}<span class="visually-hidden">${t.reader.search}</span><input type="search" placeholder=${t.reader.search} @input=${(event: InputEvent) => this.#find((event.target as HTMLInputElement).value)} @keydown=${(
          event: KeyboardEvent,
        ) => {
          if (event.key !== 'Enter' || !event.shiftKey || event.isComposing) return
          event.preventDefault()
          this.#step(-1)
        }}></label>
        <span class="reader-found" role="status">${found ? t.reader.found(found.at, found.of) : nothing}</span>
        <button type="button" class="tool" title=${t.reader.previousFind} aria-label=${t.reader.previousFind} ?disabled=${!found?.of} @click=${() => this.#step(-1)}>${icons.up}</button>
        <button type="submit" class="tool" title=${t.reader.nextFind} aria-label=${t.reader.nextFind} ?disabled=${!found?.of}>${icons.down}</button>
      </form>
      <button type="button" class="tool" title=${t.reader.print} aria-label=${t.reader.print} @click=${() => print()}>${icons.print}</button>
      <a class="strong" href=${`${this.#base}?documents=${encodeURIComponent(plan.id)}`}>${icons.chat}<span>${t.reader.ask}</span></a>`
  }

  #document({ document: plan, outline }: DocumentText): TemplateResult {
    const t = this.#t
    const facts: [string, string | TemplateResult | null][] = [
      [t.reader.issuer, plan.issuer],
      [t.reader.docNumber, plan.docNumber],
      [t.reader.issuedOn, plan.issuedOn],
      [t.reader.period, plan.period],
      [t.reader.length, plan.pages > 0 ? t.reader.pages(plan.pages) : null],
      [t.reader.published, plan.url && /^https?:/.test(plan.url) ? html`<a href=${plan.url} rel="noopener">${plan.url}</a>` : null],
    ]
    return html`<div class="reader">
      <nav class=${this.outline ? 'reader-outline open' : 'reader-outline'} aria-label=${t.reader.contents} @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || !this.outline) return
        this.outline = false
        this.querySelector<HTMLElement>('.reader-outline-button')?.focus()
      }}>
        <div class="outline-frame"><wengui-outline .t=${t} .sections=${outline} .at=${this.at} .go=${(section: Stretch) => this.#go(section)}></wengui-outline></div>
      </nav>
      <main id="text" tabindex="-1" lang="zh-CN">
        <header class="reader-head"><h1>${plan.title}</h1>
          <dl lang=${t.htmlLang}>${facts.filter(([, value]) => value).map(([name, value]) => html`<div><dt>${name}</dt><dd lang="zh-CN">${value}</dd></div>`)}</dl></header>
        <div class="reader-text document">${this.#rendered}</div>
      </main>
    </div>`
  }
}

define('wengui-reader', WenguiReader)
