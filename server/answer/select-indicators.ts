import type { Indicator } from '../../ingest/schema.ts'
import { withoutBrackets } from '../../ingest/text/brackets.ts'
import { conceptShare, measuredBy, plainStatistic, rowName, shareOfName, sharesAsked, shortened } from './indicator-names.ts'
import type { Knowledge } from './knowledge.ts'
import { ABSENT, type Concept, matchable, presence } from './understand/concepts.ts'
import { isMove, isValueWord } from './understand/general-words.ts'
import type { Understanding } from './understand/understanding.ts'
import { asksEveryYear } from './understand/years.ts'
import { isOfOthers, narrowingConcepts, tooWide, unsaid } from './unsaid.ts'

export interface MatchedIndicator {
  readonly indicator: Indicator
  readonly documentId: string
  /** 0 to 1: how well its name is what the question asks for. */
  readonly score: number
  /** Share of the name that the question says. */
  readonly nameShare: number
  /** The question asks for something narrower than it measures. */
  readonly wider: boolean
  /** Weight of what the question names and the row does not say. */
  readonly left: number
}

/** No share or growth that plans give is larger, in %. */
export const MOST_PERCENT = 1000

interface Named {
  readonly name: string
  /** With its group, table and place. */
  readonly all: string
  readonly measured: string
}

/** What a row is called, ready for matching: looked at in question after question. */
const names = new WeakMap<Indicator, Named>()

function namedBy(indicator: Indicator): Named {
  const known = names.get(indicator)
  if (known) return known
  const named = {
    name: matchable(rowName(indicator)),
    all: matchable(`${indicator.name}${indicator.group}${indicator.table}${indicator.place ?? ''}`),
    measured: measuredBy(indicator),
  }
  names.set(indicator, named)
  return named
}

/** By question: asked for by one step of composing after the other. */
const matches = new WeakMap<Understanding, readonly MatchedIndicator[]>()

/** Indicators that the question names, best first, for tables of the documents it is put to. */
export function matchIndicators(query: Understanding, knowledge: Knowledge): readonly MatchedIndicator[] {
  const known = matches.get(query)
  if (known) return known
  const found = matchedIn(query, knowledge)
  matches.set(query, found)
  return found
}

function matchedIn(query: Understanding, knowledge: Knowledge): readonly MatchedIndicator[] {
  const concepts = query.concepts.filter((concept) => !isValueWord(concept) && !isMove(concept))
  const question = matchable(query.standalone)
  const found: MatchedIndicator[] = []
  for (const documentId of query.scope.documents) {
    const plan = knowledge.plans.get(documentId)
    if (!plan) continue
    const own = query.scope.places.some((place) => place.own.includes(documentId))
    const named = query.scope.places.length + query.scope.uncovered.length > 0
    for (const indicator of plan.indicators) {
      const { name, all: of, measured } = namedBy(indicator)
      if (named && !own && !namesOf(query).some((place) => name.includes(place))) continue
      const uncovered = query.scope.uncovered.flatMap((place) => place.names)
      if (uncovered.length > 0 && !uncovered.some((place) => name.includes(place))) continue
      // 福建给泉州定的生产总值 is not told by that of the province.
      const { inside } = query.scope
      if (inside.length > 0 && !inside.some((place) => of.includes(place))) continue
      // The row of a place answers for it alone, and is told from the others by it.
      if (indicator.place !== undefined && !namesPlaceOf(indicator.place, question, uncovered)) continue
      const measure = indicator.place === undefined ? name : name.slice(name.lastIndexOf('·') + 1)
      const asked = indicator.place === undefined ? concepts : withoutPlace(concepts, indicator.place)
      const nameShare = shareOfName(measure, question, asked)
      if (nameShare < 0.5) continue
      const score =
        0.5 * nameShare +
        0.5 *
          conceptShare(
            asked,
            `${name}${shortened(name) === name ? '' : shortened(name)}${measured}${matchable(indicator.unit ?? '')}`,
            matchable(indicator.group),
          ) +
        timeFit(query, indicator, planStart(plan.document.period)) -
        otherSubject(query.standalone, indicator)
      // 服务业增加值比重 is a share of GDP, said or not.
      const base = /增加值(?:的)?(?:比重|占比)$/.test(name) ? '地区生产总值gdp' : ''
      const said = matchable(
        `${indicator.name}${plainStatistic(name)}${shortened(name)}${measured}${base}${indicator.unit ?? ''}${indicator.group}${indicator.table}`,
      )
      const left = unsaid(narrowingConcepts({ concepts: asked.filter(narrows(question, asked, said)), measure: query.measure }), said)
      found.push({
        indicator,
        documentId,
        score,
        nameShare,
        wider: tooWide(left, query.language) || isOfOthers(query.standalone, said),
        left,
      })
    }
  }
  return found.sort((a, b) => b.score - a.score)
}

/** A place's name without what stands in brackets and without its kind: 湘南 of 湘南地区（衡阳、郴州、永州）. */
const bareName = (place: string) => {
  const bare = matchable(withoutBrackets(place))
  const short = bare.replace(/(?:地区|自治州|[市州县区盟])$/, '')
  return short.length >= 2 ? short : bare
}

const namesPlaceOf = (place: string, question: string, named: readonly string[]): boolean =>
  question.includes(bareName(place)) || named.some((name) => matchable(withoutBrackets(place)).includes(matchable(name)))

const withoutPlace = (concepts: readonly Concept[], place: string): readonly Concept[] =>
  concepts.filter(({ source }) => !matchable(place).includes(source) && !source.includes(bareName(place)))

