import type { Knowledge, Unit } from '../knowledge.ts'

/** The words of a unit as an answer shows them: a sentence as it stands, a table row with its cells parted by spaces. */
export function spokenText(unit: Unit, knowledge: Knowledge): string {
  const { passage } = knowledge.passages[unit.passage]!
  const text = knowledge.plans.get(passage.documentId)!.text.slice(...unit.range)
  return passage.kind === 'table-row'
    ? text
        .split('\t')
        .filter((cell) => cell.trim() !== '')
        .join('  ')
    : text
}
