/** Stretches of a parted table between page breaks: each put under the columns of the first, rows cut between them made whole. */
import type { SourceCell } from '../source.ts'
import { halfWidth } from '../text/width.ts'
import type { Column } from './columns.ts'
import { filledLength, isData, type RawRow } from './delimited.ts'
import { emptyCell, squeeze } from './text.ts'
import { kindOf } from './tokens.ts'

/** How well a cell suits a column. */
function suits(cell: SourceCell, { meaning: { role } }: Column): number {
  if (cell.text === '') return 0
  const text = halfWidth(squeeze(cell.text))
  const kind = kindOf(text)
  if (kind === 'binding') return role === 'binding' ? 3 : -3
  if (role === 'binding') return -3
  if (role === 'serial') return /^\d{1,3}[.、]?$/u.test(text) ? 2 : -2
  if (role === 'value') return kind === 'text' ? -0.3 : 1
  if (role === 'name') return kind === 'text' ? 1 : -2
  return 0
}

/** Puts each fragment's cells under the columns: a fragment with fewer cells has lost the columns that its cells suit least. */
export function placeFragments(body: readonly RawRow[], columns: readonly Column[]): RawRow[] {
  const out: RawRow[] = []
  const fragments = new Map<number, RawRow[]>()
  for (const row of body) fragments.set(row.fragment, [...(fragments.get(row.fragment) ?? []), row])
  const emptiness = columns.map((_, c) => out.filter((row) => row.cells[c]?.text === '').length)
  for (const rows of fragments.values()) {
    const width = Math.min(columns.length, Math.max(...rows.map((row) => row.cells.length)))
    const missing = columns.length - width
    const choice = missing > 0 && missing <= 3 && (out.length > 0 || missing < columns.length - 1) ? bestOmission(rows, columns, missing, out, emptiness) : []
    for (const row of rows) {
      const cells: SourceCell[] = []
      let from = 0
      for (let c = 0; c < columns.length; c++) cells.push(choice.includes(c) ? emptyCell : (row.cells[from++] ?? emptyCell))
      out.push({ ...row, cells })
    }
    for (let c = 0; c < columns.length; c++) emptiness[c] = out.filter((row) => row.cells[c]!.text === '').length
  }
  return out
}

/** The columns a fragment has lost; those often empty before are lost first where nothing else tells. */
function bestOmission(rows: readonly RawRow[], columns: readonly Column[], missing: number, before: readonly RawRow[], emptiness: readonly number[]): number[] {
  const lengths = columns.map((_, c) => {
    const texts = before.map((row) => row.cells[c]?.text ?? '').filter((text) => text !== '')
    return texts.length ? texts.reduce((sum, text) => sum + text.length, 0) / texts.length : 0
  })
  let best: { score: number; omit: number[] } = { score: Number.NEGATIVE_INFINITY, omit: [] }
  for (const omit of choose(columns.length, missing)) {
    const left = columns.map((_, c) => c).filter((c) => !omit.includes(c))
    let score = 0
    for (const row of rows) {
      if (filledLength(row.cells) < 2) continue
      for (const [k, c] of left.entries()) {
        const cell = row.cells[k]
        if (!cell || cell.text === '') continue
        score += suits(cell, columns[c]!)
        if (lengths[c]! > 0) score -= 0.2 * Math.abs(Math.log(cell.text.length / lengths[c]!))
      }
    }
    score += omit.reduce((sum, c) => sum + 0.01 * (emptiness[c] ?? 0), 0)
    // A column lost at the end is the usual case where a row merely has fewer cells.
    if (omit.every((c) => c >= columns.length - missing)) score += 0.005
    if (score > best.score) best = { score, omit }
  }
  return best.omit
}

function choose(count: number, size: number, from = 0): number[][] {
  if (size === 0) return [[]]
  const out: number[][] = []
  for (let c = from; c <= count - size; c++) for (const rest of choose(count, size - 1, c + 1)) out.push([c, ...rest])
  return out
}

/** A first row of a fragment without number and name, or with the rest of a name alone, holds the rest of cells that the page cut. */
export function joinCutRows(rows: readonly RawRow[], columns: readonly Column[]): RawRow[] {
  const names = columns.map((column, c) => (column.meaning.role === 'name' || column.meaning.role === 'serial' ? c : -1)).filter((c) => c >= 0)
  const out: RawRow[] = []
  for (const row of rows) {
    const before = out.at(-1)
    const filled = row.cells.filter((cell) => cell.text !== '')
    const named = names.every((c) => row.cells[c]!.text === '' || (before && namesOn(before.cells[c]!.text, row.cells[c]!.text)))
    const rest = names.length > 0 && named && filled.every((cell) => !isData(cell))
    if (
      before &&
      before.fragment !== row.fragment &&
      rest &&
      filled.length > 0 &&
      row.cells.every((cell, c) => cell.text === '' || before.cells[c]!.text !== '')
    ) {
      out[out.length - 1] = { ...before, cells: before.cells.map((cell, c) => joined(cell, row.cells[c]!)), lines: [...before.lines, ...row.lines] }
    } else out.push(row)
  }
  return out
}

/** Whether a name goes on: a bracket left open, or a unit in brackets that stands alone. */
function namesOn(name: string, rest: string): boolean {
  const opened = name.match(/[（(]/gu)?.length ?? 0
  const closed = name.match(/[）)]/gu)?.length ?? 0
  return opened > closed || (opened === 0 && name !== '' && /^[（(][^（）()]{1,10}[）)]$/u.test(rest))
}

function joined(a: SourceCell, b: SourceCell): SourceCell {
  return b.text === '' ? a : { text: a.text + b.text, pieces: [...a.pieces, ...b.pieces] }
}
