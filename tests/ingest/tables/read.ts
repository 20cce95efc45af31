/** Reads tables for tests the way plans are read: the file decoded, its lines told, its glyphs repaired. */
import { readFileSync } from 'node:fs'
import { repairGlyphs } from '../../../ingest/clean/glyphs.ts'
import { decodeText } from '../../../ingest/decode.ts'
import { toLines } from '../../../ingest/lines.ts'
import type { SourceCell, SourceLine, SourceTable } from '../../../ingest/source.ts'
import { findTables } from '../../../ingest/tables/index.ts'
import { toIndicators } from '../../../ingest/tables/indicators.ts'

export interface ReadTables {
  readonly lines: readonly SourceLine[]
  readonly tables: readonly SourceTable[]
}

/** The tables of a plan of the corpus. */
export function readCorpus(id: string): ReadTables {
  const file = `${id}.txt`
  const text = decodeText(readFileSync(new URL(`../../../corpus/${file}`, import.meta.url)), file)
  const { lines } = repairGlyphs(toLines(text))
  return { lines, tables: findTables(lines) }
}

/** The tables of a text made up for a test. */
export function readText(text: string): ReadTables {
  const lines = toLines(text)
  return { lines, tables: findTables(lines) }
}

/** The words at a cell's pieces, from the lines themselves. */
export function wordsAt({ lines }: ReadTables, cell: SourceCell): string {
  return cell.pieces
    .map(({ start, end }) => {
      const line = lines.findLast((l) => l.start <= start)!
      return line.text.slice(start - line.start, end - line.start)
    })
    .join('')
}

/** An indicator table as text: a line for each group and each indicator, its name, unit, values and attribute parted by bars, 空 for what is empty. */
export function indicatorsAsText(table: SourceTable): string {
  let group = ''
  return toIndicators(table)
    .flatMap((indicator) => {
      const head = indicator.group === group ? [] : [`## ${indicator.group}`]
      group = indicator.group
      const values = indicator.values.map((value) => value.value || '空')
      return [...head, [indicator.name, indicator.unit ?? '空', ...values, indicator.binding ?? '空'].join(' | ')]
    })
    .join('\n')
}

/** A table's rows as text: group heads, then the cells of each row parted by bars, with the parent before a row that details it. */
export function rowsAsText(table: SourceTable): string {
  return table.rows
    .flatMap((row, r) => [
      ...table.groups.filter((group) => group.beforeRow === r).map((group) => `## ${group.cell.text}`),
      (row.parent === '' ? '' : `${row.parent} > `) + row.cells.map((cell) => cell.text).join(' | '),
    ])
    .join('\n')
}
