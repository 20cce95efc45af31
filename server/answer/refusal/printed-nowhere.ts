/** What is asked about by a word that no document prints and nothing is known to stand for: homicide rate, 上牌照要去哪儿办. */
import type { Knowledge } from '../knowledge.ts'
import { ABSENT, type Concept, matchable, presence } from '../understand/concepts.ts'
import { isGeneral } from '../understand/general-words.ts'
import type { Understanding } from '../understand/understanding.ts'

/** No document prints it, or more than so much of it (0 to 1), and nothing is known to stand for it. */
export const isPrintedNowhere = (concept: Concept, knowledge: Knowledge, most = 0): boolean =>
  concept.weight <= ABSENT && concept.alternatives.length === 1 && !knowledge.units.some(({ words }) => presence(concept, words) > most)

/** The noun that names the number: before rate and the like, or before the verb of the question. */
const measured = /\b([a-z][a-z-]+) (?:rates?|fees?|prices?|consumption|tariffs?)\b/gi
const subject = /^what (?:[a-z-]+ ){0,2}?([a-z][a-z-]+) (?:do|does|did|is|are|was|were|will|should|must)\b/i

/** How many dialysis machines: what is counted is of a kind that a noun names. */
const counted =
  /\bhow many (?:[a-z-]+ )?([a-z]{5,}(?<!(?:ed|ing|al|ic|ive|ous|ly|er|est|able|ible|ary|ory|ful|less|new|more|other|such|public|rural|urban))) [a-z-]+s\b (?:do|does|did|is|are|was|were|will|should|has|have|can|must|to)\b/i

/** How many divorces were registered: what is counted, with nothing beside it. */
const countedAlone = /\bhow many ([a-z]{5,}s) (?:do|does|did|is|are|was|were|will|should|has|have|can|must)\b/i

/** An English question asks what something printed nowhere is, or for a rate or price of it. */
export function asksUnknownInEnglish({ language, standalone, concepts }: Understanding, knowledge: Knowledge): boolean {
  if (language !== 'en') return false
  const nouns = [
    ...[...standalone.matchAll(measured)].map(([, noun]) => noun),
    subject.exec(standalone)?.[1],
    counted.exec(standalone)?.[1],
    countedAlone.exec(standalone)?.[1],
  ].flatMap((noun) => noun?.toLowerCase() ?? [])
  return concepts.some((concept) => nouns.includes((concept.asked ?? concept.source).toLowerCase()) && isPrintedNowhere(concept, knowledge))
}

const whereToGo = /(?:要|得|该|应该|可以|能)?(?:去|到|上|在|找)哪(?:儿|里|个部门|个窗口)?(?:去)?(?:办|领|交|申请|报名|登记)/

/** It is asked where one goes with a thing printed nowhere. */
export function goesWithUnknown({ standalone, concepts }: Understanding, knowledge: Knowledge): boolean {
  const before = standalone.slice(0, Math.max(0, standalone.search(whereToGo)))
  return concepts.some((concept) => before.endsWith(concept.source) && isPrintedNowhere(concept, knowledge))
}

const share = /(?:支出|规模)?(?:要|会|将|应)?占(?!地|用|据|有)/

/** 军费占生产总值的比例: it is asked what part of another a thing printed nowhere is. */
export function isShareOfUnknown({ standalone, concepts }: Understanding, knowledge: Knowledge): boolean {
  const before = matchable(standalone.slice(0, Math.max(0, standalone.search(share))))
  return concepts.some((concept) => before.endsWith(concept.source) && !isGeneral(concept) && isPrintedNowhere(concept, knowledge))
}
