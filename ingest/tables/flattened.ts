/** Indicator tables that PDF extraction has flattened: a cell or several a line, heads repeated at each page, rows cut and wrapped. */
import type { SourceCell, SourceLine, SourceTable } from '../source.ts'
import { halfWidth } from '../text/width.ts'
import { type AlignedRow, alignRows } from './align.ts'
import { type Block, readBody } from './body.ts'
import { meaningOf } from './columns.ts'
import { type FlatColumn, widthOfNames } from './costs.ts'
import { type FlatHead, type HeadColumn, readFlatHead } from './heads.ts'
import { assembleRows, type FlatRow } from './rows.ts'
import { cellOf, isBlank, squeeze } from './text.ts'
import { splitNotes, type TitleAbove, titleAbove, titlesBefore } from './titles.ts'
import { type Token, tokenize } from './tokens.ts'

/** The table whose head begins at line `at`, or undefined where none does. */
export function readFlattened(lines: readonly SourceLine[], at: number): SourceTable | undefined {
  const printed = readFlatHead(lines, at)
  if (printed) return readBelow(lines, printed, titleAbove(lines, at))
  // 专栏1 主要指标 类别 指标 2005年 2010年 …: title, head and rows in one line.
  for (const { title, behind } of titlesBefore(lines[at]!)) {
    const apart = lines.with(at, behind)
    const head = readFlatHead(apart, at)
    if (!head?.rest) continue
    const noted = /(?<=[\s\u3000])(?:注|备注|说明)\s*[:：]/u.exec(head.rest.text)?.index ?? head.rest.text.length
    const rest = { ...head.rest, text: head.rest.text.slice(0, noted) }
    return readBelow(apart, { ...head, rest }, { ...title, lines: [at] }, splitNotes([{ line: behind, from: noted, to: behind.text.length }]))
  }
  return undefined
}

/** @param noted notes that stand in the line of the head, behind the rows */
function readBelow(lines: readonly SourceLine[], printed: FlatHead, title: TitleAbove | undefined, noted: readonly SourceCell[] = []): SourceTable | undefined {
  const head = withSerialColumn(printed, lines)
  const columns: FlatColumn[] = head.columns.map(flatColumn)
  const kept = columns.map((c) => c.role !== 'category')
  const hasSerial = columns.some((c) => c.role === 'serial')
  const body = readBody(lines, head, title, columns)
  const aligned: { row: AlignedRow; block: Block }[] = []
  const tokensOf = body.blocks.map((block) => ({ block, tokens: tokenize(block.lines, body.pages) }))
  const nameWidth = widthOfNames(tokensOf.flatMap(({ tokens }) => tokens))
  for (const { block, tokens } of tokensOf) {
    const layout = { nameWidth, serialsApart: block.serials.length > 0 }
    for (const part of cutAtPages(tokens, hasSerial)) {
      const read = part.rest ? [{ cells: columns.map((c) => (c.role === 'name' ? part.tokens : [])) }] : alignRows(part.tokens, columns, layout)
      for (const row of read) aligned.push({ row, block })
    }
  }
  const rows = assembleRows(
    aligned.map(({ row, block }) => flatRow(row, block, columns)),
    body.blocks,
    columns,
    body.notes.length > 0,
  )
  if (rows.rows.filter((r) => r.hasValues).length < 2) return undefined
  // What stands behind the last row and is no note belongs to the text that follows.
  const within = (line: number) => body.notes.length > 0 || line <= rows.lastLine
  const used = [...head.lines, ...body.lines.filter(within), ...(title?.lines ?? [])]
  return {
    title: title?.title ?? { text: '', pieces: [] },
    number: title?.number ?? '',
    columns: head.columns.map((c) => ({ label: c.levels.map((l) => l.text).join(' ') })).filter((_, c) => kept[c]),
    head: head.cells,
    groups: rows.groups,
    rows: rows.rows.map(({ cells, group, parent }) => ({ cells: cells.filter((_, c) => kept[c]), group, parent })),
    notes: [...noted, ...body.notes],
    lines: [...new Set(used)].sort((a, b) => a - b),
    dropped: body.dropped.filter(({ line }) => within(line)),
  }
}

/** The head with a column more where the rows are numbered and no head says so: a number on a line of its own before each name. */
function withSerialColumn(head: FlatHead, lines: readonly SourceLine[]): FlatHead {
  const roles = head.columns.map((column) => flatColumn(column).role)
  const name = roles.indexOf('name')
  if (roles.includes('serial') || name < 0) return head
  const spoken = lines.slice(head.last + 1, head.last + 90).filter((line) => !isBlank(line))
  let count = 0
  for (const [n, line] of spoken.entries()) {
    const next = spoken[n + 1]
    const named = next !== undefined && /^\s*\p{Script=Han}{2}/u.test(next.text)
    if (named && squeeze(halfWidth(line.text)) === String(count + 1)) count++
  }
  if (count < 3) return head
  const serial = { levels: [cellOf([{ line: lines[head.last]!, from: 0, to: 0 }])], serial: true }
  return { ...head, columns: [...head.columns.slice(0, name), serial, ...head.columns.slice(name)] }
}

/**
 * Words alone between a page's head and the next numbered row, or the end of the block, belong to the row that the page cut:
 * they are set apart from the rows before and after.
 */
function cutAtPages(tokens: readonly Token[], hasSerial: boolean): { tokens: readonly Token[]; rest: boolean }[] {
  const parts: { tokens: readonly Token[]; rest: boolean }[] = []
  let from = 0
  for (const [t, token] of tokens.entries()) {
    if (token.gap !== 'page' || t === 0) continue
    let end = t
    while (end < tokens.length && tokens[end]!.kind === 'text' && !tokens[end]!.numbered) end++
    const next = tokens[end]
    if (end === t || (next && !next.numbered && !(hasSerial && countsOn(tokens, end)))) continue
    parts.push({ tokens: tokens.slice(from, t), rest: false }, { tokens: tokens.slice(t, end), rest: true })
    from = end
  }
  return [...parts, { tokens: tokens.slice(from), rest: false }]
}

/** Whether the whole number at `t` is one more than the last that stood before words. */
function countsOn(tokens: readonly Token[], t: number): boolean {
  const last = tokens.findLastIndex((token, s) => s < t && token.serial && tokens[s + 1]?.kind === 'text')
  return tokens[t]!.serial && (last < 0 || Number.parseInt(tokens[t]!.text, 10) === Number.parseInt(tokens[last]!.text, 10) + 1)
}

function flatColumn(column: HeadColumn): FlatColumn {
  if (column.serial) return { role: 'serial', growth: false }
  const { role, kind } = meaningOf(column.levels.map((l) => l.text).join(' '))
  return { role, growth: kind === 'growth' || kind === 'cumulative' }
}

function flatRow(row: AlignedRow, block: Block, columns: readonly FlatColumn[]): FlatRow {
  const first = row.cells.flat().reduce((a, b) => (a.span.line.index < b.span.line.index ? a : b))
  const category = columns.findIndex((c) => c.role === 'category')
  return {
    cells: row.cells.map((tokens, c) => (c === category ? { text: '', pieces: [] } : cellOf(tokens.map((t) => t.span)))),
    tokens: row.cells,
    block,
    group: category >= 0 && row.cells[category]!.length ? cellOf(row.cells[category]!.map((t: Token) => t.span)) : undefined,
    opensPage: first.gap === 'page',
  }
}
