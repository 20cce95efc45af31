import type { SourceLine } from '../source.ts'
import { boxMark, headingMark } from '../structure/headings.ts'
import { titleKey } from './contents.ts'

/** Lines at the head and at the foot of a page that may be its running header or footer. */
const EDGE = 3
/** Share of pages that must bear a header; left and right pages may bear different ones. */
const SHARE = 0.35
const FEWEST_PAGES = 3
/** Letters a header must have beside its numbers. */
const LETTERS = 3

interface EdgeLine {
  readonly line: SourceLine
  readonly page: number
  readonly isTop: boolean
}

/**
 * Lines that pages repeat at their head or foot: the plan's name on most pages, the page's number beside it; or the name of a chapter on each
 * of its pages, where the first that stands for the heading itself is kept. Notices of those who scanned the plan go wherever they stand.
 */
export function findRunningHeaders(lines: readonly SourceLine[], pageNumbers: ReadonlySet<number>): ReadonlySet<number> {
  const notices = repeatedNotices(lines)
  const pages = pagesOf(lines, pageNumbers)
  if (pages.length < FEWEST_PAGES) return notices
  const edges = pages.flatMap((page, number) => edgesOf(page, number))
  const removed = new Set(notices)
  const named = edges.filter((edge) => !namesPart(edge))
  for (const same of groups(named, ({ line }) => maskedKey(line.text)).values()) {
    const borne = new Set(same.map(({ page }) => page)).size
    if (borne < Math.max(FEWEST_PAGES, pages.length * SHARE)) continue
    for (const { line } of same) removed.add(line.index)
  }
  for (const index of chapterHeaders(pages, edges)) removed.add(index)
  return removed
}

/** Latin letters of a notice, how many of them tell one from another, and the characters of Chinese that scanning may make of its signs. */
const NOTICE = { letters: 24, told: 16, han: 4 }

/** Lines of nothing but Latin print that come again: who scanned the plan, whose rights are reserved, where to find it. */
function repeatedNotices(lines: readonly SourceLine[]): ReadonlySet<number> {
  const latin = lines.flatMap((line) => {
    const letters = (line.text.match(/[a-z]/gi) ?? []).join('').toLowerCase()
    const isNotice = letters.length >= NOTICE.letters && (line.text.match(/\p{Script=Han}/gu)?.length ?? 0) <= NOTICE.han
    return isNotice ? [{ index: line.index, key: letters.slice(0, NOTICE.told) }] : []
  })
  const repeated = [...groups(latin, ({ key }) => key).values()].filter((same) => same.length >= FEWEST_PAGES)
  return new Set(repeated.flat().map(({ index }) => index))
}

/** Spoken lines of each page, page numbers aside; without page starts a printed number ends its page. */
function pagesOf(lines: readonly SourceLine[], pageNumbers: ReadonlySet<number>): SourceLine[][] {
  const startsShown = lines.some((line) => line.pageStart)
  const pages: SourceLine[][] = [[]]
  for (const line of lines) {
    if (line.pageStart || (!startsShown && pageNumbers.has(line.index))) pages.push([])
    if (line.text.trim() !== '' && !pageNumbers.has(line.index)) pages.at(-1)!.push(line)
  }
  return pages.filter((page) => page.length > 0)
}

function edgesOf(page: readonly SourceLine[], number: number): EdgeLine[] {
  return page.flatMap((line, i) => {
    const isTop = i < EDGE
    if (!isTop && i < page.length - EDGE) return []
    return mayBeHeader(line.text) ? [{ line, page: number, isTop }] : []
  })
}

/** Whether the line is headed as a part, chapter or section is. */
const namesPart = ({ line }: EdgeLine) => (headingMark(line.text.trim())?.rank ?? 9) <= 3

/** Heads of tables and titles of boxes repeat too; they say what stands below them and are dealt with there. */
function mayBeHeader(text: string): boolean {
  return text.length <= 80 && (text.match(/\t/g)?.length ?? 0) < 2 && !boxMark(text.trim()) && (maskedKey(text).match(/\p{L}/gu)?.length ?? 0) >= LETTERS
}

/** The words without the page's number, so that a header beside it is the same on left and right pages. */
function maskedKey(text: string): string {
  return titleKey(text)
    .replace(/^[-—–]*\d+[-—–]*|[-—–]*\d+[-—–]*$/g, '')
    .replace(/第\d+(?=[页期号])/g, '第#')
}

/** Names of chapters at the head of three or more pages; where the chapter's own heading is among them, that one is left out. */
function chapterHeaders(pages: readonly SourceLine[][], edges: readonly EdgeLine[]): number[] {
  const tops = edges.filter((edge) => edge.isTop && namesPart(edge))
  return [...groups(tops, ({ line }) => maskedKey(line.text))].flatMap(([key, same]) => {
    if (new Set(same.map(({ page }) => page)).size < FEWEST_PAGES) return []
    const [first, ...others] = same.map(({ line }) => line.index)
    const { page } = same[0]!
    const near = [...(pages[page - 1] ?? []), ...pages[page]!]
    const heading = near.findLast((line) => maskedKey(line.text) === key && line.index !== first)
    return heading ? [first!, ...others].filter((index) => index !== heading.index) : others
  })
}

function groups<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const value of values) found.set(keyOf(value), [...(found.get(keyOf(value)) ?? []), value])
  return found
}
