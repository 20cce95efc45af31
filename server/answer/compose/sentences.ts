import type { Knowledge, Unit } from '../knowledge.ts'
import { saysNumber } from '../rank/signs.ts'
import type { RankedUnit, Ranking } from '../rank.ts'
import { asksGrowthOfYear, countsWhatIsAsked, isOtherMeasure, tellsOfOtherYears, UNDATED } from '../refusal/counting.ts'
import { givesKind, LED } from '../refusal/gaps.ts'
import { rowOf, settingOf } from '../refusal/signs.ts'
import { isNamedKind, soughtBy } from '../refusal/sought.ts'
import { isShareInstead, nameShareOf } from '../select-indicators.ts'
import { aimOf, asksForAim, asksForDone, asksForWays, asksHowDone, asksToBe, saysPlanned } from '../understand/aims.ts'
import { matchable, presence } from '../understand/concepts.ts'
import { statisticWords } from '../understand/general-words.ts'
import { planYears } from '../understand/plan-years.ts'
import type { Understanding } from '../understand/understanding.ts'
import { isOfOthers } from '../unsaid.ts'
import { leadsWithPeriod } from './chosen-indicators.ts'
import { explainingFirst } from './explaining.ts'

/** Most characters an answer of sentences quotes before it turns to related passages, by how much the kind of question calls for. */
const ROOM = { fact: 260, definition: 420, measure: 460, review: 520, list: 520 } as const
/** Share of the first one's score that a sentence of its own passage must reach to stand beside it. */
const SISTER = 0.5
/** Share of the heaviest concept's weight from which a concept may be the subject of a paragraph. */
const SUBJECT = 0.5
/** Characters of a sentence in the question from which it quotes it. */
const QUOTED = 24

export type SentenceKind = keyof typeof ROOM

