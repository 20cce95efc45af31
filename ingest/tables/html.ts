/** Rows of an HTML table with the places of their words in the file. */
import { parseFragment } from 'parse5'
import { childrenOf, type Node } from '../formats/html/nodes.ts'
import { rowsOf, spreadRows } from '../formats/html/spans.ts'
import type { SourceCell, SourceLine } from '../source.ts'
import { cellOf, emptyCell, type Span } from './text.ts'

export interface HtmlRow {
  readonly cells: readonly SourceCell[]
  /** First line of the row. */
  readonly line: number
  readonly lines: readonly number[]
}

/** The rows of the table that opens in line `at`, cells over several columns or rows followed by empty ones, and its lines. */
export function readHtmlRows(lines: readonly SourceLine[], at: number): { rows: HtmlRow[]; lines: number[] } {
  let end = at
  while (end < lines.length - 1 && !/<\/table\s*>/iu.test(lines[end]!.text)) end++
  const taken = lines.slice(at, end + 1)
  const elements = rowsOf(parseFragment(taken.map((l) => l.text).join('\n'), { sourceCodeLocationInfo: true }))
  const rows = spreadRows(elements, (cell) => cellOf(words(cell, taken)), emptyCell).map((cells, i): HtmlRow => {
    const place = elements[i]!.sourceCodeLocation
    const line = at + (place?.startLine ?? 1) - 1
    const last = at + (place?.endLine ?? 1) - 1
    return { cells, line, lines: Array.from({ length: last - line + 1 }, (_, k) => line + k) }
  })
  return { rows: rows.filter(({ cells }) => cells.length > 0), lines: taken.map((l) => l.index) }
}

/** Stretches of the words of a cell; text runs over several lines are cut at their ends. */
function words(node: Node, lines: readonly SourceLine[]): Span[] {
  if (node.nodeName !== '#text') return childrenOf(node).flatMap((child) => words(child, lines))
  const place = node.sourceCodeLocation
  if (!place) return []
  const spans: Span[] = []
  for (let l = place.startLine; l <= place.endLine; l++) {
    const line = lines[l - 1]!
    spans.push({ line, from: l === place.startLine ? place.startCol - 1 : 0, to: l === place.endLine ? place.endCol - 1 : line.text.length })
  }
  return spans
}
