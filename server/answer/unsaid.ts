/** What a question says that a row does not: 青年 beside 失业率, 第四季度 beside 地区生产总值. A row of the wider statistic is no answer then. */
import { type Concept, presence } from './understand/concepts.ts'
import { isMove, isValueWord, statisticWords } from './understand/general-words.ts'
import type { Understanding } from './understand/understanding.ts'

/** Concepts lighter than this narrow nothing down. */
export const LIGHTEST = 0.32
/** Share of its character pairs from which a word counts as said. */
const PAIRS = 0.6

/** Weight of what the question names beside values and the text does not say, even in part or shortened (能耗 for 能源消耗). */
export function unsaid(concepts: readonly Concept[], text: string): number {
  const said = concepts.filter((concept) => presence(concept, text) >= 0.5)
  return (
    concepts
      .filter((concept) => concept.weight >= LIGHTEST && !isValueWord(concept) && !isMove(concept) && !said.includes(concept))
      // Town and country (城乡) are told by a row each.
      .filter(({ source }) => !(/^城乡/.test(source) && /城镇|农村/.test(text)))
      // 经常锻炼的体育人口: plans say it in one word with what the row says (体育锻炼).
      .filter(
        ({ source, alternatives }) =>
          !said.some((whole) => alternatives.some(({ text: other }) => other === whole.source + source || other === source + whole.source)),
      )
      // A piece of a longer word that is said, be it in another form: 一般 of 一般公共预算收入.
      .filter(({ source }) => !said.some((whole) => whole.source.length > source.length && whole.source.includes(source)))
      .filter(({ alternatives }) => !alternatives.some((alternative) => isShortFor(alternative.text, text) || pairShare(alternative.text, text) >= PAIRS))
      .reduce((sum, { weight }) => sum + weight, 0)
  )
}

/** What may narrow a statistic down: of a share, what it is a share of in the most general words (覆盖全省面积的比例) does not. */
export const narrowingConcepts = ({ concepts, measure }: Pick<Understanding, 'concepts' | 'measure'>): readonly Concept[] =>
  measure?.test('1%') ? concepts.filter(({ source }) => !statisticWords.test(source)) : concepts

/** The characters of a short form stand in the long one in their order, beginning a word: 研发 in 研究与试验发展. */
function isShortFor(short: string, long: string): boolean {
  if (short.length < 2 || short.length > 8 || !long.includes(short[0]!)) return false
  let at = -1
  for (const character of short) {
    at = long.indexOf(character, at + 1)
    if (at < 0) return false
  }
  return true
}

function pairShare(word: string, text: string): number {
  if (word.length < 3) return 0
  let found = 0
  for (let i = 0; i + 2 <= word.length; i++) if (text.includes(word.slice(i, i + 2))) found++
  return found / (word.length - 1)
}

/** Weight left unsaid from which a row tells of something wider; translations leave more over. */
export const tooWide = (left: number, language: 'zh' | 'en'): boolean => left >= (language === 'en' ? 0.7 : 0.38)

/** Whom and which trades a statistic is of: one asked for and not said makes it another's. */
const whose: readonly (readonly [asked: RegExp, said: RegExp])[] = [
  ...['城镇', '户籍', '第一产业', '第二产业', '服务业', '制造业', '高新技术', '外资', '外国人', '民营', '(?<![中全我])国有', '高价值'].map(
    (group) => [new RegExp(group), new RegExp(group)] as const,
  ),
  [/农村/, /农村|乡镇/],
  [/第三产业/, /第三产业|服务业/],
  [/人均(?!预期寿命|寿命)|\bper (?:capita|head|person)\b/i, /人均|每人|每户|每个|每一个/],
  [/女性|妇女|女职工|\bwom[ae]n\b|\bfemale\b/i, /女/],
  [/男性|男职工|\bm[ae]n\b|\bmale\b/i, /男/],
  [/青年|年轻人|\byouths?\b|\byoung\b/i, /青年|青少年|年轻/],
  [/\brural\b/i, /农村|乡村|农民|城乡/],
  [/\burban\b/i, /城镇|城市|城区|城乡/],
  // Two statistics, however alike their names.
  [/登记失业率/, /登记/],
  [/调查失业率/, /调查/],
  // A ratio is not told by what it is one of.
  [/收入(?:之)?比(?!重|例|较|上|去)|收入差距/, /比(?!重|例|较|上)|差距|相差|倍/],
]

/** And of which part of a year. */
const when: readonly (readonly [asked: RegExp, said: RegExp])[] = [
  [/季度|\bquarter\b/i, /季/],
  [/上半年|下半年|\bhalf of the year\b/i, /半年/],
  [/春季|夏季|秋季|冬季|\b(?:spring|summer|autumn|winter)\b/i, /[春夏秋冬]/],
]

/** True where a question asks for those of a group (农村居民收入) of which a row does not speak (居民收入). */
export const isOfOthers = (question: string, said: string): boolean => isOfOtherGroup(question, said) || isOf(when, question, said)

const isOf = (kinds: typeof whose, question: string, said: string) => kinds.some(([group, same]) => group.test(question) && !same.test(said))

/** Farmers as a group, and not those to whom something is done: 向农民定购. */
const farmers = /(?<![向给为对让把使])农民/g

/** The same of groups and trades alone: what is said of winter need not say so. */
export function isOfOtherGroup(question: string, said: string): boolean {
  const asked = question.replace(farmers, '农村居民')
  // 城乡标准分别为580元和380元 tells of either.
  const printed = said.replaceAll('农民', '农村居民').replace(/城乡(?=[^。；]*分别)/g, '城镇农村')
  // 城镇、农村居民收入 asks for those of either.
  const either = /城镇|城乡/.test(asked) && /农村|城乡/.test(asked) && /城镇|农村|城乡/.test(printed)
  return whose.some(([group, same]) => group.test(asked) && !same.test(printed) && !(either && /城镇|农村/.test(group.source)))
}
