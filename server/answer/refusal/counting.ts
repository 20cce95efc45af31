/** Whether a sentence or a row gives the number that a question asks for: of the same thing, year and measure. */
import type { Indicator } from '../../../ingest/schema.ts'
import type { PassageView, Unit } from '../knowledge.ts'
import { saysNumber } from '../rank/signs.ts'
import type { RankedUnit } from '../rank.ts'
import { isPerHeadInstead, isShareInstead, MOST_PERCENT, measuredBy, nameShareOf, tellsOfTimes } from '../select-indicators.ts'
import { ABSENT, type Concept, matchable, presence } from '../understand/concepts.ts'
import { isGeneral, isValueWord } from '../understand/general-words.ts'
import { FEW } from '../understand/how-many.ts'
import { planYears } from '../understand/plan-years.ts'
import type { Understanding } from '../understand/understanding.ts'
import { isOfOtherGroup, isOfOthers, LIGHTEST, tooWide, unsaid } from '../unsaid.ts'
import { isOfAnother } from './another.ts'
import { namesAsked } from './names.ts'
import { clausesOf, holdersOf, isStatistic, ownersOf, quantityAsked, saysApart, saysOutput, saysQuantity } from './quantity.ts'
import { saysThing, type Thing, thingCounted } from './thing.ts'

/** Where a unit stands: its passage with what the headings around it say, and the indicator it states; null for all but rows of indicators. */
export interface Setting {
  readonly view: PassageView
  readonly indicator: Indicator | null
  /** First year that its plan plans for; none of a report. */
  readonly begins?: number
  /** And the last. */
  readonly ends?: number
}

/** Share of the heaviest concept's weight from which another says what is asked. */
const STRONG = 0.5

/** Share of an indicator's name that a question must say for its row to give the number asked for. */
const NAMED = { zh: 0.6, en: 0.45 } as const
const NAMED_IN_PART = 0.4
/** Presence from which words print a name. */
const NAMED_AT_ALL = 0.5

/** Clauses between a number and the words of what is asked from which the one has nothing to do with the other. */
const APART = 4
/** What a number counts that the year asked about stands behind, and so may not be of it. */
export const UNDATED = 0.9
/** Share of a question that the row of a project may leave unsaid. */
const OF_PROJECT = 0.35
/** What a number below a head of what is asked counts. */
export const HEADED = 0.8

/**
 * How far a unit gives the number asked for, 0 to 1: 1 where a clause that speaks of what is asked, or one of the two behind it, gives one
 * counted as the question counts; less where the number stands elsewhere in the sentence, or where only its headings speak of it.
 */
export function countsWhatIsAsked({ unit }: Pick<RankedUnit, 'unit'>, query: Understanding, setting: Setting): number {
  const known = counts.get(query) ?? new WeakMap<Unit, number>()
  counts.set(query, known)
  const before = known.get(unit)
  if (before !== undefined) return before
  const count = countOf(unit, query, setting)
  known.set(unit, count)
  return count
}

/** Asked of the same sentence by one step of composing after the other. */
const counts = new WeakMap<Understanding, WeakMap<Unit, number>>()

