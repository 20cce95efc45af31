/** Whether a sentence or a row can answer at all: of the time asked about, no note, no cover line, no row of something else. */

import { nameShareOf } from '../indicator-names.ts'
import type { Knowledge, Unit } from '../knowledge.ts'
import { tellsOfWanting } from '../rank/features.ts'
import { SAYS_WANTING } from '../rank/signs.ts'
import type { RankedUnit, Ranking } from '../rank.ts'
import { asksGrowthOfYear, isOtherMeasure } from '../refusal/rows.ts'
import { rowOf, settingOf } from '../refusal/signs.ts'
import { namesSite, soughtBy } from '../refusal/sought.ts'
import { isOfLaterPeriod, isOfOtherSide, tellsOfOtherYears } from '../refusal/years-told.ts'
import { isShareInstead } from '../select-indicators.ts'
import { asksForAim, asksForView, asksForWays, asksHowDone, asksHowItStood, asksToBe } from '../understand/aims.ts'
import type { Understanding } from '../understand/understanding.ts'
import { isOfOthers } from '../unsaid.ts'
import { leadsWithPeriod } from './chosen-indicators.ts'
import { explains, termAsked } from './explaining.ts'

/** What kind of question sentences answer. */
export type SentenceKind = 'fact' | 'definition' | 'measure' | 'review' | 'list'

/** How many of the best units tell of what time a question is answered. */
const WITHIN = 20
/** Presence from which a sentence says a concept, be it by its headings, and from which it does in so many words. */
const SAYS_IT = 0.4
const OUTRIGHT = 0.8
/** Share of a question for a list that a note below a table has to say to answer it. */
const NOTE_SAYS = 0.7
/** Share of the best score from which a sentence of the period asked about, or that tells a way, keeps the others out. */
const OF_PERIOD = 0.7

const asksForProblems = /(?:什么|哪些)[^，。？?]{0,4}(?:问题|短板|不足)|\b(?:what|which)\b[^?]{0,16}\b(?:problems?|weakness\w*|shortcomings?)\b/i

/** 除了汾酒厂那个，还有一个…: the one that is not meant. */
const oneMore = /除了?([^，,。？?]{2,12}?)(?:那一?[个家座条处]|之外|以外|外)?[，,](?:还|另外?|再)有?(?:一|另一)[个家座条处]/
/** A district with what is said of it. */
const ofDistrict = /^(\p{Script=Han}{2}[区县市旗])(?!委|级|域|里|内|场|政府|集|民)/u

/** Tells a sentence of the one that the question excepts, or of a district where others are asked about by their names. */
function tellsOfOtherOne({ units }: Ranking, { standalone }: Understanding, knowledge: Knowledge): (unit: Unit) => boolean {
  const excepted = oneMore.exec(standalone)?.[1]
  const asked = new Set(
    units
      .slice(0, WITHIN)
      // A title names the document's own place: what is told in it needs no name.
      .filter(({ unit }) => !knowledge.passages[unit.passage]!.front)
      .flatMap(({ unit }) => ofDistrict.exec(unit.words)?.[1] ?? [])
      .filter((name) => standalone.includes(name)),
  )
  return ({ words }) => {
    if (excepted !== undefined && words.includes(excepted)) return true
    const district = asked.size === 0 ? undefined : ofDistrict.exec(words)?.[1]
    return district !== undefined && !standalone.includes(district) && ![...asked].some((name) => words.includes(name))
  }
}

/** Which things, and no value: 重点出口啥东西. */
const asksWhich = /(?:啥|什么|哪些?)(?:东西|产品|商品|货|项目|企业|地方|办法|措施)/

