import type { SourceLine, SourceTable } from '../source.ts'
import { readCellLines } from './cell-lines.ts'
import { readDelimited } from './delimited.ts'
import { readFlattened } from './flattened.ts'
import { toTable } from './grid.ts'
import { isBlank } from './text.ts'

/** The tables among these lines, in order; each put together from all its fragments. Lines of no table are in none of them. */
export function findTables(lines: readonly SourceLine[]): readonly SourceTable[] {
  const tables: SourceTable[] = []
  for (let i = 0; i < lines.length; i++) {
    if (isBlank(lines[i]!)) continue
    const parted = readDelimited(lines, i)
    const table = parted ? toTable(parted, lines) : (readFlattened(lines, i) ?? readCellLines(lines, i))
    if (table) tables.push(table)
    i = Math.max(i, parted ? parted.end - 1 : (table?.lines.at(-1) ?? 0))
  }
  return tables
}
