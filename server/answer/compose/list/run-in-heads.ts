/** Paragraphs of one section whose run-in heads are the list asked for: 实施甲工程。…实施乙工程。…, where 哪几项工程 is asked. */
import type { DraftBlock } from '../../draft.ts'
import type { Knowledge, PassageView } from '../../knowledge.ts'
import { coverage, matchable } from '../../understand/concepts.ts'
import { isGeneral } from '../../understand/general-words.ts'
import { documentsMeant } from '../../understand/scope.ts'
import type { Understanding } from '../../understand/understanding.ts'
import { sentenceBlock } from '../sentence-blocks.ts'
import { countAsked, countsIn, withoutCounts } from './counted.ts'
import { kindAskedBy } from './kind-asked.ts'

/** Fewest that make a list where no number is asked for. */
const FEWEST = 3
/** Share of the question that the title of the section must say: where it names the number, where the number tells, where the kind does, and where none does. */
const SAID = { byNumberInTitle: 0.3, byNumber: 0.35, byKind: 0.5, byTitle: 0.7 } as const

export interface RunInHeads {
  readonly title: string
  /** Ordinals of the units that the paragraphs begin with. */
  readonly units: readonly number[]
}

interface Group {
  readonly views: readonly PassageView[]
  readonly title: string
}

/** The section whose run-in heads are the things asked for by their number or kind; null where none is, or nothing is asked so. */
export function bestRunInHeads(query: Understanding, knowledge: Knowledge): RunInHeads | null {
  const { standalone, language } = query
  if (language !== 'zh') return null
  const { word: kind, ofAnyKind } = kindAskedBy(standalone)
  const asked = countAsked(standalone)
  if (kind === undefined && asked === null && !ofAnyKind) return null
  const things = withoutCounts(query.concepts).filter((concept) => concept.source !== kind && !isGeneral(concept))
  if (things.length === 0) return null
  const found = groupsOf(query, knowledge).flatMap(({ views, title }): (RunInHeads & { readonly share: number })[] => {
    const heads = views.map(({ lead }) => lead)
    const bearing = kind === undefined ? [] : views.filter(({ lead }) => lead.includes(kind))
    const byTitle = coverage(things, matchable(title))
    const byAll = coverage(things, matchable(title) + heads.join(''))
    const isKind = asked === null ? bearing.length >= FEWEST && bearing.length >= views.length - 1 : bearing.length === asked
    const taken = (units: readonly PassageView[], share: number) => [{ title, units: units.map(({ units: [first] }) => first), share }]
    if (isKind && bearing.length > 1 && byAll >= (asked === null ? SAID.byKind : SAID.byNumber)) return taken(bearing, byAll)
    if (asked !== null && countsIn(title).includes(asked) && views.length === asked && byTitle >= SAID.byNumberInTitle) return taken(views, byTitle)
    const isMany = asked === null ? views.length >= FEWEST : views.length === asked
    return ofAnyKind && isMany && byTitle >= SAID.byTitle ? taken(views, byTitle) : []
  })
  return found.toSorted((a, b) => b.share - a.share)[0] ?? null
}

/** The sections with several run-in heads, of the place's own documents; of a report where one is asked about. */
function groupsOf({ scope, documentKind }: Understanding, knowledge: Knowledge): Group[] {
  const searched = new Set(documentsMeant(scope))
  const isMeant = (id: string) => searched.has(id) && (documentKind === null || knowledge.plans.get(id)?.document.kind === documentKind)
  return groupsIn(knowledge.passages.filter(({ documentId }) => isMeant(documentId)))
}

/** The paragraphs with a run-in head, each head once, by their sections. */
function groupsIn(passages: readonly PassageView[]): Group[] {
  const groups = new Map<string, PassageView[]>()
  for (const view of passages) {
    const { documentId, lead, passage } = view
    if (lead === '' || passage.kind !== 'prose') continue
    const key = `${documentId} ${passage.sectionId}`
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [view])
    else if (known.every((other) => other.lead !== lead)) known.push(view)
  }
  return [...groups.values()].flatMap((views) => (views.length > 1 ? [{ views, title: views[0]!.passage.path.at(-1) ?? '' }] : []))
}

/** The title of the section, and the sentence that each of the paragraphs begins with. */
export function runInBlocks({ title, units }: RunInHeads, knowledge: Knowledge): DraftBlock[] {
  const entries = units.map((ordinal, i): DraftBlock => ({ ...sentenceBlock(knowledge.units[ordinal]!, knowledge, 'item'), ordinal: i + 1 }))
  return [{ type: 'heading', text: title, evidence: [] }, ...entries]
}

/** The same of the section that a passage stands in, by the ordinal of that passage; null where it has not several run-in heads. */
export function runInBlocksOf(passage: number, knowledge: Knowledge): DraftBlock[] | null {
  const { documentId, passage: of } = knowledge.passages[passage]!
  const group = groupsIn(knowledge.passages.filter((view) => view.documentId === documentId && view.passage.sectionId === of.sectionId))[0]
  return group === undefined ? null : runInBlocks({ title: group.title, units: group.views.map(({ units: [first] }) => first) }, knowledge)
}