/** The fewest sentences that answer, the answering one first; of one passage in the order they stand in. */
export function answerSentences(ranking: Ranking, query: Understanding, kind: SentenceKind, knowledge: Knowledge): RankedUnit[] {
  const counted = (unit: RankedUnit) => countsWhatIsAsked(unit, query, settingOf(unit, knowledge))
  const counts = (unit: RankedUnit) => counted(unit) > 0
  // A term of the look back alone is told there, however it is asked for.
  const main = saysMain(ranking.units.slice(0, NUMBER_WITHIN), query)
  const isOnlyPast = main.length > 0 && main.every((unit) => looksBack(unit, knowledge))
  const asksAhead = !isOnlyPast && query.times.years.length + query.times.periods.length === 0 && asksToBe(query.standalone)
  const isToBe = asksAhead && ranking.units.slice(0, NUMBER_WITHIN).some((unit) => counts(unit) && !looksBack(unit, knowledge))
  // 到“十四五”末 is no answer about 2035, whatever is asked of it.
  const isOfLaterAim = query.times.years.length === 1 && asksForAim(query.standalone)
  const current =
    query.asking.number && kind === 'fact'
      ? numbersFirst(
          ranking.units.filter(
            (unit) =>
              !unit.outdated &&
              !isNote(unit, knowledge) &&
              !isGroupName(unit, knowledge) &&
              !tellsOfOtherYears(unit.unit, headingsOfReport(unit, knowledge), query) &&
              !isOfLaterPeriod(unit, query, knowledge) &&
              !(isToBe && looksBack(unit, knowledge)) &&
              !isOtherRow(unit, query, knowledge),
          ),
          counted,
        )
      : ranking.units.filter(
          (unit) =>
            (isOnlyPast || !isPast(unit, query, kind, knowledge)) &&
            !(kind === 'measure' && asksForWays(query.standalone) && rowOf(unit, knowledge)?.indicator) &&
            (kind === 'fact' || soughtBy(query) === 'date' || !isNote(unit, knowledge)) &&
            namesIt(unit, query, knowledge) &&
            !(kind === 'fact' && isOfLaterAim && tellsOfOtherYears(unit.unit, headingsOfReport(unit, knowledge), query)) &&
            (query.asking.document ||
              soughtBy(query) === 'person' ||
              !(kind !== 'list' && kind !== 'measure' ? isOfCover(unit, knowledge) : knowledge.passages[unit.unit.passage]!.front)),
        )
  const past =
    query.asking.number && asksForDone(query.standalone)
      ? current.filter((one) => looksBack(one, knowledge) || (!saysPlanned(one.unit.words) && !plannedBelow.test(knowledge.passages[one.unit.passage]!.path)))
      : current
  const told =
    kind === 'review' && !query.asking.weakness
      ? doneFirst(current, knowledge)
      : past.some(({ score }) => score >= DONE_ODDS * (current[0]?.score ?? 0))
        ? past
        : current
  const units = kind === 'definition' ? explainingFirst(told, query) : kindFirst(told, query, ranking.kindred)
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
  const saysAnother = (unit: RankedUnit) =>
    query.concepts.some(({ source, weight }, i) => said[i] === 0 && weight >= 0.5 && (unit.held[i] ?? 0) >= SAYS_IT && !statisticWords.test(source))
  const tellsAnother = (unit: RankedUnit) => query.asking.number && saysAnother(unit)
  const speaksOfIt = (unit: RankedUnit) => (said[heaviest] ?? 0) === 0 || (unit.held[heaviest] ?? 0) >= SAYS_IT || tellsAnother(unit)
  const gain = (unit: RankedUnit) =>
    unit.held.reduce((sum, value, i) => sum + Math.max(0, value - (held[i] ?? 0)) * (query.concepts[i]?.weight ?? 0), 0) / Math.max(total, 1e-9)
  // 文号是什么，哪天发的: of the document itself the date stands on a line of its own.
  const dated = dateOfDocument(units, query)
  if (dated && !IN_FULL.test(first.unit.words)) take(dated)
  if (kind !== 'fact') {
    const sisters = units.filter((unit) => unit.unit.passage === first.unit.passage && unit !== first)
    // More on an entry that the question quotes whole is all that its passage says.
    const quoted = matchable(query.standalone).includes(first.unit.words.slice(0, QUOTED))
    for (const unit of sisters)
      if (
        size + length(unit) <= room &&
        (quoted ||
          (unit.score >= SISTER * first.score &&
            (unit.ownCoverage >= 0.5 * first.ownCoverage || unit.coverage >= 0.6 * first.coverage || (query.asking.weakness && unit.features.weakness > 0))))
      )
        take(unit)
  }
  // Two numbers for the same are both shown where it is asked whether they agree.
  const saysAsMuch = (unit: RankedUnit) => query.asking.number && counted(unit) === 1 && unit.ownCoverage >= AS_MUCH * first.ownCoverage
  const section = knowledge.passages[first.unit.passage]!.passage.sectionId
  const besideFirst = (unit: RankedUnit) => knowledge.passages[unit.unit.passage]!.passage.sectionId === section
  for (const unit of units.slice(1, 40)) {
    if (chosen.includes(unit) || size + length(unit) > room) continue
    const enough =
      kind === 'fact'
        ? (gain(unit) >= (first.ownCoverage >= SAYS_MOST && counted(first) === 1 ? WHOLE_FACT_GAIN : FACT_GAIN) && (!query.asking.number || counts(unit))) ||
          (asksIfSame.test(query.standalone) && saysAsMuch(unit))
        : gain(unit) >= 0.1 || (unit.score >= 0.9 * first.score && unit.ownCoverage >= 0.6 * first.ownCoverage)
    if (query.asking.weakness && unit.features.weakness === 0) continue
    const wanting = query.asking.weakness && unit.features.weakness >= 0.5 && besideFirst(unit)
    const onAnother = kind === 'measure' && besideFirst(unit) && saysAnother(unit)
    if (wanting || (enough && unit.score >= 0.68 * first.score && (speaksOfIt(unit) || onAnother))) take(unit)
  }
  if (kind === 'measure')
    for (const unit of restOfParagraph(units, first, query, knowledge)) if (!chosen.includes(unit) && size + length(unit) <= room) take(unit)
  const before = takenUpBy(first, ranking)
  if (before && !chosen.includes(before)) take(before)
  return ownFirst(inReadingOrder(chosen))
}

