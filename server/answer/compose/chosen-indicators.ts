/** Which rows of indicators a question is answered with. */
import type { Indicator } from '../../../ingest/schema.ts'
import type { Knowledge } from '../knowledge.ts'
import type { RankedUnit, Ranking } from '../rank.ts'
import { countsWhatIsAsked } from '../refusal/counting.ts'
import { asksGrowthOfYear, isOtherMeasure, lacksOutcome } from '../refusal/rows.ts'
import { settingOf } from '../refusal/signs.ts'
import { holdsValue, isShareInstead, type MatchedIndicator, tellsOfTimes } from '../select-indicators.ts'
import { asksForAim, asksForDone } from '../understand/aims.ts'
import { matchable } from '../understand/concepts.ts'
import { heaviestOf } from '../understand/heaviest.ts'
import type { Understanding } from '../understand/understanding.ts'
import { asksEveryYear, extremeYearAsked } from '../understand/years.ts'
import { tooWide } from '../unsaid.ts'
import { type IndicatorRow, mainValue } from './indicator.ts'

/** Least fit of an indicator's name: for a row to be shown at all, and to be shown before any sentence. */
export const thresholds = { indicator: 0.72, sureIndicator: 0.85 } as const

/** What comes of a missed target is asked, and not its value. */
const missesIt = /\b(?:miss(?:es|ed|ing)?|fails?|falls? short)\b/i

/** Share of a translated question from which a sentence says all of it. */
const SAYS_ALL = 0.85

/** Least share of a row's name that the question says; less where the row leaves so much less of the question unsaid than the one that fits best. */
const NAMED = 0.7
const NAMED_HALF = 0.65
const NAMED_AT_ALL = 0.55
const LEFT = 0.4
const ABOUT = 0.05

const givesYear = ({ indicator }: MatchedIndicator, asked: number) => indicator.values.some(({ year, value }) => year === asked && holdsValue(value))

/** 当初定的是多少，实际做到多少: what was aimed at and what came of it. */
const asksBoth =
  /(?:目标|规划|计划|当初|原来|定的)[^。？?]{0,20}(?:实际|做到|完成|达到|结果)|(?:实际|做到|完成)[^。？?]{0,20}(?:目标|规划|计划|当初)|\b(?:target|planned)\b[^?]*\bactual|\bactual[^?]*\b(?:target|planned)\b/i

/** The target and what was reached are asked of one year, and the row has both. */
function comesOfTarget({ indicator }: MatchedIndicator, { times, standalone }: Understanding): boolean {
  const [year, another] = times.years
  if (year === undefined || another !== undefined || !asksBoth.test(standalone)) return false
  const gives = (kind: string) => indicator.values.some((value) => value.year === year && value.kind === kind && holdsValue(value.value))
  return gives('target') && gives('actual')
}

const fits = (one: MatchedIndicator, query: Understanding, named: number): boolean =>
  one.nameShare >= named &&
  !one.wider &&
  tellsOfTimes(one, query) &&
  leadsWithPeriod(one, query) &&
  !isOtherMeasure(one, query) &&
  !isShareInstead(query.standalone, one.indicator)

