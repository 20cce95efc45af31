/** What “what about” and “how about” ask of another thing. */

import { planOfYear } from '../plan-years.ts'
import { timesOf } from '../years.ts'

const about = /^(?:and )?(?:what|how) about\b/i
const target = /\btargets?\b/i
const counts = /\bhow many\b/i
/** Things that can be counted, and no statistic of them: new jobs in town, not life expectancy. */
const plural = /^(?:the )?(?:[\w-]+ ){0,2}[\w-]{2,}(?<![su])s\b(?! (?:rate|share|coverage))/i

const forThing = /^for ([^?,]{2,60}?)[?\s]*$/i

/** The earlier question for another thing (And for energy? after the target for grain output); null where the follow-up names none, or the question had none. */
export function exchangeFor(before: string, rest: string): string | null {
  const thing = forThing.exec(rest)?.[1]
  const found = thing === undefined ? null : /\bfor (?!(?:19|20)\d{2}\b)(?!.*\bfor\b)[^?,]{2,60}?(?= (?:in|by) (?:19|20)\d{2}\b|[?\s]*$)/i.exec(before)
  return found === null ? null : `${before.slice(0, found.index)}for ${thing}${before.slice(found.index + found[0].length)}`
}

const yearsAhead = /\b(?:the )?(?:next|coming|following) (?:five|5|few|several) years\b/i

/** The follow-up with the plan's period for the years ahead of those the earlier question asks about: “十四五”时期 for the next five years after 2020. */
export function withPeriodAhead(question: string, before: string): string {
  const year = timesOf(before).years.at(-1)
  const plan = year === undefined || !yearsAhead.test(question) ? null : planOfYear(year + 1)
  return plan === null ? question : question.replace(yearsAhead, `${plan}时期`)
}

/**
 * The words of a follow-up, which are `words` without what it leans by, as a question: how many of what is counted after a question how many,
 * the target of another statistic after one for a target. The words alone where it asks in full.
 */
export function askedAbout(question: string, words: string, before: string): string {
  if (!about.test(question)) return words
  if (counts.test(before) && plural.test(words)) return `how many ${words}`
  return target.test(before) && !target.test(words) ? `${words.replace(/[?？\s]+$/, '')}, target?` : words
}