function countOf(unit: Unit, query: Understanding, setting: Setting): number {
  const { inside } = query.scope
  const { strong, quantity, quantityNamed, owners, holders, thing, names, ofPeriod, stock, added, produced } = countingOf(query)
  const speaks = (words: string) => strong.some((concept) => presence(concept, words) >= 0.6 || saysOutput(concept, words))
  const { view } = setting
  if (view.passage.kind === 'table-row')
    return speaks(unit.words) &&
      /\d/.test(unit.words) &&
      rowFits(unit.words, query, setting) &&
      !isOtherMeasure(setting, query) &&
      !asksGrowthOfYear(setting, query)
      ? rowCounts(unit.words + view.context, query, setting)
        ? 1
        : 0.5
      : 0
  if (tellsOfOtherYears(unit, view.path, query)) return 0
  const { years } = query.times
  // Nor of a year behind its last.
  const isBehind = years.length > 0 && setting.ends !== undefined && years.every((year) => year > setting.ends!)
  if (isBehind && yearsIn(matchable(view.passage.text) + unit.opening + view.path).length === 0) return 0
  if (isAimOfLater(unit, query, setting)) return 0
  if (isOfAnother(query, unit.words, view.lead + view.path)) return 0
  if (thing && !saysThing(thing, unit.words + view.lead + view.path)) return 0
  if (names.some((name) => presence(name, unit.words + view.lead + view.path) < NAMED_AT_ALL)) return 0
  if (quantity && !saysQuantity(quantity, unit.words + view.lead + view.path)) return 0
  // 全社会固定资产投资 for the 总投资 of one project.
  if (owners.length > 0 && !owners.some((owner) => namesOwner(owner, unit.words + view.lead + view.path))) return 0
  // 城镇供水普及率 for 农村自来水普及率.
  if ((quantity ? isOfOthers : isOfOtherGroup)(query.standalone, unit.words + view.lead + view.path)) return 0
  const counted = (words: string) =>
    (query.measure?.test(words) ?? saysNumber(words)) && !ofPeriod?.test(words) && !(stock && (change.test(words) || changed.test(words)))
  const clauses = clausesOf(unit.words)
  // 新增装机容量245万千瓦，其中…: of what is added alone.
  if (stock && change.test(clauses[0] ?? '')) return 0
  // A thing called by one character (几条河) stands in the clause itself, or it is a part of something else (入河排污口).
  const around = strong.every(({ source }) => source.length === 1) ? 0 : 2
  // 石门子水库总库容3.2亿立方米；新建老龙口水利枢纽: a number before the owner is of another.
  const headOwns = owners.length === 0 || owners.some((owner) => namesOwner(owner, view.lead + view.path))
  const isOfOwner = (i: number) =>
    headOwns ||
    owners.some((owner) => namesOwner(owner, clauses.slice(0, i + 1).join('，'))) ||
    !otherWork.test(clauses.slice(Math.max(0, i - around), i + 1).join('，'))
  // 2010年只有0.69%，二是城镇化率为40.6%，比2005年…: the year last named is the number's own.
  const ofOtherYear = (i: number) => {
    const own = clauses[i] ?? ''
    const ofAsked =
      yearsIn(own).some((year) => query.times.years.includes(year)) ||
      planYears(own).some(([from, to]) => query.times.years.some((year) => year >= from && year <= to))
    if (query.times.years.length === 0 || ofAsked) return false
    const last = yearsIn(withoutBases(clauses.slice(0, i + 1).join('，'))).at(-1)
    return last !== undefined && !query.times.years.includes(last)
  }
  // 新建 stands beside the number, or right before it.
  const isBuilt = (i: number) => !added || building.test(clauses.slice(Math.max(0, i - 1), i + 1).join('，'))
  // Of a place inside the one held (商丘机场 in a plan of 河南) the number stands right behind its name.
  const insideNames = inside.map((name) => name.slice(0, 2))
  const inPlace = (i: number) =>
    inside.length === 0 || insideNames.some((name) => (view.lead + view.path + clauses.slice(Math.max(0, i - 2), i + 1).join()).includes(name))
  const saysIt = (i: number) => clauses.slice(Math.max(0, i - around), i + 1).some(speaks) || strong.some((concept) => saysApart(concept, clauses, i))
  // 下坂地水利枢纽（总库容8.67亿立方米）: what stands in brackets is of the name before them.
  const isOfNameBefore = (clause: string) => {
    const outside = clause.replace(bracketed, '')
    return owners.length === 0 || outside === clause || counted(outside) || owners.some((owner) => namesOwner(owner, outside))
  }
  // 丁香园小区有多少户: a number of all is told far from the one of its kind.
  const isOfHolder = (i: number) =>
    holders.length === 0 ||
    holders.some((holder) => presence(holder, view.lead + view.path + clauses.slice(Math.max(0, i - 2), i + 2).join('，')) >= NAMED_AT_ALL)
  const given = clauses.flatMap((clause, i) =>
    counted(clause) &&
    !isOutputOfOther(clause, produced) &&
    isBuilt(i) &&
    !ofOtherYear(i) &&
    inPlace(i) &&
    saysIt(i) &&
    isOfOwner(i) &&
    isOfNameBefore(clause) &&
    isOfHolder(i)
      ? [i]
      : [],
  )
  // 布局1500个，2021年底实现全覆盖: the year is of what stands behind the number.
  const yearBehind = (i: number) => yearsIn(clauses.slice(0, i + 1).join('，')).length === 0 && yearsIn(clauses.slice(i + 1).join('，')).length > 0
  // 区内海洋生产总值 is that of a zone, where none is named.
  const ofPart = /区内/.test(unit.words) && !/区/.test(query.standalone)
  if (given.length > 0) return ofPart || (query.times.years.length > 0 && given.every(yearBehind)) ? UNDATED : 1
  // Below a head that names all that is asked about, a statistic named beside its number is told of it: 产值达到10亿元.
  const headed = strong.length > 0 && strong.every((concept) => presence(concept, view.lead + view.path) >= 0.6)
  if (
    headed &&
    quantityNamed &&
    clauses.some((clause, i) => counted(clause) && presence(quantityNamed, clause) >= 0.8 && isBuilt(i) && !ofOtherYear(i) && inPlace(i))
  )
    return HEADED
  // 外贸进出口总额年均增长 behind a number of something else: what is asked is named there, and its number is not given.
  if (quantity && saysQuantity(quantity, unit.words) && quantity.weight > ABSENT) return 0
  // How many there are is not told by a number of something beside it.
  if (stock) return 0
  const near = (i: number) => clauses.slice(Math.max(0, i - APART), i + APART + 1).some(speaks) || speaks(view.lead + view.path)
  return query.measure !== null && clauses.some((clause, i) => counted(clause) && isBuilt(i) && near(i) && isOfHolder(i)) ? 0.4 : 0
}

