/** Entries that a sentence announces and the text then gives one after the other: 战略定位是： followed by nine paragraphs that begin with a dash. */
import type { Section } from '../../../../ingest/schema.ts'
import type { DraftBlock } from '../../draft.ts'
import type { Knowledge } from '../../knowledge.ts'
import type { RankedUnit, Ranking } from '../../rank.ts'
import { coverage, presence } from '../../understand/concepts.ts'
import { heaviestOf } from '../../understand/heaviest.ts'
import type { Understanding } from '../../understand/understanding.ts'
import { announcedEntries, announces, lastClause } from '../announced-entries.ts'
import { sentenceBlock } from '../sentence-blocks.ts'
import { countAsked, countsIn, withoutCounts } from './counted.ts'
import { kindAskedBy } from './kind-asked.ts'
import { siblingBlocks } from './siblings.ts'

/** Fewest entries that make a list. */
const FEWEST = 3
/** Share of the question that the announcing sentence must say itself, and what it gains by announcing as many as asked. */
const SAID = { zh: 0.45, en: 0.35 } as const
const AS_MANY = 0.25
/** Announcing sentences further down than this are of something else. */
const LOOKED_AT = 120

export interface Announced {
  readonly first: RankedUnit
  /** Ordinals of the units that open the entries; empty where the entries are headings. */
  readonly entries: readonly number[]
  readonly sections: readonly Section[]
  /** How much of the question the announcing sentence says; over 1 where there are as many entries as asked. */
  readonly share: number
}

/** The announced list that says most of the question; null where none does. */
export function bestAnnounced(ranking: Ranking, query: Understanding, knowledge: Knowledge): Announced | null {
  const asked = countAsked(query.standalone)
  const kind = kindAskedBy(query.standalone).word
  let best: Announced | null = null
  for (const first of ranking.units.slice(0, LOOKED_AT)) {
    if (!isOfKind(first, query, knowledge)) continue
    const entries = announcedEntries(first.ordinal, knowledge)
    const sections = entries.length === 0 ? announcedSections(first.ordinal, knowledge) : []
    const count = entries.length + sections.length
    if (count < FEWEST || (asked !== null && asked !== count)) continue
    const things = withoutCounts(query.concepts).filter(({ source }) => source !== kind)
    const words = announcement(first, count)
    const said = coverage(things, words)
    // Of another subject, where not even the number tells.
    const heaviest = heaviestOf(things)
    if (asked === null && heaviest && Math.max(presence(heaviest, words), presence(heaviest, knowledge.passages[first.unit.passage]!.path)) < 0.5) continue
    const share = said + (asked === null ? 0 : AS_MANY)
    if (said >= SAID[query.language] - (asked === null ? 0 : AS_MANY) && share > (best?.share ?? 0)) best = { first, entries, sections, share }
  }
  return best
}

/** Of a year that a report is of, or where a plan or report is named, what that kind of document announces. */
function isOfKind({ unit }: RankedUnit, { documentKind, scope }: Understanding, knowledge: Knowledge): boolean {
  const { documentId } = knowledge.passages[unit.passage]!
  const isOwn = scope.places.some(({ own }) => own.includes(documentId))
  return documentKind === null || !isOwn || knowledge.plans.get(documentId)?.document.kind === documentKind
}

/** The words that announce: the last clause of a sentence that does so outright; all of one that names as many as follow it. */
function announcement({ unit }: RankedUnit, entries: number): string {
  if (!announces.test(unit.words)) return countsIn(unit.words).includes(entries) ? unit.words : ''
  return lastClause(unit.words)
}

export function announcedBlocks({ first, entries, sections }: Announced, knowledge: Knowledge): DraftBlock[] {
  return [
    sentenceBlock(first.unit, knowledge),
    ...siblingBlocks({ sections, share: 1 }, knowledge),
    ...entries.map((ordinal, i): DraftBlock => ({ ...sentenceBlock(knowledge.units[ordinal]!, knowledge, 'item'), ordinal: i + 1 })),
  ]
}

/** The headings right under the section that a sentence announcing them ends: 重点抓好以下八方面工作 before （一） to （八）. */
function announcedSections(ordinal: number, knowledge: Knowledge): Section[] {
  const unit = knowledge.units[ordinal]!
  const { passage, units } = knowledge.passages[unit.passage]!
  const last = knowledge.passages[unit.passage + 1]?.passage.sectionId !== passage.sectionId && ordinal === units[1] - 1
  if (!last || !announces.test(unit.words)) return []
  const sections = [...(knowledge.plans.get(passage.documentId)?.sections.values() ?? [])]
  const children = sections.filter(({ parentId, kind, start }) => parentId === passage.sectionId && kind !== '专栏' && kind !== '表' && start >= passage.end)
  const named = countsIn(lastClause(unit.words))
  return named.length > 0 && !named.includes(children.length) ? [] : children
}