/** The units that may answer, in the order of the ranking; `counts` tells whether one gives the number asked for. */
export function fittingUnits(
  ranking: Ranking,
  query: Understanding,
  kind: SentenceKind,
  knowledge: Knowledge,
  counts: (unit: RankedUnit) => boolean,
): RankedUnit[] {
  // The number of a page that was left standing says nothing.
  const isOfOther = tellsOfOtherOne(ranking, query, knowledge)
  const mayAnswer = ranking.units.filter(({ unit }) => /\p{L}/u.test(unit.words) && !isOfOther(unit))
  // What is wanting is told by what says so, be something else nearer that is asked beside it.
  const wanting =
    asksForProblems.test(query.standalone) && kind === 'fact' && !query.asking.number
      ? mayAnswer.filter(({ features }) => features.weakness >= SAYS_WANTING)
      : []
  // Where it stands is told by what names a street, a village or a side, if anything does.
  const placed = kind === 'fact' ? namingSite(mayAnswer, query) : []
  const units = wanting.length > 0 ? wanting : placed.length > 0 ? placed : mayAnswer
  const best = units.slice(0, WITHIN)
  // A term of the look back alone is told there, however it is asked for.
  const main = saysMain(best, query)
  const isOnlyPast = main.length > 0 && main.every((unit) => looksBack(unit, knowledge))
  if (query.asking.number && kind === 'fact') {
    const asksAhead = !isOnlyPast && query.times.years.length + query.times.periods.length === 0 && asksToBe(query.standalone)
    const isToBe = asksAhead && best.some((unit) => counts(unit) && !looksBack(unit, knowledge))
    // What the plan says of how things stood is told in its look back, where nothing else is nearer.
    const first = asksHowItStood(query.standalone) ? units.slice(0, 1) : []
    return units.filter((unit) => (mayGiveNumber(unit, query, knowledge) || (first.includes(unit) && counts(unit))) && !(isToBe && looksBack(unit, knowledge)))
  }
  // 到“十四五”末 is no answer about 2035, whatever is asked of it.
  const isOfLaterAim = kind === 'fact' && query.times.years.length === 1 && asksForAim(query.standalone)
  const asksForFront = query.asking.document || soughtBy(query) === 'person'
  // What is told of the period asked about goes before what is planned for a later one.
  const isOfPeriod = best.some(
    (unit) => unit.score >= OF_PERIOD * (units[0]?.score ?? 0) && unit.ownCoverage >= SAYS_IT && !isOfLaterPeriod(unit, query, knowledge),
  )
  // 停车难怎么解决: what says that it is so tells no way out of it, where something as near does.
  const asksWay = kind === 'measure' && asksForWays(query.standalone) && !query.asking.weakness
  const isComplaint = ({ unit }: RankedUnit) => tellsOfWanting(unit, knowledge.passages[unit.passage]!, knowledge)
  const hasWay =
    asksWay &&
    best.some((unit) => unit.score >= OF_PERIOD * (units[0]?.score ?? 0) && !isComplaint(unit) && unit.features.kindredCoverage + unit.ownCoverage > 0)
  const isFront = (unit: RankedUnit) => (kind === 'list' || kind === 'measure' ? knowledge.passages[unit.unit.passage]!.front : isOfCover(unit, knowledge))
  return units.filter(
    (unit) =>
      (isOnlyPast || !isPast(unit, query, kind, knowledge)) &&
      !(isOfPeriod && isOfLaterPeriod(unit, query, knowledge)) &&
      !(hasWay && isComplaint(unit)) &&
      !(kind === 'measure' && asksForWays(query.standalone) && rowOf(unit, knowledge)?.indicator) &&
      !(kind === 'fact' && asksWhich.test(query.standalone) && rowOf(unit, knowledge)?.indicator) &&
      (kind === 'fact' ||
        soughtBy(query) === 'date' ||
        !isNote(unit, knowledge) ||
        (kind === 'list' && unit.ownCoverage >= NOTE_SAYS) ||
        (kind === 'definition' && explains(unit.unit.words, termAsked(query)) >= 1)) &&
      namesIt(unit, query, knowledge) &&
      !isOfOtherSide(unit.unit, query, settingOf(unit, knowledge)) &&
      !(isOfLaterAim && tellsOfOtherYears(unit.unit, headingsOfReport(unit, knowledge), query)) &&
      (asksForFront || !isFront(unit)),
  )
}

const mayGiveNumber = (unit: RankedUnit, query: Understanding, knowledge: Knowledge): boolean =>
  !unit.outdated &&
  !isNote(unit, knowledge) &&
  !isGroupName(unit, knowledge) &&
  !tellsOfOtherYears(unit.unit, headingsOfReport(unit, knowledge), query, settingOf(unit, knowledge).ends) &&
  !isOfLaterPeriod(unit, query, knowledge) &&
  !isOtherRow(unit, query, knowledge)

/** Of those that are about as near as the first and say as much, the ones that name the site asked for; none where the first does. */
function namingSite(units: readonly RankedUnit[], query: Understanding): readonly RankedUnit[] {
  const [first] = units
  if (!first || namesSite(query, first.unit.words)) return []
  const near = units.filter(({ score, ownCoverage }) => score >= AS_NEAR * first.score && ownCoverage >= AS_NEAR * first.ownCoverage)
  return near.filter(({ unit }) => namesSite(query, unit.words))
}
const AS_NEAR = 0.9

