/** The entry of a box whose own head names what is asked for: 农贸市场建设项目。 and behind it where they are. */
import type { DraftBlock } from '../../draft.ts'
import type { Knowledge, Unit } from '../../knowledge.ts'
import type { RankedUnit, Ranking } from '../../rank.ts'
import { type Concept, coverage, matchable, presence } from '../../understand/concepts.ts'
import { isGeneral } from '../../understand/general-words.ts'
import { heaviestOf } from '../../understand/heaviest.ts'
import type { Understanding } from '../../understand/understanding.ts'
import { sentenceBlock } from '../sentence-blocks.ts'
import { countAsked, sameCount, withoutCounts } from './counted.ts'

/** Entries further down than this are of something else. */
const LOOKED_AT = 60
/** Fewest things that an entry lists, but where a single one is asked for. */
const FEWEST = 2
const asksForOne = /(?:是|叫)哪一?[个家座所处项条](?!\p{Script=Han})/u
/** What stands between things in a list, or between the places of a route. */
const between = /[、；;]|[—–-]{1,2}(?=\p{Script=Han})/u
/** Presence from which words say a thing, and its share of the heaviest one's weight from which an entry called by it is what is asked for. */
const SAYS = 0.8
const OWN = 0.7

export interface Headed {
  /** Ordinals of the units that the entry is made of. */
  readonly units: readonly number[]
  /** How much of the question its head says; over 1 where it also names as many as asked. */
  readonly share: number
  /** How many things it lists. */
  readonly count: number
}

/** The entry whose head says most of the question and that lists several things; null where none does. */
export function bestHeaded(ranking: Ranking, query: Understanding, knowledge: Knowledge): Headed | null {
  const things = withoutCounts(query.concepts)
  const asked = countAsked(query.standalone)
  const own = new Set(query.scope.places.flatMap((place) => place.own))
  const found = ranking.units.slice(0, LOOKED_AT).flatMap((ranked): Headed[] => {
    const entry = entryOf(ranked, knowledge)
    if (!entry || (own.size > 0 && !own.has(knowledge.passages[ranked.unit.passage]!.documentId))) return []
    const words = entry.units.map((ordinal) => knowledge.units[ordinal]!.words).join('')
    const count = words.slice(words.indexOf(entry.head) + entry.head.length).split(between).length
    if (count < (asksForOne.test(query.standalone) ? 1 : FEWEST)) return []
    const title = matchable(knowledge.passages[ranked.unit.passage]!.passage.path.at(-1) ?? '')
    // Not an entry of more or fewer than are asked for.
    const inBox = asked === null || asked === count ? shareInBox(things, entry.head, title) : 0
    const share = Math.max(coverage(things, entry.head), inBox)
    return [{ units: entry.units, count, share: share + sameCount(query.standalone, entry.head) }]
  })
  return found.toSorted((a, b) => b.share - a.share)[0] ?? null
}

/** 三亚 in a box on 国际旅游岛重点项目: head and title together, where the head says what the title does not; 0 where it does not. */
function shareInBox(things: readonly Concept[], head: string, title: string): number {
  const heaviest = heaviestOf(things)
  const isOwn = things.some(
    (thing) => !isGeneral(thing) && thing.weight >= OWN * (heaviest?.weight ?? 0) && presence(thing, head) >= SAYS && presence(thing, title) < SAYS,
  )
  return isOwn ? coverage(things, `${title} ${head}`) : 0
}

/** 西江经济带, alone in its line above what is said of it. */
export const isHead = (words: string): boolean => words.length <= LONGEST_HEAD && !/[，,；;。：:]/.test(words)
const LONGEST_HEAD = 16

/** How a line goes on from the head above it. */
const tellsOfHead = /^(?:包括|是指|指|含|辖|涵盖|覆盖|范围)/

/** The head and units of the entry that a unit is part of: a passage with a run-in head, a line of a list with one, or the line below one that is nothing else; null for any other. */
function entryOf({ unit, ordinal }: RankedUnit, knowledge: Knowledge): { readonly head: string; readonly units: readonly number[] } | null {
  const { passage, units } = knowledge.passages[unit.passage]!
  const { lead } = unit
  if (passage.kind === 'table-row') return rowEntry(unit, ordinal, knowledge)
  if (passage.kind === 'box' && lead !== '') {
    const all = Array.from({ length: units[1] - units[0] }, (_, i) => units[0] + i)
    return { head: lead, units: all.filter((at) => knowledge.units[at]!.lead === lead) }
  }
  if (unit.head !== '') return { head: unit.head, units: [ordinal] }
  const below = knowledge.units[ordinal + 1]
  return isHead(unit.words) && ordinal + 1 < units[1] && tellsOfHead.test(below!.words) ? { head: unit.words, units: [ordinal, ordinal + 1] } : null
}

/** A row whose first cell names it and whose second gives what it lists: 甲乙线 | 甲—丙—乙; null for rows of indicators and of more cells. */
function rowEntry(unit: Unit, ordinal: number, knowledge: Knowledge): { readonly head: string; readonly units: readonly number[] } | null {
  const { passage, documentId } = knowledge.passages[unit.passage]!
  const [head = '', listed = '', ...more] = (knowledge.plans.get(documentId)?.text.slice(...unit.range) ?? '').split('\t')
  if (knowledge.indicatorsOf.has(passage.id) || more.length > 0 || head.trim() === '' || !between.test(listed)) return null
  return { head: matchable(head), units: [ordinal] }
}

/** The entry as it stands, under the title of its box. */
export function headedBlocks({ units }: Headed, knowledge: Knowledge): DraftBlock[] {
  const blocks = units.map((ordinal) => sentenceBlock(knowledge.units[ordinal]!, knowledge))
  const title = knowledge.passages[knowledge.units[units[0]!]!.passage]!.passage.path.at(-1) ?? ''
  return [{ type: 'heading', text: title, evidence: [] }, ...blocks]
}
