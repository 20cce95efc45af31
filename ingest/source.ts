/** A file as lines, before anything is thought about it. */

/** One line of the file as published. */
export interface SourceLine {
  /** 0-based line number. */
  readonly index: number
  /** Offset of the line's first character in the file's decoded text, UTF-16 units. */
  readonly start: number
  /** The words of the line without its line break. Wrong glyphs are already repaired, one character for one, so offsets hold. */
  readonly text: string
  /** True where the file shows that a new page begins with this line. */
  readonly pageStart: boolean
}

/** A stretch of the file, [start, end), in offsets of its decoded text; it never crosses a line break. */
export interface SourcePiece {
  readonly start: number
  readonly end: number
}

/** A cell: its words, and the pieces of the file they come from in reading order (several where the cell was wrapped). */
export interface SourceCell {
  readonly text: string
  readonly pieces: readonly SourcePiece[]
}

/** A column of a table. */
export interface SourceColumn {
  /** Head as printed, levels joined with a space, wrapped words joined: 规划目标 2020 年. */
  readonly label: string
}

/** A row of a table, heads of groups aside. */
export interface SourceRow {
  /** One cell a column; an empty cell has no pieces. */
  readonly cells: readonly SourceCell[]
  /** Group head above the row (一、经济发展), '' where there is none. */
  readonly group: string
  /** Name of the row that this row details (重点实验室 under 创新平台数量), '' where there is none. */
  readonly parent: string
}

/** One table, put together from all its fragments. */
export interface SourceTable {
  /** Words of the title, '' where none is printed. */
  readonly title: SourceCell
  /** Printed ordinal of the title (专栏 1-1, 表 2), '' where none. */
  readonly number: string
  readonly columns: readonly SourceColumn[]
  /** The head of the first fragment as cells, for showing. */
  readonly head: readonly SourceCell[]
  /** Group heads as pieces, in order of appearance, with the row they stand before. */
  readonly groups: readonly { readonly cell: SourceCell; readonly beforeRow: number }[]
  readonly rows: readonly SourceRow[]
  /** Notes below the table (注：…), one a cell. */
  readonly notes: readonly SourceCell[]
  /** Indices of every line the table takes up, titles and heads included. */
  readonly lines: readonly number[]
  /** Lines left out of the table, with the reason, for the ingest report. */
  readonly dropped: readonly { readonly line: number; readonly reason: 'repeated-table-head' | 'repeated-box-title' }[]
}
