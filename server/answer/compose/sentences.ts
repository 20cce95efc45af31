import type { DraftBlock } from '../draft.ts'
import type { Knowledge, Unit } from '../knowledge.ts'
import { isFront } from '../rank/features.ts'
import { saysNumber } from '../rank/signs.ts'
import type { RankedUnit, Ranking } from '../rank.ts'
import { givesKind } from '../refusal/gaps.ts'
import { statisticWords } from '../refusal/quantity.ts'
import { rowOf, settingOf } from '../refusal/signs.ts'
import { asksGrowthOfYear, countsWhatIsAsked, isNamedKind, isOtherMeasure, soughtBy, tellsOfOtherYears } from '../refusal/sought.ts'
import { isShareInstead, nameShareOf } from '../select-indicators.ts'
import type { Understanding } from '../understand/understanding.ts'
import { isOfOthers } from '../unsaid.ts'
import { announcedEntries } from './announced-entries.ts'
import { type IndicatorRow, indicatorBlocks } from './indicator.ts'
import { countAsked, countsIn, partsOf } from './list/counted.ts'
import { spokenText } from './spoken.ts'

/** Most characters an answer of sentences quotes before it turns to related passages, by how much the kind of question calls for. */
const ROOM = { fact: 260, definition: 420, measure: 460, review: 520, list: 520 } as const
const RELATED = 4
/** A related passage shorter than this is a caption or a line of the cover. */
const SHORTEST = 16
/** Share of the first one's score that a sentence of its own passage must reach to stand beside it. */
const SISTER = 0.5
/** Most sentences that one announcing sentence brings. */
const ANNOUNCED = 8

export type SentenceKind = keyof typeof ROOM

/** The fewest sentences that answer, the answering one first; of one passage in the order they stand in. */
export function answerSentences(ranking: Ranking, query: Understanding, kind: SentenceKind, knowledge: Knowledge): RankedUnit[] {
  const counts = (unit: RankedUnit) => countsWhatIsAsked(unit, query, settingOf(unit, knowledge)) > 0
  const current =
    query.asking.number && kind === 'fact'
      ? numbersFirst(
          ranking.units.filter((unit) => !unit.outdated && !tellsOfOtherYears(unit.unit.words, '', query) && !isOtherRow(unit, query, knowledge)),
          counts,
        )
      : ranking.units.filter(
          (unit) =>
            !isPast(unit, query, kind, knowledge) &&
            !/^注[:：]/.test(unit.unit.words) &&
            namesIt(unit, query, knowledge) &&
            (query.asking.document || !isOfCover(unit, knowledge)),
        )
  const units = kind === 'definition' ? explainingFirst(current, query) : kindFirst(current, query, ranking.kindred)
  const first = units[0]
  if (!first) return []
  // A number of something else is no answer; where everyday expressions lead to the sentence, what is asked stands in other words.
  if (query.asking.number && kind === 'fact' && first.features.kindredCoverage <= LED && !counts(first)) return []
  const chosen = [first]
  const room = ROOM[kind]
  const total = query.concepts.reduce((sum, concept) => sum + concept.weight, 0)
  const held = [...first.held]
  let size = length(first)
  const take = (unit: RankedUnit) => {
    chosen.push(unit)
    size += length(unit)
    unit.held.forEach((value, i) => {
      held[i] = Math.max(held[i] ?? 0, value)
    })
  }
  // What the first sentence says of the thing asked about, a further one has to speak of too, or of another thing whose number is asked for.
  const said = query.concepts.map(({ weight }, i) => ((first.held[i] ?? 0) >= SAYS_IT ? weight : 0))
  const heaviest = said.indexOf(Math.max(...said))
  const tellsAnother = (unit: RankedUnit) =>
    query.asking.number &&
    query.concepts.some(({ source, weight }, i) => said[i] === 0 && weight >= 0.5 && (unit.held[i] ?? 0) >= SAYS_IT && !statisticWords.test(source))
  const speaksOfIt = (unit: RankedUnit) => (said[heaviest] ?? 0) === 0 || (unit.held[heaviest] ?? 0) >= SAYS_IT || tellsAnother(unit)
  const gain = (unit: RankedUnit) =>
    unit.held.reduce((sum, value, i) => sum + Math.max(0, value - (held[i] ?? 0)) * (query.concepts[i]?.weight ?? 0), 0) / Math.max(total, 1e-9)
  // 文号是什么，哪天发的: of the document itself the date stands on a line of its own.
  const dated = query.asking.document && query.asking.date ? units.find((unit) => unit.features.front > 0 && IN_FULL.test(unit.unit.words)) : undefined
  if (dated && !IN_FULL.test(first.unit.words)) take(dated)
  if (kind !== 'fact') {
    const sisters = units.filter((unit) => unit.unit.passage === first.unit.passage && unit !== first)
    for (const unit of sisters)
      if (
        size + length(unit) <= room &&
        unit.score >= SISTER * first.score &&
        (unit.ownCoverage >= 0.5 * first.ownCoverage || unit.coverage >= 0.6 * first.coverage || (query.asking.weakness && unit.features.weakness > 0))
      )
        take(unit)
  }
  const section = knowledge.passages[first.unit.passage]!.passage.sectionId
  const besideFirst = (unit: RankedUnit) => knowledge.passages[unit.unit.passage]!.passage.sectionId === section
  for (const unit of units.slice(1, 40)) {
    if (chosen.includes(unit) || size + length(unit) > room) continue
    const enough =
      kind === 'fact'
        ? gain(unit) >= FACT_GAIN && (!query.asking.number || counts(unit))
        : gain(unit) >= 0.1 || (unit.score >= 0.9 * first.score && unit.ownCoverage >= 0.6 * first.ownCoverage)
    if (query.asking.weakness && unit.features.weakness === 0) continue
    const wanting = query.asking.weakness && unit.features.weakness >= 0.5 && besideFirst(unit)
    if (wanting || (enough && unit.score >= 0.68 * first.score && speaksOfIt(unit))) take(unit)
  }
  return inReadingOrder(chosen)
}

