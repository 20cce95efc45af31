import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { Citation, DocumentText } from '../../server/contract.ts'
import type { Client } from '../api/client.ts'
import type { Messages } from '../messages.ts'
import { failureFacts } from '../model/failure.ts'
import { type Chapter, chapters } from '../model/outline.ts'
import type { Plan } from '../model/plans.ts'
import type { Stretch } from '../model/ranges.ts'
import { gbt7714, markdownQuote, plainQuote, quoteWithReference, type ReferenceParts } from '../model/reference.ts'
import { copyText } from '../view/clipboard.ts'
import { icons } from '../view/icons.ts'
import { anchorOf, documentText } from '../view/text.ts'
import { define, LightElement } from './light-element.ts'
import './wengui-menu.ts'
import './wengui-outline.ts'

/** What is open beside the chat: a citation, or a passage that is no citation. */
export type OpenPlace = Pick<Citation, 'documentId' | 'title' | 'path' | 'page' | 'lines' | 'url'> & {
  readonly citation: Citation | null
  readonly stretch: Stretch
}

/** The source beside the chat: the chapter around a quote, with the quote marked and in sight. */
export class WenguiSource extends LightElement {
  static override properties = {
    t: { attribute: false },
    client: { attribute: false },
    base: {},
    place: { attribute: false },
    citations: { attribute: false },
    plan: { attribute: false },
    show: { attribute: false },
    leave: { attribute: false },
    text: { state: true },
    failure: { state: true },
    chapter: { state: true },
    outline: { state: true },
    say: { attribute: false },
  }
  declare t: Messages
  declare client: Client
  declare base: string
  declare place: OpenPlace
  /** The answer's citations, to go from one to the next. */
  declare citations: readonly Citation[]
  declare plan: Plan | null
  declare show: (citation: Citation) => void
  declare leave: () => void
  declare text: DocumentText | null
  declare failure: string | null
  declare chapter: Chapter | null
  declare outline: boolean
  declare say: (words: string) => void
  /** What to bring in sight after rendering: the quote, or the block that begins at an offset. */
  #scrollTo: 'quote' | number | null = null