/** What a plan aims at, without a year, is not of a year before it. */
export function isAimOfLater({ words }: Pick<Unit, 'words'>, { times: { years } }: Understanding, { begins, view }: Setting): boolean {
  const isBefore = years.length > 0 && begins !== undefined && years.every((year) => year < begins)
  return isBefore && view.periods.length === 0 && yearsIn(words).length === 0 && aimed.test(words)
}

/** Names it, be it by what its name begins with: 药茶产业 for 药茶品. */
const namesOwner = (owner: Concept, words: string): boolean =>
  presence(owner, words) >= NAMED_AT_ALL || (/^\p{Script=Han}{3}$/u.test(owner.source) && words.includes(owner.source.slice(0, 2)))

const output = /(\p{Script=Han}{2,6}?)的?(?:总|年)?(产量|产值|产能|销量)/u

/** A product whose output is asked for right behind its name. */
interface Produced {
  readonly products: readonly Concept[]
  /** 产量, 产值. */
  readonly output: string
}

function producedIn({ standalone, concepts }: Understanding): Produced | null {
  const [, before = '', asked] = output.exec(matchable(standalone)) ?? []
  const products = concepts.filter(({ source }) => before.endsWith(source))
  return asked === undefined || products.length === 0 ? null : { products, output: asked }
}

/** 黄金产量达到45吨 where 葡萄酒产量 is asked for: the product stands right before its output in both, and is another. */
const isOutputOfOther = (clause: string, produced: Produced | null): boolean =>
  produced !== null && output.exec(clause)?.[2] === produced.output && !produced.products.some((product) => presence(product, clause) > 0)

/** A work by the word for its kind. */
const otherWork = /水库|水电站|电站|水利枢纽|大桥|隧道|铁路|公路|机场|港口|园区|煤矿|电厂|公司|集团/

const bracketed = /[(（][^()（）]*(?:[)）]|$)/g

interface Counting {
  readonly strong: readonly Concept[]
  /** The statistic asked for, which a sentence has to name. */
  readonly quantity: Concept | null
  /** The same, be it a word that every trade has (产值). */
  readonly quantityNamed: Concept | null
  /** What has that quantity, in the words that tell it from others. */
  readonly owners: readonly Concept[]
  /** What has those that are counted, by a rare name: 丁香园小区 in 丁香园小区有多少户. */
  readonly holders: readonly Concept[]
  /** What is counted by its name, 大熊猫 in 多少只大熊猫; null where none stands behind the number word. */
  readonly thing: Thing | null
  /** Names of their own that the question asks about. */
  readonly names: readonly Concept[]
  /** How many there are is asked, and not how many come or go. */
  readonly stock: boolean
  /** How many are to be built or added is asked, and not how many there are. */
  readonly added: boolean
  /** The product whose output is asked for, where it stands right before it. */
  readonly produced: Produced | null
  /** What tells growth over a period, where that of one year is asked for. */
  readonly ofPeriod: RegExp | null
}