/** Of an earlier period than the one asked about: rows never answer then, sentences not where what is to be done is asked for. */
function isPast(unit: RankedUnit, { times }: Understanding, kind: SentenceKind, knowledge: Knowledge): boolean {
  if (!unit.outdated) return false
  return rowOf(unit, knowledge) !== null ? kind === 'fact' : times.periods.length > 0 && (kind === 'measure' || kind === 'list')
}

/** A row that measures something else than is asked: a share for a count, a level for its growth in one year. */
function isOtherRow(unit: RankedUnit, query: Understanding, knowledge: Knowledge): boolean {
  const setting = settingOf(unit, knowledge)
  return isOtherMeasure(setting, query) || asksGrowthOfYear(setting, query)
}

/** Share of the question, or of an indicator's name, that makes its row speak of what is asked. */
const NAMES = 0.45

/** A row of no indicator and shorter than this is the head of a group of rows. */
const GROUP_NAME = 14

/** No row of something that the question does not name: under a table's head rows stand near a question that they do not answer. */
function namesIt(unit: RankedUnit, query: Understanding, knowledge: Knowledge): boolean {
  const row = rowOf(unit, knowledge)
  // The name of a group of rows says nothing.
  if (row && !row.indicator && unit.unit.words.length < GROUP_NAME) return false
  const indicator = row?.indicator
  if (!indicator) return true
  const others = isOfOthers(query.standalone, unit.unit.words + knowledge.passages[unit.unit.passage]!.path)
  return !others && !isShareInstead(query.standalone, indicator) && (unit.ownCoverage >= NAMES || nameShareOf(indicator, query) >= NAMES)
}

/** A date with its day, as documents are dated. */
const IN_FULL = /(?:19|20)\d{2}年\d{1,2}月\d{1,2}日/

/** Longest line of a cover. */
const TITLE_LENGTH = 50

/** A line of the cover, a title or an address, tells nothing but of the document itself. */
export function isOfCover({ unit }: RankedUnit, knowledge: Knowledge): boolean {
  return isFront(knowledge.passages[unit.passage]!, knowledge) && unit.words.length < TITLE_LENGTH && !/[。；;：:]$/.test(unit.words)
}

