import type { Indicator, Passage, Range, Section } from './schema.ts'
import type { SourceTable } from './source.ts'
import type { Placed, PlacedRow } from './structure/tree.ts'
import { toIndicators } from './tables/indicators.ts'
import { textHash } from './text/hash.ts'

/** Gives the indicators of all indicator tables their place in the canonical text and their ids. */
export function placeIndicators(documentId: string, placed: readonly Placed[], passages: readonly Passage[], sections: readonly Section[]): Indicator[] {
  const passageAt = new Map(passages.map((passage) => [passage.start, passage]))
  const titles = new Map(sections.map((section) => [section.id, section.path.at(-1) ?? '']))
  const rowsOf = new Map<SourceTable, PlacedRow[]>()
  for (const part of placed) if (part.type === 'row') rowsOf.set(part.table, [...(rowsOf.get(part.table) ?? []), part])
  const found: Indicator[] = []
  const seen = new Map<string, number>()
  for (const [table, rows] of rowsOf) {
    const byRow = new Map(rows.map((row) => [row.row, row]))
    for (const source of toIndicators(table)) {
      const row = byRow.get(source.row)
      const passage = row && passageAt.get(row.range[0])
      const nameRange = row?.cells[source.nameCell]
      if (!row || !passage || !nameRange) continue
      // One cell may stand for several rows: a value is then printed in another row than the indicator's own.
      const cellRange = (cell: number | null, printedIn: number): Range | null => (cell === null ? null : (byRow.get(printedIn)?.cells[cell] ?? null))
      const key = `${documentId}.n${textHash(titles.get(row.sectionId) + source.name + source.unit)}`
      const times = seen.get(key) ?? 0
      seen.set(key, times + 1)
      found.push({
        id: times === 0 ? key : `${key}-${times + 1}`,
        documentId,
        passageId: passage.id,
        name: source.name,
        nameRange,
        ...(source.place === '' ? {} : { place: source.place }),
        unit: source.unit,
        group: source.group,
        table: titles.get(row.sectionId) ?? '',
        values: source.values.map(({ cell, row: printedIn, ...value }) => ({ ...value, range: cellRange(cell, printedIn) })),
        binding: source.binding,
        bindingRange: cellRange(source.bindingCell, source.bindingRow),
        note: source.note,
      })
    }
  }
  return found
}
