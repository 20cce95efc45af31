import { html, type TemplateResult } from 'lit'
import type { Citation } from '../../server/contract.ts'
import type { Messages } from '../messages.ts'
import { narrow, shows } from '../model/citation.ts'
import { citationOf, type Turn } from '../model/conversation.ts'
import type { Piece } from '../model/ranges.ts'

/** What the parts of an answer need to show themselves. */
export interface AnswerContext {
  readonly t: Messages
  readonly turn: Turn
  /** The citation whose source is open; null for none. */
  readonly active: Citation | null
  open(citation: Citation): void
}

/**
 * The numbered chips behind a line, each for the line's own words where its quote holds them. A citation that has not come yet shows its
 * number already and does nothing.
 */
export const chips = (context: AnswerContext, numbers: readonly number[], said = ''): TemplateResult[] => numbers.map((number) => chip(context, number, said))

function chip({ t, turn, active, open }: AnswerContext, number: number, said: string): TemplateResult {
  const whole = citationOf(turn, number)
  if (!whole) return html`<button type="button" class="cite" aria-label=${t.sources.cite(number)}>${number}</button>`
  const citation = narrow(whole, said)
  return html`<button type="button" class="cite" data-turn=${turn.id} data-citation=${number} data-words=${citation === whole ? '' : said}
    aria-label=${t.sources.citeAt(number, shortPlace(citation))} aria-pressed=${shows(active, citation) ? 'true' : 'false'} @click=${() => open(citation)}>${number}</button>`
}

/** A line with its chips behind it: `said` are its words, `words` how they are shown. The last of them and the first chip stay together. */
export function cited(context: AnswerContext, said: string, numbers: readonly number[], words: readonly (TemplateResult | string)[] = [said]): TemplateResult {
  const [first, ...others] = chips(context, numbers, said)
  const last = words.at(-1)
  if (!first || last === undefined) return html`${words}`
  const cut = typeof last === 'string' ? Math.max(0, last.length - ([...last].at(-1)?.length ?? 0)) : 0
  const [before, tail] = typeof last === 'string' ? [last.slice(0, cut), last.slice(cut)] : ['', last]
  return html`${words.slice(0, -1)}${before}<span class="tail">${tail}${first}</span>${others}`
}

/** Document and innermost heading. */
export const shortPlace = ({ title, path }: Pick<Citation, 'title' | 'path'>): string => [title, path.at(-1)].filter(Boolean).join(' › ')

/** Pieces of text, the marked ones in the element that `mark` makes. */
export const pieces = (cut: readonly Piece[], mark: (text: string, index: number) => TemplateResult): (TemplateResult | string)[] =>
  cut.map(({ text, marked }, index) => (marked ? mark(text, index) : text))