const aimed = /力争|目标|稳定在|达到|突破|建成|实现|推动|打造/

/** What a sentence on new things says of them. */
const building = /新|建|增|扩|打造|创|育|布局|设立|开工|改造|实施|投入|引进|完成|达到/

/** 合并行政村96个 says how many were merged, and not how many there are. */
const change = /(?:合并|撤并|撤销|取缔|关停|淘汰|减少|新增|新建|增加|转移|退出)[^，,；;。]{0,10}[\d一二三四五六七八九十]/

/** 3个乡镇撤乡设镇. */
const changed = /\d+\s*个[^，,；;。]{0,8}(?:撤|合并|改为|改设|改街道)/

/** Read from a question once, however many sentences are held against it. */
const countings = new WeakMap<Understanding, Counting>()

function countingOf(query: Understanding): Counting {
  const known = countings.get(query)
  if (known) return known
  const quantity = quantityAsked(query)
  const counting = {
    strong: subjectsOf(query.concepts, query.scope.inside),
    quantity: quantity && isStatistic(quantity) ? quantity : null,
    quantityNamed: quantity,
    owners: ownersOf(query),
    holders: holdersOf(query),
    thing: thingCounted(query),
    names: namesAsked(query),
    stock:
      /(?:总共|一共|合计|共)(?:要|会|将|能|应)?(?:有|达到?|到)?多[大少](?!亿|万|钱|元)/.test(query.standalone) &&
      !/新|增|减|撤|改造|投|花/.test(query.standalone)
        ? true
        : /总(?:里程|长度|数|量|人口|人数|户数|面积|规模|容量|产能)(?:现在|目前|已经?)?(?:是|为|有|达到?|到)*多[少大长]/.test(query.standalone) &&
            !/新|增|减|撤|改造|投|目标|要|将/.test(query.standalone)
          ? true
          : /^[^，。；？?]{2,24}有(?:多少|几)[^，。；？?]{1,12}[?？\s]*$/.test(query.standalone) &&
            !/没有|新|增|减|撤|并|改造|淘汰|退出|关|停|转移|要|将/.test(query.standalone),
    added:
      /how many [^?]{1,40}\bwill\b[^?]{1,30}\b(?:build|add|open|create|set up)\b/i.test(query.standalone) ||
      new RegExp(`(?:新建|新增|改扩建|要建)[^，。？?]{0,4}(?:多少|${FEW})|(?:多少|${FEW})[^，。？?]{1,10}(?:要|将)?(?:新建|新增|改扩建)`).test(
        query.standalone,
      ),
    produced: producedIn(query),
    ofPeriod: growthOfYear(query) === null ? null : /年均|五年|累计|(?:较|比|与)[^，]{0,8}[末五]/,
  }
  countings.set(query, counting)
  return counting
}

/**
 * What the number is to be of: the heavy concepts that are more than a statistic's general words (产量, 面积), which every trade has,
 * or these where the question names nothing else. A word that no plan prints is light and still what is asked.
 */
function subjectsOf(concepts: readonly Concept[], inside: readonly string[]): Concept[] {
  const things = concepts.filter((concept) => !isValueWord(concept) && !inside.includes(concept.source))
  // 对延边州每年安排多少资金: nothing else is named than whose they are.
  const named = things.some((concept) => !isGeneral(concept)) ? things : concepts.filter((concept) => !isValueWord(concept))
  const subjects = named.filter((concept) => concept.weight >= LIGHTEST && !isGeneral(concept))
  const kept = subjects.length > 0 ? subjects : named
  const heaviest = Math.max(0, ...kept.map(({ weight }) => weight))
  return kept.filter(({ weight }) => weight >= STRONG * Math.min(1, heaviest))
}

