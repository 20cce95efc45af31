/** 为什么说甲是乙: what a plan says behind the sentence that says so. */
import type { DraftBlock } from '../draft.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Ranking } from '../rank.ts'
import type { Understanding } from '../understand/understanding.ts'
import { sentenceBlock } from './sentence-blocks.ts'

const asksGrounds = /为(?:什么|何|啥)(?:要)?(?:说|讲|称|把[^，。？?]{2,20}(?:称为|叫作|叫做|看作|当作))/
/** Sentences further down say something else; and how much of the question the one must say that claims it. */
const LOOKED_AT = 5
const CLAIMS = 0.7
/** Most sentences that give the grounds. */
const MOST = 5

/** The sentence that makes the claim asked about and those that follow it in its paragraph; null where the grounds of none are asked, or none follow. */
export function claimWithGrounds({ units }: Ranking, { standalone }: Understanding, knowledge: Knowledge): DraftBlock[] | null {
  if (!asksGrounds.test(standalone)) return null
  const claim = units
    .slice(0, LOOKED_AT)
    .find(
      ({ unit, ordinal, ownCoverage, features }) => ownCoverage >= CLAIMS && features.above === 0 && ordinal + 1 < knowledge.passages[unit.passage]!.units[1],
    )
  if (claim === undefined) return null
  const end = Math.min(knowledge.passages[claim.unit.passage]!.units[1], claim.ordinal + 1 + MOST)
  return Array.from({ length: end - claim.ordinal }, (_, i) => sentenceBlock(knowledge.units[claim.ordinal + i]!, knowledge))
}
