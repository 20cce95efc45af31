import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Citation, Nearest } from '../../server/contract.ts'
import type { Messages } from '../messages.ts'
import { type AnswerPart, arrange } from '../model/answer-layout.ts'
import { compareIndicators } from '../model/comparison.ts'
import type { Turn } from '../model/conversation.ts'
import { answerBlock, type BlockPlace, discrepancyNotice, nearestPassages, relatedBlocks } from './blocks.ts'
import { type AnswerContext, shortPlace } from './chips.ts'
import { failureNotice } from './failure.ts'
import { icons } from './icons.ts'
import { indicatorTable } from './indicator.ts'
import '../elements/wengui-edit.ts'
import '../elements/wengui-list.ts'
import '../elements/wengui-menu.ts'

/** What a turn can do, and what the page around it knows. */
export interface TurnHost {
  readonly t: Messages
  readonly base: string
  readonly busy: boolean
  /** The turn whose question is being changed; null for none. */
  readonly editing: string | null
  readonly active: { readonly turn: string; readonly citation: Citation } | null
  openCitation(turn: Turn, citation: Citation): void
  openNearest(turn: Turn, passage: Nearest): void
  ask(question: string): void
  askAgain(turn: Turn, question?: string): void
  edit(turn: Turn | null): void
  /** What can be done with the answer besides asking again. */
  actions(turn: Turn): TemplateResult
}

/** A question with its answer, as far as it has come. */
export function turnView(host: TurnHost, turn: Turn, last: boolean): TemplateResult {
  const { t } = host
  return html`<article class="turn" data-state=${turn.state} aria-busy=${turn.state === 'asking' ? 'true' : 'false'}>
    ${question(host, turn)}
    <div class="answer" role="group" aria-label=${t.turn.answer}>
      ${turn.understood && turn.understood.standalone !== turn.understood.text ? html`<p class="understood" >${t.turn.understoodAs(turn.understood.standalone)}</p>` : nothing}
      ${turn.state === 'asking' && turn.blocks.length === 0 ? html`<p class="searching"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${turn.documents ? t.turn.searchingIn(turn.documents.length) : t.turn.searching}</p>` : nothing}
      ${turn.state === 'insufficient' ? insufficient(host, turn) : answerBody(host, turn)}
      ${turn.state === 'stopped' ? html`<p class="block-note">${turn.blocks.length > 0 ? t.turn.stopped : t.turn.stoppedEmpty}</p>` : nothing}
      ${turn.failure ? failureNotice(t, turn.failure, () => host.askAgain(turn)) : nothing}
      ${turn.state === 'asking' || (turn.state === 'failed' && turn.blocks.length === 0) ? nothing : html`<div class="turn-tools">${again(host, turn)}${turn.blocks.length > 0 ? host.actions(turn) : nothing}</div>`}
      ${last && !host.busy ? suggestions(host, turn) : nothing}
    </div>
  </article>`
}

function question(host: TurnHost, turn: Turn): TemplateResult {
  const { t } = host
  if (host.editing === turn.id)
    return html`<wengui-edit .t=${t} .question=${turn.question} .save=${(words: string) => host.askAgain(turn, words)} .cancel=${() => host.edit(null)}></wengui-edit>`
  return html`<div class="question">
    <button type="button" class="tool quiet" title=${t.turn.edit} aria-label=${`${t.turn.edit}：${turn.question}`} ?disabled=${host.busy} @click=${() => host.edit(turn)}>${icons.pencil}</button>
    <h2><span class="visually-hidden">${t.turn.you}：</span>${turn.question}</h2>
  </div>`
}

function answerBody(host: TurnHost, turn: Turn): TemplateResult {
  const context = contextOf(host, turn)
  const { parts, related } = arrange(turn.blocks)
  const leading = parts.findIndex((part) => part.type === 'block' && (part.block.type === 'sentence' || part.block.type === 'indicator'))
  const shows = turn.understood?.kind === 'fact' || turn.understood?.kind === 'indicator'
  const compared = turn.state === 'asking' ? null : compareIndicators(turn.blocks)
  return html`<div class="blocks">${compared ? html`<wengui-comparison class="block" .context=${context} .table=${compared}></wengui-comparison>` : nothing}${parts.map((part, index) => answerPart(context, part, { leading: shows && compared === null && index === leading, compared: compared !== null }))}</div>
    ${turn.discrepancies.map((discrepancy) => discrepancyNotice(context, discrepancy))}
    ${relatedBlocks(context, related)}
    ${turn.citations.length > 0 && turn.state !== 'asking' ? sources(context) : nothing}`
}

function answerPart(context: AnswerContext, part: AnswerPart, place: BlockPlace): TemplateResult {
  switch (part.type) {
    case 'list':
      return html`<wengui-list .context=${context} .groups=${part.groups}></wengui-list>`
    case 'indicators':
      return html`<div class="block">${indicatorTable(context, part.blocks)}</div>`
    case 'block':
      return html`<div class="block" data-type=${part.block.type}>${answerBlock(context, part.block, place)}</div>`
  }
}

function insufficient(host: TurnHost, turn: Turn): TemplateResult {
  const { t } = host
  return html`<div class="insufficient">
      <p class="insufficient-title">${icons.notice}<span>${t.answer.insufficient}</span></p>
      ${turn.blocks.map(({ text }) => html`<p>${text}</p>`)}
    </div>
    ${nearestPassages(t, turn.nearest, (passage) => host.openNearest(turn, passage), host.base)}`
}

export const contextOf = (host: TurnHost, turn: Turn): AnswerContext => ({
  t: host.t,
  turn,
  active: host.active?.turn === turn.id ? host.active.citation : null,
  open: (citation) => host.openCitation(turn, citation),
})

function sources({ t, turn, active, open }: AnswerContext): TemplateResult {
  const documents = new Set(turn.citations.map(({ documentId }) => documentId)).size
  return html`<details class="sources">
    <summary><span class="chevron">${icons.right}</span>${t.sources.title(turn.citations.length, documents)}</summary>
    <ol>${repeat(
      turn.citations,
      ({ number }) => number,
      (citation) => html`<li>
        <button type="button" class="source-line" aria-pressed=${active?.number === citation.number ? 'true' : 'false'} @click=${() => open(citation)}>
          <span class="source-number">${citation.number}</span>
          <span class="source-words"><span class="source-quote" lang="zh-CN">${citation.quote}</span>
          <span class="source-place"><span lang="zh-CN">${shortPlace(citation)}</span>${citation.page ? html` · ${t.sources.page(citation.page)}` : nothing} · ${t.sources.lines(...citation.lines)}</span></span>
        </button>
      </li>`,
    )}</ol>
  </details>`
}

function again(host: TurnHost, turn: Turn): TemplateResult {
  return html`<button type="button" class="tool" ?disabled=${host.busy} @click=${() => host.askAgain(turn)}>${icons.again}<span>${host.t.turn.again}</span></button>`
}

function suggestions(host: TurnHost, turn: Turn): TemplateResult | typeof nothing {
  if (turn.suggestions.length === 0) return nothing
  return html`<div class="suggestions" role="group" aria-label=${host.t.turn.suggestions}>
    <p>${host.t.turn.suggestions}</p>
    ${turn.suggestions.map((words) => html`<button type="button" class="suggestion" @click=${() => host.ask(words)}>${words}</button>`)}
  </div>`
}