/** 这十件大事由…负责: what a sentence takes up stands right before it, and is told with it. */
function takenUpBy({ unit, ordinal }: RankedUnit, { units }: Ranking): RankedUnit | undefined {
  return /^(?:这|上述)(?:[二三四五六七八九十]+|\d+|几)[个项件大类种条座家支]/.test(unit.words)
    ? units.find((other) => other.ordinal === ordinal - 1 && other.unit.passage === unit.passage)
    : undefined
}

/** Share of what the first sentence says of the question from which another says as much. */
const AS_MUCH = 0.9
const asksIfSame = /前后|不一样|不一致|对不上|矛盾|打架|出入|是否一致|一致吗|\b(?:consistent|contradict\w*|inconsistent|discrepan\w+)\b/i

/** Presence from which a sentence says it in so many words. */
const OUTRIGHT = 0.8

/** Those that say what weighs most in the question. */
function saysMain(units: readonly RankedUnit[], { concepts }: Understanding): readonly RankedUnit[] {
  const main = concepts.findIndex(({ weight }) => weight === Math.max(...concepts.map((concept) => concept.weight)))
  const outright = units.filter(({ held }) => (held[main] ?? 0) >= OUTRIGHT)
  return outright.length > 0 ? outright : units.filter(({ held }) => (held[main] ?? 0) >= SAYS_IT)
}

/** What a paragraph whose head or heading speaks of the subject says besides: ways that no word of the question stands in. */
function restOfParagraph(units: readonly RankedUnit[], first: RankedUnit, query: Understanding, knowledge: Knowledge): readonly RankedUnit[] {
  const view = knowledge.passages[first.unit.passage]!
  const heaviest = Math.max(...query.concepts.map(({ weight }) => weight))
  // A paragraph on the wider subject alone (private firms, where their credit is asked about) goes its own ways.
  const main = query.concepts.findIndex(({ weight }) => weight === heaviest)
  if ((first.held[main] ?? 0) < SAYS_IT) return []
  const headed = view.lead + matchable(view.passage.path.at(-1) ?? '')
  if (!query.concepts.some((concept) => concept.weight >= SUBJECT * heaviest && presence(concept, headed) >= SAYS_IT)) return []
  // What the sentence says beside the head (teachers' pay under a head on teachers) is told by the ones next to it.
  const narrower = query.concepts.some(
    (concept, i) => concept.weight >= SUBJECT * heaviest && (first.held[i] ?? 0) >= SAYS_IT && presence(concept, headed) < SAYS_IT,
  )
  const sisters = units.filter((unit) => unit.unit.passage === first.unit.passage && (!narrower || Math.abs(unit.ordinal - first.ordinal) <= 1))
  return sisters.toSorted((a, b) => Math.abs(a.ordinal - first.ordinal) - Math.abs(b.ordinal - first.ordinal) || a.ordinal - b.ordinal)
}

/** What stands below a table and tells of its marks: a fact may stand there (who approved the change), a way or a meaning does not. */
const isNote = ({ unit }: RankedUnit, knowledge: Knowledge) => /^(?:注[:：\d]|[①-⑳*])/.test(textOf(unit, knowledge)) || knowledge.notes.has(unit.passage)

const textOf = ({ passage, range }: Unit, knowledge: Knowledge) => {
  const view = knowledge.passages[passage]!
  return knowledge.plans.get(view.documentId)?.text.slice(...range) ?? ''
}

