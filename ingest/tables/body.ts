/** The body of a flattened table: its lines followed from the head to where the table ends, and sorted into blocks of rows. */
import type { SourceCell, SourceLine, SourceTable } from '../source.ts'
import { halfWidth, widthInHalfCharacters } from '../text/width.ts'
import type { FlatColumn } from './costs.ts'
import { type FlatHead, readFlatHead } from './heads.ts'
import { cellOf, isBlank, isPageNumberAt, plain, squeeze, wholeLine } from './text.ts'
import { isHeading, isNote, isProse, isUnitLine, readNotes, readTitle, repeatsTitle, type TitleLine } from './titles.ts'

/** A stretch of the body between group heads and between lists of letters and numbers that stand apart. */
export interface Block {
  readonly group: SourceCell | undefined
  /** Serial numbers that stand apart from the rows, in order. */
  readonly serials: readonly SourceCell[]
  readonly lines: readonly SourceLine[]
}

export interface Body {
  readonly blocks: readonly Block[]
  /** Lines right before which a page's title or head was taken out. */
  readonly pages: ReadonlySet<number>
  readonly lines: readonly number[]
  readonly dropped: SourceTable['dropped']
  readonly notes: readonly SourceCell[]
}

/** What has been gathered of a body while its lines are gone through. */
interface Gathered {
  readonly head: FlatHead
  readonly title: TitleLine | undefined
  readonly hasCategory: boolean
  readonly hasSerial: boolean
  readonly blocks: { readonly group: SourceCell | undefined; readonly serials: SourceCell[]; readonly lines: SourceLine[] }[]
  readonly pages: Set<number>
  readonly dropped: { line: number; reason: 'repeated-table-head' | 'repeated-box-title' }[]
  /** A page's title or head has been taken out, and no row has been read since. */
  turned: boolean
}

/** The body below a head, and the notes that close it. */
export function readBody(lines: readonly SourceLine[], head: FlatHead, title: TitleLine | undefined, columns: readonly FlatColumn[]): Body {
  const body: Gathered = {
    head,
    title,
    hasCategory: columns.some((c) => c.role === 'category'),
    hasSerial: columns.some((c) => c.role === 'serial'),
    blocks: [{ group: undefined, serials: [], lines: head.rest ? [head.rest] : [] }],
    pages: new Set(),
    dropped: [],
    turned: false,
  }
  const used: number[] = []
  let notes: readonly SourceCell[] = []
  let lastNumber = 0
  let i = head.last + 1
  while (i < lines.length) {
    const line = lines[i]!
    if (isBlank(line) || isPageNumberAt(lines, i)) {
      i++
      continue
    }
    const number = numberAhead(line)
    if (number?.value === lastNumber + 1) lastNumber++
    else if (number?.isAlone && turnsPage(lines, i + 1, head, title)) {
      i++
      continue
    }
    if (isNote(line.text)) {
      const found = readNotes(lines, i)
      notes = found.notes
      used.push(...found.lines)
      break
    }
    const taken = takeRepeated(body, lines, i) ?? takeOwn(body, lines, i)
    if (taken.length === 0) break
    used.push(...taken)
    i = taken.at(-1)! + 1
  }
  return { blocks: body.blocks, pages: body.pages, lines: used, dropped: body.dropped, notes }
}

/** The whole number that a line begins with: a row's, or, where the line holds nothing else, perhaps a page's. */
function numberAhead(line: SourceLine): { value: number; isAlone: boolean } | undefined {
  const text = halfWidth(line.text)
  const number = /^\s*(\d{1,3})(?=$|[.、]?\s*\D|\s)/u.exec(text)
  return number ? { value: Number(number[1]), isAlone: number[0] === text.trimEnd() } : undefined
}

/**
 * Takes what a page repeats at its head, the table's title or its column heads, and returns the lines taken: none where the head of another
 * table begins, undefined where the line is neither.
 */
function takeRepeated(body: Gathered, lines: readonly SourceLine[], i: number): readonly number[] | undefined {
  if (repeatsTitle(lines[i]!, body.title)) {
    body.dropped.push({ line: i, reason: 'repeated-box-title' })
    body.turned = true
    return [i]
  }
  const again = readFlatHead(lines, i)
  if (!again) return undefined
  if (again.signature !== body.head.signature) return []
  for (const line of again.lines) body.dropped.push({ line, reason: 'repeated-table-head' })
  body.turned = true
  return again.lines
}

/** Takes a line of the table's own, or a run of letters or numbers that begins with it, and returns the lines taken; none where the table has ended. */
function takeOwn(body: Gathered, lines: readonly SourceLine[], i: number): readonly number[] {
  const line = lines[i]!
  if (endsBody(line)) return []
  if (isUnitLine(line) || /^[（(]?续表?[)）]?$/u.test(line.text.trim())) return [i]
  const taken = takeLetters(body, lines, i) ?? takeNumbers(body, lines, i) ?? takeLine(body, line, i)
  body.turned = false
  return taken
}

function takeLetters({ hasCategory, blocks }: Gathered, lines: readonly SourceLine[], i: number): readonly number[] | undefined {
  const letters = hasCategory ? runOfLetters(lines, i) : []
  if (letters.length === 0) return undefined
  blocks.push({ group: cellOf(letters.map((l) => wholeLine(lines[l]!))), serials: [], lines: [] })
  return letters
}

function takeNumbers({ hasSerial, blocks, turned }: Gathered, lines: readonly SourceLine[], i: number): readonly number[] | undefined {
  const last = blocks.at(-1)!
  const numbers = hasSerial && betweenRows(last.lines.at(-1), turned) ? runOfNumbers(lines, i) : []
  if (numbers.length === 0) return undefined
  const target = last.lines.length ? { group: undefined, serials: [], lines: [] } : last
  if (target !== last) blocks.push(target)
  target.serials.push(...numbers.map((l) => cellOf([wholeLine(lines[l]!)])))
  return numbers
}

/** Takes a group head or a line of a row. */
function takeLine({ blocks, pages, turned }: Gathered, line: SourceLine, i: number): readonly number[] {
  if (isGroupHead(line)) blocks.push({ group: cellOf([wholeLine(line)]), serials: [], lines: [] })
  else {
    blocks.at(-1)!.lines.push(line)
    if (turned) pages.add(i)
  }
  return [i]
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
