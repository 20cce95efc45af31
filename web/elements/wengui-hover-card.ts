import { html, nothing, type TemplateResult } from 'lit'
import type { Citation } from '../../server/contract.ts'
import type { Messages } from '../messages.ts'
import { define, LightElement } from './light-element.ts'

const ID = 'wengui-hover-card'
/** Milliseconds a pointer rests on a chip before the card opens, and is away before it closes. */
const OPEN = 120
const CLOSE = 200
const GAP = 8

/**
 * The card that shows a citation's words while its chip is pointed at or focused. It can be pointed at itself, and Escape closes it.
 * It listens on `frame`, in which the chips are; `find` tells which citation a chip stands for.
 */
export class WenguiHoverCard extends LightElement {
  static override properties = { t: { attribute: false }, find: { attribute: false }, citation: { state: true } }
  declare t: Messages
  declare find: (turn: string, number: number, words: string) => Citation | undefined
  declare citation: Citation | null
  #chip: HTMLElement | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #frame: EventTarget | null = null

  constructor() {
    super()
    this.citation = null
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#frame = this.getRootNode()
    for (const [name, listener] of this.#listeners) this.#frame.addEventListener(name, listener, name === 'keydown')
    addEventListener('scroll', this.#place, { capture: true, passive: true })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    for (const [name, listener] of this.#listeners) this.#frame?.removeEventListener(name, listener, name === 'keydown')
    removeEventListener('scroll', this.#place, { capture: true })
    clearTimeout(this.#timer)
  }

  #close = (): void => {
    clearTimeout(this.#timer)
    this.#chip?.removeAttribute('aria-describedby')
    this.#chip = null
    this.citation = null
  }

  #onPointer = (event: Event): void => {
    if ((event as PointerEvent).pointerType === 'touch') return
    const over = event.target instanceof Element ? event.target : null
    const chip = over?.closest<HTMLElement>('.cite')
    if (chip) this.#later(OPEN, () => this.#open(chip))
    else if (over && this.contains(over)) clearTimeout(this.#timer)
    else if (this.#chip || this.#timer) this.#later(CLOSE, this.#close)
  }

  #onFocus = (event: Event): void => {
    const chip = event.target instanceof Element ? event.target.closest<HTMLElement>('.cite') : null
    // A click focuses too, and opens the source: then the card would only be in the way.
    if (chip?.matches(':focus-visible')) this.#open(chip)
    else this.#close()
  }

  readonly #listeners = new Map<string, (event: Event) => void>([
    ['pointerover', this.#onPointer],
    ['focusin', this.#onFocus],
    ['focusout', () => this.#close()],
    ['click', () => this.#close()],
    [
      'keydown',
      (event) => {
        if (!this.citation || (event as KeyboardEvent).key !== 'Escape') return
        event.stopPropagation()
        this.#close()
      },
    ],
  ])

  #later(wait: number, act: () => void): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(act, wait)
  }

  #open(chip: HTMLElement): void {
    clearTimeout(this.#timer)
    if (this.#chip === chip || !chip.isConnected) return
    this.#close()
    const citation = this.find(chip.dataset.turn ?? '', Number(chip.dataset.citation), chip.dataset.words ?? '')
    if (!citation) return
    this.#chip = chip
    this.citation = citation
    chip.setAttribute('aria-describedby', ID)
  }

  protected override updated(): void {
    this.#place()
  }

  /** Puts the card over its chip, or under it where there is no room. */
  #place = (): void => {
    const card = this.querySelector<HTMLElement>('.hover-card')
    if (!card || !this.#chip) return
    const chip = this.#chip.getBoundingClientRect()
    const { width, height } = card.getBoundingClientRect()
    const left = Math.max(GAP, Math.min(chip.left + chip.width / 2 - width / 2, innerWidth - width - GAP))
    const above = chip.top - height - GAP
    card.style.left = `${left}px`
    card.style.top = `${above >= GAP ? above : Math.min(chip.bottom + GAP, innerHeight - height - GAP)}px`
  }

  protected override render(): TemplateResult | typeof nothing {
    const { citation, t } = this
    if (!citation) return nothing
    return html`<div class="hover-card" id=${ID} role="tooltip">
      <p class="hover-quote" lang="zh-CN">${citation.quote}</p>
      <p class="hover-place" lang="zh-CN"><b>${citation.title}</b>${citation.path.length > 0 ? html` › ${citation.path.join(' › ')}` : nothing}</p>
      <p class="hover-where">${citation.page ? `${t.sources.page(citation.page)} · ` : ''}${t.sources.lines(...citation.lines)} · ${t.sources.hint}</p>
    </div>`
  }
}

define('wengui-hover-card', WenguiHoverCard)
