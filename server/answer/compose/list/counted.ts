/** How many a question asks for (哪六项行动, 九大集群, which five lakes), and how many a heading names. */
import { numeralValue } from '../../../../ingest/text/numerals.ts'
import type { Concept } from '../../understand/concepts.ts'
import { ENGLISH_NUMBERS, englishNumber } from '../../understand/english-numbers.ts'

const numeral = '[一二两三四五六七八九十]{1,3}|\\d{1,3}'
const measure = '(?:项(?!目)|大|个|类|处|种|户|家|座|条|所|方面|样|位|名|批|支|片|套)'
const counted = new RegExp(`(?<![一二三四五六七八九十\\d第“"])(${numeral})\\s*${measure}`, 'g')
const inEnglish = new RegExp(
  `\\b(?:which|the|what(?: (?:are|is|were|was))?(?: the)?|all|name(?: the)?|list(?: the)?)\\s+(${ENGLISH_NUMBERS.slice(2).join('|')}|\\d{1,2})\\b(?![- ]years?\\b)`,
  'i',
)

/** Numbers of things that a heading names, two at least. */
export function countsIn(heading: string): number[] {
  return [...heading.normalize('NFKC').matchAll(counted)].map((match) => numeralValue(match[1]!)).filter((count) => count >= 2)
}

/** The concepts that name things, without those that only count them (五类, 九大); all of them where nothing else is named. */
export function withoutCounts(concepts: readonly Concept[]): readonly Concept[] {
  const things = concepts.filter(({ source }) => !/^(?:[二两三四五六七八九十]{1,3}|\d{1,3})(?:[大项个类种]|方面)$/.test(source))
  return things.length > 0 ? things : concepts
}

/** The number of entries asked for; null where the question names none. */
export function countAsked(question: string): number | null {
  const word = inEnglish.exec(question)?.[1]
  if (word !== undefined) return englishNumber(word)
  return countsIn(question).at(-1) ?? null
}

/** What a heading gains that names as many as the question asks for. */
const SAME_COUNT = 0.25

export function sameCount(question: string, heading: string): number {
  const asked = countAsked(question)
  return asked !== null && countsIn(heading).includes(asked) ? SAME_COUNT : 0
}

const counts = '一二三四五六七八九十'

/** What a term of parts is made of: 六新 six things that are new, 五个吕梁 five that end so; null for other terms. */
export function partsOf(term: string): { readonly count: number; readonly head: string } | null {
  const match = /^([二三四五六七八九十])(?:个|大|项|种|类|位一体)?(\p{Script=Han}{1,4})$/u.exec(term)
  return match ? { count: counts.indexOf(match[1]!) + 1, head: match[2]! } : null
}

/** How many a term says it is made of, wherever it says so: 3 of 乙省三宝; null where it says nothing. */
export function countOf(term: string): number | null {
  const numeral = /([二三四五六七八九十])(?:个|大|项|种|类)?\p{Script=Han}{1,4}$/u.exec(term)?.[1]
  return numeral === undefined ? null : counts.indexOf(numeral) + 1
}

const told = new RegExp(`(?<![一二三四五六七八九十])(${numeral})\\s*${measure}([^，。；：:、]{1,12}?)(?:分别)?(?:是|为|即|包括|有)[:：]?([^；;。]+)`, 'g')

/** And closes with: 实施甲、乙和丙等三大工程. */
const closed = new RegExp(`([^，。；：:]+、[^，。；：:]+?)(?:等|这)(${numeral})\\s*${measure}([^，。；：:、]{1,12})`, 'g')

/**
 * Lists that a sentence announces by their number and gives in the same clause, or closes with it: 六大基础工程是：交通工程、水利工程…. Only
 * those that hold as many as named.
 */
export function listsTold(words: string): { readonly count: number; readonly name: string }[] {
  const announced = [...words.matchAll(told)].map(([, number, name = '', entries = '']) => ({ number: number!, name, entries }))
  const behind = [...words.matchAll(closed)].map(([, entries = '', number, name = '']) => ({ number: number!, name, entries }))
  return [...announced, ...behind].flatMap(({ number, name, entries }) => {
    const count = numeralValue(number)
    const parts = entries.split('、')
    const joined = /.[和及].|以及/.test(parts.at(-1) ?? '') ? 1 : 0
    return count >= 2 && (parts.length === count || parts.length + joined === count) ? [{ count, name }] : []
  })
}
