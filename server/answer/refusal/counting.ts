/** Whether a sentence or a row gives the number that a question asks for: of the same thing, year and measure. */
import { nearestNamed } from '../indicator-names.ts'
import type { Unit } from '../knowledge.ts'
import { saysNumber } from '../rank/signs.ts'
import type { RankedUnit } from '../rank.ts'
import { ABSENT, type Concept, matchable, presence } from '../understand/concepts.ts'
import { COUNTERS } from '../understand/how-many.ts'
import { planYears } from '../understand/plan-years.ts'
import type { Understanding } from '../understand/understanding.ts'
import { isOfOtherGroup, isOfOthers } from '../unsaid.ts'
import { isOfAnother } from './another.ts'
import { backFrom, yearsBeside } from './clauses.ts'
import { isNamedBeside, printsName, printsWork } from './names.ts'
import { isOutputOfOther, type NumberAsked, numberAsked, saysAmountOf, workByKind } from './number-asked.ts'
import { clausesOf, saysApart, saysOutput, saysQuantity } from './quantity.ts'
import { asksLevel, isRise } from './rises.ts'
import { asksGrowthOfYear, isOtherMeasure, lacksOutcome, rowCounts, rowFits } from './rows.ts'
import type { Setting } from './setting.ts'
import { isCountOfOther, saysThing } from './thing.ts'
import { isAimOfLater, isOfOneYearForAll, isOfOtherSide, isOutcomeForAim, tellsOfOtherYears, withoutBases, yearsIn } from './years-told.ts'

/** Presence from which words print a name. */
const NAMED_AT_ALL = 0.5

/** Presence from which a clause speaks of what is asked, and from which it names the statistic. */
const SAYS_STRONG = 0.6
const SAYS_STATISTIC = 0.8
/** Clauses between a number and the words of what is asked from which the one has nothing to do with the other. */
const APART = 4
/** What a number counts that the year asked about stands behind, and so may not be of it. */
export const UNDATED = 0.9
/** What a number below a head of what is asked counts. */
export const HEADED = 0.8
/** And one some clauses away from the words of what is asked. */
const NEAR = 0.4

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

/** It is asked by how much something rose or fell in a year gone by, and in no longer time. */
const rose = /(?:涨|增长|增加|提高|上升|下降|降低|减少|降|增)了(?:多少|几|百分之)/
const overYears = /年均|平均|[比较与跟同和]\s*(?:19|20)\d{2}|五年|期间|以来/
const risen = /(?:增长|增加|提高|上升|提升|下降|降低|减少|增|涨|降)(?![到至为])/
const yearly = /年均|平均每年|年平均/

/** Asked of the same sentence by one step of composing after the other. */
const counts = new WeakMap<Understanding, WeakMap<Unit, number>>()

function countOf(unit: Unit, query: Understanding, setting: Setting): number {
  const asked = numberAsked(query)
  if (setting.view.passage.kind === 'table-row') {
    const { indicators = [] } = setting
    return countOfRow(unit, query, indicators.length > 1 ? { ...setting, indicator: nearestNamed(indicators, query) } : setting, asked)
  }
  // 占国民生产总值的比重 says nothing of that product itself.
  // Only then a unit of other words: what is kept of units is kept by the unit itself.
  const withoutShares = !unit.words.includes('占') || asksShare.test(query.standalone) ? unit : { ...unit, words: unit.words.replace(shareOf, '') }
  // 城乡居民收入分别增长3%和7% tells of both where both are asked about.
  const ofBoth = /城[镇里]/.test(query.standalone) && /农村|乡下/.test(query.standalone) && withoutShares.words.includes('城乡居民')
  if (ofBoth) return countOf({ ...withoutShares, words: withoutShares.words.replaceAll('城乡居民', '城镇居民和农村居民') }, query, setting)
  const told = asksPopulation.test(query.standalone) && groups.test(unit.words) ? { ...unit, words: withoutShares.words.replace(groups, '') } : withoutShares
  if (tellsOfOtherTime(told, query, setting) || tellsOfOtherThing(told, query, setting, asked)) return 0
  return countOfClauses(told, query, setting, asked)
}

