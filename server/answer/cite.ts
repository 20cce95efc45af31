import { linesOf, pageOf } from '../../ingest/offset-map.ts'
import type { Block, Citation, Discrepancy } from '../contract.ts'
import type { Draft, DraftBlock, Evidence } from './draft.ts'
import type { Knowledge } from './knowledge.ts'

/** Evidence closer together than this inside one passage is cited by one quote that holds both. */
const ONE_QUOTE = 420

export interface Cited {
  readonly blocks: readonly Block[]
  readonly citations: readonly Citation[]
  readonly discrepancies: readonly Discrepancy[]
}

interface Quote {
  readonly passage: number
  start: number
  end: number
}

/**
 * Numbers what a draft stands on, in the order of first use. Evidence of one passage shares a citation whose quote holds all of
 * it; rows of a table that follow each other are quoted together.
 */
export function cite(draft: Draft, knowledge: Knowledge, limit: number): Cited {
  const quotes: Quote[] = []
  const quoteOf = (evidence: Evidence): number => {
    const known = quotes.findIndex((quote) => holdsTogether(quote, evidence, knowledge))
    if (known < 0) {
      quotes.push({ passage: evidence.passage, start: evidence.range[0], end: evidence.range[1] })
      return quotes.length - 1
    }
    const quote = quotes[known]!
    quote.start = Math.min(quote.start, evidence.range[0])
    quote.end = Math.max(quote.end, evidence.range[1])
    return known
  }
  const numbered = (evidence: readonly Evidence[]) => [...new Set(evidence.map((part) => quoteOf(part) + 1))].filter((n) => n <= limit)

  const blocks = draft.blocks.map((block) => {
    const citations = numbered(block.evidence)
    const table = block.table && {
      columns: block.table.columns,
      rows: block.table.rows.map((row) => ({ head: row.head, cells: row.cells.map((cell) => ({ text: cell.text, citations: numbered(cell.evidence) })) })),
    }
    return { block, citations, table }
  })
  const discrepancies = draft.discrepancies.map(({ subject, text, values }) => ({
    subject,
    text,
    values: values.map(({ value, evidence }) => ({ value, citation: quoteOf(evidence) + 1 })),
  }))
  const kept = blocks.filter(({ block, citations, table }) => !needsCitation(block) || citations.length > 0 || table)
  // A heading whose entries the limit has left out heads nothing.
  const headed = kept.filter(({ block }, i) => block.type !== 'heading' || (kept[i + 1] !== undefined && kept[i + 1]?.block.type !== 'heading'))
  return {
    blocks: headed.map(({ block, citations, table }) => finished(block, citations, table, knowledge)),
    citations: quotes.slice(0, limit).map((quote, i) => citationOf(quote, i + 1, knowledge)),
    discrepancies: discrepancies.filter(({ values }) => values.every(({ citation }) => citation <= limit)),
  }
}

const needsCitation = (block: DraftBlock) => block.type !== 'heading' && block.type !== 'note'

function finished(block: DraftBlock, citations: number[], table: Block['table'], knowledge: Knowledge): Block {
  const indicator = block.indicator && knowledge.plans.get(block.indicator.documentId)?.indicators.find((known) => known.id === block.indicator?.id)
  return {
    type: block.type,
    text: block.text,
    citations,
    ...(indicator && citations[0] ? { indicator: { ...indicator, citation: citations[0] } } : {}),
    ...(table ? { table } : {}),
    ...(block.ordinal ? { ordinal: block.ordinal } : {}),
  }
}

function holdsTogether(quote: Quote, evidence: Evidence, knowledge: Knowledge): boolean {
  const start = Math.min(quote.start, evidence.range[0])
  const end = Math.max(quote.end, evidence.range[1])
  if (quote.passage === evidence.passage) return end - start <= ONE_QUOTE || (evidence.range[0] >= quote.start && evidence.range[1] <= quote.end)
  const one = knowledge.passages[quote.passage]!.passage
  const other = knowledge.passages[evidence.passage]!.passage
  if (one.kind !== 'table-row' || other.kind !== 'table-row' || one.sectionId !== other.sectionId) return false
  const gap = evidence.range[0] >= quote.end ? evidence.range[0] - quote.end : quote.start - evidence.range[1]
  return gap >= 0 && gap <= 1 && end - start <= ONE_QUOTE
}

function citationOf(quote: Quote, number: number, knowledge: Knowledge): Citation {
  const { passage } = knowledge.passages[quote.passage]!
  const plan = knowledge.index.plans.get(passage.documentId)!
  const { document } = plan
  const text = plan.text.slice(quote.start, quote.end)
  const widened = quote.start < passage.start || quote.end > passage.end ? text : passage.text
  return {
    number,
    passageId: passage.id,
    documentId: document.id,
    title: document.title,
    issuer: document.issuer,
    docNumber: document.docNumber,
    issuedOn: document.issuedOn,
    path: passage.path,
    page: pageOf(plan.map, quote.start),
    lines: linesOf(plan.map, [quote.start, quote.end]),
    text: widened,
    quote: text,
    quoteStart: quote.start,
    quoteEnd: quote.end,
    url: permalink(document.id, quote.start, quote.end),
  }
}

/** Link to words of a document in the source viewer. */
export function permalink(documentId: string, start: number, end: number): string {
  return `/documents/${encodeURIComponent(documentId)}?quote=${start}-${end}`
}
