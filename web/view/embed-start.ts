import { html, nothing, type TemplateResult } from 'lit'
import type { Indicator } from '../../ingest/schema.ts'
import type { Messages } from '../messages.ts'
import { exampleQuestions } from '../model/examples.ts'
import type { Plan } from '../model/plans.ts'
import { icons } from './icons.ts'

export interface EmbedStartParts {
  readonly t: Messages
  /** The documents that are asked. */
  readonly plans: readonly Plan[]
  readonly indicators: readonly Indicator[]
  /** The host's words instead of ours. */
  readonly greeting: string | null
  /** The host's questions instead of ours. */
  readonly examples: readonly string[] | null
  ask(question: string): void
}

/** What stands before the first question inside another site. */
export function embedStart({ t, plans, indicators, greeting, examples, ask }: EmbedStartParts): TemplateResult {
  const questions = examples ?? exampleQuestions(plans, indicators, t)
  return html`<div class="start">
    <p class="greeting">${greeting ?? t.tagline}</p>
    ${questions.length > 0 ? html`<ul class="examples" aria-label=${t.start.examples}>${questions.map((question) => html`<li><button type="button" class="example" @click=${() => ask(question)}><span>${question}</span>${icons.go}</button></li>`)}</ul>` : nothing}
  </div>`
}
