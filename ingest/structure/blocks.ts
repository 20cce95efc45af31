import type { SourceTable } from '../source.ts'
import type { Words } from '../text/words.ts'
import type { BoxMark, HeadingMark } from './headings.ts'

/** What a plan is made of, in reading order, before it becomes a tree. */
export type Block = HeadingBlock | ParagraphBlock | BoxBlock | TableBlock

export interface HeadingBlock {
  readonly type: 'heading'
  readonly words: Words
  /** Null for a heading without ordinal (Markdown # or a line set bold). */
  readonly mark: HeadingMark | null
}

export interface ParagraphBlock {
  readonly type: 'paragraph'
  readonly words: Words
  /** Length of the words that head the paragraph from inside: bold words, a first sentence of few words, or a label. */
  readonly lead: number
}

export interface BoxBlock {
  readonly type: 'box'
  readonly mark: BoxMark
  readonly title: Words
  readonly entries: readonly ParagraphBlock[]
}

export interface TableBlock {
  readonly type: 'table'
  readonly table: SourceTable
}
