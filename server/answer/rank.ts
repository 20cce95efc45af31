import type { WeightedTerm } from '../../index/bm25.ts'
import type { Knowledge, PassageView, Unit } from './knowledge.ts'
import { type Concept, matchable, presence } from './understand/concepts.ts'
import type { Understanding } from './understand/understanding.ts'

/** How the parts of a unit's score are weighed. Learnt on the development questions in four folds; docs/ranking.md has the figures. */
export interface RankWeights {
  /** BM25F of the passage, as a share of the best. */
  readonly words: number
  /** Cosine of the unit; of the passage or its best unit. */
  readonly unitMeaning: number
  readonly passageMeaning: number
  /** Concepts in the unit, its head, headings and table heads; in the unit and its head alone. */
  readonly coverage: number
  readonly ownCoverage: number
  /** Character pairs of the question in the unit and its headings, the rare ones counting more. */
  readonly pairs: number
  /** The unit says a number, where one is asked for; counted as the question counts. */
  readonly number: number
  readonly measureWord: number
  /** It names the year; its headings name the period (or another: the same, subtracted). */
  readonly year: number
  readonly period: number
  readonly documentKind: number
  /** Its document plans for the period asked about; another period's plan: the same, subtracted. */
  readonly documentPeriod: number
  /** Subtracted from what documents of superior places say. */
  readonly above: number
  readonly row: number
}

export const defaultWeights: RankWeights = {
  words: 0.21,
  unitMeaning: 0.72,
  passageMeaning: 0.23,
  coverage: 0.15,
  ownCoverage: 0.14,
  pairs: 0.15,
  number: 0.31,
  measureWord: 0.06,
  year: 0.18,
  period: 0.12,
  documentKind: 0.12,
  documentPeriod: 0.15,
  above: 0.06,
  row: 0.03,
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
  /** It stands under a heading of an earlier period than the one asked about: what it gives is not what is asked for. */
  readonly outdated: boolean
}

export interface Ranking {
  /** Best first. */
  readonly units: readonly RankedUnit[]
  /** Best unit of each passage, best first. */
  readonly passages: readonly RankedUnit[]
}

