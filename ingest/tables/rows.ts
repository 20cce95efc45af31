/** What rows of a flattened table are to each other: pieces of one row cut by a page, group heads, rows that head others. */
import type { SourceCell } from '../source.ts'
import type { FlatColumn } from './costs.ts'
import { groupNames, type NamedRow, parentsByCount, parentsOf, printsUnit } from './parents.ts'
import { cellOf } from './text.ts'
import { isOpen, type Token } from './tokens.ts'
import { bracketsAtEnd } from './units.ts'

export interface RowBlock {
  readonly group: SourceCell | undefined
  /** Serial numbers that stand apart from the block's rows, in order. */
  readonly serials: readonly SourceCell[]
}

export interface FlatRow {
  readonly cells: readonly SourceCell[]
  readonly tokens: readonly (readonly Token[])[]
  readonly block: RowBlock
  /** A category printed in the row itself. */
  readonly group: SourceCell | undefined
  /** The row's first words are the first after a page's head. */
  readonly opensPage: boolean
}

export interface AssembledRow {
  readonly cells: readonly SourceCell[]
  readonly group: string
  readonly parent: string
  readonly hasValues: boolean
}

export interface Assembled {
  readonly rows: readonly AssembledRow[]
  readonly groups: readonly { readonly cell: SourceCell; readonly beforeRow: number }[]
  /** The last line that holds words of a row. */
  readonly lastLine: number
}

interface Draft {
  cells: readonly SourceCell[]
  tokens: readonly (readonly Token[])[]
  readonly block: RowBlock
  readonly group: SourceCell | undefined
  readonly opensPage: boolean
  lead: boolean
}

/**
 * Rows in order with their groups and parents; rows cut by pages made whole. Unless notes close the table, words without values
 * at its end are taken for text that follows it.
 */
export function assembleRows(rows: readonly FlatRow[], blocks: readonly RowBlock[], columns: readonly FlatColumn[], closed: boolean): Assembled {
  const name = columns.findIndex((c) => c.role === 'name')
  const serial = columns.findIndex((c) => c.role === 'serial')
  const unit = columns.findIndex((c) => c.role === 'unit')
  const drafts = joinRowsCutByPages(rows, columns, name, serial)
  while (!closed && drafts.at(-1)?.lead) drafts.pop()
  const free = drafts.every((draft) => draft.block.group === undefined && draft.block.serials.length === 0)
  const heads = free ? groupNames(drafts.map((draft) => namedRow(draft, name, serial, unit))) : new Set<number>()
  const groups: { cell: SourceCell; beforeRow: number }[] = []
  const out: AssembledRow[] = []
  let current: SourceCell | undefined
  const opened = new Set<RowBlock>()
  let section: Draft[] = []
  const flush = () => {
    for (const { draft, parent } of withParents(section, name, serial, unit)) {
      out.push({ cells: draft.cells, group: current?.text ?? '', parent, hasValues: !draft.lead })
    }
    section = []
  }
  const open = (cell: SourceCell) => {
    flush()
    current = cell
    groups.push({ cell, beforeRow: out.length })
  }
  let block: RowBlock | undefined
  for (const [n, draft] of drafts.entries()) {
    // A group head is printed even where its first rows stand on the next page, after another list of numbers.
    for (const before of blocks.slice(0, blocks.indexOf(draft.block) + 1)) {
      if (before.group && !opened.has(before)) {
        opened.add(before)
        open(before.group)
      }
    }
    if (block !== draft.block) {
      flush()
      block = draft.block
    }
    if (heads.has(n)) open(draft.cells[name]!)
    else {
      if (draft.group) open(draft.group)
      section.push(draft)
    }
  }
  flush()
  const lastLine = Math.max(-1, ...drafts.flatMap((draft) => draft.tokens.flat().map((token) => token.span.line.index)))
  return { rows: out, groups, lastLine }
}

/** Words without values right after a page's head may be the rest of the row above: of its name, or of its wrapped values. */
function joinRowsCutByPages(rows: readonly FlatRow[], columns: readonly FlatColumn[], name: number, serial: number): Draft[] {
  const drafts: Draft[] = []
  for (const [n, row] of rows.entries()) {
    const lead = row.cells.every((cell, c) => c <= name || cell.text === '')
    const before = drafts.at(-1)
    if (lead && before && !before.lead && row.opensPage && !isNumbered(row, name, serial)) {
      const next = rows[n + 1]
      const headsNext = next !== undefined && next.block === row.block && !isNumbered(next, name, serial)
      const tail = row.tokens[name]!
      const nameText = before.cells[name]!.text
      const cutName = isOpen(nameText) || (bracketsAtEnd(nameText) === '' && bracketsAtEnd(row.cells[name]!.text) !== '')
      const wordy = before.tokens
        .map((tokens, c) => (c > name && columns[c]!.role === 'value' && tokens.some((t) => t.kind === 'text') ? c : -1))
        .filter((c) => c >= 0)
      if (cutName) {
        extend(before, [[name, tail]])
        continue
      }
      if (wordy.length && !headsNext && tail.length % wordy.length === 0) {
        const each = tail.length / wordy.length
        extend(
          before,
          wordy.map((c, k) => [c, tail.slice(k * each, (k + 1) * each)]),
        )
        continue
      }
    }
    drafts.push({ cells: row.cells, tokens: row.tokens, block: row.block, group: row.group, opensPage: row.opensPage, lead })
  }
  return drafts
}

function isNumbered(row: Pick<FlatRow, 'cells' | 'tokens'>, name: number, serial: number): boolean {
  return (serial >= 0 && row.cells[serial]!.text !== '') || row.tokens[name]?.[0]?.numbered === true
}

function extend(draft: Draft, additions: readonly (readonly [number, readonly Token[]])[]): void {
  const tokens = draft.tokens.map((t) => [...t])
  for (const [c, more] of additions) tokens[c]!.push(...more)
  draft.tokens = tokens
  draft.cells = draft.cells.map((cell, c) => (additions.some(([a]) => a === c) ? cellOf(tokens[c]!.map((t) => t.span)) : cell))
}

/** Parents for the rows of one block, and its serial numbers given to the rows they count. */
function withParents(section: readonly Draft[], name: number, serial: number, unit: number): { draft: Draft; parent: string }[] {
  const serials = section[0]?.block.serials ?? []
  const named = section.map((draft) => namedRow(draft, name, serial, unit))
  const parents = serials.length > 0 ? parentsByCount(named, serials.length) : parentsOf(named)
  let given = 0
  return section.map((draft, n) => {
    const parent = parents[n]!
    const own = parent === '' ? serials[given++] : undefined
    return { draft: own && serial >= 0 ? { ...draft, cells: draft.cells.map((cell, c) => (c === serial ? own : cell)) } : draft, parent }
  })
}

function namedRow(draft: Draft, name: number, serial: number, unit: number): NamedRow {
  const span = draft.tokens[name]?.[0]?.span
  const indent = span ? [...span.line.text.slice(0, span.from)].reduce((sum, c) => sum + (c === '\u3000' ? 2 : 1), 0) : 0
  return {
    name: draft.cells[name]!.text,
    lead: draft.lead,
    numbered: isNumbered(draft, name, serial),
    unit: printsUnit(draft.cells[name]!.text, draft.cells[unit]),
    indent,
  }
}
