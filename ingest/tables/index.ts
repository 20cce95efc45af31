import type { SourceLine, SourceTable } from '../source.ts'
import { readFlattened } from './flattened.ts'
import { isBlank } from './text.ts'

/** The tables among these lines, in order; each put together from all its fragments. Lines of no table are in none of them. */
export function findTables(lines: readonly SourceLine[]): readonly SourceTable[] {
  const tables: SourceTable[] = []
  for (let i = 0; i < lines.length; i++) {
    if (isBlank(lines[i]!)) continue
    const table = readFlattened(lines, i)
    if (!table) continue
    tables.push(table)
    i = Math.max(i, table.lines.at(-1)!)
  }
  return tables
}