const saysStrong = (words: string, { strong }: NumberAsked): boolean =>
  strong.some((concept) => presence(concept, words) >= SAYS_STRONG || saysOutput(concept, words))

function countOfRow({ words }: Unit, query: Understanding, setting: Setting, asked: NumberAsked): number {
  const speaks = saysStrong(words, asked) || (asked.works.length > 0 && printsWork(asked.works, words))
  const gives =
    speaks &&
    /\d|[一二三四五六七八九十百千万点]{2}/.test(words) &&
    rowFits(words, query, setting) &&
    !isOtherMeasure(setting, query) &&
    !asksGrowthOfYear(setting, query) &&
    !lacksOutcome(setting, query)
  if (!gives) return 0
  const context = setting.view.context
  if (rowCounts(words + context, query, setting)) return 1
  // 海拔4411米 of an airport is no 投资, where neither the row nor the head of its table speaks of money.
  const { quantityNamed } = asked
  return quantityNamed !== null && sums.test(quantityNamed.source) && !saysQuantity(quantityNamed, words + context) ? 0 : 0.5
}

function tellsOfOtherTime(unit: Unit, query: Understanding, setting: Setting): boolean {
  const { view, ends } = setting
  const { years } = query.times
  // Nor of a year behind the last one that its plan plans for.
  const isBehind = ends !== undefined && years.length > 0 && years.every((year) => year > ends)
  return (
    tellsOfOtherYears(unit, view.path, query, ends) ||
    (isBehind && !yearsIn(matchable(view.passage.text) + unit.opening + view.path + (setting.announced ?? '')).some((year) => years.includes(year))) ||
    isAimOfLater(unit, query, setting) ||
    isOfOtherSide(unit, query, setting) ||
    isOfOneYearForAll(unit, query) ||
    isOutcomeForAim(unit, query, setting)
  )
}

/** The sentence with what heads it does not print the thing, name, statistic or owner asked about, or is of another of them. */
function tellsOfOtherThing(
  { words, lead }: Unit,
  query: Understanding,
  { view }: Setting,
  { thing, names, quoted, works, quantity, owners, produced }: NumberAsked,
): boolean {
  const headings = lead + view.path
  const all = words + headings
  return (
    isOfAnother(query, words, headings) ||
    (thing !== null && !saysThing(thing, all)) ||
    names.some((name) => !printsName(name, all) && !isNamedBeside(name, all, query)) ||
    (quoted.length > 0 && !quoted.some((concept) => presence(concept, all) >= NAMED_AT_ALL)) ||
    (works.length > 0 && !printsWork(works, all)) ||
    (quantity !== null && !saysQuantity(quantity, all) && !saysAmountOf(words, produced)) ||
    // 全社会固定资产投资 for the 总投资 of one project.
    (owners.length > 0 && !owners.some((owner) => namesOwner(owner, all))) ||
    // 城镇供水普及率 for 农村自来水普及率.
    (quantity ? isOfOthers : isOfOtherGroup)(query.standalone, all)
  )
}