/** Those that say what weighs most in the question. */
function saysMain(units: readonly RankedUnit[], { concepts }: Understanding): readonly RankedUnit[] {
  const main = concepts.findIndex(({ weight }) => weight === Math.max(...concepts.map((concept) => concept.weight)))
  const outright = units.filter(({ held }) => (held[main] ?? 0) >= OUTRIGHT)
  return outright.length > 0 ? outright : units.filter(({ held }) => (held[main] ?? 0) >= SAYS_IT)
}

/** What stands below a table and tells of its marks: a fact may stand there (who approved the change), a way or a meaning does not. */
const isNote = ({ unit }: RankedUnit, knowledge: Knowledge) => /^(?:注[:：\d]|[①-⑳*])/.test(textOf(unit, knowledge)) || knowledge.notes.has(unit.passage)

const textOf = ({ passage, range }: Unit, knowledge: Knowledge) => {
  const view = knowledge.passages[passage]!
  return knowledge.plans.get(view.documentId)?.text.slice(...range) ?? ''
}

/** Of an earlier period than the one asked about: rows never answer then, sentences not where what is to be done is asked for. */
function isPast(unit: RankedUnit, { times, standalone, asking }: Understanding, kind: SentenceKind, knowledge: Knowledge): boolean {
  // What was wanting when a plan was made stands in its look back.
  if (asksHowDone(standalone) || asking.weakness) return false
  if (kind === 'measure' && !asksForView(standalone) && times.years.length + times.periods.length === 0 && looksBack(unit, knowledge)) return true
  if (!unit.outdated) return false
  if (rowOf(unit, knowledge) !== null) return kind === 'fact'
  // Where no time is named, an aim is asked for.
  return times.years.length + times.periods.length === 0 || (times.periods.length > 0 && (kind === 'measure' || kind === 'list'))
}

/** It stands where a plan of a later period tells what was done: how something is to be done is told elsewhere. */
export function looksBack({ unit }: RankedUnit, knowledge: Knowledge): boolean {
  const view = knowledge.passages[unit.passage]!
  const own = Number(knowledge.plans.get(view.documentId)?.document.period?.slice(0, 4))
  return view.periods.length > 0 && view.periods.every((first) => first < own)
}

/** A row that measures something else than is asked: a share for a count, a level for its growth in one year. */
function isOtherRow(unit: RankedUnit, query: Understanding, knowledge: Knowledge): boolean {
  const setting = settingOf(unit, knowledge)
  const { indicator } = setting
  return isOtherMeasure(setting, query) || asksGrowthOfYear(setting, query) || (indicator !== null && !leadsWithPeriod({ indicator }, query))
}

/** Share of the question, or of an indicator's name, that makes its row speak of what is asked. */
const NAMES = 0.45

/** The head of a group of rows says what they are of and no value: 28.主要污染物排放减少（%）, with no cell beside it. */
function isGroupName(unit: RankedUnit, knowledge: Knowledge): boolean {
  const row = rowOf(unit, knowledge)
  if (row === null || row.indicator) return false
  const words = textOf(unit.unit, knowledge).replace(/^\s*\d+[.、．]?\s*/, '')
  const cells = words.split('\t').filter((cell) => cell.trim() !== '')
  return cells.length <= 1 && !/\d/.test((cells[0] ?? '').replace(/[(（][^)）]*[)）]/g, ''))
}

/** No row of something that the question does not name: under a table's head rows stand near a question that they do not answer. */
function namesIt(unit: RankedUnit, query: Understanding, knowledge: Knowledge): boolean {
  const row = rowOf(unit, knowledge)
  if (isGroupName(unit, knowledge)) return false
  const indicator = row?.indicator
  if (!indicator) return true
  const others = isOfOthers(query.standalone, unit.unit.words + knowledge.passages[unit.unit.passage]!.path)
  return !others && !isShareInstead(query.standalone, indicator) && (unit.ownCoverage >= NAMES || nameShareOf(indicator, query) >= NAMES)
}

/** Longest line of a cover. */
const TITLE_LENGTH = 50

/** A line of the cover, a title or an address, tells nothing but of the document itself. */
export function isOfCover({ unit }: RankedUnit, knowledge: Knowledge): boolean {
  return knowledge.passages[unit.passage]!.front && unit.words.length < TITLE_LENGTH && !/[。；;：:]$/.test(unit.words)
}

/** The headings of a report tell of which year it speaks: 2021年工作安排. */
function headingsOfReport({ unit }: RankedUnit, knowledge: Knowledge): string {
  const { documentId, path } = knowledge.passages[unit.passage]!
  return knowledge.plans.get(documentId)?.document.kind === 'report' ? path : ''
}
