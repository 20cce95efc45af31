/** What the number that a question asks for is to be of. */
import { type Concept, matchable, presence } from '../understand/concepts.ts'
import { escaped } from '../understand/escaped.ts'
import { isGeneral, isValueWord } from '../understand/general-words.ts'
import { FEW } from '../understand/how-many.ts'
import type { Understanding } from '../understand/understanding.ts'
import { LIGHTEST } from '../unsaid.ts'
import { namesAsked, numbersOfWorks } from './names.ts'
import { holdersOf, isStatistic, ownersOf, quantityAsked } from './quantity.ts'
import { growthOfYear } from './rows.ts'
import { type Thing, thingCounted } from './thing.ts'

/** Share of the heaviest concept's weight from which another says what is asked. */
const STRONG = 0.5

const output = /(\p{Script=Han}{2,6}?)的?(?:总|年)?(产量|产值|产能|销量|经费)/u

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
export const isOutputOfOther = (clause: string, produced: Produced | null): boolean =>
  produced !== null && output.exec(clause)?.[2] === produced.output && !produced.products.some((product) => presence(product, clause) > 0)

/** 高端化学品达到500万吨, 棉花30万吨, 自行车，200万辆, where its 产量 is asked for: the amount of a product is its output. */
export const saysAmountOf = (words: string, produced: Produced | null): boolean =>
  produced !== null &&
  produced.output === '产量' &&
  produced.products.some(({ source }) =>
    new RegExp(
      `${escaped(source)}[，,：:]?(?:要|将|力争)?(?:达到?|突破|超过|稳定在|保持在)?[^\\d，,；;。]{0,3}\\d[\\d,]*[^，,；;。]{0,4}(?:吨|台|辆|米|件|箱|公斤|斤|只|部|架|支|套|锭|桶|瓶|双|头|担)`,
    ).test(words),
  )

/** What has to stand in a sentence, and how, for its number to be the one asked for. */
export interface NumberAsked {
  readonly strong: readonly Concept[]
  /** The statistic asked for, which a sentence has to name. */
  readonly quantity: Concept | null
  /** The same, be it a word that every trade has (产值). */
  readonly quantityNamed: Concept | null
  /** What has that quantity, in the words that tell it from others. */
  readonly owners: readonly Concept[]
  /** Those of them that are works: 合福 in 合福铁路投资多少. */
  readonly ownWorks: readonly Concept[]
  /** What has those that are counted, by a rare name: 丁香园小区 in 丁香园小区有多少户. */
  readonly holders: readonly Concept[]
  /** What is counted by its name, 大熊猫 in 多少只大熊猫; null where none stands behind the number word. */
  readonly thing: Thing | null
  /** Names of their own that the question asks about. */
  readonly names: readonly Concept[]
  /** What stands between quotation marks in English, of which some has to be said. */
  readonly quoted: readonly Concept[]
  /** Works called by numbers: 7号线. */
  readonly works: readonly string[]
  /** How many there are is asked, and not how many come or go. */
  readonly stock: boolean
  /** How many are to be built or added is asked, and not how many there are. */
  readonly added: boolean
  /** The product whose output is asked for, where it stands right before it. */
  readonly produced: Produced | null
  /** What tells growth over a period, where that of one year is asked for. */
  readonly ofPeriod: RegExp | null
}

/** Read from a question once, however many sentences are held against it. */
const known = new WeakMap<Understanding, NumberAsked>()

export function numberAsked(query: Understanding): NumberAsked {
  const before = known.get(query)
  if (before) return before
  const quantity = quantityAsked(query)
  const owners = ownersOf(query)
  const asked = {
    strong: subjectsOf(query.concepts, query.scope.inside),
    quantity: quantity && isStatistic(quantity) ? quantity : null,
    quantityNamed: quantity,
    owners,
    ownWorks: owners.filter(({ source }) => isWork(source, query.standalone)),
    holders: holdersOf(query),
    thing: thingCounted(query),
    quoted: quotedIn(query),
    names: namesAsked(query),
    works: numbersOfWorks(query.standalone),
    stock: asksForStock(query.standalone),
    added: asksForAdded(query.standalone),
    produced: producedIn(query),
    ofPeriod: growthOfYear(query) === null ? null : /年均|五年|累计|(?:较|比|与)[^，]{0,8}[末五]/,
  }
  known.set(query, asked)
  return asked
}

/** A work by the word for its kind. */
export const workByKind = /水库|水电站|电站|水利枢纽|大桥|隧道|铁路|公路|机场|港口|园区|煤矿|电厂|公司|集团/

/** The name ends in the word for its kind, or the question goes on with it. */
const isWork = (name: string, question: string): boolean => {
  const at = question.indexOf(name)
  return workByKind.test(name) || (at >= 0 && question.slice(at + name.length).search(workByKind) === 0)
}

/** Whether how many there are is asked: 总共有多少, 总里程是多少, 某市有多少某物; none of new ones and none that go. */
function asksForStock(question: string): boolean {
  if (/(?:总共|一共|合计|共)(?:要|会|将|能|应)?(?:有|达到?|到)?多[大少](?!亿|万|钱|元)/.test(question) && !/新|增|减|撤|改造|投|花/.test(question)) return true
  const ofTotal = /总(?:里程|长度|数|量|人口|人数|户数|面积|规模|容量|产能)(?:现在|目前|已经?)?(?:是|为|有|达到?|到)*多[少大长]/
  if (ofTotal.test(question) && !/新|增|减|撤|改造|投|目标|要|将/.test(question)) return true
  return /^[^，。；？?]{2,24}有(?:多少|几)[^，。；？?]{1,12}[?？\s]*$/.test(question) && !/没有|新|增|减|撤|并|改造|淘汰|退出|关|停|转移|要|将/.test(question)
}

/** Whether how many are to be built or added is asked. */
const asksForAdded = (question: string): boolean =>
  /how many [^?]{1,40}\bwill\b[^?]{1,30}\b(?:build|add|open|create|set up)\b/i.test(question) || added.test(question)

const added = new RegExp(`(?:新建|新增|改扩建|要建)[^，。？?]{0,4}(?:多少|${FEW})|(?:多少|${FEW})[^，。？?]{1,10}(?:要|将)?(?:新建|新增|改扩建)`)

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
  return kept.filter((concept) => concept.weight >= STRONG * Math.min(1, heaviest) || isAbbreviation(concept))
}

/** GDP weighs little where plans print 生产总值, and is what is asked all the same. */
const isAbbreviation = ({ source, alternatives }: Concept): boolean => /^[a-z&]+$/.test(source) && alternatives.length > 1

/** The words of an English question that it puts between double quotation marks, as far as they name something. */
function quotedIn({ language, standalone, concepts }: Understanding): readonly Concept[] {
  if (language !== 'en') return []
  const named = [...standalone.matchAll(/["“]([^"“”]{3,60})["”]/g)].map(([, words = '']) => words.toLowerCase()).join(' ')
  return named === '' ? [] : concepts.filter((concept) => concept.asked !== undefined && named.includes(concept.asked.toLowerCase()) && !isGeneral(concept))
}
