import { z } from 'zod'
import { runsOf } from '../../ingest/offset-map.ts'
import type { Indicator } from '../../ingest/schema.ts'
import type { AskReply, Block, Citation } from '../contract.ts'
import type { Knowledge } from './knowledge.ts'

/** What is wrong with a composed answer, one entry a fault. */
export interface Fault {
  /** Index of the block, or null for a citation's own fault. */
  readonly block: number | null
  readonly citation: number | null
  readonly reason: string
}

type Shown = Pick<AskReply, 'citations'> & { readonly blocks: readonly Block[] }

/**
 * Checks a composed answer against the documents, before anything is shown: every citation's quote stands at its offsets and in
 * its passage; a quoted line is words of its quotes; every number and name of a built line stands in the row or quote it cites;
 * markers name citations there are.
 */
export function faultsOf({ blocks, citations }: Shown, knowledge: Knowledge): Fault[] {
  const faults: Fault[] = []
  citations.forEach((citation, i) => {
    const reason = citation.number === i + 1 ? citationFault(citation, knowledge) : 'its number is not its place'
    if (reason) faults.push({ block: null, citation: citation.number, reason })
  })
  blocks.forEach((block, i) => {
    const reason = blockFault(block, citations, knowledge)
    if (reason) faults.push({ block: i, citation: null, reason })
  })
  return faults
}

function citationFault(citation: Citation, knowledge: Knowledge): string | null {
  const plan = knowledge.index.plans.get(citation.documentId)
  if (!plan) return 'names a document that is not held'
  const ordinal = knowledge.ordinalOf.get(citation.passageId)
  const passage = ordinal === undefined ? undefined : knowledge.passages[ordinal]?.passage
  if (!passage || passage.documentId !== citation.documentId) return 'names a passage that is not held'
  if (citation.quote === '' || plan.text.slice(citation.quoteStart, citation.quoteEnd) !== citation.quote) return 'its quote does not stand at its offsets'
  if (citation.title !== plan.document.title || citation.docNumber !== plan.document.docNumber || citation.issuer !== plan.document.issuer)
    return 'its title, number or issuer is not the document’s'
  if (citation.path.join('\n') !== passage.path.join('\n')) return 'its headings are not those of its passage'
  if (citation.quoteStart < passage.start && citation.quoteEnd <= passage.start) return 'its quote stands outside its passage'
  if (!citation.text.includes(citation.quote)) return 'its quote is not in the words it shows'
  if (runsOf(plan.map, [citation.quoteStart, citation.quoteEnd]).length === 0) return 'its quote leads to no place in the file'
  return null
}

function blockFault(block: Block, citations: readonly Citation[], knowledge: Knowledge): string | null {
  const cited = block.citations.map((number) => citations[number - 1])
  if (cited.some((citation) => citation === undefined)) return 'cites what is not in the list'
  const quotes = cited.flatMap((citation) => (citation ? [citation] : []))
  if (block.type === 'heading' || block.type === 'note') return null
  if (block.type === 'table') return tableFault(block, citations)
  if (quotes.length === 0) return 'stands on nothing'
  if (block.type === 'indicator') return indicatorFault(block, quotes, knowledge)
  const said = dense(block.text)
  return quotes.some((citation) => dense(citation.quote).includes(said)) ? null : 'is not words of what it cites'
}

