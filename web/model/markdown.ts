import type { Block, Citation } from '../../server/contract.ts'
import type { Messages } from '../messages.ts'
import { type AnswerPart, arrange } from './answer-layout.ts'
import { columnLabels } from './comparison.ts'
import type { Turn } from './conversation.ts'
import { escapeMarkdown, inLine } from './reference.ts'

/** How a citation is written in the list of sources. */
export type WriteReference = (citation: Citation) => { readonly entry: string; readonly link: string }

/** An answer with its question and sources as a Markdown document. */
export function answerAsMarkdown(turn: Turn, t: Messages, write: WriteReference): string {
  const { parts, related } = arrange(turn.blocks)
  const body = parts.map(partLines)
  const discrepancies = turn.discrepancies.map(
    ({ text, values }) =>
      `> **${t.answer.discrepancy}** ${escapeMarkdown(text)} ${values.map(({ value, citation }) => `${escapeMarkdown(value)}${marks([citation])}`).join(' / ')}`,
  )
  const apart = related.length > 0 ? [`## ${t.answer.related}`, related.map((block) => `- ${line(block)}`).join('\n')] : []
  const sources = turn.citations.length > 0 ? [`## ${t.take.sources}`, turn.citations.map((citation) => source(citation, write(citation))).join('\n')] : []
  return `${[`# ${escapeMarkdown(turn.question)}`, ...body, ...discrepancies, ...apart, ...sources, `*${t.take.madeWith}*`].join('\n\n')}\n`
}

function partLines(part: AnswerPart): string {
  switch (part.type) {
    case 'block':
      return blockLines(part.block)
    case 'indicators':
      return part.blocks.map((block) => `- ${line(block)}`).join('\n')
    case 'list':
      return part.groups
        .map(({ heading, items }) =>
          [heading ? `### ${line(heading)}\n` : '', ...items.map((item, index) => `${item.ordinal ?? index + 1}. ${line(item)}`)].filter(Boolean).join('\n'),
        )
        .join('\n\n')
  }
}

function blockLines(block: Block): string {
  if (block.type === 'heading') return `### ${line(block)}`
  if (block.type === 'note') return `*${escapeMarkdown(block.text)}*${marks(block.citations)}`
  return [block.text ? line(block) : '', block.indicator ? indicatorTable(block.indicator) : '', block.table ? comparisonTable(block.table) : '']
    .filter(Boolean)
    .join('\n\n')
}

function indicatorTable({ name, unit, values, binding, note }: NonNullable<Block['indicator']>): string {
  const heads = [`${name}${unit ? `（${unit}）` : ''}`, ...values.map(({ label }) => label)]
  return [
    row(heads),
    row(heads.map(() => '---')),
    row([binding ?? '', ...values.map(({ value }) => value.trim() || '—')]),
    note ? `\n*${escapeMarkdown(note)}*` : '',
  ]
    .filter(Boolean)
    .join('\n')
}

function comparisonTable(table: NonNullable<Block['table']>): string {
  const labels = columnLabels(table)
  const lines = table.rows.map(
    ({ head, cells }) => `| ${[cell(head), ...cells.map(({ text, citations }) => `${cell(text)}${marks(citations)}`)].join(' | ')} |`,
  )
  return [row(['', ...labels]), row(['', ...labels].map(() => '---')), ...lines].join('\n')
}

function source({ number, quote }: Citation, { entry, link }: ReturnType<WriteReference>): string {
  return `- \\[${number}\\] “${escapeMarkdown(inLine(quote))}” ${escapeMarkdown(entry)} <${link}>`
}

const line = ({ text, citations }: Block): string => `${escapeMarkdown(text)}${marks(citations)}`
/** [1] as words, not as a link. */
const marks = (numbers: readonly number[]): string => numbers.map((number) => `\\[${number}\\]`).join('')
const cell = (text: string): string => escapeMarkdown(text).replace(/\n/g, ' ')
const row = (cells: readonly string[]): string => `| ${cells.map((words) => (words === '---' ? words : cell(words))).join(' | ')} |`
