import { titleKey } from './clean/contents.ts'
import { type CleanedLines, cleanLines } from './clean/lines.ts'
import type { PlainLine } from './clean/markup.ts'
import { type Description, describePlan } from './describe.ts'
import { type ReadOptions, readSource } from './formats/read-source.ts'
import { placeIndicators } from './indicators.ts'
import { toLines } from './lines.ts'
import { makeItems, makePassages } from './passages.ts'
import { makeReport } from './report.ts'
import type { Document, ReadPlan, RemovalReason } from './schema.ts'
import type { SourceCell, SourceLine, SourceTable } from './source.ts'
import { assemble, type Item as LineOrTable } from './structure/assemble.ts'
import { measureLayout } from './structure/layout.ts'
import { plantTree, type TableWords } from './structure/tree.ts'
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
  const cleaned = cleanLines(toLines(source.text), source.isPrint)
  const { lines, plain, repairs, pages, contents } = cleaned
  const tables = findTables(lines.map((line) => (cleaned.removed.has(line.index) || isDrawn(line.text) ? { ...line, text: '' } : line)))
  const inTable = new Set(tables.flatMap((table) => table.lines))
  const usable = plain.filter(({ line, words }) => !cleaned.removed.has(line.index) && !inTable.has(line.index) && !isRule(words.text))

  const layout = measureLayout(usable, source.isPrint)
  const { blocks, repeatedTitles } = assemble(inOrder(plain, usable, tables), { layout, contents: new Set(contents.map(titleKey)) })
  const { canonical, sections, placed } = plantTree(blocks, entry.id, tableWords(lines, plain))
  const map = canonical.map(
    lines.map((line) => line.start),
    pages,
  )
  const text = canonical.text
  const passages = makePassages(entry.id, text, sections, placed, map, rowContext)
  const indicators = placeIndicators(entry.id, placed, passages, sections)
  const items = makeItems(entry.id, text, passages, sections)

  const document: Document = {
    ...describePlan(text, entry.title ?? entry.id, cleaned.header),
    ...definedOnly(entry),
    id: entry.id,
    url: entry.url ?? null,
    sha256: await sha256(bytes),
    fileName: entry.file,
    lineCount: lines.length,
    pages: pages.length,
    textLength: text.length,
  }
  const removed = [...removedLines(cleaned, repeatedTitles, tables).values()]
  const report = makeReport({ text, sections, passages, indicators, items, contents, tables: tables.length, removed, repairs, warnings: source.warnings })
  return { document, text, map, sections, passages, indicators, items, report }
}

/** All lines that are no part of the text, with the reason: those of the cleaned file, and what boxes and tables repeat, blank lines and rules. */
function removedLines({ plain, removed }: CleanedLines, repeatedTitles: readonly number[], tables: readonly SourceTable[]): Map<number, RemovalReason> {
  const all = new Map(removed)
  for (const index of repeatedTitles) all.set(index, 'repeated-box-title')
  for (const { line, reason } of tables.flatMap((table) => table.dropped)) all.set(line, reason)
  for (const { line, words } of plain) if (!all.has(line.index) && isRule(words.text)) all.set(line.index, words.text === '' ? 'blank' : 'markup')
  return all
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

/** The words of tables, with their places in the file. */
function tableWords(lines: readonly SourceLine[], plain: readonly PlainLine[]): TableWords {
  const repaired = lines.map((line) => line.text).join('\n')
  const wordsOf = (cell: SourceCell) => wordsOfPieces(cell.pieces, (start, end) => repaired.slice(start, end))
  return { wordsOf, titleOf: (table) => titleLine(table, plain, wordsOf) ?? wordsOf(table.title) }
}

/** The line a table's title stands on, with its ordinal and without what stands behind it; null where it has no title or the title runs over several lines. */
function titleLine({ title, head }: SourceTable, plain: readonly PlainLine[], wordsOf: (cell: SourceCell) => Words): Words | null {
  const [piece, ...more] = title.pieces
  if (!piece) return null
  const end = more.at(-1)?.end ?? piece.end
  const own = plain.find(({ line }) => line.start <= piece.start && end <= line.start + line.text.length)
  if (!own) return null
  const begins = head[0]?.pieces[0]?.start ?? Number.POSITIVE_INFINITY
  if (begins <= own.line.start + own.line.text.length && begins > piece.start) return wordsOf({ text: '', pieces: [{ start: own.line.start, end }] })
  return more.length > 0 ? null : own.words
}

function definedOnly(entry: PlanEntry): Partial<Description> {
  const { id: _id, file: _file, url: _url, ...said } = entry
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}
