/** Whether a row of a table gives the number asked for: of the same thing, measured the same way, for the same years. */
import { measuredBy, nameShareOf } from '../indicator-names.ts'
import { holdsValue, isPerHeadInstead, isShareInstead, MOST_PERCENT, tellsOfTimes } from '../select-indicators.ts'
import { asksForAim } from '../understand/aims.ts'
import type { Understanding } from '../understand/understanding.ts'
import { isOfOthers, narrowingConcepts, tooWide, unsaid } from '../unsaid.ts'
import { isNamedBeside } from './names.ts'
import type { Setting } from './setting.ts'

/** Share of an indicator's name that a question must say for its row to give the number asked for. */
const NAMED = { zh: 0.6, en: 0.45 } as const
const NAMED_IN_PART = 0.4
/** Share of a question that the row of a project may leave unsaid. */
const OF_PROJECT = 0.35

const asksShare = /(?:占比|比重|比例)(?!增长|增速|提高)/

/** A share where people or money are to be counted, or the other way round: 常住人口城镇化率（%） for 常住人口多少. */
export function isOtherMeasure({ indicator }: Pick<Setting, 'indicator'>, { measure, standalone }: Understanding): boolean {
  if (indicator && isPerHeadInstead(standalone, indicator)) return true
  // 研发投入占比 is none of how much more is spent on it.
  if (indicator && asksShare.test(standalone) && /(?:增长|增速|增幅)$/.test(indicator.name.replace(/\s*[（(].*$/, ''))) return true
  if (!indicator?.unit || measure === null) return false
  // Households are counted, and the row counts people.
  if (/(?:多少|几)户|how many (?:\w+ ){0,2}households/i.test(standalone) && /人$/.test(indicator.unit)) return true
  const largest = Math.max(0, ...indicator.values.map(({ value }) => Number.parseFloat(value.normalize('NFKC')) || 0))
  const isShare = /^[%％‰]$/.test(indicator.unit) && largest <= MOST_PERCENT
  // 孕产妇死亡率（人/十万人） is a rate by its name.
  const isRate = indicator.unit.includes('/') && /率$/.test(indicator.name)
  const grows = indicator.values.some(({ kind }) => kind === 'growth' || kind === 'cumulative')
  return measure.test('1%') ? !isShare && !isRate && !(grows && /增长|增速|增幅|grow|grew|rate/i.test(standalone)) : isShare
}

/** The one year whose growth is asked for; null where another thing is. */
export function growthOfYear({ standalone, times }: Understanding): number | null {
  const asks = /(?:增长|增加|增幅|增速|增|涨|提高|下降|降)(?:了|是|为)?(?:多少|几|百分之)(?![个家户所座处人])|\bgrow|\bgrew|growth/i.test(standalone)
  return asks && times.years.length === 1 && times.periods.length === 0 ? (times.years[0] ?? null) : null
}

/** The growth in one year: a row of values and of their growth over a whole period does not give it. */
export function asksGrowthOfYear({ indicator }: Pick<Setting, 'indicator'>, query: Understanding): boolean {
  const year = growthOfYear(query)
  if (!indicator || year === null) return false
  const isGiven = indicator.values.some((value) => value.year === year && value.kind === 'actual')
  return isGiven && !/增长|增速|降低|下降|提高/.test(indicator.name)
}

/** What came of a period that the plan looks back on is asked, and the row ends before it does: an aim for its last year is no outcome. */
export function lacksOutcome({ indicator, begins }: Pick<Setting, 'indicator' | 'begins'>, { times, standalone }: Understanding): boolean {
  const [period] = times.periods
  if (!indicator || begins === undefined || period === undefined || times.periods.length > 1 || times.years.length > 0) return false
  if (!(period[1] < begins) || asksForAim(standalone)) return false
  return !indicator.values.some(
    ({ kind, year, value }) => holdsValue(value) && (kind === 'cumulative' || (kind !== 'target' && kind !== 'growth' && (year === null || year >= period[1]))),
  )
}

/** A row names its unit once, beside its name: 里程（公里）. */
export function rowCounts(words: string, { measure }: Understanding, { indicator }: Pick<Setting, 'indicator'>): boolean {
  if (measure !== null && indicator?.unit && measure.test(`1${indicator.unit}`)) return true
  return measure === null || measure.test(words.replace(/[(（](?=[^()（）]{1,8}[)）])/g, '1'))
}

/** The row is of what is asked and of nothing wider or beside it, and tells of a year asked about where it tells of years. */
export function rowFits(words: string, query: Understanding, { view, indicator }: Setting): boolean {
  const said = words + view.context + view.path + (indicator ? measuredBy(indicator) : '')
  const left = unsaid(
    narrowingConcepts(query).filter((concept) => indicator === null || !isNamedBeside(concept, words, query)),
    said,
  )
  if (isOfOthers(query.standalone, said)) return false
  // The row of one project is told by its name, of which a question says more or less.
  if (!indicator) return left < OF_PROJECT * query.concepts.reduce((sum, { weight }) => sum + weight, 0)
  if (tooWide(left, query.language)) return false
  const asked = [...query.times.years, ...query.times.periods.map(([, end]) => end)]
  const given = new Set(indicator.values.flatMap(({ year }) => (year === null ? [] : [year])))
  if (query.times.years.length > 0 && given.size > 0 && !asked.some((year) => given.has(year))) return false
  if (!tellsOfTimes({ indicator }, query) || isShareInstead(query.standalone, indicator)) return false
  // Where the row says all that the question does, and counts as it does, its name may say more.
  const inPart = left === 0 && query.measure !== null && rowCounts(words, query, { indicator })
  return nameShareOf(indicator, query) >= (inPart ? NAMED_IN_PART : NAMED[query.language])
}
