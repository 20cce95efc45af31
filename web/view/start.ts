import { html, nothing, type TemplateResult } from 'lit'
import type { Indicator } from '../../ingest/schema.ts'
import type { Messages } from '../messages.ts'
import { exampleQuestions } from '../model/examples.ts'
import { documentLink } from '../model/links.ts'
import { type Plan, plansByLevel } from '../model/plans.ts'
import { icons } from './icons.ts'

export interface StartParts {
  readonly t: Messages
  readonly plans: readonly Plan[]
  readonly indicators: readonly Indicator[]
  readonly base: string
  /** Whether the list of documents could not be had. */
  readonly failed: boolean
  retry(): void
  ask(question: string): void
}

/** What stands before the first question: what this is, questions to try, and what is held. */
export function startPage({ t, plans, indicators, base, failed, retry, ask }: StartParts): TemplateResult {
  const examples = exampleQuestions(plans, indicators, t)
  return html`<div class="start">
    <h2>${t.start.title}</h2>
    <p class="start-lead">${t.start.lead}</p>
    ${failed ? html`<p class="block-note" role="alert">${t.scope.failed} <button type="button" class="plain" @click=${retry}>${t.failures.retry}</button></p>` : nothing}
    ${
      examples.length > 0
        ? html`<section aria-label=${t.start.examples}><h3>${t.start.examples}</h3><ul class="examples">${examples.map((question) => html`<li><button type="button" class="example" @click=${() => ask(question)}><span>${question}</span>${icons.go}</button></li>`)}</ul></section>`
        : nothing
    }
    ${
      plans.length > 0
        ? html`<section class="held" aria-label=${t.start.held(plans.length)}><h3>${t.start.held(plans.length)}</h3><div class="held-levels">${plansByLevel(
            plans,
          ).map(
            ({ level, plans: group }) =>
              html`<span class="badge">${t.levels[level]}</span><ul>${group.map(
                ({ id, title }) => html`<li><a href=${documentLink(base, id)} lang="zh-CN" title=${t.start.open(title)}>${title}</a></li>`,
              )}</ul>`,
          )}</div></section>`
        : nothing
    }
  </div>`
}
