import { z } from 'zod'
import type { AskReply, Block, Citation, Discrepancy } from '../contract.ts'
import type { Knowledge } from './knowledge.ts'
import { citationFault } from './verify/citation.ts'
import { headingFault, noteFault } from './verify/framing.ts'
import { indicatorFault } from './verify/indicator-line.ts'
import { tableFault } from './verify/table.ts'
import { dense, numbersOf, saysClauses } from './verify/words.ts'

/** What is wrong with a composed answer, one entry a fault. */
export interface Fault {
  /** Index of the block, or null for a citation's or discrepancy's own fault. */
  readonly block: number | null
  readonly citation: number | null
  readonly reason: string
}

type Shown = Pick<AskReply, 'citations'> & { readonly blocks: readonly Block[]; readonly discrepancies?: readonly Discrepancy[] }

/**
 * Checks a composed answer against the documents, before anything is shown: every citation is what its document, passage and file
 * say; a quoted line is whole clauses of every quote it cites; every value, year, unit, name and attribute of a built line or cell
 * is its row's; Wengui's own words count and subtract rightly; markers name citations there are.
 */
export function faultsOf({ blocks, citations, discrepancies = [] }: Shown, knowledge: Knowledge): Fault[] {
  const faults: Fault[] = []
  citations.forEach((citation, i) => {
    const reason = citation.number === i + 1 ? citationFault(citation, knowledge) : 'its number is not its place'
    if (reason) faults.push({ block: null, citation: citation.number, reason })
  })
  blocks.forEach((block, i) => {
    const reason = blockFault(block, i, blocks, citations, knowledge)
    if (reason) faults.push({ block: i, citation: null, reason })
  })
  for (const { values, text } of discrepancies) {
    for (const { value, citation } of values) {
      const quote = citations[citation - 1]?.quote
      const stands = quote !== undefined && numbersOf(value).every((number) => numbersOf(quote).includes(number)) && text.includes(value)
      if (!stands) faults.push({ block: null, citation, reason: `a discrepancy gives ${value}, which its source does not` })
    }
  }
  return faults
}

function blockFault(block: Block, at: number, blocks: readonly Block[], citations: readonly Citation[], knowledge: Knowledge): string | null {
  const cited = block.citations.map((number) => citations[number - 1])
  if (cited.some((citation) => citation === undefined)) return 'cites what is not in the list'
  const quotes = cited.flatMap((citation) => (citation ? [citation] : []))
  switch (block.type) {
    case 'heading':
      return headingFault(at, blocks, citations, knowledge)
    case 'note':
      return noteFault(block, quotes, at, blocks, citations, knowledge)
    case 'table':
      return tableFault(block, citations, knowledge)
    case 'indicator':
      return quotes.length === 0 ? 'stands on nothing' : indicatorFault(block, quotes, knowledge)
    default:
      if (quotes.length === 0) return 'stands on nothing'
      if (!quotes.every(({ quote }) => dense(quote).includes(dense(block.text)))) return 'is not words of what it cites'
      return quotes.every((citation) => saysClauses(block.text, citation, knowledge)) ? null : 'is cut within a clause'
  }
}

/** Schema of the faults, for reports. */
export const faultSchema = z.object({ block: z.number().nullable(), citation: z.number().nullable(), reason: z.string() }).readonly()