function countOfClauses(unit: Unit, query: Understanding, { view }: Setting, asked: NumberAsked): number {
  const { strong, quantity, quantityNamed, owners, ownWorks, holders, thing, ofPeriod, stock, added, produced } = asked
  const { inside } = query.scope
  const headings = unit.lead + view.path
  // 人均生产总值 is not 生产总值.
  const clauses = clausesOf(asksPerHead.test(query.standalone) ? unit.words : unit.words.replace(perHead, ''))
  // 低保现在每月多少钱: 提高225元 says by how much it rose, and not what it is.
  const level = asksLevel(query.standalone)
  // 新增装机容量245万千瓦，其中…: of what is added alone.
  if (stock && change.test(clauses[0] ?? '')) return 0
  /** The clause with those before it, as many as are given, or all. */
  const upTo = (i: number, before = i) => clauses.slice(Math.max(0, i - before), i + 1).join('，')
  const speaks = (words: string) => saysStrong(words, asked)
  // 建设一座殡仪馆 says how many there are; one of anything else is mostly no number.
  // 年产10亿片敷贴项目: how much is made a year counts no projects.
  const isOfOutput = /(?:多少|几)[个项]|\bhow many (?:[\w-]+ ){0,3}projects\b/i.test(query.standalone) && !/产|造|制|加工|能力|规模/.test(query.standalone)
  const withoutOutput = (words: string) => (isOfOutput ? words.replace(yearlyOutput, '') : words)
  // 一个村配几个: 一村一辅警 says it.
  const perOne = perEach.exec(query.standalone)?.[1]
  const oneEach = perOne === undefined ? null : new RegExp(`一${perOne}一\\p{Script=Han}`, 'u')
  const counted = (words: string) =>
    (oneEach?.test(words) || (query.measure?.test(withoutOutput(words)) ?? saysNumber(words)) || oneOf(words, query.measure).some(speaks)) &&
    !ofPeriod?.test(words) &&
    !(stock && (change.test(words) || changed.test(words)))
  // A thing called by one character (几条河) stands in the clause itself, or it is a part of something else (入河排污口).
  const around = strong.every(({ source }) => source.length === 1) ? 0 : 2
  // 水质化验室扩建项目。…预算投资1200万元: all behind the name of an entry is told of it.
  const ofEntry = speaks(entryName.exec(unit.words)?.[1] ?? '')
  const saysIt = (i: number) =>
    ofEntry || clauses.slice(backFrom(clauses, i, around), i + 1).some(speaks) || strong.some((concept) => saysApart(concept, clauses, i))
  // 石门子水库总库容3.2亿立方米；新建老龙口水利枢纽: a number before the owner is of another.
  const headOwns = owners.length === 0 || owners.some((owner) => namesOwner(owner, headings))
  const comesLater = (i: number) => ownWorks.some((work) => namesOwner(work, clauses.slice(i + 1).join('，')))
  const isOfOwner = (i: number) => headOwns || owners.some((owner) => namesOwner(owner, upTo(i))) || !(workByKind.test(upTo(i, around)) || comesLater(i))
  // 2010年只有0.69%，二是城镇化率为40.6%，比2005年…: the year last named is the number's own.
  const isOfOtherYear = (i: number) => query.times.years.length > 0 && !namesYearAsked(yearsBeside(clauses, i), query) && lastIsOtherYear(upTo(i), query)
  // 新建 stands beside the number, or right before it.
  const isBuilt = (i: number) => !added || building.test(upTo(i, 1))
  // Of a place inside the one held (商丘机场 in a plan of 河南) the number stands right behind its name.
  const insideNames = inside.map((name) => name.slice(0, 2))
  // 邵怀高速 is the one between 邵阳 and 怀化.
  const lines = [...new Set(insideNames.map((name) => name.slice(0, 1)))]
  const namesLine = (words: string) => lines.length === 2 && (words.includes(lines.join('')) || words.includes(lines.toReversed().join('')))
  const isInPlace = (i: number) => inside.length === 0 || insideNames.some((name) => (headings + upTo(i, 2)).includes(name)) || namesLine(headings + upTo(i, 2))
  // 下坂地水利枢纽（总库容8.67亿立方米）: what stands in brackets is of the name before them.
  const isOfNameBefore = (clause: string) => {
    const outside = clause.replace(bracketed, '')
    return owners.length === 0 || outside === clause || counted(outside) || owners.some((owner) => namesOwner(owner, outside))
  }
  // 丁香园小区有多少户: a number of all is told far from the one of its kind.
  const isOfHolder = (i: number) =>
    holders.length === 0 || holders.some((holder) => presence(holder, headings + clauses.slice(Math.max(0, i - 2), i + 2).join('，')) >= NAMED_AT_ALL)
  // 其中九景衢线投资162亿元 is of that line alone.
  const isOfPartNamed = (clause: string) => owners.length > 0 && partNamed.test(clause) && !owners.some((owner) => namesOwner(owner, clause)) && !speaks(clause)
  // 2020年涨了多少 is not told by 年均增长6%, nor by what it came to.
  const ofOneYear = query.times.years.length === 1 && rose.test(query.standalone) && !overYears.test(query.standalone)
  const isItsRise = (i: number) => !ofOneYear || (risen.test(upTo(i, 1)) && !yearly.test(upTo(i, 1)))
  const mayCount = (i: number) =>
    counted(clauses[i] ?? '') &&
    isItsRise(i) &&
    !isOfPartNamed(clauses[i] ?? '') &&
    !(level && isRise(clauses, i)) &&
    isBuilt(i) &&
    !(thing && isCountOfOther(clauses[i] ?? '', thing))
  const given = [...clauses.keys()].filter((i) => {
    const clause = clauses[i] ?? ''
    return (
      mayCount(i) &&
      !isOutputOfOther(clause, produced) &&
      !isOfOtherYear(i) &&
      isInPlace(i) &&
      saysIt(i) &&
      isOfOwner(i) &&
      isOfNameBefore(clause) &&
      isOfHolder(i)
    )
  })
  // 布局1500个，2021年底实现全覆盖: the year is of what stands behind the number.
  const yearBehind = (i: number) => yearsIn(upTo(i)).length === 0 && yearsIn(clauses.slice(i + 1).join('，')).length > 0
  // 区内海洋生产总值 is that of a zone, where none is named.
  const isOfPart =
    ((/区内/.test(unit.words) || ofArea.test(view.path)) && !/区/.test(query.standalone)) ||
    (inside.length + owners.length === 0 && isOfPartOfLand(unit.words, view.path, query.standalone))
  // 控制在2.6%以内 is hardly what a rate really was.
  const isBound = (i: number) => /控制在/.test(clauses[i] ?? '')
  const isHardly = /实际|\bactual/i.test(query.standalone) && given.every(isBound)
  if (given.length > 0) return isOfPart || isHardly || (query.times.years.length > 0 && given.every(yearBehind)) ? UNDATED : 1
  // Below a head that names all that is asked about, a statistic named beside its number is told of it: 产值达到10亿元.
  const isHeaded = strong.length > 0 && strong.every((concept) => presence(concept, headings) >= SAYS_STRONG)
  const saysStatistic = (i: number) => quantityNamed !== null && presence(quantityNamed, clauses[i] ?? '') >= SAYS_STATISTIC
  if (isHeaded && [...clauses.keys()].some((i) => mayCount(i) && saysStatistic(i) && !isOfOtherYear(i) && isInPlace(i))) return HEADED
  // 外贸进出口总额年均增长 behind a number of something else: what is asked is named there, and its number is not given.
  if (quantity && saysQuantity(quantity, unit.words) && quantity.weight > ABSENT) return 0
  // How many there are is not told by a number of something beside it.
  if (stock || query.measure === null) return 0
  // 1500亿元 some clauses away from what is asked is no 投资 where that word stands nowhere.
  if (quantityNamed !== null && sums.test(quantityNamed.source) && !saysQuantity(quantityNamed, unit.words + headings)) return 0
  const namesInside = inside.length === 0 || insideNames.some((name) => (headings + unit.words).includes(name))
  const isNear = (i: number) => clauses.slice(Math.max(0, i - APART), i + APART + 1).some(speaks) || speaks(headings)
  return [...clauses.keys()].some((i) => mayCount(i) && isNear(i) && namesInside && isOfHolder(i) && !(comesLater(i) && !headOwns)) ? NEAR : 0
}