/** A sentence that names years, or stands under a heading that does, and none of those asked about: 到2035年 for 2025. */
export function tellsOfOtherYears({ words, opening }: Pick<Unit, 'words' | 'opening'>, headings: string, { times }: Understanding): boolean {
  // Headings that name a period tell of it, whatever years they name beside it.
  if (times.years.length === 0) return tellsOfOtherPeriod(words, opening || (periodNamed.test(headings) ? '' : headings), times.periods)
  const within = ([from, to]: readonly [number, number]) => times.years.some((year) => year >= from && year <= to)
  const periods = planYears(words)
  // 到“十四五”末 tells of its last year alone.
  const ends = planEnds.test(words) ? periods.map(([, end]) => end) : null
  if (ends ? ends.some((end) => times.years.includes(end)) : periods.some(within)) return false
  const own = yearsIn(words).length > 0 ? yearsIn(words) : yearsIn(opening)
  // 到“十四五”末 for 2020.
  if (own.length === 0 && periods.length > 0) return true
  const ofHeadings = planYears(headings)
  // What a review of 十一五 gives without a year is not of 2005.
  if (own.length === 0 && ofHeadings.length > 0) return !ofHeadings.some(within)
  const named = own.length > 0 ? own : yearsIn(headings)
  return named.length > 0 && !named.some((year) => times.years.includes(year))
}

/** A five-year plan by its number, without the quotation marks that matchable words have lost; no number of a chapter. */
const periodNamed = /(?<![第十])[一二三四五六七八九]五(?![章节条项部届次、])|(?<!第)十[一二三四]?五(?![章节条项部届次、])/

/** Every plan named is named for its end. */
const planEnds = /^(?!.*五[”"」]?(?:时期|期间|规划|计划|(?!期?末)[\p{Script=Han}，,])).*五[”"」]?期?末/u

/** Of a period asked about: the sentence, or what opens or heads it, names years, none of them in it, right before or right behind it, and no such period. */
function tellsOfOtherPeriod(words: string, around: string, periods: Understanding['times']['periods']): boolean {
  if (periods.length === 0) return false
  const own = yearsIn(words).length > 0 || planYears(words + around).length > 0 ? yearsIn(words) : yearsIn(around)
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

/** Without the years that a number is only measured by or goes out from: （按1985年价格计算）, 比2005年, 由1995年的22.4%. */
export const withoutBases = (words: string) => words.replace(/[(（][^)）]*(?:[)）]|$)/g, '').replace(/(?:按|比|较|以|与|由|从)(?:19|20)\d{2}年/g, '')

const yearsIn = (words: string) => [...words.matchAll(/((?:19|20)\d{2})年/g)].map((match) => Number(match[1]))

/** A share where people or money are to be counted, or the other way round: 常住人口城镇化率（%） for 常住人口多少. */
export function isOtherMeasure({ indicator }: Pick<Setting, 'indicator'>, { measure, standalone }: Understanding): boolean {
  if (indicator && isPerHeadInstead(standalone, indicator)) return true
  if (!indicator?.unit || measure === null) return false
  // Households are counted, and the row counts people.
  if (/(?:多少|几)户|how many (?:\w+ ){0,2}households/i.test(standalone) && /人$/.test(indicator.unit)) return true
  const largest = Math.max(0, ...indicator.values.map(({ value }) => Number.parseFloat(value.normalize('NFKC')) || 0))
  const isShare = /^[%％‰]$/.test(indicator.unit) && largest <= MOST_PERCENT
  const grows = indicator.values.some(({ kind }) => kind === 'growth' || kind === 'cumulative')
  return measure.test('1%') ? !isShare && !(grows && /增长|增速|增幅|grow|grew|rate/i.test(standalone)) : isShare
}

/** The one year whose growth is asked for; null where another thing is. */
function growthOfYear({ standalone, times }: Understanding): number | null {
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

/** A row names its unit once, beside its name: 里程（公里）. */
function rowCounts(words: string, { measure }: Understanding, { indicator }: Pick<Setting, 'indicator'>): boolean {
  if (measure !== null && indicator?.unit && measure.test(`1${indicator.unit}`)) return true
  return measure === null || measure.test(words.replace(/[(（](?=[^()（）]{1,8}[)）])/g, '1'))
}

/** The row is of what is asked and of nothing wider or beside it, and tells of a year asked about where it tells of years. */
function rowFits(words: string, query: Understanding, { view, indicator }: Setting): boolean {
  const said = words + view.context + view.path + (indicator ? measuredBy(indicator) : '')
  const left = unsaid(query.concepts, said)
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
