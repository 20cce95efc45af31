import { html, type TemplateResult } from 'lit'
import { define, LightElement } from './light-element.ts'

export interface MenuEntry {
  readonly label: string
  readonly icon?: TemplateResult
  act(): void
}

/** A button that opens a few actions. Arrow keys move among them, Escape and leaving close them. */
export class WenguiMenu extends LightElement {
  static override properties = {
    label: {},
    icon: { attribute: false },
    entries: { attribute: false },
    open: { state: true },
    compact: { type: Boolean },
  }
  declare label: string
  declare icon: TemplateResult
  declare entries: readonly MenuEntry[]
  declare open: boolean
  /** Only the icon is seen; the label is its name. */
  declare compact: boolean

  constructor() {
    super()
    this.open = false
    this.compact = false
    this.addEventListener('keydown', this.#onKey)
    this.addEventListener('focusout', (event) => {
      if (!(event.relatedTarget instanceof Node && this.contains(event.relatedTarget))) this.open = false
    })
  }

  #onKey = (event: KeyboardEvent): void => {
    if (!this.open) return
    const items: readonly (Element | null)[] = [...this.querySelectorAll('[role=menuitem]')]
    const root = this.getRootNode() as Document | ShadowRoot
    const at = items.indexOf(root.activeElement)
    const to = { ArrowDown: at + 1, ArrowUp: at < 0 ? -1 : at - 1, Home: 0, End: -1 }[event.key]
    if (event.key === 'Escape') {
      this.open = false
      this.querySelector<HTMLButtonElement>('button')?.focus()
    } else if (to !== undefined) {
      const item = items.at(to % items.length)
      if (item instanceof HTMLElement) item.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  async #toggle(): Promise<void> {
    this.open = !this.open
    if (!this.open) return
    await this.updateComplete
    this.querySelector<HTMLButtonElement>('[role=menuitem]')?.focus()
  }

  protected override render(): TemplateResult {
    return html`<button type="button" class="tool" aria-haspopup="menu" aria-expanded=${this.open ? 'true' : 'false'} title=${this.label} @click=${() => void this.#toggle()}>
        ${this.icon}<span class=${this.compact ? 'visually-hidden' : ''}>${this.label}</span>
      </button>
      <div class="menu" role="menu" aria-label=${this.label} ?hidden=${!this.open}>${this.entries.map(
        ({ label, icon, act }) =>
          html`<button type="button" role="menuitem" tabindex="-1" @click=${() => {
            this.open = false
            this.querySelector<HTMLButtonElement>('button')?.focus()
            act()
          }}>${icon ?? ''}<span>${label}</span></button>`,
      )}</div>`
  }
}

define('wengui-menu', WenguiMenu)
