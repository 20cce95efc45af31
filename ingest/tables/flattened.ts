/** Indicator tables that PDF extraction has flattened: a cell or several a line, heads repeated at each page, rows cut and wrapped. */
import type { SourceCell, SourceLine, SourceTable } from '../source.ts'
import { halfWidth, widthInHalfCharacters } from '../text/width.ts'
import { type AlignedRow, alignRows } from './align.ts'
import { meaningOf } from './columns.ts'
import { type FlatColumn, widthOfNames } from './costs.ts'
import { type FlatHead, type HeadColumn, readFlatHead } from './heads.ts'
import { assembleRows, type FlatRow } from './rows.ts'
import { cellOf, isBlank, isPageNumberAt, plain, squeeze, wholeLine } from './text.ts'
import { isHeading, isNote, isProse, isUnitLine, readNotes, readTitle, repeatsTitle, type TitleLine, titleAbove } from './titles.ts'
import { type Token, tokenize } from './tokens.ts'

/** A stretch of the body between group heads and between lists of letters and numbers that stand apart. */
interface Block {
  group: SourceCell | undefined
  serials: SourceCell[]
  lines: SourceLine[]
}

interface Body {
  readonly blocks: readonly Block[]
  /** Lines right before which a page's title or head was taken out. */
  readonly pages: ReadonlySet<number>
  readonly lines: readonly number[]
  readonly dropped: SourceTable['dropped']
  readonly notes: readonly SourceCell[]
  readonly end: number
}

/** The table whose head begins at line `at`, or undefined where none does. */
export function readFlattened(lines: readonly SourceLine[], at: number): SourceTable | undefined {
  const printed = readFlatHead(lines, at)
  if (!printed) return undefined
  const title = titleAbove(lines, at)
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
    notes: body.notes,
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

/** Follows the body from the head to where the table ends, sorting its lines into blocks. */
function readBody(lines: readonly SourceLine[], head: FlatHead, title: TitleLine | undefined, columns: readonly FlatColumn[]): Body {
  const blocks: Block[] = [{ group: undefined, serials: [], lines: head.rest ? [head.rest] : [] }]
  const pages = new Set<number>()
  const used: number[] = []
  const dropped: { line: number; reason: 'repeated-table-head' | 'repeated-box-title' }[] = []
  const hasCategory = columns.some((c) => c.role === 'category')
  const hasSerial = columns.some((c) => c.role === 'serial')
  let notes: readonly SourceCell[] = []
  let turned = false
  let lastNumber = 0
  let i = head.last + 1
  for (; i < lines.length; i++) {
    const line = lines[i]!
    if (isBlank(line) || isPageNumberAt(lines, i)) continue
    const number = /^\s*(\d{1,3})(?=$|[.、]?\s*\D|\s)/u.exec(halfWidth(line.text))
    if (number?.[0] === halfWidth(line.text).trimEnd() && Number(number[1]) !== lastNumber + 1 && turnsPage(lines, i + 1, head, title)) continue
    if (number && Number(number[1]) === lastNumber + 1) lastNumber++
    if (isNote(line.text)) {
      const found = readNotes(lines, i)
      notes = found.notes
      used.push(...found.lines)
      i = found.lines.at(-1)! + 1
      break
    }
    if (repeatsTitle(line, title)) {
      dropped.push({ line: i, reason: 'repeated-box-title' })
      used.push(i)
      turned = true
      continue
    }
    const again = readFlatHead(lines, i)
    if (again) {
      if (again.signature !== head.signature) break
      for (const l of again.lines) dropped.push({ line: l, reason: 'repeated-table-head' })
      used.push(...again.lines)
      i = again.last
      turned = true
      continue
    }
    if (endsBody(line)) break
    if (isUnitLine(line) || /^[（(]?续表?[)）]?$/u.test(line.text.trim())) {
      used.push(i)
      continue
    }
    const letters = hasCategory ? runOfLetters(lines, i) : []
    const numbers = hasSerial && letters.length === 0 && betweenRows(blocks.at(-1)!.lines.at(-1), turned) ? runOfNumbers(lines, i) : []
    if (letters.length) {
      blocks.push({ group: cellOf(letters.map((l) => wholeLine(lines[l]!))), serials: [], lines: [] })
      used.push(...letters)
      i = letters.at(-1)!
    } else if (numbers.length) {
      const last = blocks.at(-1)!
      const target = last.lines.length ? { group: undefined, serials: [], lines: [] } : last
      if (target !== last) blocks.push(target)
      target.serials.push(...numbers.map((l) => cellOf([wholeLine(lines[l]!)])))
      used.push(...numbers)
      i = numbers.at(-1)!
    } else if (isGroupHead(line)) {
      blocks.push({ group: cellOf([wholeLine(line)]), serials: [], lines: [] })
      used.push(i)
    } else {
      blocks.at(-1)!.lines.push(line)
      used.push(i)
      if (turned) pages.add(i)
    }
    turned = false
  }
  return { blocks, pages, lines: used, dropped, notes, end: i }
}

/** Whether the next words are the table's title or head again. */
function turnsPage(lines: readonly SourceLine[], from: number, head: FlatHead, title: TitleLine | undefined): boolean {
  const next = lines.findIndex((line, n) => n >= from && !isBlank(line))
  return next >= 0 && next < from + 6 && (repeatsTitle(lines[next]!, title) || readFlatHead(lines, next)?.signature === head.signature)
}

/** Where a table cannot go on: headings, other boxes, running text. */
function endsBody(line: SourceLine): boolean {
  return isHeading(line) || readTitle([wholeLine(line)]) !== undefined || isProse(line.text) || /[。！？]\s*$/u.test(line.text) || line.text.includes('\t')
}

/** 一、经济发展（6个）, alone on its line. */
function isGroupHead(line: SourceLine): boolean {
  const text = halfWidth(plain(line.text))
  return (
    /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)、?)\s*\S/u.test(text) &&
    widthInHalfCharacters(text) < 50 &&
    !/\s[\d<>≥≤-]+(?:\.\d+)?$/u.test(text)
  )
}

/** Lines of one Han character each, the category printed down the side of the rows (经 济 发 展). */
function runOfLetters(lines: readonly SourceLine[], at: number): number[] {
  const run = runOf(lines, at, (text) => /^\p{Script=Han}$/u.test(text))
  return run.length >= 2 ? run : []
}

/** Whether a row may be thought ended after `last`: nothing stands before, a page turned, or an attribute closes the line. */
function betweenRows(last: SourceLine | undefined, turned: boolean): boolean {
  return last === undefined || turned || /(?:约束|预期)性\s*$/u.test(last.text)
}

/** Lines of one whole number each, counting up by one: serial numbers that stand apart from their rows. */
function runOfNumbers(lines: readonly SourceLine[], at: number): number[] {
  let expected: number | undefined
  const run = runOf(lines, at, (text) => {
    if (!/^\d{1,3}$/u.test(text) || (expected !== undefined && Number(text) !== expected)) return false
    expected = Number(text) + 1
    return true
  })
  return run.length >= 2 ? run : []
}

function runOf(lines: readonly SourceLine[], at: number, belongs: (text: string) => boolean): number[] {
  const run: number[] = []
  for (let i = at; i < lines.length && i - (run.at(-1) ?? at) < 5; i++) {
    const line = lines[i]!
    if (isBlank(line)) continue
    if (!belongs(squeeze(halfWidth(line.text)))) break
    run.push(i)
  }
  return run
}
