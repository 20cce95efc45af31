/** How much of what a row is called a question says, in its own words or in words that stand for them. */
import type { Indicator } from '../../ingest/schema.ts'
import { type Concept, matchable, presence } from './understand/concepts.ts'
import { isValueWord } from './understand/general-words.ts'
import type { Understanding } from './understand/understanding.ts'
import { isOfOthers } from './unsaid.ts'

/** What the head of a name counts as a share of it. */
const HEAD = 0.82

/** Is a share asked for? */
export const sharesAsked = /占|比重|比例|share|proportion/i

/** What a row of a bare product (粮食, 水泥) measures, told by its unit alone; '' where the name says it or the unit does not. */
export function measuredBy({ name, unit }: Pick<Indicator, 'name' | 'unit'>): string {
  return /吨|千克|公斤|斤|担|台|辆|只|箱|立方米|千瓦时|度/.test(unit ?? '') && !/[量力率额值数耗]$/.test(name) ? '产量' : ''
}

/** A product called by one character is asked for by what is measured of it: 钢产量. */
export const rowName = ({ name, unit = null }: NamedRow): string => (/^\p{Script=Han}$/u.test(name) ? `${name}${measuredBy({ name, unit })}` : name)
type NamedRow = Pick<Indicator, 'name'> & Partial<Pick<Indicator, 'unit'>>

/** 0 to 1: how much of the indicator's name the question says. */
export function nameShareOf(row: NamedRow, { standalone, concepts }: Understanding): number {
  return shareOfName(
    matchable(rowName(row)),
    matchable(standalone),
    concepts.filter((concept) => !isValueWord(concept)),
  )
}

/** Of what the columns of one row measure (城镇化水平, 国内生产总值) the one whose name the question says most of; the first of equals, null of none. */
export function nearestNamed(indicators: readonly Indicator[], query: Understanding): Indicator | null {
  if (indicators.length < 2) return indicators[0] ?? null
  const shares = indicators.map((indicator) => nameShareOf(indicator, query))
  return indicators[shares.indexOf(Math.max(...shares))] ?? null
}

/** 农村常住人口人均收入 is the 农村居民人均收入 that questions ask for, 研究与试验发展 is 研发, 优良天数 are those of the air. */
export const plainStatistic = (name: string) =>
  name
    .replace(/(?<=城镇|农村)常住(?:人口|居民)(?=人均)/, '居民')
    .replace(/研究与试验发展(?:[(（]r&d[)）])?/, '研发')
    .replace(/婴儿(?=托)/, '婴幼儿')
    .replace(/(?<!空气(?:质量)?)(?=优良天数)/, '空气质量')
    .replace(/(?<=业)增加值(?:的)?(?:比重|占比)$/, '占生产总值比重')

export function shareOfName(name: string, question: string, concepts: readonly Concept[]): number {
  const told = [...new Set([name, plainStatistic(name)])].map((words) => shareOfWords(words, question, concepts))
  return Math.max(...told, shortened(name) === name ? 0 : shareOfWords(shortened(name), shortened(question), concepts))
}

/** 单位国内生产总值能源消耗 is the 单位GDP能耗 that questions ask for. */
export const shortened = (words: string) => (/能源消耗|能耗/.test(words) ? words.replace(/(?:国内|地区)?生产总值/g, 'gdp').replace(/能源消耗/g, '能耗') : words)

function shareOfWords(name: string, question: string, concepts: readonly Concept[]): number {
  const asksShare = sharesAsked.test(question)
  // A detail row may be asked for without the row it details.
  const detail = name.slice(name.lastIndexOf('·') + 1)
  return Math.max(
    headShare(name, concepts),
    fullShare(plainName(name, asksShare), concepts),
    saidShare(plainName(name, asksShare), question, concepts),
    detail === name ? 0 : 0.98 * saidShare(plainName(detail, asksShare), question, concepts),
  )
}

