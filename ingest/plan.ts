import { findContents, titleKey } from './clean/contents.ts'
import { repairGlyphs } from './clean/glyphs.ts'
import { type PlainLine, plainLine } from './clean/markup.ts'
import { findPages } from './clean/page-numbers.ts'
import { findRunningHeaders } from './clean/running-headers.ts'
import { type Description, describePlan } from './describe.ts'
import { type ReadOptions, readSource } from './formats/read-source.ts'
import { placeIndicators } from './indicators.ts'
import { toLines } from './lines.ts'
import { makeItems, makePassages } from './passages.ts'
import { makeReport } from './report.ts'
import type { Document, ReadPlan, RemovalReason } from './schema.ts'
import type { SourceTable } from './source.ts'
import { assemble, type Item as LineOrTable } from './structure/assemble.ts'
import { measureLayout } from './structure/layout.ts'
import { plantTree } from './structure/tree.ts'
import { rowContext } from './tables/context.ts'
import { findTables } from './tables/index.ts'
import { sha256 } from './text/sha256.ts'
import { type Words, wordsOfPieces } from './text/words.ts'

/** What is known of a plan before it is read: its id and file, and whatever a catalogue says. */
export type PlanEntry = { readonly id: string; readonly file: string } & Partial<Description> & Partial<Pick<Document, 'url'>>

/**
 * Reads one plan: bytes of a file (text, HTML, PDF, Word) to canonical text, sections, passages, indicators and items, each in ranges of the canonical
 * text, with the map back to the file and a report of what was removed and repaired.
 * @throws UnreadableFileError where the file cannot be read.
 */
export async function readPlan(bytes: Uint8Array, entry: PlanEntry, options?: ReadOptions): Promise<ReadPlan> {
  const source = await readSource(bytes, entry.file, options)
  const { lines, repairs } = repairGlyphs(toLines(source.text))
  const pages = findPages(lines, source.isPrint)
  const headers = findRunningHeaders(lines, pages.lines)
  const plain = lines.map(plainLine)
  const contents = findContents(plain)
  const isCleared = (index: number) => pages.lines.has(index) || headers.has(index) || contents.lines.has(index)
  const tables = findTables(lines.map((line) => (isCleared(line.index) || isDrawn(line.text) ? { ...line, text: '' } : line)))
  const inTable = new Set(tables.flatMap((table) => table.lines))
  const usable = plain.filter(({ line, words }) => !isCleared(line.index) && !inTable.has(line.index) && !isRule(words.text))

  const layout = measureLayout(usable, source.isPrint)
  const { blocks, repeatedTitles } = assemble(inOrder(plain, usable, tables), { layout, contents: new Set(contents.titles.map(titleKey)) })

  const repaired = lines.map((line) => line.text).join('\n')
  const cellWords = (cell: SourceTable['title']) => wordsOfPieces(cell.pieces, (start, end) => repaired.slice(start, end))
  const { canonical, sections, placed } = plantTree(blocks, entry.id, cellWords, (table) => titleLine(table, plain) ?? cellWords(table.title))
  const map = canonical.map(
    lines.map((line) => line.start),
    pages.pages,
  )
  const text = canonical.text
  const passages = makePassages(entry.id, text, sections, placed, map, rowContext)
  const indicators = placeIndicators(entry.id, placed, passages, sections)
  const items = makeItems(entry.id, text, passages, sections)

  const removed = new Map<number, RemovalReason>()
  for (const index of pages.lines) removed.set(index, 'page-number')
  for (const index of headers) removed.set(index, 'running-header')
  for (const index of contents.lines) removed.set(index, 'table-of-contents')
  for (const index of repeatedTitles) removed.set(index, 'repeated-box-title')
  for (const { line, reason } of tables.flatMap((table) => table.dropped)) removed.set(line, reason)
  for (const { line, words } of plain) if (!removed.has(line.index) && isRule(words.text)) removed.set(line.index, words.text === '' ? 'blank' : 'markup')

  const document: Document = {
    ...describePlan(text, entry.title ?? entry.id, plain.find(({ line }) => headers.has(line.index))?.words.text),
    ...definedOnly(entry),
    id: entry.id,
    url: entry.url ?? null,
    sha256: await sha256(bytes),
    fileName: entry.file,
    lineCount: lines.length,
    pages: pages.pages.length,
    textLength: text.length,
  }
  const report = makeReport({
    text,
    sections,
    passages,
    indicators,
    items,
    contents: contents.titles,
    tables: tables.length,
    removed: [...removed.values()],
    repairs,
    warnings: source.warnings,
  })
  return { document, text, map, sections, passages, indicators, items, report }
}

/** Blank, or nothing but the dashes of a drawn line. */
function isRule(text: string): boolean {
  return /^[-—–=_*|+:\s]*$/.test(text) || isDrawn(text)
}

/** A line drawn above or below a box, which separates no columns. */
function isDrawn(text: string): boolean {
  return /^\s*[─━═┄┈╌＿＝]{4,}\s*$/u.test(text)
}

/** Lines and tables in reading order; a table stands where its first line stood. */
function inOrder(plain: readonly PlainLine[], usable: readonly PlainLine[], tables: readonly SourceTable[]): LineOrTable[] {
  const kept = new Set(usable)
  const starts = new Map(tables.map((table) => [Math.min(...table.lines), table]))
  const items: LineOrTable[] = []
  let gap = true
  for (const line of plain) {
    const table = starts.get(line.line.index)
    if (table) items.push({ kind: 'table', table })
    if (!kept.has(line)) gap = true
    else {
      items.push({ kind: 'line', plain: line, gap })
      gap = false
    }
  }
  return items
}

/** The line a table's title stands on, with its ordinal; null where it has no title or the title runs over several lines. */
function titleLine(table: SourceTable, plain: readonly PlainLine[]): Words | null {
  const piece = table.title.pieces[0]
  if (!piece || table.title.pieces.length > 1) return null
  return plain.find(({ line }) => line.start <= piece.start && piece.end <= line.start + line.text.length)?.words ?? null
}

function definedOnly(entry: PlanEntry): Partial<Description> {
  const { id: _id, file: _file, url: _url, ...said } = entry
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}
