import type { WeightedTerm } from '../../index/bm25.ts'
import type { Knowledge, Unit } from './knowledge.ts'
import { type Concept, presence } from './understand/concepts.ts'
import type { Understanding } from './understand/understanding.ts'

/** How the parts of a unit's score are weighed. Tuned on the development questions; docs/ranking.md has the ablations. */
export interface RankWeights {
  readonly words: number
  readonly meaning: number
  readonly coverage: number
  /** Adjusting terms: number asked for, its unit, the year, the period, the kind of document. */
  readonly number: number
  readonly measureWord: number
  readonly year: number
  readonly period: number
  readonly documentKind: number
  /** Factor on units of superior places' documents. */
  readonly above: number
}

export const defaultWeights: RankWeights = {
  words: 0.3,
  meaning: 0.3,
  coverage: 0.4,
  number: 0.05,
  measureWord: 0.08,
  year: 0.05,
  period: 0.1,
  documentKind: 0.08,
  above: 0.85,
}

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
}

export interface Ranking {
  /** Best first. */
  readonly units: readonly RankedUnit[]
  /** Best unit of each passage, best first. */
  readonly passages: readonly RankedUnit[]
}

const PASSAGES = 60
const SENTENCES = 90

/** Ranks what the question may be answered from: candidates by words and by meaning, scored unit by unit. */
export function rankUnits(
  knowledge: Knowledge,
  query: Understanding,
  terms: readonly WeightedTerm[],
  vector: Float32Array,
  weights: RankWeights = defaultWeights,
): Ranking {
  const { index, passages, units } = knowledge
  const searched = new Set(query.scope.documents)
  const accept = (ordinal: number) => searched.has(passages[ordinal]!.documentId)
  const words = new Map(index.bm25.search(terms, { limit: PASSAGES, accept }).map(({ ordinal, score }) => [ordinal, score]))
  const byPassage = new Map(index.passageVectors.search(vector, PASSAGES, accept).map(({ ordinal, score }) => [ordinal, score]))
  const bySentence = new Map<number, number>()
  for (const { ordinal, score } of index.sentenceVectors.search(vector, SENTENCES, (o) => accept(index.sentences[o]!.passage)))
    bySentence.set(knowledge.unitOfSentence[ordinal]!, score)

  const candidates = new Set([...words.keys(), ...byPassage.keys(), ...[...bySentence.keys()].map((unit) => units[unit]!.passage)])
  const mostWords = Math.max(1e-9, ...words.values())
  const cosines = [...byPassage.values(), ...bySentence.values()]
  const [low, high] = [Math.min(...cosines), Math.max(...cosines)]
  const scaled = (cosine: number) => (high > low ? Math.max(0, (cosine - low) / (high - low)) : 0)

  const ranked: RankedUnit[] = []
  for (const ordinal of candidates) {
    const view = passages[ordinal]!
    const passageCosine = byPassage.get(ordinal) ?? low
    const bestSentence = Math.max(passageCosine, ...range(view.units).map((u) => bySentence.get(u) ?? low))
    for (const u of range(view.units)) {
      const unit = units[u]!
      if (!inScope(knowledge, query, unit)) continue
      const own = query.concepts.map((concept) => Math.max(presence(concept, unit.words), 0.9 * presence(concept, view.lead)))
      const held = own.map((value, i) => Math.max(value, 0.75 * presence(query.concepts[i]!, view.context), 0.6 * presence(query.concepts[i]!, view.path)))
      const cosine = bySentence.get(u) ?? (view.units[1] - view.units[0] === 1 ? passageCosine : low)
      const meaning = 0.6 * scaled(Math.max(cosine, low)) + 0.4 * scaled(bestSentence)
      const coverage = weighted(query.concepts, held)
      const score =
        weights.words * ((words.get(ordinal) ?? 0) / mostWords) +
        weights.meaning * meaning +
        weights.coverage * coverage +
        adjustments(knowledge, query, unit, weights)
      ranked.push({
        ordinal: u,
        unit,
        score: isAbove(knowledge, query, unit) ? score * weights.above : score,
        coverage,
        ownCoverage: weighted(query.concepts, own),
        held,
        cosine,
      })
    }
  }
  ranked.sort((a, b) => b.score - a.score || a.ordinal - b.ordinal)
  const seen = new Set<number>()
  const best = ranked.filter(({ unit }) => !seen.has(unit.passage) && seen.add(unit.passage))
  return { units: ranked, passages: best }
}

const range = ([from, to]: readonly [number, number]) => Array.from({ length: to - from }, (_, i) => from + i)

function weighted(concepts: readonly Concept[], held: readonly number[]): number {
  let total = 0
  let found = 0
  concepts.forEach((concept, i) => {
    total += concept.weight
    found += concept.weight * (held[i] ?? 0)
  })
  return total === 0 ? 0 : found / total
}

/** In documents of superior places, and for places without documents of their own, only what names the place counts. */
function inScope(knowledge: Knowledge, query: Understanding, unit: Unit): boolean {
  const view = knowledge.passages[unit.passage]!
  const { places, uncovered } = query.scope
  if (places.length + uncovered.length === 0) return true
  if (places.some((place) => place.own.includes(view.documentId))) {
    return uncovered.every((place) => namesPlace(view, unit, place.names)) || uncovered.length === 0
  }
  return [...places, ...uncovered].some((place) => place.above.includes(view.documentId) && namesPlace(view, unit, place.names))
}

function namesPlace(view: Knowledge['passages'][number], unit: Unit, names: readonly string[]): boolean {
  return names.some((name) => unit.words.includes(name) || view.lead.includes(name))
}

function isAbove(knowledge: Knowledge, query: Understanding, unit: Unit): boolean {
  const id = knowledge.passages[unit.passage]!.documentId
  return query.scope.places.length > 0 && !query.scope.places.some((place) => place.own.includes(id))
}

function adjustments(knowledge: Knowledge, query: Understanding, unit: Unit, weights: RankWeights): number {
  const view = knowledge.passages[unit.passage]!
  let sum = 0
  if (query.asking.number) {
    if (/\d|[一二三四五六七八九十百千万亿]+(?:个|家|户|座|项|人|元|亩)/.test(unit.words)) sum += weights.number
    if (query.measure?.test(unit.words)) sum += weights.measureWord
  }
  const { years, periods } = query.times
  if (years.some((year) => unit.words.includes(String(year)) || view.context.includes(String(year)))) sum += weights.year
  if (periods.length > 0 && view.periods.length > 0) {
    const same = view.periods.some((first) => periods.some(([from]) => from === first))
    sum += same ? weights.period : -weights.period
  }
  const document = knowledge.plans.get(view.documentId)?.document
  if (query.documentKind && document) sum += document.kind === query.documentKind ? weights.documentKind : -weights.documentKind
  return sum
}
