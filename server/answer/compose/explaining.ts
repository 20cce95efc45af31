/** Which sentences say what a term means. */
import type { RankedUnit, Ranking } from '../rank.ts'
import { type Concept, matchable } from '../understand/concepts.ts'
import { printedIn } from '../understand/english-asides.ts'
import { escaped } from '../understand/escaped.ts'
import { heaviestOf } from '../understand/heaviest.ts'
import type { Understanding } from '../understand/understanding.ts'
import { countOf, partsOf } from './list/counted.ts'
import { partsWithNumbers } from './term-parts.ts'

/** How much more a sentence that explains a term counts than one that only uses it. */
const EXPLAINS = 0.5

/** The term whose meaning is asked: what the question is most about. */
export function termAsked({ concepts, standalone, language }: Understanding): string {
  // An English question prints the Chinese term that it asks about, or the numbers that it is made of.
  const printed = language === 'en' ? printedIn(standalone)[0] : undefined
  if (language === 'zh') return termNamed(matchable(standalone), concepts)
  return printed && concepts.some(({ source }) => printed.includes(source) || source.includes(printed))
    ? matchable(printed)
    : (heaviestOf(concepts)?.source ?? '')
}

/** Weight that only a term in quotation marks has. */
const QUOTED = 1

/** The concept that 是什么意思 and the like stand right behind; the heaviest where it is one of them, or none is. */
function termNamed(question: string, concepts: readonly Concept[]): string {
  const heaviest = heaviestOf(concepts)
  const named = concepts.filter(({ source }) =>
    new RegExp(`${escaped(source)}(?:具体|究竟|到底|这个词|一词|的(?:意思|含义))*(?:是|指|怎么(?:理解|解释))`).test(question),
  )
  if (heaviest === undefined || named.length === 0 || named.includes(heaviest) || heaviest.weight >= QUOTED) return heaviest?.source ?? ''
  return named.toSorted((a, b) => b.source.length - a.source.length)[0]!.source
}

/** For what a term means: sentences that say what it is made of, or name it and go on with 即, 是指 or a colon, come first. */
export function explainingFirst(units: readonly RankedUnit[], query: Understanding): RankedUnit[] {
  const term = termAsked(query)
  return units.map((unit) => ({ ...unit, score: unit.score + EXPLAINS * explains(unit.unit.words, term) })).sort((a, b) => b.score - a.score)
}

/** One of the sentences found says outright what the term is made of. */
export function definedBySentence(ranking: Ranking, query: Understanding): boolean {
  const term = termAsked(query)
  // 四条约定： only announces what stands behind it.
  return ranking.units.slice(0, 60).some(({ unit }) => !/[：:]$/.test(unit.words) && explains(unit.words, term) >= 1)
}

const numerals = '〇一二三四五六七八九'

