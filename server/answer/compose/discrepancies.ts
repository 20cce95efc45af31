import type { DraftDiscrepancy, Evidence } from '../draft.ts'
import type { Knowledge } from '../knowledge.ts'
import type { RankedUnit, Ranking } from '../rank.ts'
import { matchable, presence } from '../understand/concepts.ts'
import type { Understanding } from '../understand/understanding.ts'

/** How alike two clauses must be, numbers aside, to speak of the same thing. */
const ALIKE = 0.72

interface Statement {
  readonly clause: string
  readonly words: string
  readonly value: string
  readonly evidence: Evidence
  readonly region: string | null
}

/** Different values for the same thing in two places of what was found: both are shown and named as different. */
export function discrepanciesOf(query: Understanding, ranking: Ranking, knowledge: Knowledge): DraftDiscrepancy[] {
  const statements = ranking.units.slice(0, 10).flatMap((unit) => statementsOf(unit, query, knowledge))
  const found: DraftDiscrepancy[] = []
  for (const [i, one] of statements.entries()) {
    for (const other of statements.slice(i + 1)) {
      if (one.evidence.passage === other.evidence.passage || one.region !== other.region || one.value === other.value) continue
      if (unitOf(one.value) !== unitOf(other.value) || alike(one.words, other.words) < ALIKE || found.length > 0) continue
      found.push({
        subject: one.clause,
        text:
          query.language === 'en'
            ? `The sources give different values: ${one.value} and ${other.value}.`
            : `来源不一致：一处为${one.value}，另一处为${other.value}。`,
        values: [
          { value: one.value, evidence: one.evidence },
          { value: other.value, evidence: other.evidence },
        ],
      })
    }
  }
  return found
}

/** Clauses of a unit that speak of the question's subject and give one value. */
function statementsOf({ unit, ownCoverage }: RankedUnit, query: Understanding, knowledge: Knowledge): Statement[] {
  if (ownCoverage < 0.5) return []
  const { passage } = knowledge.passages[unit.passage]!
  if (passage.kind === 'table-row') return []
  const plan = knowledge.plans.get(passage.documentId)!
  const text = plan.text.slice(...unit.range)
  return [...text.matchAll(/[^，,；;。：:、]+/g)].flatMap((match): Statement[] => {
    const clause = match[0]
    const numbers = [...clause.matchAll(/\d+(?:\.\d+)?\s*(?:万亿|亿|万)?(?:元|%|％|个百分点|个|家|户|人|座|亩|公里|平方公里|平方米|吨|名|件|处|所)/g)]
    const words = matchable(clause.replace(/\d+(?:\.\d+)?/g, ''))
    const strong = query.concepts.filter((concept) => concept.weight >= 0.5)
    if (numbers.length !== 1 || words.length < 5 || !strong.some((concept) => presence(concept, words) >= 0.8)) return []
    return [{ clause, words, value: numbers[0]![0].replace(/\s/g, ''), evidence: { passage: unit.passage, range: unit.range }, region: plan.document.region }]
  })
}

const unitOf = (value: string) => value.replace(/[\d.\s]/g, '')

/** Share of character pairs that two texts have in common (Dice). */
function alike(one: string, other: string): number {
  const pairs = (text: string) => new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)))
  const a = pairs(one)
  const b = pairs(other)
  const common = [...a].filter((pair) => b.has(pair)).length
  return (2 * common) / Math.max(1, a.size + b.size)
}
