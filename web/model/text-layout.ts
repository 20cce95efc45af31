import type { TextBlock } from '../../server/contract.ts'

/** A line of a table: its cells, or the head of a group of rows. */
export interface TableLine {
  readonly block: TextBlock
  readonly group: boolean
}

export interface TextTable {
  readonly type: 'table'
  readonly title: TextBlock | null
  /** The row of column heads; null where the table has none. */
  readonly head: TextBlock | null
  readonly lines: readonly TableLine[]
  readonly notes: readonly TextBlock[]
  /** How many cells most rows have. */
  readonly width: number
}

/** What a stretch of a document is shown as. */
export type TextPart =
  | { readonly type: 'heading'; readonly block: TextBlock }
  | { readonly type: 'paragraph'; readonly block: TextBlock }
  | { readonly type: 'items'; readonly blocks: readonly TextBlock[] }
  | { readonly type: 'box'; readonly title: TextBlock | null; readonly blocks: readonly TextBlock[] }
  | TextTable

type Open =
  | { readonly type: 'table'; readonly title: TextBlock | null; readonly blocks: readonly TextBlock[] }
  | { readonly type: 'box'; readonly title: TextBlock | null; readonly blocks: readonly TextBlock[] }
  | { readonly type: 'items'; readonly blocks: readonly TextBlock[] }

/** Arranges a document's blocks for showing: rows become tables, box lines boxes, entries lists. No block is lost; order is kept. */
export function layOutText(blocks: readonly TextBlock[]): readonly TextPart[] {
  const parts: TextPart[] = []
  let open: Open | null = null
  const close = (): void => {
    if (open) parts.push(open.type === 'table' ? table(open.title, open.blocks) : open)
    open = null
  }
  for (const block of blocks) {
    if (joins(open, block)) open = { ...(open as Open), blocks: [...(open as Open).blocks, block] }
    else {
      close()
      open = begin(block)
      if (!open) parts.push({ type: block.kind === 'heading' ? 'heading' : 'paragraph', block })
    }
  }
  close()
  return parts
}

function joins(open: Open | null, { kind }: TextBlock): boolean {
  switch (open?.type) {
    case 'table':
      return kind === 'table-row' || kind === 'note'
    case 'box':
      return kind === 'box' || kind === 'item'
    case 'items':
      return kind === 'item'
    default:
      return false
  }
}

function begin(block: TextBlock): Open | null {
  switch (block.kind) {
    case 'table-title':
      return { type: 'table', title: block, blocks: [] }
    case 'table-row':
      return { type: 'table', title: null, blocks: [block] }
    case 'box-title':
      return { type: 'box', title: block, blocks: [] }
    case 'box':
      return { type: 'box', title: null, blocks: [block] }
    case 'item':
      return { type: 'items', blocks: [block] }
    default:
      return null
  }
}

/** Notes between rows head the rows after them; those after the last row belong to the table as a whole. */
function table(title: TextBlock | null, blocks: readonly TextBlock[]): TextTable {
  const end = blocks.findLastIndex(({ kind }) => kind === 'table-row') + 1
  const rows = blocks.slice(0, end)
  const head = rows[0]?.kind === 'table-row' && isHead(rows[0]) ? rows[0] : null
  const lines = (head ? rows.slice(1) : rows).map((block) => ({ block, group: block.kind !== 'table-row' }))
  return {
    type: 'table',
    title,
    head,
    lines,
    notes: blocks.slice(end),
    width: usual(lines.filter(({ group }) => !group).map(({ block }) => block.cells?.length ?? 1)),
  }
}

/**
 * How deep each heading lies under the headings before it, from 1 on and without a step left out, by the offset it begins at. A text may
 * begin in the middle of a chapter, and a document may go from 章 to （一）.
 */
export function headingDepths(blocks: readonly TextBlock[]): ReadonlyMap<number, number> {
  const above: number[] = []
  const depths = new Map<number, number>()
  for (const { kind, level, start } of blocks) {
    if (kind !== 'heading') continue
    while ((above.at(-1) ?? 0) >= level && above.length > 0) above.pop()
    above.push(level)
    depths.set(start, above.length)
  }
  return depths
}

/**
 * How many columns each head stands over: one each where heads and cells are as many; where columns are more, a head takes in the column
 * after it that is mostly empty (the names of sub-rows). Null where heads cannot be put over columns.
 */
export function headSpans({ head, lines, width }: TextTable): readonly number[] | null {
  const heads = head?.cells?.length ?? 0
  if (heads === width) return Array<number>(width).fill(1)
  if (heads === 0 || heads > width) return null
  const rows = lines.filter(({ group, block }) => !group && block.cells?.length === width).map(({ block }) => block.cells ?? [])
  const empty = (column: number): number => rows.filter((cells) => cells[column]?.trim() === '').length / (rows.length || 1)
  const taken = Array.from({ length: width - 1 }, (_, index) => index + 1)
    .filter((column) => empty(column) >= 0.5)
    .sort((a, b) => empty(b) - empty(a) || a - b)
    .slice(0, width - heads)
  if (taken.length < width - heads) return null
  const starts = Array.from({ length: width }, (_, column) => column).filter((column) => !taken.includes(column))
  return starts.map((column, index) => (starts[index + 1] ?? width) - column)
}

/** The most frequent of the counts, the larger where two are; 1 for none. */
function usual(counts: readonly number[]): number {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  return [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 1
}

/** A first row without a number of its own is the column heads; years are heads too. */
function isHead({ cells = [] }: TextBlock): boolean {
  const said = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return said.length > 1 && said.every((cell) => /^(?:19|20)\d{2}$/.test(cell) || !/^[[（(]?[><≥≤]?-?\d+(?:\.\d+)?[%％]?[\])）]?$/.test(cell))
}
