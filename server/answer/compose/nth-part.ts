/** One of several parts asked for by its place among them: 八个方面里的第六方面, 头一项. */

import type { Section } from '../../../ingest/schema.ts'
import { numeralValue } from '../../../ingest/text/numerals.ts'
import type { DraftBlock } from '../draft.ts'
import type { Knowledge, Unit } from '../knowledge.ts'
import type { Ranking } from '../rank.ts'
import type { Understanding } from '../understand/understanding.ts'
import { bestAnnounced } from './list/announced.ts'
import { countAsked } from './list/counted.ts'
import { bestRunInHeads, runInBlocksOf } from './list/run-in-heads.ts'
import { bestSiblings } from './list/siblings.ts'
import { sentenceBlock } from './sentence-blocks.ts'

const kinds = '(?:大?方面|项|条|点|大?战略|大?任务|大?工程|大?行动)'
const placed = new RegExp(`第([一二三四五六七八九十]{1,2})个?${kinds}|(头|最后)一(?:个(?:方面)?|${kinds})`)

/**
 * The part asked for: its paragraph, or where it is a section its heading and the sentences that its paragraphs begin with; null where none
 * is asked for by its place, or the question does not say how many there are.
 */
export function nthPart(ranking: Ranking, query: Understanding, knowledge: Knowledge): DraftBlock[] | null {
  const match = placed.exec(query.standalone)
  if (!match || query.asking.number || countAsked(query.standalone) === null) return null
  const [, numeral, end] = match
  const parts = partsOf(ranking, query, knowledge)
  const at = numeral !== undefined ? numeralValue(numeral) - 1 : end === '头' ? 0 : parts.length - 1
  const part = parts[at]
  if (part === undefined) return null
  return (part.isSection ? runInBlocksOf(part.unit.passage, knowledge) : null) ?? [sentenceBlock(part.unit, knowledge)]
}

interface Part {
  readonly unit: Unit
  readonly isSection: boolean
}

function partsOf(ranking: Ranking, query: Understanding, knowledge: Knowledge): readonly Part[] {
  const unitAt = (ordinal: number): Part => ({ unit: knowledge.units[ordinal]!, isSection: false })
  const opens = (section: Section): Part[] => {
    const view = knowledge.passages.find(({ passage }) => passage.sectionId === section.id && passage.documentId === section.documentId)
    return view ? [{ unit: knowledge.units[view.units[0]]!, isSection: true }] : []
  }
  const announced = bestAnnounced(ranking, query, knowledge)
  if (announced) return announced.entries.length > 0 ? announced.entries.map(unitAt) : announced.sections.flatMap(opens)
  const runIn = bestRunInHeads(query, knowledge)
  return runIn ? runIn.units.map(unitAt) : (bestSiblings(query, knowledge)?.sections ?? []).flatMap(opens)
}