const yearlyOutput = /年产\p{Script=Han}{0,4}\d[\d.]*[万亿]?\p{Script=Han}{1,2}/gu

const namesYearAsked = (words: string, { times: { years } }: Understanding): boolean =>
  yearsIn(words).some((year) => years.includes(year)) || planYears(words).some(([from, to]) => years.some((year) => year >= from && year <= to))

function lastIsOtherYear(words: string, { times: { years } }: Understanding): boolean {
  const last = yearsIn(withoutBases(words)).at(-1)
  return last !== undefined && !years.includes(last)
}

/** Names it, be it by what its name begins with: 药茶产业 for 药茶品; 城镇常住居民 are 城镇居民. */
const namesOwner = (owner: Concept, words: string): boolean =>
  presence(owner, words.replace(residents, '居民')) >= NAMED_AT_ALL || (/^\p{Script=Han}{3}$/u.test(owner.source) && words.includes(owner.source.slice(0, 2)))

const residents = /(?<=城镇|农村)常住(?:居民|人口)/g

/** What is counted in money, as much else is that stands near. */
const sums = /^(?:总|项目)?(?:投资|收入|支出|产值|利润|税收)额?$/

const perEach = /(?:每|一)个?(村|社区|区|乡|镇|校|县|户)[^，。？?]{0,8}(?:几|多少)/
/** 有多少人口 asks for all of them, and 贫困人口 are none. */
const asksPopulation = /(?:多少|几)(?:万|亿)?(?:口人|人口)|(?:[有市县区省共]|^)(?:多少|几)(?:万|亿)?人|(?:总|常住)人口/
const groups = /(?:贫困|脱贫|流动|搬迁|转移|农业|低收入|残疾|老年|老龄|就业|从业|务工|困难|监测|失业|服务|覆盖|受益|受训|参保|参合)人口/g
const asksShare = /占|比重|比例|份额|几成|\b(?:share|proportion|percentage|ratio)\b/i
const shareOf = /占(?:全[省市国县])?(?:国内|国民|地区)?(?:生产总值|gdp|收入|总产值|财政收入)的?(?:比重|比例)/g