/** 1 where the words say outright what the term is made of, 0.5 where they use it and list several things, else 0. */
export function explains(words: string, term: string): number {
  // 一长、二短、三新: each has a sentence of its own.
  const terms = term.split('、')
  if (terms.length > 1) {
    const own = terms.find((one) => words.startsWith(one))
    if (own !== undefined) return explains(words, own)
    if (!words.includes(term)) return 0
  }
  const at = words.indexOf(term)
  const parts = partsOf(term)
  // Said one after the other: 新基建、新技术…, or 创新吕梁、绿色吕梁….
  if (parts && parts.count >= 2) {
    const { count, head } = parts
    const opening = new RegExp(`(?:${head}[一-龥]{1,5}[、和及]){${count - 1}}${head}`)
    const closing = new RegExp(`(?:[一-龥]{1,16}${head}[、和及]){${count - 1}}[一-龥]{1,16}${head}`)
    if (opening.test(words) || closing.test(words)) return 1
  }
  if (saysParts(words, term)) return 1
  if (at < 0) return endsInParts(words, term) ? 1 : 0
  // A term is used first and told behind: 作为“双保”试点，“双保”是指….
  const told = [...words.matchAll(new RegExp(escaped(term), 'g'))].some((found) => saysWhat(words.slice(found.index + term.length)))
  if (told) return 1
  const behind = words.slice(at + term.length)
  // “2+4+2”协同发展的现代产业体系：优化升级…: a head that begins with the term, and what it is behind it.
  if (at === 0 && /^[^，,。；;：:]{0,16}[：:].{8,}/u.test(behind)) return 1
  // 约束性指标是…的指标: the sentence says of the term of what kind it is.
  if (at === 0 && /^是[^，,。；;]{4,60}的\p{Script=Han}{2,6}[，,。]/u.test(behind)) return 1
  const count = countOf(term) ?? 0
  // 甲、乙和丙三个镇 counts them, and explains nothing that is called 三个.
  if (
    count >= 3 &&
    !/^.个$/.test(term) &&
    new RegExp(`(?:[^，,。；;、]{1,16}、){${count - 2}}[^，,。；;、]{1,16}(?:、|和|与|及|以及)[^，,。；;、]{1,16}(?:等|这)?$`).test(words.slice(0, at))
  )
    return 1
  // 一枚印章管审批、一个系统管监管…“四个一”.
  if (count >= 3 && term.endsWith('个一') && new RegExp(`(?:一[^一，,。；;]{2,14}){${count}}$`).test(words.slice(0, at))) return 1
  // 投资体制改革推行“代建制”，所谓代建制，是指….
  if (new RegExp(`所谓${escaped(term)}[，,]?(?:就?是|是?指)`).test(words)) return 1
  // 一巩固四加快一鼓励五提升的“1415”.
  if (/^\d{3,6}$/.test(term) && new RegExp([...term].map((digit) => (digit === '0' ? '' : `${numerals[Number(digit)]}[^，。；]{1,8}?`)).join('')).test(words))
    return 1
  // “工业邻里中心”模式，由…提供….
  if (/^(?:模式|工程|行动|机制|制度|计划|平台|体系)[，,](?:由|通过|以|对|把|将)/.test(behind)) return 0.5
  return (words.match(/、/g)?.length ?? 0) >= 3 ? 0.5 : 0
}

/** “一线”指…，“两带”指…: each part of a term of numbered parts is told by itself. */
export function saysParts(words: string, term: string): boolean {
  const parts = partsWithNumbers(term)
  return parts.length > 1 && parts.every((part) => new RegExp(`${escaped(part)}(?:是指|指的是|指(?!标|数|导|挥)|即|就是|包括|[：:])`).test(words))
}

/** …治理，…提升，…整治的“一河、一湖、三流域”: as many things as the term has parts stand before it. */
function endsInParts(words: string, term: string): boolean {
  const parts = partsWithNumbers(term)
  const at = parts.length < 2 ? -1 : words.indexOf(parts.join('、'))
  if (at < 0) return false
  const before = /([^。；;：:]+)的$/.exec(words.slice(0, at))?.[1] ?? ''
  return before.split(/[，,]/).length >= parts.length
}

/** The words behind a term go on to say what it is. */
function saysWhat(behind: string): boolean {
  return (
    // “五小”水利（小水窖、小坝塘…）.
    /^[^，,。]{0,4}[(（](?!(?:19|20)\d{2}|以下)[^()（）]{4,}[)）]/.test(behind) ||
    /^[^，,。]{0,6}(?:[，,]?(?:即(?![将使便可时日])|是指|指的是|就是)|包括|：|:)/.test(behind) ||
    // “八横”指由东向西…的八条横线.
    /^指(?!标|数|导|挥|示|定|引|向|望|出|令|南|派|战)/.test(behind) ||
    // “9+3”免费职业教育计划，即对…提供….
    /^[^，,。；]{0,14}[，,](?:即(?![将使便可时日])|是指|指的是)/.test(behind) ||
    // “两极”是…和…, and a、b、c“山西三宝”.
    (/^(?:是|为)(?!主|重|核|目|基|引|支|载|龙|抓|牵)\p{Script=Han}/u.test(behind) && /[和、及]/.test(behind.slice(0, 60)))
  )
}
