/** The library over an open index. */
import type { IndexedPlan, OpenIndex } from '../index/open.ts'
import { linesOf } from '../ingest/offset-map.ts'
import type { Indicator } from '../ingest/schema.ts'
import { permalink } from './answer/cite.ts'
import { UnknownDocumentError } from './answerer.ts'
import type { DocumentText, SearchHit, TextBlock } from './contract.ts'
import { type IndicatorFilter, type Library, OutsideTextError, type TextRange, UnknownSectionError } from './library.ts'
import type { Search } from './search.ts'
import { blocksWithin, textBlocks } from './text-blocks.ts'

/** @param search ranks passages for plain words. */
export function createLibrary(index: OpenIndex, search: Search): Library {
  const known = index.documents.map(({ id }) => id)
  const planOf = (id: string): IndexedPlan => {
    const plan = index.plans.get(id)
    if (!plan) throw new UnknownDocumentError(id, known)
    return plan
  }
  // Blocks are worked out when a document is first opened: most never are.
  const blocks = new Map<string, readonly TextBlock[]>()
  const blocksOf = (id: string): readonly TextBlock[] => {
    const made = blocks.get(id) ?? textBlocks(planOf(id))
    blocks.set(id, made)
    return made
  }
  return {
    documents: () => index.documents,
    document: (id, range) => documentText(planOf(id), blocksOf(id), range),
    indicators: (filter) => (filter.documents ?? known).flatMap((id) => planOf(id).indicators).filter((indicator) => fits(indicator, filter)),
    search: async ({ q, documents, limit }) => {
      for (const id of documents ?? []) planOf(id)
      const found = await search(q, { limit, documents: documents && new Set(documents) })
      return found.map(({ ordinal, score }) => hit(index, ordinal, score))
    },
  }
}

function documentText({ document, text, sections }: IndexedPlan, blocks: readonly TextBlock[], { from, to, section: sectionId }: TextRange): DocumentText {
  const section = sections.find(({ id }) => id === sectionId)
  if (sectionId !== undefined && !section) throw new UnknownSectionError(document.id, sectionId)
  if (from !== undefined && from > 0 && from >= text.length) throw new OutsideTextError(document.id, text.length)
  const shown = blocksWithin(blocks, section?.start ?? from, section?.end ?? to)
  const start = shown[0]?.start ?? from ?? 0
  const end = shown.at(-1)?.end ?? start
  return { document, outline: sections, range: { start, end, text: text.slice(start, end), blocks: shown } }
}

/** Whether a row is asked for. */
export function fits({ name, values, binding }: Indicator, filter: IndicatorFilter): boolean {
  return (
    (filter.name === undefined || comparable(name).includes(comparable(filter.name))) &&
    (filter.year === undefined || values.some(({ year }) => year === filter.year)) &&
    (filter.binding === undefined || binding === filter.binding)
  )
}

function comparable(words: string): string {
  return words.normalize('NFKC').toLowerCase().replace(/\s/g, '')
}

function hit({ passages, plans }: OpenIndex, ordinal: number, score: number): SearchHit {
  const passage = passages[ordinal]
  const plan = passage && plans.get(passage.documentId)
  if (!plan) throw new RangeError(`no passage ${ordinal}`)
  const { id, documentId, path, text, page, start, end } = passage
  return {
    passageId: id,
    documentId,
    title: plan.document.title,
    path,
    text,
    score,
    url: permalink(documentId, start, end),
    page,
    lines: linesOf(plan.map, [start, end]),
  }
}
