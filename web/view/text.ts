import { html, nothing, type TemplateResult } from 'lit'
import type { TextBlock } from '../../server/contract.ts'
import { cellStarts, cutAt, type Stretch } from '../model/ranges.ts'
import { headingDepths, headSpans, layOutText, type TextPart, type TextTable } from '../model/text-layout.ts'
import { pieces } from './chips.ts'

export interface TextMarks {
  /** Every quote to be seen, the open one among them. */
  readonly quotes: readonly Stretch[]
  /** The quote that is open. */
  readonly active: Stretch | null
}

/** The anchor of the block that begins at an offset. */
export const anchorOf = (start: number): string => `at-${start}`

/**
 * A document's text as it reads: headings from the level `top` on, paragraphs, lists, boxes and tables, with marked stretches. Always
 * text, never markup.
 */
export function documentText(blocks: readonly TextBlock[], marks: TextMarks, top: 2 | 3): TemplateResult[] {
  const depths = headingDepths(blocks)
  return layOutText(blocks).map((part) =>
    part.type === 'heading' ? heading(part.block, top - 1 + (depths.get(part.block.start) ?? 1), marks) : textPart(part, marks),
  )
}

function textPart(part: Exclude<TextPart, { type: 'heading' }>, marks: TextMarks): TemplateResult {
  switch (part.type) {
    case 'paragraph':
      return html`<p class=${part.block.kind} id=${anchorOf(part.block.start)}>${words(part.block, marks)}</p>`
    case 'items':
      return list(part.blocks, marks)
    case 'box':
      return html`<section class="box">
        ${part.title ? html`<p class="box-title" id=${anchorOf(part.title.start)}>${words(part.title, marks)}</p>` : nothing}
        ${part.blocks.length > 0 ? list(part.blocks, marks) : nothing}
      </section>`
    case 'table':
      return table(part, marks)
  }
}

const list = (blocks: readonly TextBlock[], marks: TextMarks): TemplateResult =>
  html`<ul class="items">${blocks.map((block) => html`<li id=${anchorOf(block.start)}>${words(block, marks)}</li>`)}</ul>`

function heading(block: TextBlock, depth: number, marks: TextMarks): TemplateResult {
  const id = anchorOf(block.start)
  const look = `level-${Math.max(1, block.level)}`
  const text = words(block, marks)
  switch (depth) {
    case 2:
      return html`<h2 class=${look} id=${id} tabindex="-1">${text}</h2>`
    case 3:
      return html`<h3 class=${look} id=${id} tabindex="-1">${text}</h3>`
    case 4:
      return html`<h4 class=${look} id=${id} tabindex="-1">${text}</h4>`
    case 5:
      return html`<h5 class=${look} id=${id} tabindex="-1">${text}</h5>`
    default:
      return html`<h6 class=${look} id=${id} tabindex="-1">${text}</h6>`
  }
}

function table(part: TextTable, marks: TextMarks): TemplateResult {
  const { title, head, lines, notes, width } = part
  return html`<div class="table-scroll" tabindex="0" role="group" aria-label=${title?.text ?? head?.text ?? lines[0]?.block.text ?? ''}>
      <table class="source-table">
        ${title ? html`<caption id=${anchorOf(title.start)}>${words(title, marks)}</caption>` : nothing}
        ${head ? html`<thead>${headRow(part, head, marks)}</thead>` : nothing}
        <tbody>${lines.map(({ block, group }) => (group ? html`<tr id=${anchorOf(block.start)}><th class="group" scope="colgroup" colspan=${width}>${words(block, marks)}</th></tr>` : row(block, width, marks)))}</tbody>
      </table>
    </div>
    ${notes.map((note) => html`<p class="note" id=${anchorOf(note.start)}>${words(note, marks)}</p>`)}`
}

/** Heads that cannot be put over columns stand in one line, as the file has them. */
function headRow(part: TextTable, head: TextBlock, marks: TextMarks): TemplateResult {
  const content = cells(head, marks)
  const spans = headSpans(part)
  if (spans) return html`<tr id=${anchorOf(head.start)}>${content.map((cell, index) => html`<th scope="col" colspan=${spans[index] ?? 1}>${cell}</th>`)}</tr>`
  return html`<tr id=${anchorOf(head.start)}><th colspan=${part.width}>${content.map((cell, index) => html`${index > 0 ? html`<span class="parting"> ｜ </span>` : nothing}${cell}`)}</th></tr>`
}

function row(block: TextBlock, width: number, marks: TextMarks): TemplateResult {
  const content = cells(block, marks)
  return html`<tr id=${anchorOf(block.start)}>${content.map((cell) => html`<td>${cell}</td>`)}${content.length < width ? html`<td colspan=${width - content.length}></td>` : nothing}</tr>`
}

function cells(row: TextBlock, marks: TextMarks): (TemplateResult | string)[][] {
  if (!row.cells) return [words(row, marks)]
  const starts = cellStarts(row.text, row.cells)
  return row.cells.map((text, index) => stretch(text, row.start + (starts[index] ?? 0), marks))
}

const words = ({ text, start }: TextBlock, marks: TextMarks): (TemplateResult | string)[] => stretch(text, start, marks)

function stretch(text: string, start: number, { quotes, active }: TextMarks): (TemplateResult | string)[] {
  const end = start + text.length
  const near = quotes.filter((quote) => quote.start < end && start < quote.end)
  if (near.length === 0) return [text]
  // The open quote is cut out first, so that one quote inside another still shows which is meant.
  const open = active ? near.filter((quote) => quote.start === active.start && quote.end === active.end) : []
  let at = start
  return cutAt(text, start, open).flatMap((piece) => {
    const from = at
    at += piece.text.length
    if (piece.marked) return [html`<mark class="quote active">${piece.text}</mark>`]
    return pieces(cutAt(piece.text, from, near), (part) => html`<mark class="quote">${part}</mark>`)
  })
}
