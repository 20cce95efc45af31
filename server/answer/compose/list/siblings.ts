/** Headings side by side that are the list asked for: nine sections 打造…产业集群 under a chapter of 九大产业集群. */
import type { Section } from '../../../../ingest/schema.ts'
import type { DraftBlock } from '../../draft.ts'
import type { Knowledge, PlanView } from '../../knowledge.ts'
import { coverage, matchable } from '../../understand/concepts.ts'
import { heaviestOf } from '../../understand/heaviest.ts'
import { documentsMeant } from '../../understand/scope.ts'
import type { Understanding } from '../../understand/understanding.ts'
import { sentenceBlock } from '../sentence-blocks.ts'
import { countAsked, countsIn, partsOf, withoutCounts } from './counted.ts'

/** Share of the question that the headings must say. */
const SAID = 0.5
/** What headings gain that are as many as asked for. */
const AS_MANY = 0.25

export interface Siblings {
  readonly sections: readonly Section[]
  /** How much of the question they say; over 1 where they are as many as asked. */
  readonly share: number
}

/** The sections under one heading that all name the kind of thing asked for; null where there are none. */
export function bestSiblings(query: Understanding, knowledge: Knowledge): Siblings | null {
  const searched = documentsMeant(query.scope)
  const asked = countAsked(query.standalone)
  const found = searched.flatMap((id) => {
    const plan = knowledge.plans.get(id)
    return plan ? families(plan).flatMap((family) => siblingsOf(family, query, asked)) : []
  })
  return found.sort((a, b) => b.share - a.share)[0] ?? null
}

/** Headings that together are a term made of parts: six on 新基建, 新技术… under one that names 六新. */
export function siblingsOfTerm(term: string, query: Understanding, knowledge: Knowledge): Siblings | null {
  const parts = partsOf(term)
  if (!parts) return null
  const searched = documentsMeant(query.scope)
  for (const id of searched) {
    const plan = knowledge.plans.get(id)
    for (const { parent, children } of plan ? families(plan) : []) {
      const bearing = children.filter(({ title }) => matchable(title).includes(parts.head))
      if (matchable(parent.title).includes(matchable(term)) && bearing.length === parts.count) return { sections: bearing, share: 1 }
    }
  }
  return null
}

interface Family {
  readonly parent: Section
  readonly children: readonly Section[]
}

function families({ sections }: PlanView): Family[] {
  const children = new Map<string, Section[]>()
  for (const section of sections.values()) {
    if (section.parentId === null || section.kind === '专栏' || section.kind === '表') continue
    const known = children.get(section.parentId)
    if (known) known.push(section)
    else children.set(section.parentId, [section])
  }
  return [...children].flatMap(([id, all]) => {
    const parent = sections.get(id)
    return parent && all.length >= 3 ? [{ parent, children: all }] : []
  })
}

/** Most of the children must bear the word for what is asked, and they or the heading above them be as many. */
function siblingsOf({ parent, children }: Family, query: Understanding, asked: number | null): Siblings[] {
  const bearing = children.filter(({ title }) =>
    withoutCounts(query.concepts).some((concept) => concept.weight >= 0.3 && coverage([concept], matchable(title)) >= 0.8),
  )
  if (bearing.length < 3 || bearing.length < children.length - 1) return []
  // 白酒产业集群的项目 asks within one of nine 产业集群, not for all of them.
  const main = heaviestOf(withoutCounts(query.concepts))
  const ofMain = main ? bearing.filter(({ title }) => coverage([main], matchable(title)) >= 0.8).length : 0
  if (ofMain > 0 && ofMain < bearing.length / 2) return []
  const asMany = asked !== null && (bearing.length === asked || countsIn(parent.title).includes(asked))
  if (asked !== null && !asMany) return []
  const share = coverage(withoutCounts(query.concepts), matchable(`${parent.title} ${bearing[0]!.title}`)) + (asMany ? AS_MANY : 0)
  return share >= SAID + (asMany ? 0 : 0.2) ? [{ sections: bearing, share }] : []
}

/** Each heading with the first sentence under it. */
export function siblingBlocks({ sections }: Siblings, knowledge: Knowledge): DraftBlock[] {
  return sections.flatMap((section, i): DraftBlock[] => {
    const first = knowledge.passages.findIndex(
      ({ passage }) => passage.start >= section.bodyStart && passage.end <= section.end && passage.documentId === section.documentId,
    )
    const view = knowledge.passages[first]
    if (!view || view.passage.kind === 'table-row') return []
    const unit = knowledge.units[view.units[0]]!
    return [
      { type: 'heading', text: view.passage.path.at(-1) ?? section.title, evidence: [] },
      { ...sentenceBlock(unit, knowledge, 'item'), ordinal: i + 1 },
    ]
  })
}
