/** Rows and cells of an HTML table, with the places that cells over several columns or rows take up. */
import { attribute, childrenOf, type Element, elementsOf, isElement, type Node } from './nodes.ts'

/** More columns or rows than this are a mistake of the page, and count as one. */
const MOST = 60

/** The rows of a table or of what holds one, outermost ones alone. */
export const rowsOf = (table: Node): Element[] => elementsOf(table, 'tr')

/** The cells of a row as the page has them. */
export const cellsOf = (row: Element): Element[] => childrenOf(row).filter((node): node is Element => isElement(node) && /^t[dh]$/.test(node.tagName))

/**
 * The cells of each row, one a column: a cell over several columns or rows is followed by `empty` in the places it takes up besides, to its
 * right and in the rows below.
 */
export function spreadRows<Cell>(rows: readonly Element[], read: (cell: Element) => Cell, empty: Cell): Cell[][] {
  // How many more rows the cell above reaches down to, by column.
  let hanging: number[] = []
  return rows.map((row) => {
    const cells: Cell[] = []
    const below: number[] = []
    const skip = () => {
      while ((hanging[cells.length] ?? 0) > 0) {
        below[cells.length] = hanging[cells.length]! - 1
        cells.push(empty)
      }
    }
    for (const cell of cellsOf(row)) {
      skip()
      const across = span(cell, 'colspan')
      const down = span(cell, 'rowspan')
      for (let k = 0; k < across; k++) {
        below[cells.length] = down - 1
        cells.push(k === 0 ? read(cell) : empty)
      }
    }
    skip()
    hanging = below
    return cells
  })
}

function span(cell: Element, name: 'colspan' | 'rowspan'): number {
  const value = Number(attribute(cell, name) || 1)
  return Number.isInteger(value) && value >= 1 && value <= MOST ? value : 1
}
