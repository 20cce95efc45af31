import type { RemovalReason } from '../schema.ts'
import type { SourceLine } from '../source.ts'
import { type Contents, findContents } from './contents.ts'
import { type GlyphRepair, repairGlyphs } from './glyphs.ts'
import { type PlainLine, plainLine } from './markup.ts'
import { findPages, type PageMarks } from './page-numbers.ts'
import { findRunningHeaders } from './running-headers.ts'

/** The lines of a file, and what is known of them before any is joined. */
export interface CleanedLines {
  /** All lines, wrong glyphs repaired. */
  readonly lines: readonly SourceLine[]
  /** The same without marks of markup. */
  readonly plain: readonly PlainLine[]
  readonly repairs: readonly GlyphRepair[]
  readonly pages: PageMarks['pages']
  /** Titles that a table of contents lists. */
  readonly contents: Contents['titles']
  /** The first running header. */
  readonly header: string | undefined
  /** Lines that are no part of the text, with the reason. */
  readonly removed: ReadonlyMap<number, RemovalReason>
}

/** Repairs glyphs and finds what is no part of the text: page numbers, running headers, tables of contents. `isPrint` as in `findPages`. */
export function cleanLines(published: readonly SourceLine[], isPrint: boolean): CleanedLines {
  const { lines, repairs } = repairGlyphs(published)
  const pages = findPages(lines, isPrint)
  const headers = findRunningHeaders(lines, pages.lines)
  const plain = lines.map(plainLine)
  const contents = findContents(plain)
  const removed = new Map<number, RemovalReason>()
  for (const index of pages.lines) removed.set(index, 'page-number')
  for (const index of headers) removed.set(index, 'running-header')
  for (const index of contents.lines) removed.set(index, 'table-of-contents')
  const header = plain.find(({ line }) => headers.has(line.index))?.words.text
  return { lines, plain, repairs, pages: pages.pages, contents: contents.titles, header, removed }
}
