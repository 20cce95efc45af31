import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { Section } from '../../ingest/schema.ts'
import type { Messages } from '../messages.ts'
import { headingOf, type OutlineNode, outlineTree, sectionsAt } from '../model/outline.ts'
import { follow } from '../view/blocks.ts'
import { icons } from '../view/icons.ts'
import { anchorOf } from '../view/text.ts'
import { define, LightElement } from './light-element.ts'

/** A document's chapters as a tree; the chapter around `at` is open and marked. */
export class WenguiOutline extends LightElement {
  static override properties = {
    t: { attribute: false },
    sections: { attribute: false },
    at: { attribute: false },
    go: { attribute: false },
    toggled: { state: true },
  }
  declare t: Messages
  declare sections: readonly Section[]
  declare at: number
  declare go: (section: Section) => void
  /** Sections the reader opened or closed against what the place implies. */
  declare toggled: ReadonlyMap<string, boolean>
  #tree: readonly OutlineNode[] = []

  constructor() {
    super()
    this.toggled = new Map()
    this.at = 0
    this.sections = []
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('sections')) return
    this.#tree = outlineTree(this.sections)
    this.toggled = new Map()
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('at') || changed.has('sections')) this.reveal()
  }

  /** Scrolls the tree alone, so that the marked chapter is in sight. */
  reveal(): void {
    const current = this.querySelector<HTMLElement>('[aria-current]')
    const frame = this.closest<HTMLElement>('.outline-frame')
    if (!current || !frame) return
    const offset = current.getBoundingClientRect().top - frame.getBoundingClientRect().top
    if (offset < 0 || offset > frame.clientHeight - 40) frame.scrollTop += offset - frame.clientHeight / 3
  }

  protected override render(): TemplateResult {
    const around = sectionsAt(this.sections, this.at)
    return html`<ul class="outline">${this.#tree.map((node) => this.#node(node, around))}</ul>`
  }

  #node({ section, children }: OutlineNode, around: readonly string[]): TemplateResult {
    const { id, start } = section
    const open = this.toggled.get(id) ?? around.includes(id)
    const title = headingOf(section) || this.t.source.front
    return html`<li>
      <div class="outline-row">
        ${
          children.length > 0
            ? html`<button type="button" class="outline-toggle" aria-expanded=${open ? 'true' : 'false'} aria-label=${this.t.source.expand(title)} @click=${() => {
                this.toggled = new Map(this.toggled).set(id, !open)
              }}>${icons.right}</button>`
            : html`<span class="outline-toggle"></span>`
        }
        <a href=${`#${anchorOf(start)}`} lang="zh-CN" aria-current=${around.at(-1) === id ? 'location' : nothing} @click=${(event: MouseEvent) => follow(event, () => this.go(section))}>${title}</a>
      </div>
      ${open && children.length > 0 ? html`<ul>${children.map((child) => this.#node(child, around))}</ul>` : nothing}
    </li>`
  }
}

define('wengui-outline', WenguiOutline)
