import { html, type TemplateResult } from 'lit'
import type { Citation } from '../../server/contract.ts'
import type { Messages } from '../messages.ts'
import { citationOf, type Turn } from '../model/conversation.ts'
import type { Piece } from '../model/ranges.ts'

/** What the parts of an answer need to show themselves. */
export interface AnswerContext {
  readonly t: Messages
  readonly turn: Turn
  /** The citation whose source is open; null for none. */
  readonly active: number | null
  open(citation: Citation): void
}

/** The numbered chips behind a line. A citation that has not come yet shows its number already and does nothing. */
export const chips = (context: AnswerContext, numbers: readonly number[]): TemplateResult[] => numbers.map((number) => chip(context, number))

function chip({ t, turn, active, open }: AnswerContext, number: number): TemplateResult {
  const citation = citationOf(turn, number)
  const name = citation ? t.sources.citeAt(number, shortPlace(citation)) : t.sources.cite(number)
  return html`<button type="button" class="cite" data-turn=${turn.id} data-citation=${number} aria-label=${name} aria-pressed=${active === number ? 'true' : 'false'} @click=${() => citation && open(citation)}>${number}</button>`
}

/** Words with their chips behind them. The last of the words and the first chip stay on one line. */
export function cited(context: AnswerContext, words: readonly (TemplateResult | string)[], numbers: readonly number[]): TemplateResult {
  const [first, ...others] = chips(context, numbers)
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
