/** Slogans of numbers that plans print in quotation marks (“一心四城”), told by their numbers where English translates them: "one core, four cities". */
import { numberOf, numbersOf, type Slogan } from '../../../index/lexicon/slogans.ts'
import type { Concept } from './concepts.ts'
import { ENGLISH_NUMBERS, englishNumber } from './english-numbers.ts'

const inEnglish = new RegExp(`\\b(?:ones|${ENGLISH_NUMBERS.slice(1, 11).join('|')}|(?<![\\d.,])[1-9](?![\\d.,]))\\b`, 'gi')
/** What English puts between quotation marks. */
const quoted = /(?<=^|[\s(,])["“'‘]([^"“”‘’]{5,60}?)["”'’](?=[\s?.,;:)]|$)/g
/** Weight of a term whose words are known and that the question prints in another language. */
const TRANSLATED = 1.1
/** And of one that may only be counted. */
const UNQUOTED = 0.9
/** More of them leave open which is meant. */
const MOST = 2

/** The slogans of the regions asked about, or of all, that count as the quoted words of an English question do; none where several might be meant. */
export function sloganConcepts(question: string, slogans: readonly Slogan[], regions: ReadonlySet<string>): Concept[] {
  const asked = [...question.matchAll(quoted)].flatMap(([, words = '']) => {
    const numbers = (words.match(inEnglish) ?? []).map((number) => englishNumber(number.replace(/^ones$/i, 'one')))
    return numbers.length < 2 ? [] : [{ words, numbers: numbers.join() }]
  })
  return asked.flatMap(({ words, numbers }) => {
    const meant = slogans
      .filter(({ region }) => regions.size === 0 || (region !== null && regions.has(region)))
      .flatMap((slogan) => [slogan.words, ...slogan.words.split(/[，,、]/)])
      .filter((printed) => numbersOf(printed).join() === numbers)
    const named = nearest([...new Set(meant)], words)
    if (named.length === 0 || named.length > MOST) return []
    return named.slice(0, 1).map((source) => ({ source, asked: words, weight: TRANSLATED, alternatives: named.map((text) => ({ text, weight: 1 })) }))
  })
}

/** What slogans count, by the character that plans print for it. */
const counted: readonly (readonly [RegExp, string])[] = [
  [/\brings?\b|\bcircles?\b|\bloops?\b/i, '环圈'],
  [/\bcorridors?\b/i, '廊'],
  [/\bax[ie]s\b/i, '轴'],
  [/\bbelts?\b/i, '带'],
  [/\bcores?\b|\bhearts?\b|\bcent(?:er|re)s?\b/i, '核心'],
  [/\bparks?\b|\bgardens?\b/i, '园'],
  [/\b(?:zones?|districts?|areas?|regions?)\b/i, '区'],
  [/\b(?:cit(?:y|ies)|towns?)\b/i, '城市镇'],
  [/\bwings?\b/i, '翼'],
  [/\bpoles?\b/i, '极'],
  [/\bclusters?\b|\bgroups?\b/i, '群'],
  [/\blines?\b|\broutes?\b/i, '线'],
  [/\bbases?\b/i, '基'],
  [/\bnetworks?\b|\bwebs?\b/i, '网'],
  [/\bplatforms?\b/i, '台'],
  [/\bnodes?\b|\bpoints?\b/i, '点'],
  [/\bvalleys?\b/i, '谷'],
  [/\b(?:barriers?|screens?|shields?)\b/i, '屏'],
  [/\bchains?\b/i, '链'],
  [/\bchannels?\b|\bpassages?\b/i, '通道'],
  [/\bmountains?\b/i, '山'],
  [/\brivers?\b/i, '河江水川'],
]

/** Of slogans of the same numbers those that count most of what the words count; all of them where none counts any. */
function nearest(named: readonly string[], words: string): readonly string[] {
  const asked = counted.filter(([english]) => english.test(words)).map(([, characters]) => characters)
  const said = named.map((printed) => asked.filter((characters) => [...characters].some((character) => printed.includes(character))).length)
  const most = Math.max(0, ...said)
  return most === 0 ? named : named.filter((_, i) => said[i] === most)
}

/** What several are counted of: the five hometowns, six small projects, the double million. */
const several = new RegExp(
  `\\b(${ENGLISH_NUMBERS.slice(2, 11).join('|')}|double|twin|dual)[\\s-]+(?!years|months|days|plans)((?:[a-z-]+ ){0,2}?(?!years|plans|months|days)[a-z-]{3,}s|(?<=(?:double|twin|dual)[\\s-]+)[a-z-]{3,})\\b`,
  'gi',
)

/** An English word or phrase of the question with one of its translations. */
interface Translated {
  readonly phrase: string
  readonly term: string
}

/**
 * The slogans that count as many of what English counts, told by a character of its translations right behind the number (五乡 for five hometowns);
 * none where several might be meant.
 */
export function countedSlogans(question: string, terms: readonly Translated[], slogans: readonly Slogan[], regions: ReadonlySet<string>): Concept[] {
  return [...question.matchAll(several)].flatMap(({ 0: said, 1: number = '', 2: things = '', index: at }) => {
    const count = /^(?:double|twin|dual)$/i.test(number) ? 2 : englishNumber(number)
    // Of five farm-produce markets none is called 五市: the first word tells what a slogan counts.
    const [counts = ''] = things.toLowerCase().split(' ')
    const characters = new Set(terms.filter(({ phrase }) => phrase.toLowerCase() === counts).flatMap(({ term }) => [...term]))
    const meant = slogans
      .filter(({ region, words: printed }) => (regions.size === 0 || (region !== null && regions.has(region))) && numberOf(printed) === count)
      .map(({ words: printed }) => ({ printed, named: printed.slice(printed.search(numeral) + 1) }))
      .filter(({ named }) => characters.has(named.slice(0, 1)))
    const most = Math.max(0, ...meant.map(({ named }) => sharedBy(named, characters)))
    const nearestOnes = [...new Set(meant.filter(({ named }) => sharedBy(named, characters) === most).map(({ printed }) => printed))]
    const [first] = nearestOnes
    if (first === undefined || nearestOnes.length > MOST) return []
    const isQuoted = /["“”'‘’]/.test(question.slice(0, at).slice(-1))
    return [{ source: first, asked: said, weight: isQuoted ? TRANSLATED : UNQUOTED, alternatives: nearestOnes.map((text) => ({ text, weight: 1 })) }]
  })
}

const numeral = /[二两双三四五六七八九十]/

const sharedBy = (words: string, characters: ReadonlySet<string>): number => [...words].filter((character) => characters.has(character)).length
