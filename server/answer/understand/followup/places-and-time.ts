/** The places and the time of a question, as they are carried over or taken out. */
import { PERIOD_NAMED } from '../plan-years.ts'
import type { NamedPlace } from './exchanges.ts'

/** The clause that names the first of the places: 太原市分几个 in 示范区分几个，太原市分几个. */
export const clauseWith = (question: string, [place]: readonly NamedPlace[]): string => {
  if (!place) return question
  // 示范区和太原各分几个: what stands beside the place is one more part of it.
  const before = (/[^，,；;]*$/.exec(question.slice(0, place.start))?.[0] ?? '').replace(/\p{Script=Han}{2,12}[和与及、]$/u, '')
  return before + question.slice(place.start).replace(/[，,；;].*$/s, '')
}

/** The text without the names of the places. */
export function without(text: string, places: readonly NamedPlace[]): string {
  return [...places].sort((a, b) => b.start - a.start).reduce((words, place) => words.slice(0, place.start) + words.slice(place.end), text)
}

/** The names of the places in a row, each once. */
export const placesText = (places: readonly NamedPlace[]) => [...new Set(places.map((place) => place.name))].join('、')

/** The time that the earlier question names, as it names it, for `question` behind it; '' where it names none, or one year where all of a plan are asked about. */
export function timeText(before: string, question: string): string {
  if (toldFromNow.test(question)) return ''
  // The year by which a plan is named is no time asked about.
  const words = before.replace(/(?:19|20)\d{2}年(?=[^，。？?,]{0,8}(?:那份|这份|通过的|发布的|印发的|批准的|公布的)\p{Script=Han}{0,4}(?:计划|规划|纲要))/u, '')
  return namedTime.exec(overFiveYears.test(question) ? words.replace(oneYear, '') : words)?.[0] ?? ''
}

/** 五年一共, over the five years: of no year that the earlier question names. */
const overFiveYears =
  /(?<![一二三四五六七八九十])五年(?:里|内|间|期间)?(?:一共|总共|合计|共|累计|要|内|里|间)|\b(?:over|in|during|across) (?:all |the )?(?:whole |full |entire )?five years\b/i
/** 今年, next year: a time of its own, though it names no year. */
const toldFromNow = /今年|明年|年内|\b(?:this|next) year\b/i
const oneYear = /(?:到|至)?(?:19|20)\d{2}年(?:底|末)?|\b(?:by|in) (?:19|20)\d{2}\b/gi

/** A country's plan is told from a province's by its owner: 国家“七五”计划. */
const namedTime = new RegExp(
  `(?:到|至)?(?:(?:19|20)\\d{2}年(?:底|末)?|(?:国家)?${PERIOD_NAMED})|(?:by|in) (?:19|20)\\d{2}|(?:in|during|under|of) the (?:national )?\\w+ five[- ]year plan`,
  'i',
)
