/** What “what about” and “how about” ask of another thing. */

const about = /^(?:and )?(?:what|how) about\b/i
const target = /\btargets?\b/i
const counts = /\bhow many\b/i
/** Things that can be counted, and no statistic of them: new jobs in town, not life expectancy. */
const plural = /^(?:the )?(?:[\w-]+ ){0,2}[\w-]{2,}(?<![su])s\b(?! (?:rate|share|coverage))/i

/**
 * The words of a follow-up, which are `words` without what it leans by, as a question: how many of what is counted after a question how many,
 * the target of another statistic after one for a target. The words alone where it asks in full.
 */
export function askedAbout(question: string, words: string, before: string): string {
  if (!about.test(question)) return words
  if (counts.test(before) && plural.test(words)) return `how many ${words}`
  return target.test(before) && !target.test(words) ? `${words.replace(/[?？\s]+$/, '')}, target?` : words
}