/** Of an earlier period than the one asked about: rows never answer then, sentences not where what is to be done is asked for. */
function isPast(unit: RankedUnit, { times, standalone }: Understanding, kind: SentenceKind, knowledge: Knowledge): boolean {
  if (asksHowDone(standalone)) return false
  if (kind === 'measure' && times.years.length + times.periods.length === 0 && looksBack(unit, knowledge)) return true
  if (!unit.outdated) return false
  if (rowOf(unit, knowledge) !== null) return kind === 'fact'
  // Where no time is named, an aim is asked for.
  return times.years.length + times.periods.length === 0 || (times.periods.length > 0 && (kind === 'measure' || kind === 'list'))
}

/** Headings below which a report says what is to be done. */
const plannedBelow = /工作安排|重点工作|主要任务|目标任务|工作部署/

/** Share of the best score from which what was done tells more of it than what is to be done. */
const DONE_ODDS = 0.7

/** Where it is asked what was achieved, what the plan looks back on, if any of that is near; else all. */
function doneFirst(units: readonly RankedUnit[], knowledge: Knowledge): readonly RankedUnit[] {
  const done = units.filter((unit) => looksBack(unit, knowledge))
  return (done[0]?.score ?? 0) >= DONE_ODDS * (units[0]?.score ?? 0) && done.length > 0 ? done : units
}