/** A word that nothing held prints narrows what is asked only beside a word of the row: 青年 in 青年失业率, not 原定 in GDP达到原定目标. */
function narrows(question: string, concepts: readonly Concept[], said: string): (concept: Concept) => boolean {
  const ofRow = concepts.filter((concept) => presence(concept, said) >= 0.5)
  return ({ source, weight }) => {
    const at = question.indexOf(source)
    if (weight > ABSENT || at < 0) return true
    const before = question.slice(0, at).replace(/的$/, '')
    const after = question.slice(at + source.length).replace(/^的/, '')
    return ofRow.some((one) => before.endsWith(one.source) || after.startsWith(one.source))
  }
}

const namesOf = (query: Understanding) => [...query.scope.places, ...query.scope.uncovered].flatMap((place) => place.names)

/** Words that narrow a statistic: one that only the question or only the name has makes it another. */
const qualifiers = [
  '城镇',
  '农村',
  '户籍',
  '常住',
  '规模以上',
  '高新技术',
  '高技术',
  '第一产业',
  '第二产业',
  '第三产业',
  '服务业',
  '制造业',
  '战略性新兴产业',
  '人均',
  '工业',
]

const daysAsked = /多少天|几天|天数[^。；？?]{0,16}(?:多了|增加了?|相差|差)多少|天数[^。；？?]{0,10}(?:怎么变|变化|变了)|\bhow many (?:\w+ ){0,3}days\b/i
const asksGrowth = (question: string) => /增长|增速|增幅|growth|grow/i.test(question)

/** A share of something, where its growth is asked for. */
export function isShareInstead(question: string, { name }: Pick<Indicator, 'name'>): boolean {
  // 优良天数比例, where days are to be counted.
  if (/天数/.test(name) && /比[例率重]|占/.test(name) && daysAsked.test(question) && !sharesAsked.test(question)) return true
  return /占.+(?:比重|比例)$|占比$|增加值比重$/.test(name) && (asksGrowth(question) || /增加了|多了/.test(question)) && !sharesAsked.test(question)
}

/** So many to a thousand people (每千名老人拥有养老床位数), where it is asked how many there are. */
export function isPerHeadInstead(question: string, { name }: Pick<Indicator, 'name'>): boolean {
  return /每[百千万]/.test(name) && /(?:多少|几)[张个名位人家所]|how many/i.test(question) && !/每|[百千万]人|人均|\bper\b|\bevery\b|\beach\b/i.test(question)
}

/** What to take off where the question and the name differ in what they narrow down to, or one asks of growth and the other does not. */
function otherSubject(question: string, indicator: Indicator): number {
  const { name } = indicator
  const asked = question.replaceAll('农民', '农村居民').replaceAll('规上', '规模以上')
  const printed = name.replaceAll('规上', '规模以上')
  const missing = qualifiers.filter((word) => asked.includes(word) && !printed.includes(word)).length
  const growth = /增长率|增速|增长$/.test(name) && !asksGrowth(question) ? 0.15 : 0
  const share = isShareInstead(question, indicator) || isPerHeadInstead(question, indicator) ? 0.3 : 0
  return 0.12 * missing + growth + share
}

/** The row has a column for a year asked about, given or not; or gives a value for a year of the period asked about, or for the period as a whole. */
export function tellsOfTimes({ indicator }: Pick<MatchedIndicator, 'indicator'>, { times }: Understanding): boolean {
  if (times.years.length > 0) return indicator.values.some(({ year }) => year !== null && times.years.includes(year))
  const dated = indicator.values.filter(({ year }) => year !== null)
  if (times.periods.length === 0 || dated.length === 0) return true
  const within = dated.filter(({ year }) => times.periods.some(([from, to]) => year !== null && year >= from && year <= to))
  const asAWhole = indicator.values.some(({ year, value }) => year === null && holdsValue(value))
  return within.some(({ value }) => holdsValue(value)) || (within.length > 0 && asAWhole)
}

const planStart = (period: string | null) => Number(period?.slice(0, 4)) || 0

/** Prefers the table whose years are asked about; without a year, the one that looks furthest ahead. */
function timeFit(query: Understanding, indicator: Indicator, start: number): number {
  const years = new Set(indicator.values.filter((value) => holdsValue(value.value)).flatMap(({ year }) => (year === null ? [] : [year])))
  const last = Math.max(0, ...indicator.values.map(({ year }) => year ?? 0))
  const asked = [...query.times.years, ...query.times.periods.map(([, end]) => end)]
  // Year by year: the table that looks back has the years.
  if (asked.length === 0 && asksEveryYear(query.standalone)) return 0.02 * Math.min(5, years.size)
  // A target, where no time is named, is one of the plan's own period and not of the one it looks back on.
  if (asked.length === 0 && last > 0 && last < start && !/实际|完成|过去|回顾|以来|actual|achiev|past/i.test(query.standalone))
    return /目标|控制在|target/i.test(query.standalone) ? -0.15 : -0.06
  if (asked.length === 0) return Math.min(0.05, Math.max(0, (last - 2000) / 1000))
  const share = asked.filter((year) => years.has(year)).length / asked.length
  const period = query.times.periods[0]
  const lastFits = period === undefined ? 0 : last === period[1] ? 0.1 : -0.1
  return 0.12 * share + lastFits
}

/** What a cell says behind its number, and behind the unit of it: 左右, 以上. */
export const bounds = /(?:左右|以上|以下|以内|以外|上下)$/

export function holdsValue(value: string): boolean {
  return /[\d０-９一二三四五六七八九十达下完全力平控]/.test(value)
}