function indicatorFault(block: Block, quotes: readonly Citation[], knowledge: Knowledge): string | null {
  const { indicator } = block
  if (!indicator) return 'names no indicator'
  const held = knowledge.plans.get(indicator.documentId)?.indicators.find((known) => known.id === indicator.id)
  if (!held || JSON.stringify({ ...indicator, citation: 0 }) !== JSON.stringify({ ...held, citation: 0 })) return 'its indicator is not the one held'
  const citation = quotes.find((quote) => quote.number === indicator.citation)
  if (!citation || citation.documentId !== held.documentId) return 'its row is not cited'
  const text = knowledge.plans.get(held.documentId)!.text
  for (const { range, value } of held.values) {
    if (range && (range[0] < citation.quoteStart || range[1] > citation.quoteEnd)) return `its value ${value} stands outside the row it cites`
    if (range && dense(text.slice(...range)) !== dense(value)) return `its value ${value} is not what the cell says`
  }
  const allowed = [
    citation.quote,
    ...held.values.map((value) => `${value.year ?? ''} ${value.label}`),
    held.name,
    held.unit ?? '',
    held.table,
    held.group,
  ].join(' ')
  const numbers = new Set(numbersOf(allowed))
  const foreign = numbersOf(block.text).find((number) => !numbers.has(number) && !isYear(number))
  if (foreign) return `says ${foreign}, which its row does not`
  if (!block.text.includes(held.name.slice(held.name.lastIndexOf('·') + 1))) return 'does not name its indicator'
  const unit = held.unit
  const years = numbersOf(block.text).filter(isYear)
  const known = new Set([...held.values.flatMap(({ year }) => (year === null ? [] : [String(year)])), ...numbers])
  const strange = years.find((year) => !known.has(year))
  if (strange && !/没有给出|no value given/.test(block.text)) return `speaks of ${strange}, for which its row has no value`
  if (!statesValues(block.text, held)) return 'joins a value to another year or kind than its row does'
  if (unit && foreignUnit(block.text, unit)) return 'gives a value in another unit than its row does'
  return null
}

/** Every "year kind value" that a built line says must be one that the row says, and so must its attribute. */
function statesValues(text: string, indicator: Pick<Indicator, 'values' | 'binding'>): boolean {
  const said = [
    ...[...text.matchAll(/(\d{4})年(?:[^，（）；]*?)(实际|目标)(?:为)?([^，（）；]+)/g)].map(([, year, kind, value]) => ({
      year,
      kind: kind === '实际' ? 'actual' : 'target',
      value,
    })),
    ...[...text.matchAll(/(\d{4}) (actual|target): ([^;]+)/g)].map(([, year, kind, value]) => ({ year, kind, value })),
  ]
  const stated = said.every(({ year, kind, value }) =>
    indicator.values.some((cell) => String(cell.year) === year && cell.kind === kind && unmarked(value ?? '').startsWith(unmarked(cell.value))),
  )
  const binding = /(?:约束性|预期性)(?=[）)]|$|，)/.exec(text)?.[0]
  return stated && (binding === undefined || indicator.binding === binding)
}

const knownUnits = [
  '亿元',
  '万元',
  '元',
  '万人',
  '人',
  '万亩',
  '亩',
  '亿美元',
  '万美元',
  '万吨',
  '吨',
  '%',
  '‰',
  '个',
  '户',
  '家',
  '件',
  '岁',
  '年',
  '张',
  '套',
  '万套',
]

function foreignUnit(text: string, unit: string): boolean {
  const plain = unit.normalize('NFKC')
  for (const match of text.normalize('NFKC').matchAll(/\d(亿元|万元|亿美元|万美元|万人|万亩|万吨|亿吨|万套|元|亩|吨)(?!年)/g)) {
    if (knownUnits.includes(match[1]!) && !plain.includes(match[1]!)) return true
  }
  return false
}

function tableFault(block: Block, citations: readonly Citation[]): string | null {
  for (const row of block.table?.rows ?? []) {
    for (const cell of row.cells) {
      const cited = cell.citations.map((number) => citations[number - 1])
      if (cited.some((citation) => citation === undefined)) return 'a cell cites what is not in the list'
      const numbers = new Set(cited.flatMap((citation) => (citation ? numbersOf(`${citation.quote} ${citation.path.join(' ')}`) : [])))
      if (cell.citations.length > 0 && numbersOf(cell.text).some((number) => !numbers.has(number))) return 'a cell says a number that its quote does not'
    }
  }
  return null
}

/** Marks that lead to a note stand behind the unit in a built line. */
const unmarked = (text: string) => dense(text).replace(/[*]/g, '')
const dense = (text: string) => text.normalize('NFKC').replace(/\s/g, '')
const numbersOf = (text: string) => text.normalize('NFKC').match(/\d+(?:\.\d+)?/g) ?? []
const isYear = (number: string) => /^(?:19|20)\d{2}$/.test(number)

/** Schema of the faults, for reports. */
export const faultSchema = z.object({ block: z.number().nullable(), citation: z.number().nullable(), reason: z.string() }).readonly()
