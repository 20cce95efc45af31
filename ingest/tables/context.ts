import type { PlacedRow } from '../structure/tree.ts'

/** What a table row's passage carries beside its words, for searching: the column heads, its group and parent, and the table's notes. */
export function rowContext({ table, row }: PlacedRow): string {
  const source = table.rows[row]
  const heads = table.columns.map((column) => column.label).filter((label) => label !== '')
  const notes = table.notes.map((note) => note.text)
  return [source?.group ?? '', source?.parent ?? '', heads.join(' '), ...notes].filter((part) => part !== '').join('\n')
}
