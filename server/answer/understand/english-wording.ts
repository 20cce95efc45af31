/** How an English question is put: words that only open it, a capital that stands for the country, and what is said before what is asked. */
import { anyOf } from './any-of.ts'
import type { Concept } from './concepts.ts'
import { isGeneral } from './general-words.ts'

/** OK, and …; Right — …: what opens a turn of talk. */
const opener =
  /^(?:(?:(?:ok(?:ay)?|so|oh|ah)\b[,.!;:–—-]*|(?:right|well|alright|all right|sure|thanks|thank you|great|hmm+|good|got it|i see|interesting|fine|cool)[,.!;–—-]+)\s+)+(?=\S.{8})/i

/** Who's, what's: written out, since forms of questions are told by their verb. */
const contracted = /\b(what|who|where|when|how|why)['’]s\b/gi

const verbs: Readonly<Record<string, string>> = { ve: 'have', ll: 'will', re: 'are', d: 'would', m: 'am' }
const withVerb = /\b([a-z]+)['’](ve|ll|re|d|m)\b/gi

/** What growth rate, of nothing else: that of the economy. */
const growthAlone = /\b(what|which) ((?:annual |average |overall )*)(growth (?:rate|target))\b(?! (?:of|for|in (?!(?:19|20)\d))\b)/gi

/** How big the economy is to be: its product is meant. */
const sizeOfEconomy = /\b(?:how (?:big|large)|what size|the size)\b[^?.]{0,60}\beconomy\b/gi

/** Did Beijing offer …; Beijing’s plans: the capital’s name for those who govern from it. */
const governs = anyOf(
  /(?<=\b(?:[Dd]id|[Dd]oes|[Hh]ad|[Hh]as|[Ww]as|[Ii]s|[Ww]ould|[Ww]ill|[Ss]hould|[Cc]ould|[Cc]an) )Beijing(?= (?!from|to|in|on|at|and|or|nor|than|still|the)[a-z])/g,
  /(?<=\bbetween )Beijing(?= and the (?:provinces|localities|regions|local))/g,
  /\bBeijing(?=(?:['’]s (?:plan|target|goal|policy|polic|promise|pledge|aim|five)\w*)|(?: (?:central )?(?:want|plan|hope|aim|intend|offer|promis|commit|expect|set out|decid|push|pledge|allow|agree|budget)\w*\b))/g,
)

/**
 * The question without what only opens it, its short forms written out, and with the country named where its capital is meant as its government: `isCountryAsked` tells that
 * a document of the country is held and none of the capital.
 */
export function asAsked(question: string, isCountryAsked: boolean): string {
  const whole = question
    .replace(contracted, '$1 is')
    .replace(withVerb, (_, word: string, verb: string) => `${word} ${verbs[verb.toLowerCase()]}`)
    .replace(growthAlone, '$1 $2GDP $3')
    .replace(sizeOfEconomy, (said) => `${said} (GDP)`)
  const opened = whole.replace(opener, '')
  const plain = opened === whole ? whole : opened.charAt(0).toUpperCase() + opened.slice(1)
  return isCountryAsked ? plain.replace(governs, 'China') : plain
}

/** What a word counts that is said before the question, where the question itself says what it is about. */
const SAID_BEFORE = 0.5
/** How many words of its own make a question stand by itself. */
const STANDS = 2

/** Sentences that tell something, and the ones behind them that ask: Benxi was once …. How much less …? */
const toldThenAsked = /^(.*?[.!])\s+((?:[A-Z“"‘'(][^?]*)\?.*)$/s

/** Concepts of a question, those lighter that stand only in what is told before it asks. */
export function withLightLeadIn(question: string, concepts: readonly Concept[]): readonly Concept[] {
  const [, told = '', asks = ''] = toldThenAsked.exec(question) ?? []
  if (told === '' || /\?/.test(told)) return concepts
  const isAsked = ({ asked }: Concept) => asked === undefined || asks.toLowerCase().includes(asked.toLowerCase())
  const own = concepts.filter((concept) => isAsked(concept) && !isGeneral(concept))
  return own.length < STANDS ? concepts : concepts.map((concept) => (isAsked(concept) ? concept : { ...concept, weight: SAID_BEFORE * concept.weight }))
}
