/** Rows of an HTML table with the places of their words in the file. */
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'
import type { SourceCell, SourceLine } from '../source.ts'
import { cellOf, emptyCell, type Span } from './text.ts'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

export interface HtmlRow {
  readonly cells: readonly SourceCell[]
  readonly line: number
  readonly lines: readonly number[]
}

/** The rows of the table that opens in line `at`, cells over several columns or rows followed by empty ones, and its lines. */
export function readHtmlRows(lines: readonly SourceLine[], at: number): { rows: HtmlRow[]; lines: number[] } {
  let end = at
  while (end < lines.length - 1 && !/<\/table\s*>/iu.test(lines[end]!.text)) end++
  const taken = lines.slice(at, end + 1)
  const rows: HtmlRow[] = []
  // A cell over several rows leaves its place empty in the rows below.
  let hanging: number[] = []
  for (const row of elements(parseFragment(taken.map((l) => l.text).join('\n'), { sourceCodeLocationInfo: true }), 'tr')) {
    const cells: SourceCell[] = []
    const below: number[] = []
    const skip = () => {
      while ((hanging[cells.length] ?? 0) > 0) {
        below[cells.length] = hanging[cells.length]! - 1
        cells.push(emptyCell)
      }
    }
    for (const cell of row.childNodes.filter(isElement).filter((e) => e.tagName === 'td' || e.tagName === 'th')) {
      skip()
      const across = span(cell, 'colspan')
      const down = span(cell, 'rowspan')
      for (let k = 0; k < across; k++) {
        below[cells.length] = down - 1
        cells.push(k === 0 ? cellOf(words(cell, taken)) : emptyCell)
      }
    }
    skip()
    hanging = below
    const line = at + (row.sourceCodeLocation?.startLine ?? 1) - 1
    const last = at + (row.sourceCodeLocation?.endLine ?? 1) - 1
    if (cells.length > 0) rows.push({ cells, line, lines: Array.from({ length: last - line + 1 }, (_, k) => line + k) })
  }
  return { rows, lines: taken.map((l) => l.index) }
}

function isElement(node: Node): node is Element {
  return 'tagName' in node
}

function elements(node: Node, tag: string): Element[] {
  const children = 'childNodes' in node ? node.childNodes : []
  return children.flatMap((child) => (isElement(child) && child.tagName === tag ? [child] : elements(child, tag)))
}

function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const value = Number(cell.attrs.find((a) => a.name === name)?.value ?? 1)
  return Number.isInteger(value) && value >= 1 && value <= 50 ? value : 1
}

/** Stretches of the words of a cell; text runs over several lines are cut at their ends. */
function words(node: Node, lines: readonly SourceLine[]): Span[] {
  if (node.nodeName === '#text') {
    const at = node.sourceCodeLocation
    if (!at) return []
    const spans: Span[] = []
    for (let l = at.startLine; l <= at.endLine; l++) {
      const line = lines[l - 1]!
      spans.push({ line, from: l === at.startLine ? at.startCol - 1 : 0, to: l === at.endLine ? at.endCol - 1 : line.text.length })
    }
    return spans
  }
  return 'childNodes' in node ? node.childNodes.flatMap((child) => words(child, lines)) : []
}