/** The name without what stands in brackets and without the words that only say how it moves, or, of a share asked for, what it is a share of. */
function plainName(name: string, asksShare: boolean): string {
  const bare = name.replace(/[(（][^)）]*[)）]/g, '').replace(/^(?:全国|全省|全市|全县|全区)/, '')
  const base = asksShare ? bare.replace(/占(?:gdp|(?:地区|国内)?生产总值)的?(?:比重|比例)$/, '') : bare
  const plain = base.replace(/(?:增长率?|增速|增加|降低|下降|(?:排放)?(?:总?量)?减少|占比|比重|比例|数量)$/, '')
  return plain.length >= 2 ? plain : name
}

/** Share of the name's characters that the question says, in its own words or in words that stand for them. */
function saidShare(name: string, question: string, concepts: readonly Concept[]): number {
  const said = new Float32Array(name.length)
  const mark = (words: string, weight: number) => {
    for (let at = name.indexOf(words); at >= 0; at = name.indexOf(words, at + 1))
      for (let i = at; i < at + words.length; i++) said[i] = Math.max(said[i]!, weight)
  }
  // Every longer stretch that both say is made of pairs that both say.
  for (let at = 0; at + 2 <= name.length; at++) if (question.includes(name.slice(at, at + 2))) said.fill(1, at, at + 2)
  for (const { alternatives } of concepts) for (const { text, weight } of alternatives) if (text.length >= 2) mark(text, weight)
  return said.reduce((sum, weight) => sum + weight, 0) / name.length
}

/** A name that is one of the words a concept may have is said in full, however far down among them it stands. */
function fullShare(name: string, concepts: readonly Concept[]): number {
  return concepts.some(({ alternatives }) => alternatives.some(({ text }) => text === name)) ? FULL : 0
}

const FULL = 0.88

/** Behind the name at most its unit. */
const isNameAlone = (name: string, text: string) => /^(?:[(（]|亿|万|元|吨|公里|亩|人|户|家|个|[%％]|$)/.test(name.slice(text.length))

/** 城镇化率 asks for 常住人口城镇化率 too, where the table has no row of the bare name: the head of a name says most of it. */
function headShare(name: string, concepts: readonly Concept[]): number {
  const end = name.slice(-2)
  let most = 0
  for (const { alternatives } of concepts)
    for (const { text, weight } of alternatives)
      if (HEAD * weight > most && text.length >= 3 && text.endsWith(end) && (name.endsWith(text) || endsApart(name, text))) most = HEAD * weight
  return most
}

/** The name ends as the text does, with a word put in between: 棚户区住房改造 for 棚户区改造. */
function endsApart(name: string, text: string): boolean {
  for (let at = 2; at <= text.length - 2; at++) {
    const before = name.indexOf(text.slice(0, at))
    if (before >= 0 && name.endsWith(text.slice(at)) && before + text.length <= name.length && before + text.length + 2 >= name.length) return true
  }
  return false
}

export function conceptShare(concepts: readonly Concept[], name: string, group: string): number {
  let total = 0
  let found = 0
  for (const concept of concepts) {
    total += concept.weight
    found +=
      concept.weight *
      Math.max(
        presence(concept, name),
        concept.alternatives.some(({ text }) => name.startsWith(text) && isNameAlone(name, text)) ? FULL : 0,
        0.6 * presence(concept, group),
        name.length >= 2 ? Math.max(0, ...concept.alternatives.filter((a) => a.text.includes(name)).map((a) => (0.9 * name.length) / a.text.length)) : 0,
      )
  }
  return total === 0 ? 0 : found / total
}

/** Share of their character pairs from which two names are of one statistic. */
const SAME_NAME = 0.8

/** 地表水达到或好于Ⅲ类水体比例 and …水体占地表水比例: names that differ in a word or two, and of one group each. */
export function isSameStatistic(one: string, other: string): boolean {
  if (one === other) return true
  const pairsOf = (name: string) => new Set(Array.from({ length: Math.max(0, name.length - 1) }, (_, i) => name.slice(i, i + 2)))
  const [pairs, others] = [pairsOf(one), pairsOf(other)]
  const shared = [...pairs].filter((pair) => others.has(pair)).length
  return shared >= (SAME_NAME / 2) * (pairs.size + others.size) && !isOfOthers(one, other) && !isOfOthers(other, one)
}
