import type { AnswerKind } from '../../contract.ts'
import { asksWhichIsMore, compares, setsSideBySide } from './forms/comparison.ts'
import { asksDate, asksOfDocument, asksReference } from './forms/date-and-document.ts'
import { asksMeaning } from './forms/definition.ts'
import { asksList } from './forms/list.ts'
import { asksNumber } from './forms/number.ts'
import { asksResults, asksWays, asksWaysToo, asksWeakness, namesWays, withMattersApart } from './forms/ways-and-results.ts'

/** What form the answer to a question should take, told by how it is asked. */
export interface Asking {
  readonly kind: Exclude<AnswerKind, 'out-of-scope'>
  /** Asks for one or more numbers. */
  readonly number: boolean
  /** Asks for every entry of something. */
  readonly list: boolean
  /** Asks for what is wanting: shortcomings, problems, difficulties. */
  readonly weakness: boolean
  /** Asks when something is or was. */
  readonly date: boolean
  /** Asks of the plan or report itself: who made it, who approved it, when it was issued. */
  readonly document: boolean
}

/** What was done or is wanting, which a list of it tells as well. */
const results = /短板|不足|问题|困难|成绩|成就|成效|进展|[做干]了(?:哪些|什么)|开展了(?:哪些|什么)|achiev|accomplish|shortcoming|weakness/i
/** The same, told in sentences and not entry by entry. */
const toldInSentences = /[做干]了(?:哪些|什么)|开展了(?:哪些|什么)|成绩|成就|成效|短板|不足|问题|achiev|accomplish|shortcoming|weakness/i

/** Reads the form of a question. `places` is how many places that documents cover it names. */
export function askingOf(asked: string, places: number): Asking {
  const question = withMattersApart(asked)
  const base = {
    number: asksNumber(question) && !asksReference(question),
    list: asksList(question),
    weakness: asksWeakness(question),
    date: asksDate(question),
    document: asksOfDocument(question),
  }
  if (places >= 2 && asksWhichIsMore(question) && !namesWays(question)) return { kind: 'compare', ...base, number: true }
  const asksOfEach = base.number || base.list || /目标|指标|target/i.test(question)
  if (places >= 2 && (compares(question) || (asksOfEach && setsSideBySide(question)))) return { kind: 'compare', ...base }
  if (asksMeaning(question)) return { kind: 'definition', ...base }
  if (base.list && !base.number) {
    const kind = asksResults(question) && results.test(question) ? 'review' : 'list'
    return { kind, ...base, list: !toldInSentences.test(question) }
  }
  if (asksWays(question) && !base.number) return { kind: asksResults(question) ? 'review' : 'measure', ...base }
  if (asksResults(question)) return { kind: 'review', ...base }
  if (asksWays(question) && base.number && asksWaysToo(question)) return { kind: 'measure', ...base }
  return { kind: 'fact', ...base }
}

/** English where Latin letters outnumber Han characters. */
export function languageOf(text: string): 'zh' | 'en' {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const latinWords = text.match(/[A-Za-z]{2,}/g)?.length ?? 0
  return latinWords > han ? 'en' : 'zh'
}