/** The indicators a question asks for: the best, and others as good that name something else it asks. */
export function chosenIndicators(matched: readonly MatchedIndicator[], query: Understanding, ranking: Ranking, knowledge: Knowledge): MatchedIndicator[] {
  const several = printedTogether(matched, query)
  if (several.length >= 2) return several
  // Of two halves each is named by less, since neither is the whole.
  const isHalf = (one: MatchedIndicator) => matched.some((other) => other !== one && isOtherHalf(one, other))
  const first = matched.find((one) => fits(one, query, NAMED)) ?? matched.find((one) => fits(one, query, NAMED_HALF) && isHalf(one))
  // A row that fits about as well and says what the first leaves unsaid is the one asked for.
  const saysMore = (one: MatchedIndicator, than: MatchedIndicator) =>
    one.left <= than.left - LEFT && one.score >= than.score - ABOUT && query.times.years.every((year) => !givesYear(than, year) || givesYear(one, year))
  const givesBoth = (one: MatchedIndicator, than: MatchedIndicator) =>
    comesOfTarget(one, query) && !comesOfTarget(than, query) && one.score >= than.score - PRINTED_ODDS
  const best = first && (matched.find((one) => (saysMore(one, first) || givesBoth(one, first)) && fits(one, query, NAMED_AT_ALL)) ?? first)
  // What was done is told by no row of aims alone.
  const isAimed = best && asksForDone(query.standalone) && !best.indicator.values.some(({ kind, value }) => kind === 'actual' && holdsValue(value))
  if (!best || isAimed || lacksOutcome({ indicator: best.indicator, begins: beginOf(best, knowledge) }, query) || asksGrowthOfYear(best, query)) return []
  const sure = best.score >= thresholds.sureIndicator
  const sentence = ranking.units[0]
  const contained = matched.some(
    (other) =>
      other !== best &&
      other.documentId === best.documentId &&
      other.nameShare >= 0.9 &&
      other.indicator.name.length > best.indicator.name.length &&
      other.indicator.name.includes(best.indicator.name) &&
      query.standalone.includes(other.indicator.name.slice(0, 4)),
  )
  if (contained)
    return chosenIndicators(
      matched.filter((other) => other !== best),
      query,
      ranking,
      knowledge,
    )
  const asksValue =
    query.asking.number ||
    extremeYearAsked(query.standalone) !== null ||
    query.times.years.length > 0 ||
    (/目标|指标|约束|预期|实际|target|indicator/i.test(query.standalone) && !missesIt.test(query.standalone))
  if (!asksValue || (!sure && best.score < thresholds.indicator)) return []
  // A sentence that holds all of the question and the number it asks for says more than a row that holds part of it.
  if (
    !sure &&
    sentence &&
    !isOfOtherYears(best, sentence, query) &&
    sentence.ownCoverage >= best.score &&
    saysLevel(sentence.unit.words, query) &&
    !asksEveryYear(query.standalone)
  )
    return []
  // A translated question says little more than a row does and still something else: a share of a zone, not of a trade.
  if (query.language === 'en' && tooWide(best.left, 'zh') && sentence && sentence.ownCoverage >= SAYS_ALL && saysLevel(sentence.unit.words, query)) return []
  if (sentence && !asksEveryYear(query.standalone) && isNamedBySentence(best, sentence, query) && saysLevel(sentence.unit.words, query)) return []
  if (isAimedSince(best, query, ranking, knowledge)) return []
  const rest = matched
    .slice(1)
    .filter(
      (other) =>
        other.score >= best.score - (isPrinted(other, query) ? PRINTED_ODDS : 0.06) &&
        other.indicator.name !== best.indicator.name &&
        (other.nameShare >= 0.95 || isSameElsewhere(best, other) || isOtherHalf(best, other)) &&
        (!other.wider || isPrinted(other, query)),
    )
  const sameElsewhere = matched.filter(
    (other) =>
      other !== best &&
      other.documentId === best.documentId &&
      other.indicator.name === best.indicator.name &&
      asksOfIt(other, query) &&
      !asksMoreThan(best, other, query) &&
      other.score >= best.score - 0.1,
  )
  const chosen = [best, ...rest.slice(0, 3), ...counterpart(best, query, knowledge), ...sameElsewhere.slice(0, 1)]
  return chosen.filter((one, i) => chosen.findIndex(({ indicator }) => indicator.id === one.indicator.id) === i)
}

/** 林木覆盖率: a sentence says all of the question and what weighs most in the asker's own word, for which the row has another (森林覆盖率). */
function isNamedBySentence(row: MatchedIndicator, { ownCoverage, unit }: RankedUnit, { concepts, times }: Understanding): boolean {
  if (isOfOtherYears(row, { unit }, { times })) return false
  const main = heaviestOf(concepts)?.source
  return main !== undefined && ownCoverage >= OWN_WORDS && unit.words.includes(main) && !matchable(row.indicator.name).includes(main)
}

/** What is printed of the year asked about is not given up for what names none. */
const isOfOtherYears = (row: MatchedIndicator, { unit }: Pick<RankedUnit, 'unit'>, { times }: Pick<Understanding, 'times'>): boolean =>
  times.years.some((year) => givesYear(row, year) && !unit.words.includes(String(year)))

/** Share of the question from which a sentence says all of it in its own words. */
const OWN_WORDS = 0.95

/** First year that the plan of a row plans for; NaN of a report. */
const beginOf = ({ documentId }: MatchedIndicator, knowledge: Knowledge): number => Number(knowledge.plans.get(documentId)?.document.period?.slice(0, 4))

/** Where a period alone is asked about, the value that leads is one of it. */
export function leadsWithPeriod({ indicator }: Pick<MatchedIndicator, 'indicator'>, query: Understanding): boolean {
  const { years, periods } = query.times
  const year = mainValue(indicator, query)?.year ?? null
  if (years.length > 0 || periods.length === 0) return true
  if (year !== null) return periods.some(([from, to]) => year >= from - 1 && year <= to)
  // Growth is of the years up to the last that the row has.
  const last = Math.max(0, ...indicator.values.map((value) => value.year ?? 0))
  return last === 0 || periods.some(([from, to]) => last > from && last <= to)
}

/** How many of the best units are looked through for an aim of the plan's own period. */
const AIMS_WITHIN = 5

/** An aim is asked for, of no time, and the row is of a table that the plan looks back on. */
function lookedBackOn(row: MatchedIndicator, query: Understanding, knowledge: Knowledge): boolean {
  const begins = beginOf(row, knowledge)
  const last = Math.max(0, ...row.indicator.values.map(({ year }) => year ?? 0))
  return asksForAim(query.standalone) && query.times.years.length + query.times.periods.length === 0 && last > 0 && last < begins
}