/** How near to the best a sentence with a number must come to answer before it. */
const NUMBER_ODDS = 0.8
const NUMBER_WITHIN = 20
const LED = 0.3
/** Share of the question that a further sentence must add to a fact. */
const FACT_GAIN = 0.15
/** Presence from which a sentence says a concept, be it by its headings. */
const SAYS_IT = 0.4

/** Where a number is asked for, the first sentence has to give one, best one of what is asked. */
function numbersFirst(units: readonly RankedUnit[], counts: (unit: RankedUnit) => boolean): RankedUnit[] {
  const near = ({ score }: RankedUnit) => score >= NUMBER_ODDS * (units[0]?.score ?? 0)
  const counted = units.slice(0, NUMBER_WITHIN).findIndex((one) => near(one) && counts(one))
  const at = counted >= 0 ? counted : units.findIndex((one) => near(one) && saysNumber(one.unit.words))
  return at > 0 ? units.slice(at) : [...units]
}

/** Where a name, a date or a street is asked for, the first sentence has to give one. */
function kindFirst(units: readonly RankedUnit[], query: Understanding, kindred: number): readonly RankedUnit[] {
  const sought = soughtBy(query)
  if (!isNamedKind(sought)) return units
  const at = units.slice(0, NUMBER_WITHIN).findIndex((one) => givesKind(one, query, kindred))
  return at > 0 ? [units[at]!, ...units.slice(0, at), ...units.slice(at + 1)] : units
}

/** How much more a sentence that explains a term counts than one that only uses it. */
const EXPLAINS = 0.5

/** The term whose meaning is asked: what the question is most about. */
export function termAsked({ concepts }: Understanding): string {
  return [...concepts].sort((a, b) => b.weight - a.weight)[0]?.source ?? ''
}

/** For what a term means: sentences that say what it is made of, or name it and go on with 即, 是指 or a colon, come first. */
function explainingFirst(units: readonly RankedUnit[], query: Understanding): RankedUnit[] {
  const term = termAsked(query)
  return units.map((unit) => ({ ...unit, score: unit.score + EXPLAINS * explains(unit.unit.words, term) })).sort((a, b) => b.score - a.score)
}

/** One of the sentences found says outright what the term is made of. */
export function definedBySentence(ranking: Ranking, query: Understanding): boolean {
  const term = termAsked(query)
  return ranking.units.slice(0, 60).some(({ unit }) => explains(unit.words, term) >= 1)
}

function explains(words: string, term: string): number {
  const at = words.indexOf(term)
  const parts = partsOf(term)
  // Said one after the other: 新基建、新技术…, or 创新吕梁、绿色吕梁….
  if (parts && parts.count >= 2) {
    const { count, head } = parts
    const opening = new RegExp(`(?:${head}[一-龥]{1,5}[、和及]){${count - 1}}${head}`)
    const closing = new RegExp(`(?:[一-龥]{1,16}${head}[、和及]){${count - 1}}[一-龥]{1,16}${head}`)
    if (opening.test(words) || closing.test(words)) return 1
  }
  if (at < 0) return 0
  if (/^[^，。]{0,6}(?:即|是指|指的是|就是|包括|：|:)/.test(words.slice(at + term.length))) return 1
  return (words.match(/、/g)?.length ?? 0) >= 3 ? 0.5 : 0
}

/** Sentences of the first one's passage stand together in their order; the others follow by rank. */
function inReadingOrder(chosen: readonly RankedUnit[]): RankedUnit[] {
  const passages = [...new Set(chosen.map((unit) => unit.unit.passage))]
  return passages.flatMap((passage) => chosen.filter((unit) => unit.unit.passage === passage).sort((a, b) => a.ordinal - b.ordinal))
}

/** Blocks of the chosen sentences; one that breaks off at a colon brings what it announces. */
export function sentenceBlocks(chosen: readonly RankedUnit[], query: Understanding, knowledge: Knowledge): DraftBlock[] {
  const used = new Set(chosen.map(({ ordinal }) => ordinal))
  const titled = new Set<string>()
  return chosen.flatMap(({ unit, ordinal }) => {
    const announced = [...restOfSentence(ordinal, knowledge), ...announcedBy(ordinal, query, knowledge)].filter((next) => !used.has(next))
    for (const next of announced) used.add(next)
    const row = indicatorOf(unit, knowledge)
    if (row) return indicatorBlocks(row, query, knowledge)
    return [...titleOf(unit, knowledge, titled), sentenceBlock(unit, knowledge), ...announced.map((next) => sentenceBlock(knowledge.units[next]!, knowledge))]
  })
}