/** It stands where a plan of a later period tells what was done: how something is to be done is told elsewhere. */
function looksBack({ unit }: RankedUnit, knowledge: Knowledge): boolean {
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

/** A date with its day, as documents are dated. */
const IN_FULL = /(?:19|20)\d{2}年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日/
const MONTH = /^(?:19|20)\d{2}年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月$/

/** Longest line of a cover. */
const TITLE_LENGTH = 50

/** A line of the cover, a title or an address, tells nothing but of the document itself. */
export function isOfCover({ unit }: RankedUnit, knowledge: Knowledge): boolean {
  return knowledge.passages[unit.passage]!.front && unit.words.length < TITLE_LENGTH && !/[。；;：:]$/.test(unit.words)
}

/** How near to the best a sentence with a number must come to answer before it. */
const NUMBER_ODDS = 0.8
const NUMBER_WITHIN = 20
/** The same for a sentence that says what is aimed at. */
const AIM_ODDS = 0.88
/** Share of the question that a further sentence must add to a fact. */
const FACT_GAIN = 0.15
/** Share of the question from which the first sentence tells it, and what another must add then. */
const SAYS_MOST = 0.75
const WHOLE_FACT_GAIN = 0.22
/** Presence from which a sentence says a concept, be it by its headings. */
const SAYS_IT = 0.4

/** Of a period before the plan's own a sentence tells that stands in the look back, or names the period or a year of it. */
function isOfLaterPeriod({ unit }: RankedUnit, { times }: Understanding, knowledge: Knowledge): boolean {
  const view = knowledge.passages[unit.passage]!
  const { document } = knowledge.plans.get(view.documentId)!
  const own = Number(document.period?.slice(0, 4))
  if (times.years.length > 0 || times.periods.length === 0 || document.kind !== 'plan' || !own || times.periods.some(([, to]) => to >= own)) return false
  const asked = (year: number) => times.periods.some(([from, to]) => year >= from && year <= to)
  const named = [...planYears(unit.words).map(([first]) => first), ...[...unit.words.matchAll(/((?:19|20)\d{2})年/g)].map((match) => Number(match[1]))]
  return view.passage.kind !== 'table-row' && !view.periods.some(asked) && !named.some(asked)
}

/** The headings of a report tell of which year it speaks: 2021年工作安排. */
function headingsOfReport({ unit }: RankedUnit, knowledge: Knowledge): string {
  const { documentId, path } = knowledge.passages[unit.passage]!
  return knowledge.plans.get(documentId)?.document.kind === 'report' ? path : ''
}

/** Share of the question that a sentence says of all but a word, and how much more that must be than what the leading one says. */
const WHOLE = 0.9
const MUCH_MORE = 1.6

/** Where a number is asked for, the first sentence has to give one, best one of what is asked. */
function numbersFirst(units: readonly RankedUnit[], counted: (unit: RankedUnit) => number): RankedUnit[] {
  const near = ({ score }: RankedUnit) => score >= NUMBER_ODDS * (units[0]?.score ?? 0)
  const within = units.slice(0, NUMBER_WITHIN)
  const first = within.findIndex((one) => near(one) && counted(one) > 0)
  // A number that may be of another year gives way to one that is surely of the one asked about.
  const sure = first >= 0 && counted(within[first]!) === UNDATED ? within.findIndex((one) => near(one) && counted(one) === 1) : -1
  const leading = sure >= 0 ? sure : first
  // One that says all of the question goes before one that says half of it.
  const whole = within.findIndex(
    (one) => near(one) && counted(one) === 1 && one.ownCoverage >= WHOLE && one.ownCoverage >= MUCH_MORE * (within[leading]?.ownCoverage ?? 1),
  )
  const best = whole >= 0 ? whole : leading
  const at = best >= 0 ? best : units.findIndex((one) => near(one) && saysNumber(one.unit.words))
  return at > 0 ? units.slice(at) : [...units]
}

/** The line that dates the document itself, where that is asked for. */
function dateOfDocument(units: readonly RankedUnit[], { asking }: Understanding): RankedUnit | undefined {
  if (!asking.document || !asking.date) return undefined
  const front = units.filter(({ features }) => features.front > 0)
  // A cover may give the month alone.
  return front.find(({ unit }) => IN_FULL.test(unit.words)) ?? front.find(({ unit }) => MONTH.test(unit.words))
}

/** Where a name, a date or a street is asked for, the first sentence has to give one. */
function kindFirst(units: readonly RankedUnit[], query: Understanding, kindred: number): readonly RankedUnit[] {
  const sought = soughtBy(query)
  if (!isNamedKind(sought)) return asksForAim(query.standalone) && !query.asking.number ? aimFirst(units) : units
  const dated = sought === 'date' ? dateOfDocument(units, query) : undefined
  if (dated) return [dated, ...units.filter((unit) => unit !== dated)]
  const at = units.slice(0, NUMBER_WITHIN).findIndex((one) => givesKind(one, query, kindred))
  return at > 0 ? [units[at]!, ...units.slice(0, at), ...units.slice(at + 1)] : units
}

/** Where an aim is asked for, a sentence near to the best that says one goes first. */
function aimFirst(units: readonly RankedUnit[]): readonly RankedUnit[] {
  const near = units.slice(0, NUMBER_WITHIN).filter(({ score }) => score >= AIM_ODDS * (units[0]?.score ?? 0))
  const most = Math.max(0, ...near.map(({ unit }) => aimOf(unit.words)))
  const first = near.find(({ unit }) => aimOf(unit.words) === most)
  return first === undefined ? units : [first, ...units.filter((unit) => unit !== first)]
}

/** How near to the best a sentence of the place's own document must come to stand before those of documents of places above it. */
const OWN_ODDS = 0.8

/** What the place's own document says goes first, where it is about as near. */
function ownFirst(chosen: readonly RankedUnit[]): RankedUnit[] {
  const best = Math.max(0, ...chosen.map(({ score }) => score))
  const own = chosen.filter(({ features }) => features.above === 0)
  return own.some(({ score }) => score >= OWN_ODDS * best) ? [...own, ...chosen.filter(({ features }) => features.above !== 0)] : [...chosen]
}

/** Sentences of the first one's passage stand together in their order; the others follow by rank. */
function inReadingOrder(chosen: readonly RankedUnit[]): RankedUnit[] {
  const passages = [...new Set(chosen.map((unit) => unit.unit.passage))]
  return passages.flatMap((passage) => chosen.filter((unit) => unit.unit.passage === passage).sort((a, b) => a.ordinal - b.ordinal))
}

const length = (unit: RankedUnit) => unit.unit.range[1] - unit.unit.range[0]
