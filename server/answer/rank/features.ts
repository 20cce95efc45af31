/** What each part of a unit's score comes to. */
import type { Knowledge, PassageView, Unit } from '../knowledge.ts'
import { unitsThatMayHold } from '../pairs.ts'
import type { RankedUnit } from '../rank.ts'
import { asksForAim } from '../understand/aims.ts'
import { type Concept, matchable, presence } from '../understand/concepts.ts'
import { asksOfMountain, placeInWords } from '../understand/place-in-words.ts'
import type { Understanding } from '../understand/understanding.ts'
import { withoutPriceYears } from '../understand/years.ts'
import type { KindredSense } from './kindred.ts'
import { periodFit, SAYS_WANTING } from './signs.ts'
import { unitSigns } from './unit-signs.ts'
import { type Features, type RankWeights, weigh } from './weights.ts'

/** Cosines of unrelated and of closely related texts under bge-small-zh: the model's cosines live between them. */
const LOW_COSINE = 0.3
const HIGH_COSINE = 0.8
/** Share of the concepts beside a number from which it is a number of what is asked; what table heads say of a row counts less. */
const ENOUGH_SAID = 0.4
const ROW_HEAD = 0.6
/** A line of the cover is shorter; longer ones before the first heading say something. */
const CAPTION = 60
/** A unit this much less near than the nearest one is not near at all. */
const NEARNESS_SPAN = 0.15

export interface Found {
  readonly knowledge: Knowledge
  readonly query: Understanding
  readonly vector: Float32Array
  /** BM25F by passage ordinal. */
  readonly words: ReadonlyMap<number, number>
  readonly kindred: KindredSense
  readonly kindredWords: ReadonlyMap<number, number>
  /** Cosine of the nearest passage or sentence. */
  readonly nearest: number
  readonly weights: RankWeights
}

/** Gives the units of a passage that are in scope, with their scores and the parts of them. */
export function scorerOf({ knowledge, query, vector, words, kindred, kindredWords, nearest, weights }: Found): (passage: number) => RankedUnit[] {
  const { index, passages, units } = knowledge
  const mostWords = Math.max(1e-9, ...words.values())
  const mostKindred = Math.max(1e-9, ...kindredWords.values())
  const passageCosine = index.passageVectors.scorer(vector)
  const sentenceCosine = index.sentenceVectors.scorer(vector)
  const cosineOf = (unit: number): number => {
    const sentence = knowledge.sentenceOfUnit.get(unit)
    return sentence === undefined ? passageCosine(units[unit]!.passage) : sentenceCosine(sentence)
  }
  const scaled = (cosine: number) => Math.min(1.2, Math.max(0, (cosine - LOW_COSINE) / (HIGH_COSINE - LOW_COSINE)))
  const pairs = pairShareOf(query.standalone, knowledge)
  const main = mainOf(query.concepts)
  const isInScope = scopeOf(knowledge, query)
  const fits = new Map(knowledge.documents.map(({ id, period }) => [id, periodFit(query, period)]))
  const firstNamed = Math.min(...query.times.years, ...query.times.periods.map(([first]) => first))
  const asksAim = asksForAim(query.standalone)
  const asked = matchable(query.standalone)
  const mayHold = query.concepts.map((concept) => unitsThatMayHold(concept, knowledge.pairs))
  // Passages of a section share its headings, rows of a table its heads: each is looked through once.
  const inPath = query.concepts.map(presenceByText)
  const inContext = query.concepts.map(presenceByText)
  return (ordinal) => {
    const view = passages[ordinal]!
    const planStart = Number(knowledge.plans.get(view.documentId)?.document.period?.slice(0, 4)) || Number.POSITIVE_INFINITY
    const firstAsked = Number.isFinite(firstNamed) ? firstNamed : asksAim ? planStart : Number.POSITIVE_INFINITY
    const [from, to] = view.units
    const cosines: number[] = []
    let best = passageCosine(ordinal)
    for (let u = from; u < to; u++) {
      const cosine = cosineOf(u)
      cosines.push(cosine)
      if (cosine > best) best = cosine
    }
    // Of all units of a paragraph alike.
    const besideUnit = byLead((lead) => ({
      inLead: query.concepts.map((concept) => 0.9 * presence(concept, lead)),
      pairShare: pairs(lead + view.path),
      kindredShare: kindred.presenceBeside(lead),
    }))
    const around = query.concepts.map((_, c) => Math.max(0.75 * inContext[c]!(view.context), 0.6 * inPath[c]!(view.path)))
    const isUnderTitle = !query.asking.list && view.title.length >= WHOLE_TITLE && asked.includes(view.title)
    const scored: RankedUnit[] = []
    for (let u = from; u < to; u++) {
      const unit = units[u]!
      if (!isInScope(unit)) continue
      const { inLead, pairShare, kindredShare } = besideUnit(unit.lead)
      const own = query.concepts.map((concept, c) => Math.max(mayHold[c]?.[u] === 0 ? 0 : presence(concept, unit.words), inLead[c]!))
      const held = own.map((value, c) => Math.max(value, around[c]!))
      const cosine = cosines[u - from]!
      const coverage = weighted(query.concepts, held)
      const ownCoverage = weighted(query.concepts, own)
      const features: Features = {
        words: (words.get(ordinal) ?? 0) / mostWords,
        unitMeaning: scaled(cosine),
        passageMeaning: scaled(best),
        nearness: Math.max(0, 1 - (nearest - cosine) / NEARNESS_SPAN),
        coverage,
        ownCoverage,
        pairs: pairShare(u),
        kindredWords: kindred.strength * ((kindredWords.get(ordinal) ?? 0) / mostKindred),
        kindredCoverage: kindred.strength === 0 ? 0 : kindred.strength * kindredShare(unit.words),
        head: isEntryOf(unit, main) ? 1 : 0,
        title: isUnderTitle ? 1 : 0,
        later: 0,
        ...signsOf(knowledge, query, unit, fits.get(view.documentId) ?? 0, Math.max(ownCoverage, coverage * ROW_HEAD)),
      }
      scored.push({
        ordinal: u,
        unit,
        score: weigh(features, weights),
        features,
        coverage,
        ownCoverage,
        held,
        cosine,
        outdated: isOutdated(view, unit, query, firstAsked),
      })
    }
    return scored
  }
}

