import { headingMark } from '../structure/headings.ts'
import type { PlainLine } from './markup.ts'

/** What tables of contents take up and list. */
export interface Contents {
  /** Lines of tables of contents, also of a garbled one that lies among the cover letter. */
  readonly lines: ReadonlySet<number>
  /** Titles it lists, without page numbers, each once. */
  readonly titles: readonly string[]
}

const leader = /\s*(?:[.…·．•]{3,}|…{2,}|\t)[\s.…·．]*[0-9０-９]{0,4}\s*$/
const contentsHead = /^目\s*[录次]$/

/** Title as a key: without blanks, marks and width variants, so that a heading is known again whatever its spacing. */
export function titleKey(text: string): string {
  return text.normalize('NFKC').replace(/[\s,，、。:：;；“”"'‘’]/g, '')
}

/**
 * Finds tables of contents: entries with leaders and page numbers, and the bare headings between the first 目录 and the last such
 * entry; or, where entries carry no page numbers, headings behind 目录 that come again below; or, where a scan has run them together,
 * all lines down to the first that is running text. Other lines between them stay text.
 */
export function findContents(lines: readonly PlainLine[]): Contents {
  const entries = lines.filter(({ words }) => isEntry(words.text)).map(({ line }) => line.index)
  const heads = lines.filter(({ words }) => contentsHead.test(words.text)).map(({ line }) => line.index)
  const first = Math.min(...heads, ...entries)
  if (!Number.isFinite(first)) return { lines: new Set(), titles: [] }
  const hasNumbers = entries.length >= 4
  const repeated = hasNumbers ? first : lastRepeatedHeading(lines, first)
  const scanned = hasNumbers || repeated > first ? null : lastScannedEntry(lines, first)
  const last = hasNumbers ? entries.at(-1)! : (scanned ?? repeated)
  const removed = new Set<number>()
  const titles = new Map<string, string>()
  let behindHead = false
  for (const { line, words } of lines) {
    if (line.index < first || line.index > last) continue
    if (contentsHead.test(words.text)) {
      removed.add(line.index)
      behindHead = true
    }
    // Without page numbers every line down to the last repeated one is an entry, one without ordinal (前言) too.
    if (hasNumbers && !isEntry(words.text) && !(headingMark(words.text) && words.text.length <= 60)) continue
    if (words.text === '') continue
    removed.add(line.index)
    // Entries that scanning has run together are no titles to check the tree against.
    if (scanned !== null) continue
    const title = words.text.replace(leader, '').trim()
    const mark = headingMark(title)
    if (!mark) continue
    // A table of contents that begins anew takes the place of the one above, which was a garbled copy.
    const opening = headingMark([...titles.values()][0] ?? '')
    if (behindHead && opening && mark.rank === opening.rank && mark.ordinal <= opening.ordinal) titles.clear()
    behindHead = false
    titles.set(titleKey(title), title)
  }
  for (const head of heads) removed.add(head)
  return { lines: removed, titles: [...titles.values()] }
}

function isEntry(text: string): boolean {
  if (/(?:[.…·．•]\s*){4,}[0-9０-９]{0,4}\s*$/.test(text)) return true
  return headingMark(text) !== null && /(?:\t|…{2,})\s*[0-9]{1,4}\s*$/.test(text)
}

/** Last line of the headings that follow 目录 and are printed again further down. */
function lastRepeatedHeading(lines: readonly PlainLine[], first: number): number {
  const later = new Map<string, number>()
  for (const { line, words } of lines) if (words.text !== '') later.set(titleKey(words.text), line.index)
  let last = -1
  let count = 0
  let missed = false
  for (const { line, words } of lines) {
    if (line.index <= first || words.text === '') continue
    const again = later.get(titleKey(words.text)) ?? line.index
    if (again <= line.index) {
      // An entry may be worded otherwise than its heading; two in a row, or a line of text, end the list.
      if (missed || !headingMark(words.text) || words.text.length > 40) break
      missed = true
      continue
    }
    last = line.index
    missed = false
    count++
  }
  return count >= 4 ? last : first
}

/** A scan may take 二 for an equals sign. */
const marks = /第[一二三四五六七八九十百=]{1,4}[编篇章节]/g
/** Commas and stops between words: running text has several a line, entries run together have none. */
const pauses = /\p{Script=Han}[，。；]\p{Script=Han}/gu
/** Fewest heads of parts, chapters and sections that a scanned table of contents bears. */
const FEWEST_MARKS = 8

/**
 * The last line of a table of contents that a scan has garbled: entries run together, page numbers in brackets or lost. It ends at the first
 * line of running text; lines right before that without a number or a mark head what follows. Null where no such table begins here.
 */
function lastScannedEntry(lines: readonly PlainLine[], first: number): number | null {
  let found = 0
  let last: number | null = null
  for (const { line, words } of lines) {
    if (line.index <= first || words.text === '') continue
    const heads = words.text.match(marks)?.length ?? 0
    if (words.text.length >= 30 && heads <= 1 && (words.text.match(pauses)?.length ?? 0) >= 2) break
    found += heads
    if (heads > 0 || /\d/.test(words.text)) last = line.index
  }
  return found >= FEWEST_MARKS ? last : null
}
