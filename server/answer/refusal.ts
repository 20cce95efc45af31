import type { Insufficiency } from './insufficient.ts'
import type { Knowledge } from './knowledge.ts'
import { periodFit } from './rank/signs.ts'
import type { RankedUnit, Ranking } from './rank.ts'
import { presence } from './understand/concepts.ts'
import { planYears } from './understand/plan-years.ts'
import type { Understanding } from './understand/understanding.ts'

/**
 * Weights of a logistic regression that tells questions the documents answer from those they do not, fitted on the development
 * questions and on tests/eval/refusals.jsonl (five folds; docs/refusing.md has the curve).
 */
export const refusalModel = { bias: -7.57, score: 2.61, cosine: 6.56, absent: -0.94, number: -2.83, counted: 1.67, placed: 3.34 } as const

/** Least probability at which an answer is given. */
export const ANSWER_FROM = 0.44

/** Characters behind a word within which a number is still about it. */
const NEAR = 16

/**
 * How far a unit gives the number asked for, 0 to 1: 1 where a clause that speaks of what is asked gives one counted as the question
 * counts, less where the number stands in another clause of the sentence.
 */
export function countsWhatIsAsked({ unit }: Pick<RankedUnit, 'unit'>, query: Understanding): number {
  const strong = query.concepts.filter(({ weight }) => weight >= 0.45)
  const speaks = (words: string) => strong.some((concept) => presence(concept, words) >= 0.6)
  if (query.measure) {
    const measure = query.measure
    const clauses = unit.words.split(/[，,；;。、]/)
    if (clauses.some((clause, i) => measure.test(clause) && (speaks(clause) || (i > 0 && speaks(clauses[i - 1]!))))) return 1
    return measure.test(unit.words) ? 0.4 : 0
  }
  const near = strong.some(({ alternatives }) =>
    alternatives.some(({ text }) => {
      const at = unit.words.indexOf(text)
      return at >= 0 && /\d|百分之/.test(unit.words.slice(at, at + text.length + NEAR))
    }),
  )
  return near ? 1 : 0
}

/** How sure it is, 0 to 1, that what was ranked answers the question. */
export function answerability(query: Understanding, ranking: Ranking, knowledge: Knowledge): number {
  const top = ranking.units.slice(0, 5)
  const { bm25, tokenizer } = knowledge.index
  const holds = (text: string) => tokenizer.terms(text).every((term) => bm25.has(term))
  const absent = query.concepts.filter((concept) => !concept.alternatives.some(({ text }) => holds(text))).length
  // How much of the question the best sentence says that also gives a number of the kind asked for.
  const counted = query.asking.number ? Math.max(0, ...top.map((one) => (one.outdated ? 0 : countsWhatIsAsked(one, query) * one.ownCoverage))) : 0
  const regions = new Set(query.scope.documents.map((id) => knowledge.plans.get(id)?.document.region))
  const placed = placedness(query, top, regions.size, knowledge)
  const sum =
    refusalModel.bias +
    refusalModel.score * (top[0]?.score ?? 0) +
    refusalModel.cosine * Math.max(0, ...top.map(({ cosine }) => cosine)) +
    refusalModel.absent * (absent / Math.max(1, query.concepts.length)) +
    (query.asking.number ? refusalModel.number : 0) +
    refusalModel.counted * counted +
    refusalModel.placed * placed
  return 1 / (1 + Math.exp(-sum))
}

/**
 * 1 where the question says, by place or period, whose plans it means, or only one place's are held; without that, words that stand
 * in a plan nearly whole count for half.
 */
function placedness(query: Understanding, top: Ranking['units'], regions: number, knowledge: Knowledge): number {
  if (query.scope.places.length + query.scope.uncovered.length > 0 || regions === 1) return 1
  const period = query.times.periods[0]
  if (period && knowledge.documents.some((document) => document.period === `${period[0]}-${period[1]}`)) return 1
  return Math.max(0, ...top.map(({ ownCoverage }) => ownCoverage)) >= 0.6 ? 0.5 : 0
}

/** Why no answer should be given on what was ranked; null where one should. */
export function refusalOf(query: Understanding, ranking: Ranking, knowledge: Knowledge): Insufficiency | null {
  if (ranking.units.length === 0) return { reason: 'not-found' }
  const asked = Math.max(0, ...query.times.years)
  if (query.asking.number && asked > latestYear(query, knowledge) && !ranking.units.slice(0, 10).some(({ unit }) => unit.words.includes(String(asked))))
    return { reason: 'no-number' }
  if (outsideAllPeriods(query, ranking, knowledge)) return { reason: 'not-found' }
  // A number of an earlier period is no answer to a question about a later one.
  if (query.asking.number && ranking.units.slice(0, 3).every(({ outdated }) => outdated)) return { reason: 'no-number' }
  if (answerability(query, ranking, knowledge) >= ANSWER_FROM) return null
  const best = ranking.units[0]
  return query.asking.number && best && best.ownCoverage >= 0.5 ? { reason: 'no-number' } : { reason: 'not-found' }
}

/** Last year that any searched document plans for. */
function latestYear(query: Understanding, knowledge: Knowledge): number {
  return Math.max(0, ...query.scope.documents.map((id) => Number(knowledge.plans.get(id)?.document.period?.slice(-4)) || 9999))
}

/** The period asked about is neither planned for nor looked back on by any searched document, and nothing found names it. */
function outsideAllPeriods(query: Understanding, ranking: Ranking, knowledge: Knowledge): boolean {
  const asked = query.times.periods.map(([first]) => first)
  if (asked.length === 0 || !query.scope.documents.every((id) => periodFit(query, knowledge.plans.get(id)?.document.period ?? null) === -1)) return false
  return !ranking.units.slice(0, 10).some(({ unit }) => {
    const { passage } = knowledge.passages[unit.passage]!
    return planYears(passage.text).some(([first]) => asked.includes(first))
  })
}