/** From this length on the title of a section or box that a question says whole is not only a word that others use too. */
const WHOLE_TITLE = 6

/** What is worked out from the head of a paragraph, once for all of its units. */
function byLead<T>(make: (lead: string) => T): (lead: string) => T {
  let last: { readonly lead: string; readonly made: T } | undefined
  return (lead) => {
    if (last?.lead !== lead) last = { lead, made: make(lead) }
    return last.made
  }
}

/** `presence` of a concept in texts that come again and again. */
function presenceByText(concept: Concept): (text: string) => number {
  const known = new Map<string, number>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const told = presence(concept, text)
    known.set(text, told)
    return told
  }
}

/** Share of the heaviest concept's weight from which another is asked about as much, and how much longer than it a name may be. */
const AS_MUCH = 0.8
const LONGER = 2.5
const NAMES = 0.8

/** The entry is called by what is asked about most. */
const isEntryOf = ({ head }: Unit, main: readonly Concept[]): boolean =>
  head !== '' && main.some((concept) => head.length <= LONGER * concept.source.length && presence(concept, head) >= NAMES)

/** What is asked about most. */
function mainOf(concepts: readonly Concept[]): readonly Concept[] {
  const most = Math.max(0, ...concepts.map(({ weight }) => weight))
  return concepts.filter(({ weight }) => weight >= AS_MUCH * most)
}

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
function scopeOf(knowledge: Knowledge, { scope: { places, uncovered }, standalone }: Understanding): (unit: Unit) => boolean {
  if (places.length + uncovered.length === 0) return () => true
  const named = [...places, ...uncovered].map((place) => ({ ...place, inWords: placeInWords(place.names, asksOfMountain(place.names, standalone)) }))
  const apart = named.slice(places.length)
  return (unit) => {
    const { documentId } = knowledge.passages[unit.passage]!
    const names = ({ inWords }: (typeof named)[number]) => inWords(unit.words) || inWords(unit.lead)
    if (places.some((place) => place.own.includes(documentId))) return apart.every(names)
    return named.some((place) => place.above.includes(documentId) && names(place))
  }
}

function isAbove(knowledge: Knowledge, query: Understanding, unit: Unit): boolean {
  const id = knowledge.passages[unit.passage]!.documentId
  return query.scope.places.length > 0 && !query.scope.places.some((place) => place.own.includes(id))
}

/** Under headings of an earlier period than the one asked about; a target, where no time is named, is of the plan's own period. */
function isOutdated(view: PassageView, unit: Unit, { times }: Understanding, asked: number): boolean {
  if (!Number.isFinite(asked) || view.periods.length === 0) return false
  // “九五”全社会固定资产投资总规模 under a heading on “八五” is of the period it names itself. Read last: it takes longest.
  return (
    view.periods.every((first) => first + 4 < asked) &&
    !times.years.some((year) => `${unit.words} ${unit.opening} ${view.path}`.includes(String(year))) &&
    !unitSigns(unit).periods.some(([, last]) => last >= asked)
  )
}

