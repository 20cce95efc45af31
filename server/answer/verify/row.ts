import type { Indicator, IndicatorValue } from '../../../ingest/schema.ts'
import type { Citation } from '../../contract.ts'
import type { Knowledge } from '../knowledge.ts'
import { bounds, holdsValue } from '../select-indicators.ts'
import { dense, passagesQuoted } from './words.ts'

export type Row = Pick<Indicator, 'name' | 'place' | 'unit' | 'values' | 'binding'>

/** Marks that lead to a note may stand behind the unit in a built line. */
export const unmarked = (text: string): string => dense(text).replace(/\*/g, '')

/** A value's cell without the brackets or the word that mark it as cumulative. */
const cellWords = ({ value, kind }: IndicatorValue): string => (kind === 'cumulative' ? unmarked(value).replace(/[[\]()]|(?:五年)?累计/g, '') : unmarked(value))

/** Length of the value of the row that a text (unmarked) begins with, in its unit or in none, if it is followed as it must be; else 0. */
export function valueLength(text: string, values: readonly IndicatorValue[], unit: string | null, follows: RegExp): number {
  const units = [unit === null ? '' : unmarked(unit), '', '%']
  const lengths = values
    .filter(({ value }) => holdsValue(value))
    .flatMap((value) => {
      const cell = cellWords(value)
      const bound = bounds.exec(cell)?.[0] ?? ''
      // 48左右 in % is 48%左右.
      const shown = (u: string) => [cell + u, `${cell.slice(0, cell.length - bound.length)}${u}${bound}`].find((words) => text.startsWith(words))
      return units.flatMap((u) => {
        const words = shown(u)
        return words !== undefined && follows.test(text.slice(words.length)) ? [words.length] : []
      })
    })
  return Math.max(0, ...lengths)
}

/** The ways a row's name may stand in an answer: whole, its parent and itself apart by a blank, or itself alone. */
export function namesOf({ name, place }: Pick<Indicator, 'name' | 'place'>): readonly string[] {
  // In a table of places the statistic alone is another place's as well.
  const detail = place === undefined ? name.slice(name.lastIndexOf('·') + 1) : name.slice(name.lastIndexOf(place)).replaceAll('·', ' ')
  const whole = [name, name.replaceAll('·', ' '), detail]
  // A level is told without the word for its change: 收入增长 of 34793.
  return [...whole, ...whole.map((shown) => shown.replace(/(?:增长|下降|降低|减少)$/, ''))].map(unmarked)
}

/** The indicators whose rows a quote holds. */
export function rowsQuoted(citation: Citation, knowledge: Knowledge): readonly Indicator[] {
  const rows = passagesQuoted(citation, knowledge).filter(({ kind }) => kind === 'table-row')
  if (rows.length === 0) return []
  return knowledge.plans.get(citation.documentId)?.indicators.filter(({ passageId }) => rows.some(({ id }) => id === passageId)) ?? []
}
