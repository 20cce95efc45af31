/** What an English question says beside its subject: in which plan, report or table it is looked for, Chinese as plans print it, and amounts, which plans count by ten thousands. */
import { type Concept, matchable } from './concepts.ts'

/** A Chinese term printed in the question is meant as it stands. */
const PRINTED = 1.3
const AMOUNT = 0.8
/** Digits alone count anything, not only money. */
const DIGITS = 0.5

const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }
const amount =
  /(?<![\d.,])(?:(\d[\d,]*(?:\.\d+)?)[\s-]+(thousand|million|billion|trillion)(?:[\s-]+(?:yuan|rmb|renminbi|cny))?\b|(\d{1,3}(?:,\d{3}){2,}|\d{2,3},\d{3})(?![\d,]*[\d.]))/gi

/** The Chinese stretches and terms of numbers of a question, each once. */
export const printedIn = (question: string): string[] => [
  ...new Set([...(question.match(/\p{Script=Han}[\p{Script=Han}\d]+/gu) ?? []), ...(question.match(sumOfNumbers) ?? [])]),
]

/** 1+13+N: a term of numbers is printed as it stands in every language. */
const sumOfNumbers = /(?<![\d.])\d+(?:\+(?:\d+|[NX]))+(?![\d.])/gi

/** A Chinese term as a concept; `rarity` 0 (everywhere) to 1 (nowhere or once). */
export function printedConcept(term: string, rarity: number): Concept {
  return { source: matchable(term), weight: PRINTED * (0.3 + 0.7 * rarity), alternatives: [{ text: matchable(term), weight: 1 }] }
}

/** 50 million yuan as 5000万, 1.5 billion as 15亿, 120,000 as 12万: what is counted so, each as a concept. */
export function amountConcepts(question: string): Concept[] {
  return [...question.matchAll(amount)].map(([, scaled, scale = '', whole = '']) => {
    const forms = chineseAmounts(Number((scaled ?? whole).replaceAll(',', '')) * (scales[scale.toLowerCase()] ?? 1))
    return { source: forms[0]!, weight: scaled === undefined ? DIGITS : AMOUNT, alternatives: forms.map((text) => ({ text, weight: 1 })) }
  })
}

/** The question with its amounts blanked out, as long as before. */
export const withoutAmounts = (question: string): string => question.replace(amount, (said) => ' '.repeat(said.length))

function chineseAmounts(value: number): string[] {
  const inUnits = (unit: number, name: string) => (value >= unit ? [`${Number((value / unit).toFixed(6))}${name}`] : [])
  const forms = [...inUnits(1e8, '亿'), ...inUnits(1e4, '万')]
  return forms.length > 0 ? forms : [String(value)]
}

// Yuan with a capital is a dynasty.
const unit =
  /^(?:(?:square|cubic) )?(?:kilomet(?:er|re)s?|met(?:er|re)s?|[Kk]m2?|miles?|hectares?|acres?|mu|tonnes?|tons?|kilograms?|[Kk]g|lit(?:re|er)s?|(?:kilo|mega|giga)watts?|[kMG]W|yuan|RMB|renminbi|(?:US )?dollars?)$/

/** How many kilometres of it: what is counted in a unit is asked about, and not the unit. */
export const isUnit = (phrase: string): boolean => unit.test(phrase)

/** Quotation marks that look like apostrophes, as blanks: the 'nine projects' list. */
export const withoutSingleQuotes = (question: string): string => question.replace(/(?<=^|[\s(])['‘]([^'‘’]{3,60})['’](?=[\s?.,)]|$)/g, ' $1 ')

/** Periods, plans, and the table or report that something stands in: where it is looked for, and nothing of what. */
const sources: readonly RegExp[] = [
  /\b(?:(?:by|at|from) the end of |(?:over|in|during|under) )the (?:last|previous|preceding|past) (?:five years|five[- ]year (?:plan|period)|plan(?:ning)?(?: period)?)\b/gi,
  /\b(?:at|by|from) the end of (?=\d{4}|the\b|its\b|that\b)/gi,
  /\b(?:\d{1,2}(?:st|nd|rd|th)|[a-z]+th)(?: five[- ]year)?[ -](?:plan|outline)(?: period)?\b/gi,
  /\b(?:\d{1,2}(?:st|nd|rd|th)|[a-z]+th) five[- ]year period\b/gi,
  /\b(?:its|the|their|this|that|whose) five[- ]year plan(?:'s|’s)?\b/gi,
  /\b(?:\d{1,2}(?:st|nd|rd|th) )?FYPs?\b/g,
  /\b(?:indicators? )(?:table|list)\b/gi,
  /\b(?:listed|named|mentioned|identified|set out)(?= (?:in|by|under)\b)/gi,
  /\b(?:give|provide|list|use|with)?\s*(?:me )?(?:the |their |its )?chinese names?\b/gi,
  /\bfigures? (?=does\b|do\b|is\b|was\b|for\b|in\b|given\b)/gi,
]
const report = /\b(?:the )?(?:(?:19|20)\d{2} )?(?:annual )?(?:government )?work reports?\b(?:['’]s)?/gi
/** Who gave the report is asked of the report itself. */
const asksOfReport = /\bwho\b|\b(?:deliver|g[ai]ve|present|approv|adopt|wr[io]te|read)\w*/i

/** The question without its sources, as long as before, so that places stand where they were found. */
export const withoutSources = (question: string): string =>
  [...sources, ...(asksOfReport.test(question) ? [] : [report])].reduce((text, source) => text.replace(source, (said) => ' '.repeat(said.length)), question)
