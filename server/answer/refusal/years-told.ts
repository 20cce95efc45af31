/** Of which years and periods a sentence tells: its own, or those of what stands around it. */
import type { Knowledge, Unit } from '../knowledge.ts'
import type { RankedUnit } from '../rank.ts'
import { asksForAim, asksHowItStood, asksToBe, asksYearsGone } from '../understand/aims.ts'
import { presence } from '../understand/concepts.ts'
import { heaviestOf } from '../understand/heaviest.ts'
import { planYears } from '../understand/plan-years.ts'
import type { Understanding } from '../understand/understanding.ts'
import { withoutPriceYears } from '../understand/years.ts'
import { clausesOf } from './quantity.ts'
import type { Setting } from './setting.ts'

/** What a plan aims at, without a year, is not of a year before it. */
export function isAimOfLater({ words }: Pick<Unit, 'words'>, { times: { years } }: Understanding, { begins, view }: Setting): boolean {
  const isBefore = years.length > 0 && begins !== undefined && years.every((year) => year < begins)
  return isBefore && view.periods.length === 0 && yearsIn(words).length === 0 && aimed.test(words)
}

/** Told of a time that a number asked for is not of: how things stand against what is to be, whatever words lead to it. */
export const isOfOtherSide = (unit: Pick<Unit, 'words'>, query: Understanding, setting: Setting): boolean =>
  (query.asking.number || /\bhow fast\b/i.test(query.standalone)) &&
  (isAheadOfNow(unit, query, setting) || isPastForAim(unit, query, setting) || isIntendedForGone(unit, query, setting))

/** How things stand is asked, and what is told stands under years that the plan itself has yet to see. */
function isAheadOfNow({ words }: Pick<Unit, 'words'>, { standalone }: Understanding, { begins }: Setting): boolean {
  if (begins === undefined || !asksPresent.test(standalone) || asksAhead.test(standalone)) return false
  const years = [...yearsIn(words), ...endsNamed(words)]
  return years.length > 0 && years.every((year) => year >= begins)
}
const asksPresent = /现在|目前|如今|眼下|当前|\b(?:currently|at present|right now)\b/i
const asksAhead = /目标|以后|未来|今后|将来|到20|要|将|打算|计划|准备|想|\b(?:will|target|plan|by 20)/i

/** What is to be is asked, and what is told came about before the plan begins. */
function isPastForAim({ words }: Pick<Unit, 'words'>, { standalone, times }: Understanding, { begins, view }: Setting): boolean {
  if (begins === undefined || times.years.length > 0 || !intends.test(standalone) || !asksToBe(standalone)) return false
  // “十五”打算新修多少 of the plan for those years is the same; “十五”计划 only names it.
  if (times.periods.some(([from]) => from < begins) || (times.periods.length > 0 && !intends.test(standalone.replace(planNamed, '')))) return false
  const years = [...yearsIn(words), ...planYears(words).map(([, end]) => end)]
  return years.length > 0 ? years.every((year) => year < begins) : view.periods.length > 0 && view.periods.every((first) => first < begins)
}

/** Of years gone by is asked, and what is told is what the plan intends: it stands in no look back, and no word says that it was done. */
function isIntendedForGone({ words }: Pick<Unit, 'words'>, { standalone }: Understanding, { begins, view }: Setting): boolean {
  if (!asksYearsGone(standalone) || view.passage.kind === 'table-row') return false
  // A report plans for no years but its own: what it aims at in that is no more of those gone by.
  if (begins === undefined) return ofThisYear.test(words) && !wasDone.test(words)
  const years = [...yearsIn(words), ...planYears(words).map(([, end]) => end)]
  return !years.some((year) => year < begins) && !view.periods.some((first) => first < begins) && !wasDone.test(words)
}
const ofThisYear = /(?:今年|明年|年内)[^。；;]{0,24}(?:目标|力争|计划|确保|要(?!求))|预期目标/
const wasDone = /已|累计|截至|目前|现有|以来|过去/

