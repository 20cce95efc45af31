/** The clause of a sentence that stands in the cell of a comparison: how far each says what is compared, and gives its value. */
import { saysDate, saysNumber } from '../rank/signs.ts'
import { coverage, matchable, presence } from '../understand/concepts.ts'
import { heaviestOf } from '../understand/heaviest.ts'
import type { Understanding } from '../understand/understanding.ts'
import { wantsNumber } from './difference.ts'

export interface ClauseScored {
  /** As printed. */
  readonly clause: string
  /** The words that it is told by, with those of the clause before where it goes on with that. */
  readonly told: string
  /** The higher, the more it says of what is asked. */
  readonly score: number
}

/** A number is asked for, and the clause gives one beside words of the question. */
export const givesValue = (told: string, query: Understanding): boolean =>
  wantsNumber(query) && saysNumber(told) && coverage(query.concepts, told) >= LEAST_OF_IT
const LEAST_OF_IT = 0.2

/** The clauses of a sentence as printed, each with how far it says what is asked and gives a number as it is asked for. */
export function clausesScored(text: string, query: Understanding): ClauseScored[] {
  const clauses = text.split(/[，,；;。](?![^（(]*[）)])|[：:](?!\d)/).filter((clause) => clause.trim() !== '')
  // What is asked about most has to be in the clause itself, where any has it.
  const main = heaviestOf(query.concepts)
  return clauses.map((clause, i) => {
    const words = matchable(clause)
    // 国民生产总值达到一千一百亿元，平均每年增长百分之六: what is said of the thing, counted as is asked, in the clause behind its own.
    const isBehind =
      i > 0 &&
      query.measure?.test('1%') &&
      query.measure.test(words) &&
      !query.measure.test(matchable(clauses[i - 1]!)) &&
      saysNumber(matchable(clauses[i - 1]!))
    const told = isBehind ? matchable(clauses[i - 1]!) + words : words
    return {
      clause: clause.trim(),
      told,
      score:
        coverage(query.concepts, told) +
        (main ? 0.5 * presence(main, told) : 0) +
        (wantsNumber(query) && saysNumber(words) ? 0.3 : 0) +
        (query.asking.date && saysDate(words) ? 0.5 : 0) +
        (query.measure?.test(words) ? 0.3 : 0),
    }
  })
}
