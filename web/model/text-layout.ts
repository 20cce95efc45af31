import type { TextBlock } from '../../server/contract.ts'

/** What a stretch of a document is shown as. */
export type TextPart =
  | { readonly type: 'heading'; readonly block: TextBlock }
  | { readonly type: 'paragraph'; readonly block: TextBlock }
  | { readonly type: 'items'; readonly blocks: readonly TextBlock[] }
  | {
      readonly type: 'table'
      readonly title: TextBlock | null
      readonly rows: readonly TextBlock[]
      readonly head: boolean
      readonly notes: readonly TextBlock[]
    }
  | { readonly type: 'box'; readonly title: TextBlock | null; readonly blocks: readonly TextBlock[] }

type Open =
  | { type: 'table'; title: TextBlock | null; rows: TextBlock[]; notes: TextBlock[] }
  | { type: 'box'; title: TextBlock | null; blocks: TextBlock[] }
  | { type: 'items'; blocks: TextBlock[] }

/** Arranges a document's blocks for showing: rows become tables, box lines boxes, entries lists. No block is lost; order is kept. */
export function layOutText(blocks: readonly TextBlock[]): readonly TextPart[] {
  const parts: TextPart[] = []
  let open: Open | null = null
  const close = (): void => {
    if (open) parts.push(finish(open))
    open = null
  }
  for (const block of blocks) {
    const joined: Open | null = join(open, block)
    if (joined) open = joined
    else {
      close()
      open = begin(block)
      if (!open) parts.push(block.kind === 'heading' ? { type: 'heading', block } : { type: 'paragraph', block })
    }
  }
  close()
  return parts
}

/** The open part with the block in it; null where the block begins something else. */
function join(open: Open | null, block: TextBlock): Open | null {
  if (open?.type === 'table') {
    if (block.kind === 'table-row' && open.notes.length === 0) return { ...open, rows: [...open.rows, block] }
    if (block.kind === 'note') return { ...open, notes: [...open.notes, block] }
  }
  if (open?.type === 'box' && (block.kind === 'box' || block.kind === 'item')) return { ...open, blocks: [...open.blocks, block] }
  if (open?.type === 'items' && block.kind === 'item') return { ...open, blocks: [...open.blocks, block] }
  return null
}

function begin(block: TextBlock): Open | null {
  switch (block.kind) {
    case 'table-title':
      return { type: 'table', title: block, rows: [], notes: [] }
    case 'table-row':
      return { type: 'table', title: null, rows: [block], notes: [] }
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

function finish(open: Open): TextPart {
  return open.type === 'table' ? { ...open, head: isHead(open.rows[0]) } : open
}

/** A first row without a number of its own is the column heads; years are heads too. */
function isHead(row: TextBlock | undefined): boolean {
  const cells = (row?.cells ?? []).filter((cell) => cell.trim() !== '')
  return cells.length > 1 && cells.every((cell) => !/^[[（(]?[><≥≤]?-?\d+(?:\.\d+)?[%％]?[\])）]?$/.test(cell.trim().replace(/^(?:19|20)\d{2}$/, '年')))
}