const planNamed = /五[”"]?计划/g
const intends = /打算|计划|准备|力争|想[要在把建修新]|\bhow (?:much|many|fast|far)\b[^?]{0,80}\b(?:should|hopes? to|aims? to|wants? to|plans? to)\b/i

/** A sum over a whole period is asked (五年加起来要培训多少人), and what is told is done within one year of it. */
export const isOfOneYearForAll = ({ words }: Pick<Unit, 'words'>, { standalone, times }: Understanding): boolean =>
  (ofFiveYears.test(standalone) || (times.periods.length > 0 && times.years.length === 0 && throughPeriod.test(standalone))) &&
  ofOneYear.test(words) &&
  !ofAllYears.test(words)
const ofFiveYears =
  /五年(?:里|内|间)?(?:加起来|一共|总共|合计|总计|累计|共)|\b(?:over|across|in) (?:all|the whole|the entire) (?:five years|five-year period|plan period)\b/i
const throughPeriod = /五[”"]?(?:期间|时期)|这五年|\b(?:during|over|throughout) the \w+ five-year period\b/i
const ofOneYear = /(?<!五)年内|今年|当年|全年/
const ofAllYears = /五年|[一-九十]五|累计/

/** What came of a period, told by a plan of a later one, is not what was aimed at in it. */
export function isOutcomeForAim({ words }: Pick<Unit, 'words'>, { times: { periods }, standalone }: Understanding, { begins }: Setting): boolean {
  const isLookedBackOn = periods.length > 0 && begins !== undefined && periods.every(([, to]) => to < begins)
  return isLookedBackOn && asksForAim(standalone) && !/目标|计划|规划|预期|指标|要求/.test(words)
}

const aimed = /力争|目标|稳定在|达到|突破|建成|实现|推动|打造/

/** A sentence that names years, or stands under a heading that does, and none of those asked about: 到2035年 for 2025. `lastYear` is that of its plan. */
export function tellsOfOtherYears(
  { words: all, opening }: Pick<Unit, 'words' | 'opening'>,
  headings: string,
  query: Understanding,
  lastYear?: number,
): boolean {
  const { times } = query
  const words = saidBeforeYears(all, query).replace(setAgainst, '')
  // How things stood when the plan was made is told of the period before.
  if (times.years.length === 0 && asksHowItStood(query.standalone)) return false
  // Headings that name a period tell of it, whatever years they name beside it.
  if (times.years.length === 0) return tellsOfOtherPeriod(words, opening || (periodNamed.test(headings) ? '' : headings), times.periods)
  const within = ([from, to]: readonly [number, number]) => times.years.some((year) => year >= from && year <= to)
  const periods = planYears(words)
  // 到“十四五”末 tells of its last year alone.
  const ends = endsNamed(words)
  if (ends.length > 0 ? ends.some((end) => times.years.includes(end)) : periods.some(within)) return false
  const said = yearsIn(withoutPriceYears(words))
  // 到2010年，…；城镇化水平由1995年的24.3%提高到45%: a year that is only gone out from stands beside the one that opens the sentence.
  const goesOutFrom = yearsIn(opening).length > 0 && yearsIn(words.replace(outset, '')).length === 0
  // 由1995年的23.8%提高到28%, 比1995年增长3% names no year that it gets to: that is the last one of its plan.
  const onlyFrom =
    lastYear !== undefined &&
    times.years.includes(lastYear) &&
    said.length > 0 &&
    !said.some((year) => times.years.includes(year)) &&
    yearsIn(words.replace(outset, '')).length === 0
  const own = goesOutFrom ? [...yearsIn(opening), ...said] : said.length === 0 || onlyFrom ? yearsIn(opening) : said
  // 到“十四五”末 for 2020.
  if (own.length === 0 && periods.length > 0) return true
  // Below （三）2010年远景目标 stands nothing of 2000, whatever plan the title names.
  const horizon = Number(farAhead.exec(headings)?.[1])
  if (own.length === 0 && horizon > 0) return !times.years.includes(horizon)
  const ofHeadings = planYears(headings)
  // What a review of 十一五 gives without a year is not of 2005.
  if (own.length === 0 && ofHeadings.length > 0) return !ofHeadings.some(within)
  const named = own.length > 0 ? own : yearsIn(headings)
  return named.length > 0 && !named.some((year) => times.years.includes(year))
}

/**
 * What stands in clauses before the first that names a year, where it speaks of what is asked about and gives a number: 浓度降至51微克，…，
 * 2017年底以前消除…. The sentence as it is where it does not.
 */
function saidBeforeYears(words: string, { concepts, times: { years } }: Understanding): string {
  const at = words.search(/(?:19|20)\d{2}年/)
  const before = at < 0 || years.length === 0 ? '' : words.slice(0, at).replace(/[^，,；;。]*$/, '')
  const subject = heaviestOf(concepts)
  const speaks = before !== '' && subject !== undefined && clausesOf(before).some((clause) => givesNumber.test(clause) && presence(subject, clause) >= OUTRIGHT)
  return speaks && !yearsIn(words).some((year) => years.includes(year)) ? before : words
}

const farAhead = /((?:19|20)\d{2})年的?(?:远景|长远)(?:奋斗)?目标(?:设想|展望)?[\s。：:]*$/

const givesNumber = /\d|分之|[一二三四五六七八九十][十百千万亿点]/

/** Presence from which words say a concept outright. */
const OUTRIGHT = 0.8

const outset = /(?:由|从|比|较)(?:19|20)\d{2}年/g

/** A five-year plan by its number, without the quotation marks that matchable words have lost; no number of a chapter. */
const periodNamed = /(?<![第十])[一二三四五六七八九]五(?![章节条项部届次、])|(?<!第)十[一二三四]?五(?![章节条项部届次、])/

/** Every plan named is named for its end. */
const planEnds = /^(?!.*五[”"」]?(?:时期|期间|规划|计划|(?!期?末)[\p{Script=Han}，,])).*五[”"」]?期?末/u

/** The last years of the plans that words name for their ends alone: 2025 of 到“十四五”末; none where one is named otherwise. */
export const endsNamed = (words: string): number[] => (planEnds.test(words) ? planYears(words).map(([, end]) => end) : [])

/** Of a period asked about: the sentence, or what opens or heads it, names years, none of them in it, right before or right behind it, and no such period. */
function tellsOfOtherPeriod(words: string, around: string, periods: Understanding['times']['periods']): boolean {
  if (periods.length === 0) return false
  const said = yearsIn(withoutPriceYears(words))
  const own = said.length > 0 || planYears(words + around).length > 0 ? said : yearsIn(around)
  const named = planYears(words.replace(basePeriods, ''))
  if (named.some(([first]) => periods.some(([from]) => from === first))) return false
  // 到“十四五”末 for 十三五.
  if (own.length === 0) return named.length > 0
  // “九五”年均增长9.4% beside 2000年 is not of the period that begins with 2001.
  const beside = named.length > 0 ? 0 : 1
  return own.every((year) => periods.every(([from, to]) => year < from - beside || year > to + beside))
}

/** Periods that a number is only measured by: 较“十二五”末. */
const basePeriods = /(?:比|较|与|同)[“"]?(?:[一二三四五六七八九]|十[一二三四五]?)五[”"]?(?:期)?末?/g

/** And those it is only set against: 低于“十五”. */
const setAgainst =
  /(?:低于|高于|快于|慢于|超过|好于)[“"]?(?:[一二三四五六七八九]|十[一二三四五]?)五[”"]?(?:期)?末?|(?:是|为|相当于)[“"]?(?:[一二三四五六七八九]|十[一二三四五]?)五[”"]?(?:时期|期间|期末)?的[\d.一二两三四五六七八九十百点]+倍/g

/** Without the years that a number is only measured by or goes out from: （按1985年价格计算）, 比2005年, 由1995年的22.4%. */
export const withoutBases = (words: string) => words.replace(/[(（][^)）]*(?:[)）]|$)/g, '').replace(/(?:按|比|较|以|与|由|从)(?:19|20)\d{2}年/g, '')

export const yearsIn = (words: string) => [...words.matchAll(/((?:19|20)\d{2})年/g)].map((match) => Number(match[1]))

/** What rose from that year on (由2005年的475亿元增加到1228亿元) or is set against the period that it ends (是“十五”时期的4.2倍) is of the next. */
const setsOutFrom = (words: string, year: number): boolean =>
  [...words.matchAll(/(?:由|从)((?:19|20)\d{2})年/g)].some((match) => Number(match[1]) === year) ||
  (words.match(setAgainst) ?? []).some((against) => planYears(against).some(([, to]) => to === year))

/** Of a period before the plan's own a sentence tells that stands in the look back, or names the period or a year of it. */
export function isOfLaterPeriod({ unit }: RankedUnit, { times }: Understanding, knowledge: Knowledge): boolean {
  const view = knowledge.passages[unit.passage]!
  const { document } = knowledge.plans.get(view.documentId)!
  const own = Number(document.period?.slice(0, 4))
  if (times.years.length > 0 || times.periods.length === 0 || document.kind !== 'plan' || !own || times.periods.some(([, to]) => to >= own)) return false
  const asked = (year: number) => times.periods.some(([from, to]) => year >= from && year <= to)
  const named = [...planYears(unit.words).map(([first]) => first), ...yearsIn(withoutBases(unit.words))]
  if (view.passage.kind === 'table-row' || named.some(asked) || times.periods.some(([from]) => setsOutFrom(unit.words, from - 1))) return false
  return !view.periods.some(asked) || (named.length > 0 && named.every((year) => times.periods.every(([, to]) => year > to)))
}