/** Cosines of unrelated and of closely related texts under bge-small-zh: the model's cosines live between them. */
const LOW_COSINE = 0.3
const HIGH_COSINE = 0.8

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
  const passageCosine = index.passageVectors.scorer(vector)
  const sentenceCosine = index.sentenceVectors.scorer(vector)
  const cosineOf = (unit: number): number => {
    const sentence = knowledge.sentenceOfUnit.get(unit)
    return sentence === undefined ? passageCosine(units[unit]!.passage) : sentenceCosine(sentence)
  }
  const scaled = (cosine: number) => Math.min(1.2, Math.max(0, (cosine - LOW_COSINE) / (HIGH_COSINE - LOW_COSINE)))

  const pairs = pairShareOf(query.standalone, knowledge)
  const ranked: RankedUnit[] = []
  for (const ordinal of candidates) {
    const view = passages[ordinal]!
    const ordinals = range(view.units)
    const planStart = Number(knowledge.plans.get(view.documentId)?.document.period?.slice(0, 4)) || Number.POSITIVE_INFINITY
    const cosines = ordinals.map(cosineOf)
    const best = Math.max(passageCosine(ordinal), ...cosines)
    ordinals.forEach((u, i) => {
      const unit = units[u]!
      if (!inScope(knowledge, query, unit)) return
      const own = query.concepts.map((concept) => Math.max(presence(concept, unit.words), 0.9 * presence(concept, view.lead)))
      const held = own.map((value, c) => Math.max(value, 0.75 * presence(query.concepts[c]!, view.context), 0.6 * presence(query.concepts[c]!, view.path)))
      const cosine = cosines[i]!
      const coverage = weighted(query.concepts, held)
      const ownCoverage = weighted(query.concepts, own)
      const score =
        weights.words * ((words.get(ordinal) ?? 0) / mostWords) +
        weights.unitMeaning * scaled(cosine) +
        weights.passageMeaning * scaled(best) +
        weights.coverage * coverage +
        weights.ownCoverage * ownCoverage +
        weights.pairs * pairs(unit.words + view.lead + view.path) +
        adjustments(knowledge, query, unit, weights)
      ranked.push({ ordinal: u, unit, score, coverage, ownCoverage, held, cosine, outdated: isOutdated(view, unit, query, planStart) })
    })
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

/** Under headings of an earlier period than the one asked about; a target, where no time is named, is of the plan's own period. */
function isOutdated(view: PassageView, unit: Unit, { times, standalone }: Understanding, planStart: number): boolean {
  const named = Math.min(...times.years, ...times.periods.map(([first]) => first))
  const asked = Number.isFinite(named) ? named : /目标|要达到|要提高到|targets?\b/i.test(standalone) ? planStart : Number.POSITIVE_INFINITY
  if (!Number.isFinite(asked) || view.periods.length === 0) return false
  return view.periods.every((first) => first + 4 < asked) && !times.years.some((year) => unit.words.includes(String(year)))
}

/** Tells what share of the question's character pairs a text holds, each counting by how few units hold it. */
function pairShareOf(question: string, knowledge: Knowledge): (text: string) => number {
  const words = matchable(question)
  const weights = new Map<string, number>()
  for (let i = 0; i + 2 <= words.length; i++) {
    const pair = words.slice(i, i + 2)
    const units = knowledge.unitsWithPair.get(pair)
    if (units !== undefined) weights.set(pair, Math.log(knowledge.units.length / units))
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
  return (text) => {
    if (total === 0) return 0
    let found = 0
    for (const [pair, weight] of weights) if (text.includes(pair)) found += weight
    return found / total
  }
}

function adjustments(knowledge: Knowledge, query: Understanding, unit: Unit, weights: RankWeights): number {
  const view = knowledge.passages[unit.passage]!
  let sum = 0
  if (query.asking.number) {
    if (saysNumber(unit.words)) sum += weights.number
    if (query.measure?.test(unit.words)) sum += weights.measureWord
  }
  const { years, periods } = query.times
  if (years.some((year) => speaksOf(year, unit, view, knowledge))) sum += weights.year
  else if (years.length > 0 && /(?:19|20)\d{2}年/.test(unit.words)) sum -= weights.year / 2
  if (periods.length > 0 && view.periods.length > 0) {
    const same = view.periods.some((first) => periods.some(([from]) => from === first))
    sum += same ? weights.period : -weights.period
  }
  const document = knowledge.plans.get(view.documentId)?.document
  if (isAbove(knowledge, query, unit)) sum -= weights.above
  if (view.passage.kind === 'table-row') sum += weights.row
  if (query.documentKind && document) sum += document.kind === query.documentKind ? weights.documentKind : -weights.documentKind
  return document ? sum + weights.documentPeriod * periodFit(query, document.period) : sum
}

/** Names the year, stands under a heading or in a table that does, or says 今年 in the report of that year. */
function speaksOf(year: number, unit: Unit, view: PassageView, knowledge: Knowledge): boolean {
  const printed = String(year)
  if (unit.words.includes(printed) || view.context.includes(printed) || view.path.includes(`${printed}年`)) return true
  const document = knowledge.plans.get(view.documentId)?.document
  return document?.kind === 'report' && (document.issuedOn?.startsWith(printed) ?? false) && /今年|年内|本年/.test(unit.words)
}

/** Digits, or Chinese numerals that count: 百分之七点五, 四千亿斤. */
export function saysNumber(words: string): boolean {
  return /\d|百分之|[一二三四五六七八九十百千]{2,}(?:点[一二三四五六七八九〇零]+)?(?:个|家|户|座|项|人|元|亩|亿|万|吨|公里|倍|斤)/.test(words)
}

/**
 * 1 for the plan of the period (or of a year in it) that the question names, 0 for the plan of the period after it, which looks back, and
 * where nothing is said; -1 for any other plan.
 */
export function periodFit({ times }: Understanding, period: string | null): number {
  const [from, to = from] = (period ?? '').split('-').map(Number)
  const asked = times.periods.length > 0 ? times.periods : times.years.map((year) => [year, year] as const)
  if (asked.length === 0 || !from || !to) return 0
  if (asked.some(([first, last]) => first >= from && last <= to)) return 1
  if (asked.some(([first, last]) => first <= to && last >= from)) return 0
  return asked.some(([, last]) => last < from && last >= from - 6) || asked.some(([first]) => first > to && first <= to + 10) ? 0 : -1
}
