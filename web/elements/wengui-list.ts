import { html, nothing, type TemplateResult } from 'lit'
import { countItems, filterGroups, type ListGroup } from '../model/answer-layout.ts'
import { languageOf } from '../view/blocks.ts'
import { type AnswerContext, chips, cited } from '../view/chips.ts'
import { icons } from '../view/icons.ts'
import { define, LightElement } from './light-element.ts'

/** Entries from which on a list can be filtered. */
const FILTERED = 8

/** The entries of an answer: counted, grouped by where they stand, to be filtered where they are many. */
export class WenguiList extends LightElement {
  static override properties = { context: { attribute: false }, groups: { attribute: false }, words: { state: true } }
  declare context: AnswerContext
  declare groups: readonly ListGroup[]
  declare words: string

  constructor() {
    super()
    this.words = ''
  }

  protected override render(): TemplateResult {
    const { t } = this.context
    const all = countItems(this.groups)
    const shown = filterGroups(this.groups, this.words)
    const count = countItems(shown)
    return html`<div class="list-head">
        <span class="list-count" role="status">${count === all ? t.answer.items(all) : t.answer.shown(count, all)}</span>
        ${
          all >= FILTERED
            ? html`<label class="field small">${icons.search}<span class="visually-hidden">${t.answer.filter}</span>
              <input type="search" placeholder=${t.answer.filter} .value=${this.words} @input=${(event: InputEvent) => {
                this.words = (event.target as HTMLInputElement).value
              }}></label>`
            : nothing
        }
      </div>
      ${count === 0 ? html`<p class="block-note">${t.answer.noItems}</p>` : shown.map((group) => this.#group(group, shown.length > 1))}`
  }

  #group({ heading, items }: ListGroup, counted: boolean): TemplateResult {
    const entries = html`<ol class="entries">${items.map(
      ({ text, citations, ordinal }, index) =>
        html`<li><span class="ordinal" aria-hidden="true">${ordinal ?? index + 1}</span><span class="entry" lang=${languageOf(text)}>${cited(this.context, text, citations)}</span></li>`,
    )}</ol>`
    if (!heading) return entries
    return html`<details class="group" open>
      <summary><span class="chevron">${icons.right}</span><span lang=${languageOf(heading.text)}>${heading.text}</span>${counted ? html`<span class="badge">${items.length}</span>` : nothing}</summary>
      ${heading.citations.length > 0 ? html`<p class="group-cites">${chips(this.context, heading.citations)}</p>` : nothing}${entries}
    </details>`
  }
}

define('wengui-list', WenguiList)