/** Tells what share of the question's character pairs stand beside or in a unit, each counting by how few units hold it. */
function pairShareOf(question: string, { pairs }: Knowledge): (beside: string) => (unit: number) => number {
  const words = matchable(question)
  const weights = new Map<string, number>()
  for (let i = 0; i + 2 <= words.length; i++) {
    const pair = words.slice(i, i + 2)
    const holding = pairs.unitsWith(pair).length
    if (holding > 0) weights.set(pair, Math.log(pairs.size / holding))
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
  const held = [...weights]
  // A bit a pair, by unit; as many rows of them as it takes.
  const bits = Array.from({ length: Math.ceil(held.length / BITS) }, () => new Uint32Array(pairs.size))
  held.forEach(([pair], i) => {
    const row = bits[Math.floor(i / BITS)]!
    for (const ordinal of pairs.unitsWith(pair)) row[ordinal]! |= 1 << (i % BITS)
  })
  return (beside) => {
    const isBeside = held.map(([pair]) => beside.includes(pair))
    return (unit) => {
      let found = 0
      for (let i = 0; i < held.length; i++) {
        const isHeld = isBeside[i] || ((bits[Math.floor(i / BITS)]![unit]! >>> (i % BITS)) & 1) === 1
        if (isHeld) found += held[i]![1]
      }
      return total === 0 ? 0 : found / total
    }
  }
}
const BITS = 32

type Sign = 'weakness' | 'number' | 'numberOfIt' | 'measureWord' | 'date' | 'front' | 'year' | 'period' | 'documentKind' | 'documentPeriod' | 'above' | 'row'

/** Headings below which all that is said is wanting. */
const wantingBelow = /问题|困难|不足|短板|制约因素|薄弱/

const announcesWanting = /(?:存在|面临|还有)[^，,。；;]{0,16}(?:问题|困难|不足|矛盾|短板|挑战)[^，,。；;]{0,4}$/

/** It stands below a heading on what is wanting, or behind the sentence that announces it in its passage or the one before. */
export function tellsOfWanting(unit: Unit, view: PassageView, knowledge: Knowledge): boolean {
  if (wantingBelow.test(view.passage.path.at(-1) ?? '')) return true
  const previous = knowledge.passages[unit.passage - 1]
  const from = previous?.passage.sectionId === view.passage.sectionId ? previous.units[0] : view.units[0]
  const before = knowledge.units.slice(from, view.units[0] + unit.unit)
  return before.some(({ words }) => announcesWanting.test(words.replace(/[。：:]$/, '')))
}

/** What tells of a unit beside its words: numbers, times, whose document it stands in. */
function signsOf(knowledge: Knowledge, query: Understanding, unit: Unit, documentPeriod: number, spoken: number): Pick<Features, Sign> {
  const view = knowledge.passages[unit.passage]!
  const document = knowledge.plans.get(view.documentId)?.document
  const { years, periods } = query.times
  const said = unitSigns(unit)
  const otherYear = years.length > 0 && said.year
  const number = query.asking.number && said.number ? 1 : 0
  // The cover of a report tells nothing of a plan.
  const isOtherKind = query.documentKind !== null && document !== undefined && document.kind !== query.documentKind
  const tellsPeriod = periods.length > 0 && view.periods.length > 0
  return {
    number,
    numberOfIt: number * Math.min(1, spoken / ENOUGH_SAID),
    date: query.asking.date && said.date ? 1 : 0,
    front: view.front ? (query.asking.document && !isOtherKind ? 1 : unit.words.length < CAPTION ? -0.5 : 0) : 0,
    weakness: query.asking.weakness ? Math.max(said.wanting, tellsOfWanting(unit, view, knowledge) ? SAYS_WANTING : 0) : 0,
    measureWord: query.asking.number && query.measure?.test(unit.words) ? 1 : 0,
    year: years.some((year) => speaksOf(year, unit, view, knowledge)) ? 1 : otherYear ? -0.5 : 0,
    period: !tellsPeriod ? 0 : view.periods.some((first) => periods.some(([from]) => from === first)) ? 1 : -1,
    documentKind: !query.documentKind || !document ? 0 : document.kind === query.documentKind ? 1 : -1,
    documentPeriod,
    above: isAbove(knowledge, query, unit) ? -1 : 0,
    row: view.passage.kind === 'table-row' ? 1 : 0,
  }
}

/** Names the year, stands under a heading or in a table that does, or says 今年 in the report of that year. */
function speaksOf(year: number, unit: Unit, view: PassageView, knowledge: Knowledge): boolean {
  const printed = String(year)
  if (withoutPriceYears(unit.words).includes(printed) || view.context.includes(printed) || view.path.includes(`${printed}年`)) return true
  const document = knowledge.plans.get(view.documentId)?.document
  return document?.kind === 'report' && (document.issuedOn?.startsWith(printed) ?? false) && /今年|年内|本年/.test(unit.words)
}
