/** The quantity that a question asks the number of: 净利润 in 净利润有多少亿. */
import type { Knowledge } from '../knowledge.ts'
import { ABSENT, type Concept, matchable, presence } from '../understand/concepts.ts'
import { isGeneral, isValueWord, statisticWords } from '../understand/general-words.ts'
import { COUNTERS, FEW } from '../understand/how-many.ts'
import { PRODUCTS } from '../understand/things.ts'
import type { Understanding } from '../understand/understanding.ts'
import { withoutYearly } from '../understand/wording.ts'
import { LONGEST, works } from './names.ts'

/** What may stand between a quantity and 多少. */
const between =
  /^(?:[的是为有要会将能达到至了过共占在从由]|(?:19|20)\d{2}年(?![到至-])|[百千]分之|大概|大约|大致|目标|具体|到底|究竟|一共|总共|合计|分别|各|调整?|增长|上涨|涨|下跌|跌|上升|提高|控制|完成|实际|只有?|仅|才|上限|下限|年底|末|定|约|可以|应该|应|需|超|突破|实现|保持|稳定)*$/
const number = new RegExp(`多少|百分之几|${FEW}(?=${COUNTERS})|多[大长高重]`)

/** The heaviest of the question's concepts that ends right before its number word, or right before its end where it has none; null where none does. */
export function quantityAsked({ asking, standalone, concepts }: Understanding): Concept | null {
  // Without a number word the quantity stands last: 汾酒集团2020年营业收入？
  const at = number.exec(standalone)?.index ?? (asking.number ? standalone.search(/[?？。\s]*$/) : -1)
  if (at < 0) return null
  // 消费价格指数（CPI）涨了多少: what stands in brackets is another name of it.
  const before = withoutYearly(standalone.slice(0, at))
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[(（][^()（）]*[)）]/g, '')
  return (
    concepts
      .filter((concept) => {
        const place = before.lastIndexOf(concept.source)
        return place >= 0 && between.test(before.slice(place + concept.source.length).replace(/[\s“”"]/g, ''))
      })
      .toSorted((a, b) => b.weight - a.weight || b.source.length - a.source.length)[0] ?? null
  )
}

/** What stands between a thing and its statistic and names neither: 在规划中确定的. */
const saidOfIt =
  /(?:在[^，,。；;]{0,12}(?:里|中|上|内))?(?:所)?(?:确定|规定|提出|安排|定下|写|说|列|计划|规划|预计|要求)?的?(?:总|年|全部|单项|项目|概算|计划|预计|设计)*$/
/** Weight from which a word is printed so seldom that it tells one thing from the others. */
const TELLING = 0.7

/** The words for what has the quantity asked for, right before it: 二期工程 in 二期工程的总投资; [] where nothing that tells stands there, or all of it is general. */
export function ownersOf(query: Understanding): readonly Concept[] {
  const quantity = query.language === 'zh' && query.standalone.length <= LONGEST ? quantityAsked(query) : null
  if (!quantity || !(isStatistic(quantity) || statisticWords.test(quantity.source) || headCounts.test(quantity.source))) return []
  const question = query.standalone
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[(（][^()（）]*[)）]/g, '')
  const at = question.lastIndexOf(quantity.source)
  const before = question.slice(0, at).replace(saidOfIt, '')
  const phrase = matchable(/[^，,。；;？?里中在到对将把由年的]*$/.exec(before)?.[0] ?? '')
  const owners = query.concepts.filter(({ source }) => source !== quantity.source && !quantity.source.includes(source) && phrase.includes(source))
  const telling = owners.filter(
    (concept) => !countsOnly.test(concept.source) && ((concept.weight >= TELLING && !isGeneral(concept)) || namedWork.test(concept.source)),
  )
  // Of its kind are others too: 水利枢纽 in 阿尔塔什水利枢纽.
  const own = telling.filter(({ source }) => !works.test(source))
  const named = own.length > 0 ? own : telling
  const most = Math.max(0, ...named.map(({ weight }) => weight))
  return phrase.length > OWNER_LENGTH ? [] : named.filter(({ weight }) => weight >= MOST_TELLING * most)
}

/** 三条 of 甲、乙、丙三条铁路 only counts them. */
const countsOnly = /^[一二两三四五六七八九十\d]{1,3}[条个座家项所处]$/

/** A line or work by its name, printed or not. */
const namedWork = /\p{Script=Han}{2}(?:铁路|高铁|高速|公路|大桥|运河|水库|水电站|电站)$/u

const has = /((?:(?![里中内的还到末要将会])[\p{Script=Han}\d]){3,10}?)(?:一共|总共|共|现|现在)?有(?:多少|几)/u
/** Weight from which a word is printed once or twice. */
const RARE = 0.85

/** What has those that are counted, where a rare name tells it from others of its kind. */
export function holdersOf({ standalone, concepts, language }: Understanding): readonly Concept[] {
  const named = language === 'zh' && standalone.length <= LONGEST ? matchable(has.exec(standalone)?.[1] ?? '') : ''
  return named === '' ? [] : concepts.filter((concept) => concept.weight >= RARE && !isGeneral(concept) && named.includes(concept.source))
}

/** Words for a number of heads or an extent, which name no statistic of their own. */
const headCounts = /^(?:占地|人数|户数|人次|个数|数量)$/

/** Share of the heaviest's weight from which another word of the phrase tells as much: 生育保险 and not 参加. */
const MOST_TELLING = 0.9

/** Longest phrase that names one thing. */
const OWNER_LENGTH = 24

/** How the names of statistics end. Everyday words for a sum (盘子, 家底) are left out: plans have other words for what they mean. */
const statistic =
  /(?:率|量|额|值|利润|储备|税|价|费|费用|收入|支出|人数|户数|人口|面积|全长|指数|密度|强度|浓度|寿命|年限|余额|规模|库容|起征点|免征额|款|金|补贴|补助|工资|薪酬|债务|分数线|门票|票价|车票|机票)$/

/** Is it the name of a statistic, and not a word for something that is counted? */
export const isStatistic = (quantity: Concept): boolean => statistic.test(quantity.source) && !isValueWord(quantity)

/** Products right before their numbers, as outputs are told one after the other. */
const bareOutputs = /(?<=^|[，,；;、])\p{Script=Han}{1,5}[\d一二三四五六七八九十百千万亿]+(?:吨|公斤|斤|担|台|辆|立方米|千瓦时)/gu

/** An output told by its verb: 1985年生产啤酒200万吨. */
const produced = /(?<!再)生产(?!能力)\p{Script=Han}{1,8}[\d一二三四五六七八九十百千万亿]+(?:余|多)?(?:吨|公斤|斤|担|台|辆|立方米|千瓦时|箱|件|套|米|千升)/u

/** Where outputs are told one after the other, a product stands right before its number: 钢一千六百万吨，原油一千六百万吨. */
export function saysOutput({ source, alternatives }: Concept, words: string): boolean {
  // 原油 and 产量 apart: the product is named elsewhere in the question.
  if (/^[总年]?产量$/.test(source)) return (words.match(bareOutputs)?.length ?? 0) >= 2 || produced.test(words)
  const productOf = (name: string) => /^(\p{Script=Han}{1,4}?)总?产量$/u.exec(name)?.[1] ?? []
  const product = productOf(source)
  if (product.length === 0) return false
  const amount = '(?:达到|达|为|约)?(?:\\d|[一二三四五六七八九十百千])'
  // 煤炭产量 is that of 原煤 too, which opens its clause: 年产原煤 is of one mine.
  const others = alternatives.flatMap(({ text, weight }) => (weight >= SAME ? productOf(text) : []))
  return new RegExp(`(?<![\\p{Script=Han}--[产和及]])${product}${amount}|(?<!\\p{Script=Han})(?:${[product, ...others].join('|')})${amount}`, 'v').test(words)
}

/** Weight from which a word is another name of the same product. */
const SAME = 0.8

/** The clauses of a sentence; a ratio (2.5:1) is not cut. */
export const clausesOf = (words: string): string[] => words.split(/[，,；;。、]|(?<!\d)[:：]|[:：](?!\d)/)

/** What is measured and how, in one word: 粮食产量. */
const measured =
  /^(\p{Script=Han}{2,}?)(?:年|总)?(产量|产值|产能|面积|收入|利润|税收|销售额|储量|里程|长度|人数|(?:毛|净)?入[学园]率|巩固率|普及率|覆盖率|参保率|利用率|合格率|达标率|持证率|处理率|收集率)$/u

/** A statistic told in two clauses: 粮食 in one, and the number behind 产量 in one of the next (确保粮食播种面积稳定在27万亩以上，产量达到8500万公斤). */
export function saysApart({ source }: Concept, clauses: readonly string[], i: number): boolean {
  const [, thing, statistic] = measured.exec(source) ?? []
  if (thing === undefined || statistic === undefined) return false
  return new RegExp(`^(?:其|年|总)*${statistic}`).test(clauses[i] ?? '') && clauses.slice(Math.max(0, i - 3), i).some((clause) => clause.includes(thing))
}

const isToldApart = (quantity: Concept, words: string): boolean => clausesOf(words).some((_, i, clauses) => saysApart(quantity, clauses, i))

/** Without the longer statistics that begin with it: 常住人口城镇化率 is not 常住人口. */
function withoutLonger({ source }: Concept, words: string): string {
  if (!/^\p{Script=Han}{3,}$/u.test(source) || /[率重]$/.test(source)) return words
  return words.replace(new RegExp(`${source}(?=\\p{Script=Han}{2,8}(?:率|比重|占比|收入))`, 'gu'), '')
}

/** A product called by one character with what is measured of it. */
const productAndStatistic = new RegExp(`^${PRODUCTS}(产量|产值|产能|收入|利润|价格|出口额|销售额|消费量)$`)

/** What is measured in a unit of its own is told by it: 规划建设3865公里 is a length, 12万亩 an area, 某核电站一百八十万千瓦 what it has installed. */
const byUnit: readonly (readonly [RegExp, RegExp])[] = [
  [/^总?(?:里程|长度)$/, /\d\s*(?:公里|千米)/],
  [/^总?面积$/, /\d\s*[万亿]?\s*(?:亩|公顷|平方公里|平方米)/],
  [/^总?装机(?:容量|规模)?$/, /[\d一二三四五六七八九十百千万]\s*[万亿]?\s*千瓦(?!时)/],
]
const isToldByUnit = ({ source }: Concept, words: string): boolean => byUnit.some(([quantity, amount]) => quantity.test(source) && amount.test(words))

/** How much of something is done (出口量), told by the verb right before the amount: 出口一百五十万吨. */
function saysDone({ source }: Concept, words: string): boolean {
  const verb = /^(出口|进口|外销|外运|销售|收购|调出|调入|输出|贮藏|储存|加工|屠宰|出栏|存栏|吞吐|发送|运输)量$/.exec(source)?.[1]
  return verb !== undefined && new RegExp(`${verb}(?:达到?|为|约|突破|超过)?[\\d一二三四五六七八九十百千]`).test(words)
}

/** Is it said, be it without what only sums it up (总面积 as 规划面积)? A quantity that plans do not name is told in words of their own. */
export function saysQuantity(quantity: Concept, words: string): boolean {
  const ofProduct = productAndStatistic.exec(quantity.source)
  // 酒收入 is not told by what names the product alone.
  if (ofProduct && !saysOutput(quantity, words) && !(ofProduct[1] === '产量' ? /产/ : new RegExp(ofProduct[1]!)).test(words)) return false
  if (isToldByUnit(quantity, words)) return true
  if (saysDone(quantity, words)) return true
  return (
    quantity.weight <= ABSENT ||
    saysOutput(quantity, words) ||
    isToldApart(quantity, words) ||
    presence(quantity, withoutLonger(quantity, words)) >= 0.5 ||
    withoutLonger(quantity, words).includes(quantity.source.replace(/^(?:总|年均|全年|年)/, ''))
  )
}

/** The quantity asked for is a statistic that none of the documents searched has, so none of their numbers is one of it. */
export function asksUnknownQuantity(query: Understanding, knowledge: Knowledge): boolean {
  const quantity = quantityAsked(query)
  if (!quantity || !isStatistic(quantity) || statisticWords.test(quantity.source)) return false
  const own = query.scope.places.flatMap((place) => place.own)
  const searched = new Set(own.length > 0 ? own : query.scope.documents)
  return !knowledge.units.some(
    ({ passage, words }) =>
      searched.has(knowledge.passages[passage]!.documentId) &&
      (presence(quantity, words) >= 0.5 || isToldApart(quantity, words) || saysDone(quantity, words) || isToldByUnit(quantity, words)),
  )
}