/** The row is of a period gone by, and a sentence near gives what the plan itself aims at. */
export const isAimedSince = (row: MatchedIndicator, query: Understanding, ranking: Ranking, knowledge: Knowledge): boolean =>
  lookedBackOn(row, query, knowledge) && ranking.units.slice(0, AIMS_WITHIN).some((unit) => tellsAim(unit, query, knowledge))

/** A sentence that gives the number asked for and is no look back. */
function tellsAim(unit: RankedUnit, query: Understanding, knowledge: Knowledge): boolean {
  const setting = settingOf(unit, knowledge)
  return (
    !unit.outdated &&
    setting.indicator === null &&
    unit.ownCoverage >= 0.7 &&
    countsWhatIsAsked(unit, { ...query, asking: { ...query.asking, number: true } }, setting) === 1
  )
}

/** Most rows that a question naming several is answered with. */
const MOST_ROWS = 4

/** Several indicators of one document that a question names in full, side by side: 森林覆盖率和地区生产总值各是多少. */
function printedTogether(matched: readonly MatchedIndicator[], query: Understanding): MatchedIndicator[] {
  if (!/[和与及、]|以及|\band\b/.test(query.standalone) || query.scope.places.length > 1) return []
  const printed = matched.filter(
    (one) => one.nameShare >= 0.95 && isPrinted(one, query) && tellsOfTimes(one, query) && one.documentId === matched[0]?.documentId,
  )
  const names = new Set(printed.map(({ indicator }) => indicator.name))
  const whole = [...names].filter((name) => ![...names].some((other) => other !== name && other.includes(name)))
  return whole.flatMap((name) => printed.find(({ indicator }) => indicator.name === name) ?? []).slice(0, MOST_ROWS)
}

/** The row on the country where a question on incomes means town and country and the best row is of the towns, or the other way round. */
export function counterpart<Row extends IndicatorRow>(best: Row, { standalone }: Understanding, knowledge: Knowledge): Row[] {
  const { name, table } = best.indicator
  const both = /城镇.{0,8}农村|农村.{0,8}城镇|城乡|urban and rural|rural and urban/i.test(standalone)
  const named = /城|镇|乡|村|农|urban|rural|town|farmer|peasant/i.test(standalone)
  if (!/(?:^|·)(?:城镇|农村).*收入/.test(name) || (named && !both)) return []
  const other = /(?:^|·)城镇/.test(name) ? '农村' : '城镇'
  const rows = knowledge.plans.get(best.documentId)?.indicators ?? []
  const found = rows.find((row) => row.table === table && (row.name.startsWith(other) || row.name.includes(`·${other}`)) && /收入/.test(row.name))
  return found ? [{ ...best, indicator: found }] : []
}

/** A number counted as asked, that is no change of it where no change is asked for: 人均预期寿命增加2.38岁. */
function saysLevel(words: string, { measure, standalone }: Understanding): boolean {
  if (!measure) return false
  const dateless = words.replace(/(?:19|20)\d{2}年/g, '')
  const level = /增|升|降|减|提高|多几|百分点|grow|rise|fall|increase/i.test(standalone) ? dateless : dateless.replace(change, '')
  return measure.test(level)
}

const change = /(?:增加|提高|增长|上升|下降|降低|减少)了?\s*[\d.]+\s*[^\d，,；;。]{0,6}/g

/** How much less than the best an indicator may fit whose whole name the question prints. */
const PRINTED_ODDS = 0.15

const isPrinted = ({ indicator }: MatchedIndicator, { standalone }: Understanding) => matchable(standalone).includes(matchable(indicator.name))

/** Of several years asked about the best row gives all that the other does. */
function asksMoreThan(best: MatchedIndicator, other: MatchedIndicator, { times }: Understanding): boolean {
  const given = (row: MatchedIndicator) => times.years.filter((asked) => row.indicator.values.some(({ year, value }) => year === asked && holdsValue(value)))
  return times.years.length > 1 && given(other).every((year) => given(best).includes(year))
}

/** The same of another place, in a table of places. */
function isSameElsewhere({ indicator: one }: MatchedIndicator, { indicator: other }: MatchedIndicator): boolean {
  const statistic = ({ name }: Indicator) => name.slice(name.lastIndexOf('·') + 1)
  return one.place !== undefined && other.place !== undefined && one.table === other.table && statistic(one) === statistic(other)
}

/** 货物贸易进出口总额 and 服务贸易进出口总额, where 进出口总额 is asked for: the question says as much of one as of the other. */
function isOtherHalf(one: MatchedIndicator, other: MatchedIndicator): boolean {
  const { table, name } = one.indicator
  const printed = other.indicator.name
  return (
    table === other.indicator.table &&
    one.documentId === other.documentId &&
    one.score === other.score &&
    name.length === printed.length &&
    name.slice(-HALVES_SHARE) === printed.slice(-HALVES_SHARE)
  )
}
/** Characters at their end that two halves of a statistic have in common. */
const HALVES_SHARE = 4

function asksOfIt(matched: MatchedIndicator, query: Understanding): boolean {
  return query.times.years.some((year) => matched.indicator.values.some((value) => value.year === year && holdsValue(value.value)))
}
