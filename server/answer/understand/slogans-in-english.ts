/** Slogans of numbers that plans print in quotation marks (“一心四城”), told by their numbers where English translates them: "one core, four cities". */
import { numbersOf, type Slogan } from '../../../index/lexicon/slogans.ts'
import type { Concept } from './concepts.ts'
import { ENGLISH_NUMBERS, englishNumber } from './english-numbers.ts'

const inEnglish = new RegExp(`\\b(?:ones|${ENGLISH_NUMBERS.slice(1, 11).join('|')}|(?<![\\d.,])[1-9](?![\\d.,]))\\b`, 'gi')
/** What English puts between quotation marks. */
const quoted = /(?<=^|[\s(,])["“'‘]([^"“”‘’]{5,60}?)["”'’](?=[\s?.,;:)]|$)/g
/** Weight of a term whose words are known and that the question prints in another language. */
const TRANSLATED = 1.1
/** More of them leave open which is meant. */
const MOST = 2

/** The slogans of the regions asked about, or of all, that count as the quoted words of an English question do; none where several might be meant. */
export function sloganConcepts(question: string, slogans: readonly Slogan[], regions: ReadonlySet<string>): Concept[] {
  const asked = [...question.matchAll(quoted)].flatMap(([, words = '']) => {
    const numbers = (words.match(inEnglish) ?? []).map((number) => englishNumber(number.replace(/^ones$/i, 'one')))
    return numbers.length < 2 ? [] : [{ words, numbers: numbers.join() }]
  })
  return asked.flatMap(({ words, numbers }) => {
    const meant = slogans.filter(
      ({ region, words: printed }) => (regions.size === 0 || (region !== null && regions.has(region))) && numbersOf(printed).join() === numbers,
    )
    const named = [...new Set(meant.map((slogan) => slogan.words))]
    if (named.length === 0 || named.length > MOST) return []
    return named.slice(0, 1).map((source) => ({ source, asked: words, weight: TRANSLATED, alternatives: named.map((text) => ({ text, weight: 1 })) }))
  })
}
