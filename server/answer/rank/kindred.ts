/** What a question means in the words of plans, by the everyday expressions that are nearest to it. */
import type { WeightedTerm } from '../../../index/bm25.ts'
import type { OpenIndex } from '../../../index/open.ts'
import type { Knowledge } from '../knowledge.ts'
import { matchable } from '../understand/concepts.ts'
import type { Understanding } from '../understand/understanding.ts'

/** An everyday expression near a question. */
export interface KindredExpression {
  /** What plans print for it, best first. */
  readonly planWords: readonly string[]
  /** Of the expression and the question. */
  readonly cosine: number
}

export interface KindredSense {
  /** 0 to 1: how far everyday expressions tell more of the question than the plans' own sentences do. */
  readonly strength: number
  readonly terms: readonly WeightedTerm[]
  /** Gives how much of the plan words a normalised text holds, 0 to 1, or the lead that it stands behind. */
  presenceBeside(lead: string): (words: string) => number
}

const EXPRESSIONS = 6

/** The everyday expressions nearest to a question. English questions are led by their translations alone. */
export function kindredExpressions({ language }: Understanding, vector: Float32Array, { everyday, everydayVectors }: OpenIndex): KindredExpression[] {
  if (language === 'en') return []
  return everydayVectors.search(vector, EXPRESSIONS).map(({ ordinal, score }) => ({ planWords: everyday[ordinal]?.planWords ?? [], cosine: score }))
}

/** Cosines from which an expression counts, and over which it counts in full. */
const LOW = 0.4
const SPAN = 0.2
/** Plan words count less the later they stand in their entry. */
const BY_PLACE = [1, 0.9, 0.8, 0.72, 0.66, 0.6]
/** Plan words that a unit needs to hold to speak of what is meant. */
const ENOUGH = 3
/** Difference of cosines (nearest expression less nearest sentence) from which expressions count, and over which in full. */
const NEARER_FROM = -0.05
const NEARER_SPAN = 0.06

const NONE: KindredSense = { strength: 0, terms: [], presenceBeside: () => () => 0 }

/** @param nearest cosine of the nearest passage or sentence: a question that the plans nearly print needs no other words */
export function kindredSense(kindred: readonly KindredExpression[], nearest: number, knowledge: Knowledge): KindredSense {
  const gate = Math.min(1, Math.max(0, ((kindred[0]?.cosine ?? 0) - nearest - NEARER_FROM) / NEARER_SPAN))
  const { bm25, tokenizer } = knowledge.index
  const words = new Map<string, number>()
  for (const { planWords, cosine } of kindred) {
    const near = Math.min(1, (cosine - LOW) / SPAN)
    planWords.forEach((word, i) => {
      const weight = near * (BY_PLACE[i] ?? 0.6)
      if (weight > 0) words.set(word, Math.max(words.get(word) ?? 0, weight))
    })
  }
  if (gate === 0 || words.size === 0) return NONE
  const highest = bm25.idf('\u0000')
  const terms = new Map<string, number>()
  const told: { word: string; weight: number }[] = []
  for (const [word, weight] of words) {
    const own = tokenizer.terms(word)
    if (!own.every((term) => bm25.has(term))) continue
    for (const term of own) terms.set(term, Math.max(terms.get(term) ?? 0, weight))
    told.push({ word: matchable(word), weight: (weight * Math.max(0, ...own.map((term) => bm25.idf(term)))) / highest })
  }
  const most = sumOfBest(told, () => true)
  return {
    strength: gate * Math.max(...words.values()),
    terms: [...terms].map(([term, weight]) => ({ term, weight })),
    presenceBeside: (lead) => {
      const beside = told.map(({ word }) => lead.includes(word))
      return (words) => (most === 0 ? 0 : sumOfBest(told, (i) => beside[i]! || words.includes(told[i]!.word)) / most)
    },
  }
}

/** Sum of the ENOUGH largest weights of those that count. */
function sumOfBest(told: readonly { readonly weight: number }[], counts: (i: number) => boolean): number {
  const best = new Array<number>(ENOUGH).fill(0)
  for (let i = 0; i < told.length; i++) {
    const { weight } = told[i]!
    if (weight <= best[ENOUGH - 1]! || !counts(i)) continue
    let at = ENOUGH - 1
    for (; at > 0 && best[at - 1]! < weight; at--) best[at] = best[at - 1]!
    best[at] = weight
  }
  return best.reduce((sum, weight) => sum + weight, 0)
}
