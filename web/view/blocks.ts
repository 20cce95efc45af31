import { html, nothing, type TemplateResult } from 'lit'
import type { Block, Discrepancy, Nearest } from '../../server/contract.ts'
import type { Messages } from '../messages.ts'
import { answeringAmounts, cutAtAmounts } from '../model/figures.ts'
import { type AnswerContext, chips, cited, pieces } from './chips.ts'
import { icons } from './icons.ts'
import { indicatorCard } from './indicator.ts'
import '../elements/wengui-comparison.ts'

/** Words of a source are Chinese whatever the interface speaks; English framing says so by having hardly any Han characters. */
export const languageOf = (text: string): 'zh-CN' | 'en' => ((text.match(/\p{Script=Han}/gu)?.length ?? 0) * 4 >= text.length / 2 ? 'zh-CN' : 'en')

/** What a block is in its answer. */
export interface BlockPlace {
  /** The answering line: its amount stands out. */
  readonly leading: boolean
  /** The values of its places stand in a comparison already. */
  readonly compared: boolean
}

/** One block of an answer that is no entry of a list. */
export function answerBlock(context: AnswerContext, block: Block, { leading, compared }: BlockPlace): TemplateResult {
  switch (block.type) {
    case 'heading':
      return html`<h3 class="block-heading" lang=${languageOf(block.text)}>${cited(context, block.text, block.citations)}</h3>`
    case 'note':
      return html`<p class="block-note">${cited(context, block.text, block.citations)}</p>`
    case 'indicator':
      return html`${sentence(context, block, leading)}${block.indicator && !compared ? indicatorCard(context, block.indicator) : nothing}`
    case 'table':
      // The text says in a line what the table shows.
      if (!block.table) return sentence(context, block, leading)
      return compared && block.table.rows.length === 1 ? html`` : html`<wengui-comparison .context=${context} .table=${block.table}></wengui-comparison>`
    default:
      return sentence(context, block, leading)
  }
}

function sentence(context: AnswerContext, { text, citations }: Block, first: boolean): TemplateResult {
  const cut = cutAtAmounts(text)
  const leading = first ? answeringAmounts(cut, context.turn.understood?.standalone ?? context.turn.question) : null
  const words = pieces(cut, (amount, index) => html`<strong class=${leading?.has(index) ? 'amount lead' : 'amount'}>${amount}</strong>`)
  return html`<p class="block-sentence" lang=${languageOf(text)}>${cited(context, text, citations, words)}</p>`
}

/** Two sources that disagree: said as a notice, with each value beside its citation. */
export function discrepancyNotice(context: AnswerContext, { subject, text, values }: Discrepancy): TemplateResult {
  return html`<aside class="discrepancy" role="note" aria-label=${context.t.answer.discrepancy}>
    <p class="discrepancy-title">${icons.differ}<span>${context.t.answer.discrepancy}</span><b lang=${languageOf(subject)}>${subject}</b></p>
    <ul class="discrepancy-values">${values.map(
      ({ value, citation }) =>
        html`<li><strong>${value}</strong> <span class="discrepancy-source">${context.turn.citations.find(({ number }) => number === citation)?.title ?? ''}</span> ${chips(context, [citation])}</li>`,
    )}</ul>
    <p class="discrepancy-text" lang=${languageOf(text)}>${text}</p>
  </aside>`
}

/** Sentences on the subject, set apart from the answer. */
export function relatedBlocks(context: AnswerContext, blocks: readonly Block[]): TemplateResult | typeof nothing {
  if (blocks.length === 0) return nothing
  return html`<section class="related" aria-label=${context.t.answer.related}>
    <h3>${context.t.answer.related}<small>${context.t.answer.relatedHint}</small></h3>
    <ul>${blocks.map(({ text, citations }) => html`<li lang=${languageOf(text)}>${cited(context, text, citations)}</li>`)}</ul>
  </section>`
}

/** The nearest passages of a question the sources do not answer; `open` leads to each in its document. */
export function nearestPassages(t: Messages, nearest: readonly Nearest[], open: (passage: Nearest) => void, base: string): TemplateResult | typeof nothing {
  if (nearest.length === 0) return nothing
  return html`<section class="nearest" aria-label=${t.answer.nearest}>
    <h3>${t.answer.nearest}<small>${t.answer.nearestHint}</small></h3>
    <ol>${nearest.map(
      (passage) => html`<li>
        <p class="nearest-place" lang="zh-CN"><b>${passage.title}</b>${passage.path.length > 0 ? html` › ${passage.path.join(' › ')}` : nothing}</p>
        <p class="nearest-text" lang="zh-CN">${passage.text}</p>
        <a class="quiet-link" href=${new URL(passage.url, base).href} @click=${(event: MouseEvent) => follow(event, () => open(passage))}>${t.answer.nearestOpen}<span class="visually-hidden">：${passage.title}</span></a>
      </li>`,
    )}</ol>
  </section>`
}

/** Opens beside the chat on a plain click; a click meant for a new tab keeps its meaning. */
export function follow(event: MouseEvent, open: () => void): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
  event.preventDefault()
  open()
}
