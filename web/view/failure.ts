import { html, nothing, type TemplateResult } from 'lit'
import type { Messages } from '../messages.ts'
import type { FailureFacts } from '../model/failure.ts'
import { icons } from './icons.ts'

/** What went wrong, in words, and a way on. */
export function failureNotice(t: Messages, facts: FailureFacts, retry: () => void): TemplateResult {
  return html`<div class="failure" role="alert">
    <p class="failure-title">${facts.kind === 'offline' ? icons.offline : icons.notice}<span>${t.failures.title}</span></p>
    <p>${failureWords(t, facts)}${facts.retryAfter ? html` ${t.failures.waitSeconds(facts.retryAfter)}` : nothing}</p>
    <button type="button" class="plain" @click=${retry}>${icons.again}<span>${t.failures.retry}</span></button>
  </div>`
}

/** The failure in a sentence; a code this page does not know counts as a fault of the server. */
export function failureWords(t: Messages, { kind, problem }: FailureFacts): string {
  if (kind !== 'problem') return t.failures[kind]
  return (problem && t.problems[problem.code]) || t.problems.internal
}
