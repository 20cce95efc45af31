/** Several things that English counts, by the names plans give them: 五湖 for five lakes. */
import type { Concept } from './concepts.ts'
import { ENGLISH_NUMBERS, englishNumber } from './english-numbers.ts'

const numerals = ['', '', '二', '三', '四', '五', '六', '七', '八', '九', '十']
/** nine major urban renewal projects, the five lakes: several things that a plan counts, by a number that may be part of their name. */
const several = new RegExp(
  `\\b(${ENGLISH_NUMBERS.slice(2, 11).join('|')})[\\s-]+(?!years|months|days|plans)((?:[a-z-]+ ){0,3}?(?!years|plans|months|days)[a-z-]{3,}s)\\b`,
  'gi',
)
const great = /\b(?:major|great|big|key|main|grand|large|special|specialty|speciality|distinctive|pillar|leading|characteristic|featured)\b/i
/** Measure words of plans for what they count: 九大工程, 九项任务. */
const counters = ['大', '项', '类', '个']
const COUNTED = 0.9

/** What plans call things that they count: 五湖 for five lakes, where 湖 is one of `words` and `holds` the whole; 九大 for nine major ones. */
export function countedConcepts(question: string, words: readonly string[], { holds, rarity }: Counting): Concept[] {
  return [...question.matchAll(several)].flatMap(([, number = '', things = '']) => {
    const numeral = numerals[englishNumber(number)] ?? ''
    const named = words.filter((word) => word.length === 1 && holds(numeral + word)).map((word) => ({ text: numeral + word, weight: 1 }))
    const called = great.test(things)
      ? counters.filter((counter) => holds(numeral + counter)).map((counter, i) => ({ text: numeral + counter, weight: i === 0 ? 1 : COUNTED }))
      : []
    const [first, ...others] = [...named, ...called]
    return first === undefined ? [] : [{ source: first.text, asked: things, weight: 0.3 + 0.7 * rarity(first.text), alternatives: [first, ...others] }]
  })
}

/** How many people are to live in a place: what is counted is its population. */
export const withPopulation = (question: string): string =>
  question.replace(
    /\b(how many )(?:people|residents|inhabitants)(\b[^?]*?\b)(?:to have )?(?:liv(?:e|es|ing)|inhabit\w*)\b(?! (?:standards?|expenses|costs?|allowances?|conditions?|with|alone|on|near|off|below|under)\b)/i,
    '$1population$2',
  )

interface Counting {
  /** Does anything held print the word? */
  holds(word: string): boolean
  /** How rare a word is in what is held, 0 (everywhere) to 1 (nowhere or once). */
  rarity(word: string): number
}