const asksPerHead = /人均|每人|\bper (?:capita|head|person)\b/i
const perHead = /(?:人均|每人)(?:国内|国民|地区)?(?:生产总值|gdp|收入(?=达|为|[\d]))/g

/** What is said to be one, counted as is asked: 殡仪馆 of 建设一座殡仪馆. */
const oneOf = (words: string, measure: RegExp | null): string[] =>
  measure === null ? [] : [...words.matchAll(one)].filter(([, counter]) => measure.test(`2${counter}`)).map(([, , thing = '']) => thing)
const one = new RegExp(
  `(?<![一二三四五六七八九十百千万第同进统]|走出|闯出|探索出?)一(${COUNTERS})(?=((?:(?![的和与及])\\p{Script=Han}){2,12})(?:[和与及、，,；;。]|$))`,
  'gu',
)

/** A heading on a part of the land, told by what lies in it: 浙西南山区，指丽水地区及泰顺等县。 */
const ofArea = /\p{Script=Han}(?:地区|片区|山区|经济区|组团)[，,:：]?(?:包括|指)\p{Script=Han}{2}/u

const partsOfLand = /(?:沿海|内陆|沿边|东部|中部|西部|东北|边疆|民族|贫困)(?=地区|地带)/g

/** 沿海地区国民生产总值年均增长…: of a part of the land that the question does not name. */
function isOfPartOfLand(words: string, headings: string, question: string): boolean {
  // 湘西自治州 is a part that the question names itself.
  if ((question.match(districtNamed) ?? []).some((name) => words.includes(name))) return false
  const zone = zoneAtHead.exec(words)?.[1]
  return (zone !== undefined && !question.includes(zone)) || ((words + headings).match(partsOfLand) ?? []).some((part) => !question.includes(part))
}
const districtNamed = /\p{Script=Han}{2}(?:自治[州县]|地区|[市州县区盟])/gu
/** 3.攀西经济区。…: what the entry of a zone says is of that zone. */
const zoneAtHead = /^(?:\d{1,2}[．.、])?(\p{Script=Han}{2,8}?)(?:经济区|地区|经济带|城市群|经济走廊|片区)[。：:]/u

/** The name of an entry, run in before its sentence. */
const entryName = /^([^，,；;。]{2,30}(?:项目|工程|行动|计划|目标|战略))。(?=.)/u

const partNamed = /^其中\p{Script=Han}{2,8}(?:线|铁路|高铁|公路|高速|大桥|隧道|机场|港|水库|电站|项目|工程)/u

const bracketed = /[(（][^()（）]*(?:[)）]|$)/g

/** What a sentence on new things says of them. */
const building = /新|建|增|扩|打造|创|育|布局|设立|开工|改造|实施|投入|引进|完成|达到/

/** 合并行政村96个 says how many were merged, and not how many there are. */
const change = /(?:合并|撤并|撤销|取缔|关停|淘汰|减少|新增|新建|增加|转移|退出)(?![到至])[^，,；;。]{0,10}[\d一二三四五六七八九十]/

/** 3个乡镇撤乡设镇. */
const changed = /\d+\s*个[^，,；;。]{0,8}(?:撤|合并|改为|改设|改街道)/
