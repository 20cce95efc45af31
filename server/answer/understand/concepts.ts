import { withoutScanSlips } from '../../../index/tokenizer/scan-slips.ts'
import { arabicDigits } from '../../../ingest/text/numerals.ts'

/** One way a concept may stand in a text, normalised. */
export interface Alternative {
  readonly text: string
  /** 1 for the question's own word, less for what stands for it. */
  readonly weight: number
}

/** One thing a question speaks of, in all the words it may have in a plan. */
export interface Concept {
  readonly source: string
  /** Of a translated concept the words of the question that it stands for. */
  readonly asked?: string
  /** How much it tells: rare words tell more. Above 0, about 1 at most. */
  readonly weight: number
  readonly alternatives: readonly Alternative[]
}

/** Text as concepts are looked for in it: NFKC, lower case, without blanks and quotation marks; years in digits (一九九五年 as 1995年). */
export function matchable(text: string): string {
  return withoutScanSlips(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\s“”"'‘’「」《》]/g, '')
    .replace(/[〇○零0一二三四五六七八九]{4}(?=年)/g, (year) => (/[一二三四五六七八九]/.test(year) ? arabicDigits(year) : year))
}

/** Other ways to write a statistic: how much of a thing is made (粮食总产量, 粮食产量, 粮食总产, 粮食生产总量), and how much there is to each (人均居住面积, 平均每人居住面积). */
export function otherForms(word: string): string[] {
  return [...outputForms(word), ...averageForms(word)]
}

function averageForms(word: string): string[] {
  const [, unit, statistic] = /^([人户亩])均(\p{Script=Han}{0,12})$/u.exec(word) ?? []
  return unit === undefined ? [] : [`平均每${unit}${statistic}`, `每${unit}平均${statistic}`]
}

function outputForms(word: string): string[] {
  const thing = /^(\p{Script=Han}{2,})(?<!总)总?产量$/u.exec(word)?.[1]?.replace(/总$/, '')
  return thing === undefined ? [] : [`${thing}产量`, `${thing}总产量`, `${thing}总产`, `${thing}生产总量`].filter((form) => form !== word)
}

/** Weight of a concept that is nowhere in what is held: it cannot find anything, but its absence tells. */
export const ABSENT = 0.4

/**
 * How much of the concepts a text holds, 0 to 1: by weight, each by its best alternative; a word found only in part counts by the
 * share of its character pairs, at half.
 */
export function coverage(concepts: readonly Concept[], text: string): number {
  let total = 0
  let found = 0
  for (const concept of concepts) {
    total += concept.weight
    found += concept.weight * presence(concept, text)
  }
  return total === 0 ? 0 : found / total
}

/** A word stands in a text; one that begins or ends with a digit not inside a longer number (985 in 3985公里, 五五 in 十五五). */
export function stands(word: string, text: string): boolean {
  if (numeralFirst.test(word)) {
    // 二中 is a school, and not one of the sessions in 十九届二中、四中全会.
    const behind = session.test(word) ? /^(?:、[一二三四五六七]中)*全会/ : null
    if (behind !== null) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) if (!behind.test(text.slice(at + word.length))) return true
      return false
    }
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) if (!/[十百]/.test(text[at - 1] ?? '')) return true
    return false
  }
  const across = acrossWords.get(word)
  if (across !== undefined) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) if (!across.test(text.slice(at + word.length))) return true
    return false
  }
  if (!/^\d|\d$/.test(word)) return text.includes(word)
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = /^\d/.test(word) && /[\d.]/.test(text[at - 1] ?? '')
    const behind = /\d$/.test(word) && /^(?:\d|\.\d)/.test(text.slice(at + word.length))
    if (!before && !behind) return true
  }
  return false
}

const session = /^[二三四五六七]中$/
const numeralFirst = /^[二三四五六七八九]/

/** Words that also are the end of one word and the beginning of the next, and what then stands behind them: 占地区生产总值比重, 防护工程. */
const acrossWords: ReadonlyMap<string, RegExp> = new Map([
  ['占地', /^[区方]/],
  ['护工', /^[程作]/],
])

/** 0 to 1: how well a normalised text holds a concept. */
export function presence(concept: Concept, text: string): number {
  let best = 0
  for (const { word, weight, isPlain, pairs } of readied(concept)) {
    if (weight <= best) continue
    if (isPlain ? text.includes(word) : stands(word, text)) best = weight
    else if (pairs.length > 0 && 0.5 * weight > best) best = Math.max(best, 0.5 * weight * pairShare(pairs, text))
  }
  return best
}

interface ReadiedAlternative {
  readonly word: string
  readonly weight: number
  /** It stands wherever its characters do. */
  readonly isPlain: boolean
  /** Its pairs of neighbouring characters, of words long enough to be told in part. */
  readonly pairs: readonly string[]
}

/** One concept is looked for in hundreds of units: what its words alone decide is decided once. */
const readiedConcepts = new WeakMap<Concept, readonly ReadiedAlternative[]>()

function readied(concept: Concept): readonly ReadiedAlternative[] {
  const known = readiedConcepts.get(concept)
  if (known) return known
  const alternatives = concept.alternatives.map(({ text, weight }) => ({
    word: text,
    weight,
    isPlain: !numeralFirst.test(text) && !acrossWords.has(text) && !/^\d|\d$/.test(text),
    pairs: text.length < 4 ? [] : Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2)),
  }))
  readiedConcepts.set(concept, alternatives)
  return alternatives
}

/** Share of the pairs that stand in the text; 0 where it is less than half of them. */
function pairShare(pairs: readonly string[], text: string): number {
  const most = pairs.length / 2
  let missing = 0
  for (const pair of pairs) if (!text.includes(pair) && ++missing > most) return 0
  return 1 - missing / pairs.length
}
