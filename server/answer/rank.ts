import type { WeightedTerm } from '../../index/bm25.ts'
import type { Scored } from '../../index/top.ts'
import type { Knowledge, Unit } from './knowledge.ts'
import { scorerOf } from './rank/features.ts'
import { type KindredExpression, kindredSense } from './rank/kindred.ts'
import { acceptedPassages } from './rank/scope.ts'
import { defaultWeights, type Features, type RankWeights, weigh } from './rank/weights.ts'
import { soughtBy } from './refusal/sought.ts'
import { isOfLaterPeriod } from './refusal/years-told.ts'
import type { Understanding } from './understand/understanding.ts'

export interface RankedUnit {
  /** Ordinal in Knowledge.units. */
  readonly ordinal: number
  readonly unit: Unit
  readonly score: number
  /** Share of the concepts that the unit, its head and its headings hold, 0 to 1. */
  readonly coverage: number
  /** The same for the unit's own words and head alone. */
  readonly ownCoverage: number
  /** Presence of each concept, 0 to 1. */
  readonly held: readonly number[]
  readonly cosine: number
  readonly features: Features
  /** It stands under a heading of an earlier period than the one asked about: what it gives is not what is asked for. */
  readonly outdated: boolean
}

export interface Ranking {
  /** Best first. */
  readonly units: readonly RankedUnit[]
  /** Best unit of each passage, best first. */
  readonly passages: readonly RankedUnit[]
  /** 0 to 1: how far everyday expressions tell more of the question than the plans' own sentences do. */
  readonly kindred: number
}

const PASSAGES = 40
const NEAR_PASSAGES = 250
const SENTENCES = 60
const KINDRED_PASSAGES = 30
/** A question this near to a sentence is all but printed: no expression is nearer. */
const PRINTED = 0.76

/** What a question is looked for by. */
export interface Probe {
  readonly terms: readonly WeightedTerm[]
  readonly vector: Float32Array
  /** The everyday expressions that mean what the question does, nearest first; asked for where they may tell more than the plans. */
  kindred(): readonly KindredExpression[]
}

/** Ranks what the question may be answered from: candidates by words and by meaning, scored unit by unit. */
export function rankUnits(knowledge: Knowledge, query: Understanding, probe: Probe, weights: RankWeights = defaultWeights): Ranking {
  const { index, units } = knowledge
  const { terms, vector } = probe
  const accept = acceptedPassages(query, knowledge)
  const words = scoresOf(index.bm25.search(terms, { limit: PASSAGES, accept }))
  const nearPassages = index.passageVectors.search(vector, accept ? NEAR_PASSAGES : PASSAGES, accept)
  const byPassage = scoresOf(nearPassages.slice(0, PASSAGES))
  // Where every vector has to be compared, sentences of passages that are far from the question by themselves are left out. An index that
  // returns fewer passages than asked has no more to compare, and leaves none out.
  const near = nearPassages.length < NEAR_PASSAGES ? null : new Uint8Array(knowledge.passages.length)
  for (const ordinal of near ? [...words.keys(), ...nearPassages.map((found) => found.ordinal)] : []) near![ordinal] = 1
  const acceptPassage = near ? (ordinal: number) => near[ordinal] === 1 : accept
  const acceptSentence = acceptPassage && ((ordinal: number) => acceptPassage(index.sentences[ordinal]!.passage))
  const bySentence = new Map<number, number>()
  for (const { ordinal, score } of index.sentenceVectors.search(vector, SENTENCES, acceptSentence)) bySentence.set(knowledge.unitOfSentence[ordinal]!, score)
  const nearest = Math.max(0, ...byPassage.values(), ...bySentence.values())
  const kindred = kindredSense(nearest < PRINTED ? probe.kindred() : [], nearest, knowledge)
  const kindredWords = scoresOf(kindred.terms.length > 0 ? index.bm25.search(kindred.terms, { limit: KINDRED_PASSAGES, accept }) : [])

  const candidates = new Set([
    ...words.keys(),
    ...byPassage.keys(),
    ...[...bySentence.keys()].map((unit) => units[unit]!.passage),
    ...kindredWords.keys(),
    ...frontPassages(query, knowledge),
  ])
  const score = scorerOf({ knowledge, query, vector, words, kindred, kindredWords, nearest, weights })
  const ranked = [...candidates].flatMap(score)
  const inOrder = lookingBack(ranked.sort(bestFirst), query, knowledge, weights)
  const seen = new Set<number>()
  const best = inOrder.filter(({ unit }) => !seen.has(unit.passage) && seen.add(unit.passage))
  return { units: inOrder, passages: best, kindred: kindred.strength }
}

/** Share of the best score from which what looks back is as near, and of the question that it says. */
const AS_NEAR = 0.7
const SAYS_IT = 0.4

/**
 * What a plan sets for its own period tells nothing of an earlier one: where that is asked about, it counts less than what looks back on
 * it, if that is about as near.
 */
function lookingBack(ranked: readonly RankedUnit[], query: Understanding, knowledge: Knowledge, weights: RankWeights): readonly RankedUnit[] {
  const [best] = ranked
  const later = new Set(ranked.filter((unit) => isOfLaterPeriod(unit, query, knowledge)))
  if (!best || later.size === 0) return ranked
  if (!ranked.some((unit) => !later.has(unit) && unit.score >= AS_NEAR * best.score && unit.coverage >= SAYS_IT)) return ranked
  const weighed = ranked.map((unit) => {
    if (!later.has(unit)) return unit
    const features = { ...unit.features, later: -1 }
    return { ...unit, features, score: weigh(features, weights) }
  })
  return weighed.sort(bestFirst)
}

/** What stands before the first heading of each document, where the question is about the documents themselves or about who somebody is. */
function frontPassages(query: Understanding, knowledge: Knowledge): number[] {
  const { asking, scope } = query
  if (!asking.document && soughtBy(query) !== 'person') return []
  return scope.documents.flatMap((id) => {
    const [from, to] = knowledge.index.plans.get(id)?.ordinals ?? [0, 0]
    return Array.from({ length: to - from }, (_, i) => from + i).filter((ordinal) => knowledge.passages[ordinal]!.front)
  })
}

const bestFirst = (a: RankedUnit, b: RankedUnit) => b.score - a.score || a.ordinal - b.ordinal

const scoresOf = (found: readonly Scored[]) => new Map(found.map(({ ordinal, score }) => [ordinal, score]))
