import type { Range } from '../../ingest/schema.ts'
import type { Block } from '../contract.ts'

/** Words of one passage that a block stands on. */
export interface Evidence {
  /** Ordinal of the passage. */
  readonly passage: number
  /** Range of the canonical text of its document. */
  readonly range: Range
}

export interface DraftCell {
  readonly text: string
  readonly evidence: readonly Evidence[]
}

export interface DraftTable {
  readonly columns: readonly string[]
  readonly rows: readonly { readonly head: string; readonly cells: readonly DraftCell[] }[]
}

/** A block before its citations are numbered. */
export interface DraftBlock {
  readonly type: Block['type']
  readonly text: string
  readonly evidence: readonly Evidence[]
  readonly indicator?: { readonly documentId: string; readonly id: string }
  readonly table?: DraftTable
  readonly ordinal?: number
}

export interface DraftDiscrepancy {
  readonly subject: string
  readonly text: string
  readonly values: readonly { readonly value: string; readonly evidence: Evidence }[]
}

export interface Draft {
  readonly blocks: readonly DraftBlock[]
  readonly discrepancies: readonly DraftDiscrepancy[]
}
