/** Tables of an HTML page as lines of cells parted by tabs. */
import { inlineLines } from './inline.ts'
import { childrenOf, type Element, elementsOf, isBlock, type Node, textOf } from './nodes.ts'
import { cellsOf, rowsOf, spreadRows } from './spans.ts'

/** A cell with more words than this is a part of the page laid out by a table, not a cell of data. */
const LONGEST_CELL = 600

/** Whether a table holds data, and is not there to lay the page out: two columns or more, and short words in them. */
export function isDataTable(table: Element): boolean {
  if (elementsOf(table, 'table').length > 0) return false
  const rows = rowsOf(table)
  const widest = Math.max(0, ...rows.map((row) => cellsOf(row).length))
  return rows.length >= 2 && widest >= 2 && rows.every((row) => cellsOf(row).every((cell) => textOf(cell).length <= LONGEST_CELL))
}

/** The lines of a data table; a cell over several columns or rows is followed by empty ones, a row of one cell at the head or foot has no tabs. */
export function htmlTableLines(table: Element): string[] {
  const caption = elementsOf(table, 'caption').flatMap((one) => inlineLines(childrenOf(one), false))
  const own = rowsOf(table)
  const rows = spreadRows(own, cellText, '').map((cells, i) => ({
    cells,
    single: cellsOf(own[i]!).length === 1 && cells.filter((cell) => cell !== '').length === 1,
  }))
  const first = rows.findIndex(({ single }) => !single)
  const last = rows.findLastIndex(({ single }) => !single)
  const lines = rows.map(({ cells, single }, i) => (single && (i < first || i > last) ? cells.join('') : cells.join('\t')))
  return [...caption, ...lines].filter((line) => line.trim() !== '')
}

function cellText(cell: Element): string {
  return paragraphs(cell)
    .join('')
    .replace(/[\t\n]+/g, ' ')
    .trim()
}

/** The words of a cell by paragraph, in a row. */
function paragraphs(node: Node): string[] {
  const parts: string[] = []
  let inline: Node[] = []
  const flush = () => {
    parts.push(...inlineLines(inline, false).map((line) => line.trim()))
    inline = []
  }
  for (const child of childrenOf(node)) {
    if (!isBlock(child)) inline.push(child)
    else {
      flush()
      parts.push(...paragraphs(child))
    }
  }
  flush()
  return parts.map((part, i) => (i > 0 && /[A-Za-z]$/.test(parts[i - 1]!) && /^[A-Za-z]/.test(part) ? ` ${part}` : part))
}
