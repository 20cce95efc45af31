import { html, type TemplateResult } from 'lit'
import { QUESTION_LIMIT } from '../limits.ts'
import type { Messages } from '../messages.ts'
import { define, LightElement } from './light-element.ts'

/** A question being changed where it stands. Enter asks it, Escape leaves it as it was. */
export class WenguiEdit extends LightElement {
  static override properties = { t: { attribute: false }, question: {}, save: { attribute: false }, cancel: { attribute: false } }
  declare t: Messages
  declare question: string
  declare save: (question: string) => void
  declare cancel: () => void

  protected override firstUpdated(): void {
    const box = this.querySelector('textarea')
    box?.focus()
    box?.setSelectionRange(box.value.length, box.value.length)
  }

  #submit(): void {
    const words = this.querySelector('textarea')?.value.trim() ?? ''
    if (words !== '' && words.length <= QUESTION_LIMIT) this.save(words)
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.keyCode === 229) return
    if (event.key === 'Escape') this.cancel()
    else if (event.key === 'Enter' && !event.shiftKey) this.#submit()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  protected override render(): TemplateResult {
    const { t, question } = this
    return html`<form class="edit" @submit=${(event: SubmitEvent) => {
      event.preventDefault()
      this.#submit()
    }}>
      <textarea rows="2" maxlength=${QUESTION_LIMIT} aria-label=${t.turn.edit} .value=${question} @keydown=${this.#onKey}></textarea>
      <div class="edit-row"><button type="button" class="plain" @click=${() => this.cancel()}>${t.cancel}</button><button type="submit" class="strong">${t.turn.saveEdit}</button></div>
    </form>`
  }
}

define('wengui-edit', WenguiEdit)
