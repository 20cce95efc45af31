import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { QUESTION_LIMIT } from '../limits.ts'
import type { Messages } from '../messages.ts'
import { icons } from '../view/icons.ts'
import { define, LightElement } from './light-element.ts'

/** Characters left from which on they are counted aloud. */
const COUNTED = 100

/** The question box. Enter sends; while an input method composes, Enter belongs to it. */
export class WenguiComposer extends LightElement {
  static override properties = {
    t: { attribute: false },
    busy: { type: Boolean },
    followUp: { type: Boolean },
    draft: { state: true },
    scope: { attribute: false },
    send: { attribute: false },
    stop: { attribute: false },
  }
  declare t: Messages
  declare busy: boolean
  declare followUp: boolean
  declare draft: string
  /** What stands below the box: the choice of documents. */
  declare scope: TemplateResult
  declare send: (question: string) => void
  declare stop: () => void

  constructor() {
    super()
    this.draft = ''
    this.busy = false
    this.followUp = false
  }

  override focus(options?: FocusOptions): void {
    this.querySelector('textarea')?.focus(options)
  }

  /** Puts words into the box, to be changed before they are sent. */
  put(words: string): void {
    this.draft = words
    void this.updateComplete.then(() => this.focus())
  }

  #submit(): void {
    const question = this.draft.trim()
    if (question === '' || question.length > QUESTION_LIMIT || this.busy) return
    this.draft = ''
    this.send(question)
  }

  #onKey = (event: KeyboardEvent): void => {
    // 229 is what browsers say while an input method composes and isComposing is not yet, or no longer, set.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return
    event.preventDefault()
    this.#submit()
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('draft')) return
    const box = this.querySelector('textarea')
    if (!box) return
    box.style.height = 'auto'
    box.style.height = `${box.scrollHeight}px`
  }

  protected override render(): TemplateResult {
    const { t, draft, busy } = this
    const left = QUESTION_LIMIT - draft.trim().length
    return html`<form class="composer" @submit=${(event: SubmitEvent) => {
      event.preventDefault()
      this.#submit()
    }}>
      <label class="visually-hidden" for="wengui-question">${t.ask.label}</label>
      <textarea id="wengui-question" rows="1" enterkeyhint="send" autocomplete="off" spellcheck="false" aria-describedby="wengui-question-hint"
        placeholder=${this.followUp ? t.ask.followUp : t.ask.placeholder} .value=${draft} aria-invalid=${left < 0 ? 'true' : 'false'}
        @input=${(event: InputEvent) => {
          this.draft = (event.target as HTMLTextAreaElement).value
        }} @keydown=${this.#onKey}></textarea>
      <div class="composer-row">
        ${this.scope}
        <span class="composer-hint" id="wengui-question-hint">${left < 0 ? t.ask.tooLong(QUESTION_LIMIT) : t.ask.hint}</span>
        ${left < COUNTED ? html`<span class=${left < 0 ? 'composer-left over' : 'composer-left'} role="status">${t.ask.left(left)}</span>` : nothing}
        ${
          busy
            ? html`<button type="button" class="send" aria-label=${t.ask.stop} title=${t.ask.stop} @click=${() => this.stop()}>${icons.stop}</button>`
            : html`<button type="submit" class="send" aria-label=${t.ask.send} title=${t.ask.send} ?disabled=${draft.trim() === '' || left < 0}>${icons.send}</button>`
        }
      </div>
    </form>`
  }
}

define('wengui-composer', WenguiComposer)
