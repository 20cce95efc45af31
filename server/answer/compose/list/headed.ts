/** The entry of a box whose own head names what is asked for: 农贸市场建设项目。 and behind it where they are. */
import type { DraftBlock } from '../../draft.ts'
import type { Knowledge } from '../../knowledge.ts'
import type { RankedUnit, Ranking } from '../../rank.ts'
import { coverage } from '../../understand/concepts.ts'
import type { Understanding } from '../../understand/understanding.ts'
import { sentenceBlock } from '../sentence-blocks.ts'
import { sameCount, withoutCounts } from './counted.ts'

/** Entries further down than this are of something else. */
const LOOKED_AT = 60
/** Fewest things that an entry lists. */
const FEWEST = 2
/** A head longer than this is a sentence. */
const LONGEST = 24

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
  const own = new Set(query.scope.places.flatMap((place) => place.own))
  const found = ranking.units.slice(0, LOOKED_AT).flatMap((ranked): Headed[] => {
    const entry = entryOf(ranked, knowledge)
    if (!entry || (own.size > 0 && !own.has(knowledge.passages[ranked.unit.passage]!.documentId))) return []
    const words = entry.units.map((ordinal) => knowledge.units[ordinal]!.words).join('')
    const count = words.slice(entry.head.length).split(/[、；;]/).length
    if (count < FEWEST) return []
    return [{ units: entry.units, count, share: coverage(things, entry.head) + sameCount(query.standalone, entry.head) }]
  })
  return found.toSorted((a, b) => b.share - a.share)[0] ?? null
}

/** The head and units of the entry that a unit is part of: a passage with a run-in head, or a line of a list with one; null for any other. */
function entryOf({ unit, ordinal }: RankedUnit, knowledge: Knowledge): { readonly head: string; readonly units: readonly number[] } | null {
  const { passage, lead, units } = knowledge.passages[unit.passage]!
  if (passage.kind === 'box' && lead !== '') return { head: lead, units: Array.from({ length: units[1] - units[0] }, (_, i) => units[0] + i) }
  const head = passage.kind === 'list' ? /^[^。：:，,、]+[。：:](?=.)/.exec(unit.words)?.[0] : undefined
  return head !== undefined && head.length <= LONGEST ? { head, units: [ordinal] } : null
}

/** The entry as it stands, under the title of its box. */
export function headedBlocks({ units }: Headed, knowledge: Knowledge): DraftBlock[] {
  const blocks = units.map((ordinal) => sentenceBlock(knowledge.units[ordinal]!, knowledge))
  const title = knowledge.passages[knowledge.units[units[0]!]!.passage]!.passage.path.at(-1) ?? ''
  return [{ type: 'heading', text: title, evidence: [] }, ...blocks]
}