  constructor() {
    super()
    this.text = null
    this.failure = null
    this.chapter = null
    this.outline = false
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('place')) return
    if (this.text?.document.id === this.place.documentId) this.#turnToQuote()
    else void this.#load()
  }

  protected override updated(): void {
    const to = this.#scrollTo
    const frame = this.querySelector<HTMLElement>('.source-text')
    if (to === null || !frame || !this.chapter) return
    this.#scrollTo = null
    const target = to === 'quote' ? frame.querySelector('mark.active') : frame.querySelector(`#${anchorOf(to)}`)
    const above = to === 'quote' ? frame.clientHeight / 4 : 16
    frame.scrollTop = target ? frame.scrollTop + target.getBoundingClientRect().top - frame.getBoundingClientRect().top - above : 0
  }

  async #load(): Promise<void> {
    const { documentId } = this.place
    this.text = null
    this.chapter = null
    this.failure = null
    try {
      const text = await this.client.text(documentId)
      if (documentId !== this.place.documentId) return
      this.text = text
      this.#turnToQuote()
    } catch (error) {
      if (documentId !== this.place.documentId) return
      const { kind, problem } = failureFacts(error, navigator.onLine)
      this.failure = kind === 'offline' ? this.t.failures.offline : problem ? this.t.problems[problem.code] : this.t.failures.unreachable
    }
  }

  #turnToQuote(): void {
    this.#turnTo(this.place.stretch.start)
    this.#scrollTo = 'quote'
  }

  #turnTo(offset: number): void {
    if (!this.text) return
    this.chapter = this.#chapters().find(({ start, end }) => start <= offset && offset < end) ?? null
    this.#scrollTo = offset
  }

  #chapters(): readonly Chapter[] {
    return this.text ? chapters(this.text.outline, this.text.document.textLength) : []
  }

  #reference(citation: Citation): ReferenceParts {
    return { place: citation, plan: this.plan, permalink: new URL(citation.url, this.base).href, accessed: new Date() }
  }

  async #copy(text: string): Promise<void> {
    this.say((await copyText(text)) ? this.t.source.copied : this.t.source.copyFailed)
  }

  protected override render(): TemplateResult {
    const { t, place } = this
    return html`<section class="source" aria-label=${t.source.label}>
      <header class="source-head">
        <div class="source-bar">
          <h2 lang="zh-CN">${place.title}</h2>
          <a class="tool" href=${new URL(place.url, this.base).href} target="_blank" rel="noopener" title=${t.source.full}>${icons.open}<span class="visually-hidden">${t.source.full}</span></a>
          <button type="button" class="tool" title=${t.source.close} aria-label=${t.source.close} @click=${() => this.leave()}>${icons.close}</button>
        </div>
        <p class="source-path" lang="zh-CN">${place.path.join(' › ')}</p>
        <p class="source-where">${place.page ? html`<span>${t.sources.page(place.page)}</span>` : nothing}<span>${t.sources.lines(...place.lines)}</span></p>
        <div class="source-tools">${this.#steps()}${this.#outlineButton()}${place.citation ? this.#copyTools(place.citation) : nothing}</div>
      </header>
      ${this.#body()}
    </section>`
  }

  #outlineButton(): TemplateResult {
    const { t, outline } = this
    return html`<button type="button" class="tool" aria-expanded=${outline ? 'true' : 'false'} @click=${() => {
      this.outline = !outline
    }}>${icons.tree}<span>${t.source.outline}</span></button>`
  }

  #steps(): TemplateResult | typeof nothing {
    const { t, citations, place } = this
    const at = place.citation ? citations.findIndex(({ number }) => number === place.citation?.number) : -1
    if (at < 0) return nothing
    const step = (to: number, label: string, icon: TemplateResult) => {
      const citation = citations[to]
      return html`<button type="button" class="tool" title=${label} aria-label=${label} aria-disabled=${citation ? 'false' : 'true'} @click=${() => citation && this.show(citation)}>${icon}</button>`
    }
    return html`<span class="steps">${step(at - 1, t.source.previous, icons.up)}<button type="button" class="tool steps-at" title=${t.source.back} aria-label=${`${t.source.position(at + 1, citations.length)}，${t.source.back}`} @click=${() => this.#turnToQuote()}>${at + 1} / ${citations.length}</button>${step(at + 1, t.source.next, icons.down)}</span>`
  }

  #copyTools(citation: Citation): TemplateResult {
    const { t } = this
    const copy = (make: (parts: ReferenceParts) => string) => () => void this.#copy(make(this.#reference(citation)))
    return html`<wengui-menu .label=${t.source.copy} .icon=${icons.copy} .entries=${[
      { label: t.source.copyGbt, act: copy(quoteWithReference) },
      { label: t.source.copyReference, act: copy(gbt7714) },
      { label: t.source.copyPlain, act: copy(plainQuote) },
      { label: t.source.copyMarkdown, act: copy(markdownQuote) },
    ]}></wengui-menu>
    <button type="button" class="tool" title=${t.source.copyLink} aria-label=${t.source.copyLink} @click=${copy(({ permalink }) => permalink)}>${icons.link}</button>`
  }

  #body(): TemplateResult {
    const { t, text, chapter } = this
    if (this.failure)
      return html`<div class="source-text"><p class="block-note">${t.source.failed} ${this.failure}</p><button type="button" class="plain" @click=${() => void this.#load()}>${t.source.retry}</button></div>`
    if (!text || !chapter) return html`<div class="source-text" aria-busy="true"><p class="block-note">${t.source.loading}</p></div>`
    const parts = this.#chapters()
    const at = parts.findIndex(({ start }) => start === chapter.start)
    const quotes = this.citations
      .filter(({ documentId }) => documentId === this.place.documentId)
      .map(({ quoteStart, quoteEnd }) => ({ start: quoteStart, end: quoteEnd }))
    const marks = { quotes: [...quotes, this.place.stretch], active: this.place.stretch }
    const blocks = text.range.blocks.filter(({ start, end }) => start < chapter.end && chapter.start < end)
    const turn = (to: Chapter | undefined, label: string) =>
      to
        ? html`<button type="button" class="plain" @click=${() => this.#turnTo(to.start)}>${label}<small lang="zh-CN">${to.title || t.source.front}</small></button>`
        : html`<span></span>`
    return html`${
      this.outline
        ? html`<nav class="outline-frame" aria-label=${t.source.outline}><wengui-outline .t=${t} .sections=${text.outline} .at=${this.place.stretch.start >= chapter.start && this.place.stretch.start < chapter.end ? this.place.stretch.start : chapter.start} .go=${({
            start,
          }: {
            start: number
          }) => {
            this.#turnTo(start)
            this.outline = false
          }}></wengui-outline></nav>`
        : nothing
    }
      <div class="source-text document" lang="zh-CN" tabindex="0" role="region" aria-label=${this.place.title}>${documentText(blocks, marks, 3)}
        <div class="source-turn" lang=${t.htmlLang}>${turn(parts[at - 1], t.source.previousChapter)}${turn(parts[at + 1], t.source.nextChapter)}</div>
      </div>`
  }
}

define('wengui-source', WenguiSource)
