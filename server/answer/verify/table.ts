import type { IndicatorValue } from '../../../ingest/schema.ts'
import type { Block, Citation } from '../../contract.ts'
import type { Knowledge } from '../knowledge.ts'
import { shortName } from '../understand/scope.ts'
import { namesOf, rowsQuoted, unmarked, valueLength } from './row.ts'
import { dense, numbersOf, saysClauses } from './words.ts'

const END = /^$/

/** What a comparison says that the sources of its cells do not; null where all is right. */
export function tableFault(block: Block, citations: readonly Citation[], knowledge: Knowledge): string | null {
  const { table } = block
  if (!table) return 'is a table without rows'
  for (const row of table.rows) {
    if (row.cells.length !== table.columns.length) return 'a row has not a cell for each column'
    const year = /^(?:19|20)\d{2}(?=\s)/.exec(row.head)?.[0] ?? null
    const name = row.head.slice(year?.length ?? 0).trim()
    let named = false
    let asRows = 0
    for (const [i, cell] of row.cells.entries()) {
      const cited = cell.citations.flatMap((number) => citations[number - 1] ?? [])
      if (cited.length < cell.citations.length) return 'a cell cites what is not in the list'
      if (cell.text === '') continue
      if (cited.length === 0) return 'a cell stands on nothing'
      if (!cited.every((citation) => isAbout(citation, table.columns[i] ?? '', knowledge))) return 'a cell stands under another place than its source'
      if (cited.some((citation) => saysClauses(cell.text, citation, knowledge) && rowsQuoted(citation, knowledge).length === 0)) continue
      const rows = cited.flatMap((citation) => rowsQuoted(citation, knowledge))
      const ofYear = (value: IndicatorValue) => year === null || value.year === null || String(value.year) === year
      const stated = rows.filter(({ values, unit }) => valueLength(unmarked(cell.text), values.filter(ofYear), unit, END) > 0)
      if (stated.length === 0) return 'a cell says what its source does not'
      asRows++
      named ||= stated.some((indicator) => namesOf(indicator).includes(unmarked(name)))
    }
    if (asRows > 0 && asRows === row.cells.length && !named) return 'a row is headed by another name than its values have'
  }
  return textFault(block.text, table)
}

/** A column of a place holds what documents of it say, or what those of places above it say of it by name. */
function isAbout(citation: Citation, column: string, knowledge: Knowledge): boolean {
  const regions = new Set(knowledge.documents.flatMap(({ region }) => (region === null ? [] : [shortName(region)])))
  const place = shortName(column)
  if (!regions.has(place)) return true
  const region = knowledge.plans.get(citation.documentId)?.document.region ?? null
  return (region !== null && shortName(region) === place) || citation.text.includes(place)
}

/** The table in a line of words says the same cells under the same columns, in the same order, and no other number. */
function textFault(text: string, { columns, rows }: NonNullable<Block['table']>): string | null {
  const said = dense(text)
  let at = 0
  for (const { cells } of rows) {
    for (const [i, cell] of cells.entries()) {
      for (const words of [columns[i] ?? '', cell.text]) {
        const found = said.indexOf(dense(words), at)
        if (found < 0) return 'its words are not those of its cells'
        at = found + dense(words).length
      }
    }
  }
  const numbers = (words: readonly string[]) => words.flatMap(numbersOf).sort().join()
  const heads = rows.map(({ head }) => head).filter((head) => head !== '' && said.includes(dense(head)))
  const whole = [...rows.flatMap(({ cells }) => cells.flatMap((cell, i) => [columns[i] ?? '', cell.text])), ...heads]
  return numbers([text]) === numbers(whole) ? null : 'its words say a number that no cell does'
}
