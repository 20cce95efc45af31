import type { Insufficiency } from './insufficient.ts'
import type { Knowledge } from './knowledge.ts'
import { periodFit } from './rank/signs.ts'
import type { Ranking } from './rank.ts'
import { gapOf, LED } from './refusal/gaps.ts'
import { type Signs, signsOf } from './refusal/signs.ts'
import { soughtBy } from './refusal/sought.ts'
import { endsNamed } from './refusal/years-told.ts'
import { planYears } from './understand/plan-years.ts'
import type { Understanding } from './understand/understanding.ts'

/**
 * Weights of a logistic regression that tells questions the documents answer from those they do not; docs/refusing.md says on which
 * questions it was fitted and has the curve.
 */
export const refusalModel: { readonly bias: number; readonly weights: Signs } = {
  bias: -4.35,
  weights: {
    score: 3.49,
    cosine: 2.14,
    absent: 0.63,
    missing: -1.8,
    heaviest: 0.43,
    own: -0.62,
    kindred: -0.72,
    number: -2.79,
    counted: 1.45,
    kindSought: -1.86,
    yesOrNo: 1.6,
    placed: 1.92,
  },
}

/** Least probability at which an answer is given; translated words hold less of what stands in a plan. */
export const ANSWER_FROM = { zh: 0.3, en: 0.25 } as const

/** How sure it is, 0 to 1, that what was ranked answers the question. */
export function answerability(query: Understanding, ranking: Ranking, knowledge: Knowledge): number {
  const signs = signsOf(query, ranking, knowledge)
  const names = Object.keys(refusalModel.weights) as (keyof Signs)[]
  const sum = names.reduce((total, name) => total + refusalModel.weights[name] * signs[name], refusalModel.bias)
  return 1 / (1 + Math.exp(-sum))
}

/** Why no answer should be given on what was ranked; null where one should. */
export function refusalOf(query: Understanding, ranking: Ranking, knowledge: Knowledge): Insufficiency | null {
  if (ranking.units.length === 0) return { reason: 'not-found' }
  if (outsideAllPeriods(query, ranking, knowledge)) return { reason: 'not-found' }
  if (outsideAllYears(query, ranking, knowledge)) return { reason: query.asking.number ? 'no-number' : 'not-found' }
  // A number of an earlier period is no answer to a question about a later one.
  if (query.asking.number && ranking.units.slice(0, 3).every(({ outdated }) => outdated)) return { reason: 'no-number' }
  const gap = gapOf(query, ranking, knowledge)
  if (gap) return gap.reason === 'no-number' && !spokenOf(query, ranking) ? { reason: 'not-found' } : gap
  // The number of the document itself stands before its first heading, in no word of the question.
  if (query.asking.document && soughtBy(query) === 'reference') return null
  if (answerability(query, ranking, knowledge) >= ANSWER_FROM[query.language]) return null
  const best = ranking.units[0]
  return query.asking.number && best && best.ownCoverage >= 0.5 ? { reason: 'no-number' } : { reason: 'not-found' }
}

/** How many of the best units are looked through for what is asked about. */
const LOOKED_AT = 8

/** Share of the heaviest concept's weight from which a concept is what is asked about. */
const MAIN = 0.6

/** What is asked about most is spoken of in what was found: only then is it its number alone that is not given. */
function spokenOf({ concepts }: Understanding, ranking: Ranking): boolean {
  const heaviest = Math.max(0, ...concepts.map(({ weight }) => weight))
  const main = concepts.flatMap(({ weight }, i) => (weight >= MAIN * heaviest ? [i] : []))
  return concepts.length === 0 || ranking.kindred > LED || ranking.units.slice(0, LOOKED_AT).some(({ held }) => main.some((i) => (held[i] ?? 0) >= 0.5))
}

/** Last year that any searched document plans for. */
function latestYear(query: Understanding, knowledge: Knowledge): number {
  return Math.max(0, ...query.scope.documents.map((id) => Number(knowledge.plans.get(id)?.document.period?.slice(-4)) || 9999))
}

/** The years asked about lie behind all that the searched documents plan for, and nothing found names one of them. */
function outsideAllYears(query: Understanding, ranking: Ranking, knowledge: Knowledge): boolean {
  const { times } = query
  if (times.years.length === 0 || !times.years.every((year) => year > latestYear(query, knowledge))) return false
  return !ranking.units.slice(0, 10).some(({ unit }) => {
    const view = knowledge.passages[unit.passage]!
    const said = `${unit.words}${unit.lead}${view.path}`
    // “十四五”末 in a report on one year is a year that it aims at.
    const ends = endsNamed(unit.words)
    return times.years.some((year) => said.includes(String(year)) || ends.includes(year))
  })
}

/** The period asked about is neither planned for nor looked back on by any searched document, and nothing found names it. */
function outsideAllPeriods(query: Understanding, ranking: Ranking, knowledge: Knowledge): boolean {
  const asked = query.times.periods.map(([first]) => first)
  // A question of no subject about a plan that is still to come.
  const coming = query.concepts.length === 0 && asked.length > 0 && asked.every((first) => first > latestYear(query, knowledge))
  if (coming) return true
  if (asked.length === 0 || !query.scope.documents.every((id) => periodFit(query, knowledge.plans.get(id)?.document.period ?? null) === -1)) return false
  return !ranking.units.slice(0, 10).some(({ unit }) => {
    const { passage } = knowledge.passages[unit.passage]!
    return planYears(passage.text).some(([first]) => asked.includes(first))
  })
}
