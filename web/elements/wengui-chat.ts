import { type CSSResult, html, LitElement, nothing, type PropertyValues, type TemplateResult, unsafeCSS } from 'lit'
import { type Client, createClient } from '../api/client.ts'
import { type Language, languages, type Messages, messagesFor, preferredLanguage } from '../messages.ts'
import { type AnswerDetail, answerDetail } from '../model/answer-detail.ts'
import { splitList } from '../model/attributes.ts'
import { ChatModel } from '../model/chat-model.ts'
import { accents } from '../model/colours.ts'
import { loadHeld } from '../model/held.ts'
import { newId } from '../model/ids.ts'
import { questionLink } from '../model/links.ts'
import answerCss from '../styles/answer.css?inline'
import chatCss from '../styles/chat.css?inline'
import controlsCss from '../styles/controls.css?inline'
import embedCss from '../styles/embed.css?inline'
import printCss from '../styles/print.css?inline'
import sourceCss from '../styles/source.css?inline'
import textCss from '../styles/text.css?inline'
import tokensCss from '../styles/tokens.css?inline'
import { embedStart } from '../view/embed-start.ts'
import { icons, seal } from '../view/icons.ts'
import type { PaneHost, WenguiPane } from './wengui-pane.ts'
import './wengui-pane.ts'

/**
 * A conversation inside another site. Attributes: `documents` (ids, by comma), `lang` (zh, en), `theme` (auto, light, dark), `accent`
 * (a CSS colour), `greeting`, `examples` (questions, by |), `heading`, `position` (inline, floating), `base` (address of the Wengui
 * server; by default where this script came from). Events, which bubble: `answer` with an {@link AnswerDetail}, `citation` with the citation
 * about to be opened, whose preventDefault() leaves opening it to the host.
 */
export class WenguiChat extends LitElement {
  static override styles: CSSResult[] = [tokensCss, controlsCss, chatCss, answerCss, sourceCss, textCss, embedCss, printCss].map((sheet) => unsafeCSS(sheet))
  static override properties = {
    documents: {},
    lang: {},
    theme: { reflect: false },
    accent: {},
    greeting: {},
    examples: {},
    heading: {},
    position: {},
    base: {},
    opened: { state: true },
  }
  declare documents: string | null
  declare theme: string | null
  declare accent: string | null
  declare greeting: string | null
  declare examples: string | null
  declare heading: string | null
  declare position: string | null
  declare base: string | null
  /** Whether a floating chat is open. */
  declare opened: boolean
  #model: ChatModel | null = null
  #client: Client | null = null

  constructor() {
    super()
    this.opened = false
  }

  get #base(): string {
    const base = new URL(this.base ?? import.meta.url.replace(/[^/]*$/, ''), document.baseURI)
    return base.href.endsWith('/') ? base.href : `${base.href}/`
  }

  get #language(): Language {
    return languages.find((value) => this.lang.toLowerCase().startsWith(value)) ?? preferredLanguage(navigator.languages)
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.#model || changed.has('base')) this.#connect()
    if (changed.has('documents')) this.#model?.offer(this.documents ? splitList(this.documents, ',') : null)
    this.dataset.theme = this.theme === 'light' || this.theme === 'dark' ? this.theme : 'auto'
    if (changed.has('accent')) this.#paint()
  }

  /** Takes the host's accent over in any notation the browser resolves to red, green and blue. */
  #paint(): void {
    this.style.color = this.accent ?? ''
    const pair = this.style.color === '' ? null : accents(getComputedStyle(this).color)
    this.style.removeProperty('color')
    for (const theme of ['light', 'dark'] as const) {
      if (pair) this.style.setProperty(`--wengui-accent-${theme}`, pair[theme])
      else this.style.removeProperty(`--wengui-accent-${theme}`)
    }
  }

  #connect(): void {
    this.#model?.stop()
    const client = createClient(this.#base)
    const model = new ChatModel({ client, newId, now: () => new Date(), online: () => navigator.onLine })
    this.#client = client
    this.#model = model
    if (this.documents) model.offer(splitList(this.documents, ','))
    model.subscribe(() => this.requestUpdate())
    loadHeld(client).then(
      (held) => model.setHeld(held),
      // Without the list the choice of documents is not offered; asking says what is wrong.
      () => undefined,
    )
  }

  #host(client: Client, t: Messages): PaneHost {
    return {
      base: this.#base,
      client,
      start: (ask) =>
        embedStart({
          t,
          plans: this.#model?.state.plans ?? [],
          indicators: this.#model?.state.indicators ?? [],
          greeting: this.greeting,
          examples: this.examples ? splitList(this.examples, '|') : null,
          ask,
        }),
      answered: (turn) => {
        this.dispatchEvent(new CustomEvent<AnswerDetail>('answer', { detail: answerDetail(turn), bubbles: true, composed: true }))
      },
      citing: (citation) => this.dispatchEvent(new CustomEvent('citation', { detail: citation, bubbles: true, composed: true, cancelable: true })),
    }
  }

  #toggle(open: boolean): void {
    this.opened = open
    void this.updateComplete.then(() =>
      open ? this.renderRoot.querySelector<WenguiPane>('wengui-pane')?.focusBox() : this.renderRoot.querySelector<HTMLElement>('.launcher')?.focus(),
    )
  }

  protected override render(): TemplateResult | typeof nothing {
    const t = messagesFor(this.#language)
    if (this.position !== 'floating')
      return html`<section class="frame" part="frame" lang=${t.htmlLang} aria-label=${this.heading ?? t.embed.title}>${this.#chat(t, false)}</section>`
    return html`<div lang=${t.htmlLang}>
      <div class="frame floating" role="dialog" aria-label=${this.heading ?? t.embed.title} ?hidden=${!this.opened} @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape' && !event.defaultPrevented) this.#toggle(false)
      }}>${this.#chat(t, true)}</div>
      <button type="button" class="launcher" ?hidden=${this.opened} aria-expanded="false" @click=${() => this.#toggle(true)}>${icons.chat}<span>${this.heading ?? t.embed.title}</span></button>
    </div>`
  }

  #chat(t: Messages, floating: boolean): TemplateResult | typeof nothing {
    const [model, client] = [this.#model, this.#client]
    if (!model || !client) return nothing
    const last = model.state.conversation.turns.at(-1)
    return html`<header class="embed-head">
        <span class="brand">${seal}<span>${this.heading ?? t.embed.title}</span></span>
        <a class="tool" target="_blank" rel="noopener" title=${t.embed.full} aria-label=${t.embed.full} href=${last ? questionLink(this.#base, last.question, last.documents) : this.#base}>${icons.open}</a>
        ${model.state.conversation.turns.length > 0 ? html`<button type="button" class="tool" title=${t.history.new} aria-label=${t.history.new} @click=${() => model.restart()}>${icons.plus}</button>` : nothing}
        ${floating ? html`<button type="button" class="tool" title=${t.embed.minimise} aria-label=${t.embed.minimise} @click=${() => this.#toggle(false)}>${icons.close}</button>` : nothing}
      </header>
      <wengui-pane .t=${t} .language=${this.#language} .model=${model} .host=${this.#host(client, t)}></wengui-pane>`
  }
}
