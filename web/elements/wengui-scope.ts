import { html, nothing, type TemplateResult } from 'lit'
import type { Messages } from '../messages.ts'
import { filterPlans, kindsOf, type Level, levelsOf, type Plan, type PlanKind, placesOf, plansByLevel } from '../model/plans.ts'
import { icons } from '../view/icons.ts'
import { define, LightElement } from './light-element.ts'

/** Which documents are asked: a button that says it, and a dialog to choose by place, level and kind. */
export class WenguiScope extends LightElement {
  static override properties = {
    t: { attribute: false },
    plans: { attribute: false },
    chosen: { attribute: false },
    choose: { attribute: false },
    words: { state: true },
    place: { state: true },
    level: { state: true },
    kind: { state: true },
    draft: { state: true },
  }
  declare t: Messages
  declare plans: readonly Plan[]
  declare chosen: readonly string[] | null
  declare choose: (ids: readonly string[] | null) => void
  declare words: string
  declare place: string | null
  declare level: Level | null
  declare kind: PlanKind | null
  /** The choice being made; the dialog is closed while it is null. */
  declare draft: ReadonlySet<string> | null

  constructor() {
    super()
    this.words = ''
    this.place = null
    this.level = null
    this.kind = null
    this.draft = null
  }

  async #open(): Promise<void> {
    this.words = ''
    this.place = null
    this.level = null
    this.kind = null
    this.draft = new Set(this.chosen ?? this.plans.map(({ id }) => id))
    await this.updateComplete
    this.querySelector('dialog')?.showModal()
  }

  #apply(): void {
    const { draft } = this
    if (!draft || draft.size === 0) return
    this.querySelector('dialog')?.close()
    this.choose(draft.size === this.plans.length ? null : [...draft])
  }

  /** The title of the only one asked; else how many of how many. */
  #label(): string {
    const { t, plans, chosen } = this
    const asked = plans.filter(({ id }) => chosen?.includes(id) ?? true)
    const [first] = asked
    if (first && asked.length === 1) return first.title
    return chosen === null ? t.scope.all(plans.length) : t.scope.some(asked.length, plans.length)
  }

  protected override render(): TemplateResult | typeof nothing {
    const { t, plans } = this
    if (plans.length === 0) return nothing
    return html`<button type="button" class="scope" aria-haspopup="dialog" title=${t.scope.button} @click=${() => void this.#open()}>
        ${icons.scope}<span class="visually-hidden">${t.scope.button}：</span><span class="scope-label">${this.#label()}</span>${icons.down}
      </button>
      <dialog class="dialog" aria-labelledby="wengui-scope-title" @close=${() => {
        this.draft = null
      }} @click=${(event: MouseEvent) => {
        if (event.target === event.currentTarget) (event.currentTarget as HTMLDialogElement).close()
      }}>${this.draft ? this.#dialog(this.draft) : nothing}</dialog>`
  }

  #dialog(draft: ReadonlySet<string>): TemplateResult {
    const { t, plans, words, place, level, kind } = this
    const shown = filterPlans(plans, { words, place, level, kind })
    const close = () => this.querySelector('dialog')?.close()
    return html`<div class="dialog-body">
      <header><h2 id="wengui-scope-title">${t.scope.title}</h2><button type="button" class="tool" aria-label=${t.close} title=${t.close} @click=${close}>${icons.close}</button></header>
      <div class="dialog-filters">${this.#filters()}${this.#allOrNone(shown.map(({ id }) => id))}</div>
      <div class="dialog-list">${shown.length === 0 ? html`<p class="block-note">${t.scope.noMatch}</p>` : nothing}${this.#choices(shown, draft)}</div>
      <footer><button type="button" class="plain" @click=${close}>${t.cancel}</button>
        <button type="button" class="strong" ?disabled=${draft.size === 0} @click=${() => this.#apply()}>${draft.size === 0 ? t.scope.none : t.scope.apply(draft.size)}</button></footer>
    </div>`
  }

  /** Takes documents into the choice being made, or out of it. */
  #set(ids: readonly string[], on: boolean): void {
    const next = new Set(this.draft)
    for (const id of ids) on ? next.add(id) : next.delete(id)
    this.draft = next
  }

  /** What narrows the list down: words, a place, a level, a kind. */
  #filters(): TemplateResult {
    const { t, plans, words, level, kind } = this
    return html`<div class="dialog-search"><label class="field">${icons.search}<span class="visually-hidden">${t.scope.search}</span><input type="search" placeholder=${t.scope.search} .value=${words} @input=${(
      event: InputEvent,
    ) => {
      this.words = (event.target as HTMLInputElement).value
    }}></label>${this.#places()}</div>
      ${filterRow(
        t.scope.level,
        t.scope.any,
        levelsOf(plans),
        level,
        (value) => t.levels[value],
        (value) => {
          this.level = value
        },
      )}
      ${filterRow(
        t.scope.kind,
        t.scope.any,
        kindsOf(plans),
        kind,
        (value) => t.kinds[value],
        (value) => {
          this.kind = value
        },
      )}`
  }

  #places(): TemplateResult | typeof nothing {
    const { t, plans, place } = this
    const places = placesOf(plans)
    if (places.length < 2) return nothing
    return html`<label class="select"><span class="visually-hidden">${t.scope.place}</span><select @change=${(event: Event) => {
      this.place = (event.target as HTMLSelectElement).value || null
    }}><option value="" ?selected=${place === null}>${t.scope.anyPlace}</option>${places.map((name) => html`<option value=${name} lang="zh-CN" ?selected=${name === place}>${name}</option>`)}</select></label>`
  }

  #allOrNone(shown: readonly string[]): TemplateResult {
    const { t } = this
    return html`<div class="dialog-all"><button type="button" class="quiet-link" @click=${() => this.#set(shown, true)}>${t.scope.selectAll}</button><button type="button" class="quiet-link" @click=${() => this.#set(shown, false)}>${t.scope.selectNone}</button></div>`
  }

  /** The documents shown, by level, each to be ticked. */
  #choices(shown: readonly Plan[], draft: ReadonlySet<string>): readonly TemplateResult[] {
    const { t } = this
    const choice = ({ id, title, issuer, period, kind }: Plan) =>
      html`<label class="choice"><input type="checkbox" .checked=${draft.has(id)} @change=${(event: Event) => this.#set([id], (event.target as HTMLInputElement).checked)}>
        <span lang="zh-CN"><b>${title}</b><small>${[issuer, period].filter(Boolean).join(' · ')}</small></span><span class="badge">${t.kinds[kind]}</span></label>`
    return plansByLevel(shown).map(({ level, plans }) => html`<fieldset><legend>${t.levels[level]}</legend>${plans.map(choice)}</fieldset>`)
  }
}

function filterRow<Value extends string>(
  name: string,
  any: string,
  values: readonly Value[],
  current: Value | null,
  label: (value: Value) => string,
  set: (value: Value | null) => void,
): TemplateResult | typeof nothing {
  if (values.length < 2) return nothing
  const option = (value: Value | null, words: string) =>
    html`<button type="button" class="filter" aria-pressed=${current === value ? 'true' : 'false'} @click=${() => set(value)}>${words}</button>`
  return html`<div class="filter-row" role="group" aria-label=${name}><span aria-hidden="true">${name}</span>${option(null, any)}${values.map((value) => option(value, label(value)))}</div>`
}

define('wengui-scope', WenguiScope)