/** A bare entry says little without the title of its box, which is put above the first one. */
function titleOf(unit: Unit, knowledge: Knowledge, titled: Set<string>): DraftBlock[] {
  const { passage } = knowledge.passages[unit.passage]!
  if (passage.kind !== 'list' || titled.has(passage.sectionId)) return []
  titled.add(passage.sectionId)
  return [{ type: 'heading', text: passage.path.at(-1) ?? '', evidence: [] }]
}

/** The indicator that a table row states, for a line that a reader understands without the table's head. */
function indicatorOf(unit: Unit, knowledge: Knowledge): IndicatorRow | null {
  const { passage } = knowledge.passages[unit.passage]!
  if (passage.kind !== 'table-row') return null
  const indicator = knowledge.plans.get(passage.documentId)?.indicators.find(({ passageId }) => passageId === passage.id)
  return indicator ? { indicator, documentId: passage.documentId } : null
}

/** A sentence that names a number of things and is shorter than this does not say which they are. */
const GROUP_SENTENCE = 48

/** The units that a sentence goes on in which was cut for its length inside an enumeration. */
function restOfSentence(ordinal: number, knowledge: Knowledge): number[] {
  const rest: number[] = []
  // 第一，…； 第二，…: one sentence, cut at its semicolons.
  const counts = /(?:^|[:：，,。])(?:一是|第一[,，、]|首先)/.test(knowledge.units[ordinal]!.words)
  for (let at = ordinal; (counts ? /[、，,；;]$/ : /[、，,]$/).test(knowledge.units[at]!.words) && rest.length < ANNOUNCED; at++) {
    const here = knowledge.units[at]!
    const next = knowledge.units[at + 1]
    if (next && knowledge.passages[next.passage]!.passage.sectionId === knowledge.passages[here.passage]!.passage.sectionId) rest.push(at + 1)
    else break
  }
  return rest
}

/** What a unit that ends in a colon announces: the entries that follow, or the units behind it. */
function announcedBy(ordinal: number, query: Understanding, knowledge: Knowledge): number[] {
  const unit = knowledge.units[ordinal]!
  const asked = countAsked(query.standalone)
  // 积极打造五类特色小镇。 and the sentences behind it say which five.
  const named = asked !== null && unit.words.length < GROUP_SENTENCE && countsIn(unit.words).includes(asked)
  if (!named && !/[：:]$/.test(unit.words)) return []
  const entries = announcedEntries(ordinal, knowledge)
  // Seven aims are not the five that a term is made of.
  const parts = query.asking.kind === 'definition' || query.asking.list ? partsOf(termAsked(query)) : null
  if (parts && entries.length > 0 && entries.length !== parts.count) return []
  if (entries.length > 0) return entries.slice(0, ANNOUNCED)
  const behind = knowledge.passages[unit.passage]!.units[1] - ordinal - 1
  return Array.from({ length: Math.min(behind, ANNOUNCED) }, (_, i) => ordinal + 1 + i)
}

export function sentenceBlock(unit: Unit, knowledge: Knowledge, type: DraftBlock['type'] = 'sentence'): DraftBlock {
  return { type, text: spokenText(unit, knowledge), evidence: [{ passage: unit.passage, range: unit.range }] }
}

/** Further passages on the subject, one sentence each, that the answer does not use. */
export function relatedBlocks(ranking: Ranking, used: ReadonlySet<number>, knowledge: Knowledge, most = RELATED): DraftBlock[] {
  const top = ranking.passages[0]?.score ?? 0
  return ranking.passages
    .filter(
      (unit) =>
        !used.has(unit.unit.passage) &&
        unit.score >= 0.45 * top &&
        unit.unit.words.length >= SHORTEST &&
        (unit.score >= 0.8 * top || !isFront(knowledge.passages[unit.unit.passage]!, knowledge)),
    )
    .slice(0, most)
    .map((unit) => sentenceBlock(unit.unit, knowledge, 'related'))
}

const length = (unit: RankedUnit) => unit.unit.range[1] - unit.unit.range[0]
