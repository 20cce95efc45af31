import type { SourceLine } from '../source.ts'
import { numeralValue } from '../text/numerals.ts'

/** Where a file shows its pages. */
export interface PageMarks {
  /** Lines that hold nothing but a page number, or the dots it stood between. */
  readonly lines: ReadonlySet<number>
  /** Source offset at which each page starts and its label, ascending; empty where the file shows no pages. */
  readonly pages: readonly (readonly [number, string])[]
}

/** In digits, or in Chinese numerals as old books have them: · 一〇 ·. */
const number = '([0-9０-９]{1,4}|[〇零○一二三四五六七八九十百]{1,4})'
const dashed = new RegExp(`^\\s*[-—–－─]+\\s*${number}\\s*[-—–－─]+\\s*$`)
/** Gazettes set the number between dots, of which scanning may lose one: · 12 ·, 307 ·. */
const dotted = new RegExp(`^\\s*[·•・∙]\\s*${number}\\s*[·•・∙．.。]?\\s*$|^\\s*${number}\\s*[·•・∙]\\s*$`)
const worded = new RegExp(`^\\s*第\\s*${number}\\s*页\\s*(?:[(（/,，]?\\s*共\\s*[0-9０-９]+\\s*页\\s*[)）]?)?\\s*$`)
/** What scanning leaves of a number between dots: the dots. */
const bareMarks = /^[\s．.。，,]*[·•・∙][\s·•・∙．.。，,]*$/
const bare = /^\s*([0-9０-９]{1,4})\s*$/
/** A number beside the words of a running header, or before how many pages there are. */
const beside = /^\s*([0-9０-９]{1,4})\s*(?:[/／]\s*[0-9０-９]{1,4}\s*$|\s\D)|\D\s([0-9０-９]{1,4})\s*$/
/** How many lines at the head and the foot of a page may hold its number. */
const EDGE = 2

/**
 * Finds printed page numbers (— 12 —, · 12 ·, 第 12 页, a bare number where such numbers climb through the file) and page starts. Numbers
 * whose digits extraction has reversed (—01— for 10) are read backwards where the file's page starts bear that out. With
 * `isPrint` (a format that parts pages itself) a file that prints no numbers has its pages named by their count.
 */
export function findPages(lines: readonly SourceLine[], isPrint = false): PageMarks {
  const printed: { index: number; text: string }[] = []
  for (const line of lines) {
    const match = dashed.exec(line.text) ?? dotted.exec(line.text) ?? worded.exec(line.text)
    if (match) printed.push({ index: line.index, text: inDigits(match[1] ?? match[2]!) })
  }
  const starts = pageStarts(lines)
  const edges = starts.length > 0 && printed.length === 0 ? edgeNumbers(lines, starts) : []
  if (edges.length > 0) printed.push(...edges.filter(({ alone }) => alone))
  else if (printed.length === 0) printed.push(...climbingNumbers(lines))
  else printed.splice(0, printed.length, ...withBareBetween(withoutStrays(printed), lines))
  const removed = new Set([...printed, ...lines.filter(({ text }) => bareMarks.test(text))].map(({ index }) => index))
  if (starts.length === 0) return { lines: removed, pages: isPrint ? [[0, '1']] : pagesBetween(lines, printed) }

  // Physical page of each printed number: how many page starts stand above it.
  const physical = (edges.length > 0 ? edges : printed).map((p) => ({ ...p, page: starts.filter((s) => s <= p.index).length }))
  const offset = commonOffset(physical) ?? (isPrint ? 1 : null)
  const pages: (readonly [number, string])[] = [[0, offset === null ? '' : label(0, offset)]]
  starts.forEach((start, i) => {
    pages.push([lines[start]!.start, offset === null ? '' : label(i + 1, offset)])
  })
  return { lines: removed, pages }
}

/** 一〇 and 十 are 10. */
const inDigits = (text: string): string => (/\p{Script=Han}|[〇○]/u.test(text) ? String(numeralValue(text)) : text.normalize('NFKC'))

/** Lines that begin a page, the first page and an end without words left out. */
function pageStarts(lines: readonly SourceLine[]): number[] {
  const end = lines.findLastIndex((line) => line.text.trim() !== '')
  return lines.filter((line) => line.pageStart && line.index > 0 && line.index <= end).map((line) => line.index)
}

/**
 * Numbers at the head or foot of pages that fit the count of pages: alone on their line, or beside words of a running header; none
 * where too few pages bear them.
 */
function edgeNumbers(lines: readonly SourceLine[], starts: readonly number[]): { index: number; text: string; alone: boolean }[] {
  const found = [0, ...starts].flatMap((start, page, all) => {
    const spoken = lines.slice(start, all[page + 1] ?? lines.length).filter((line) => line.text.trim() !== '')
    return [...new Set([...spoken.slice(0, EDGE), ...spoken.slice(-EDGE)])].flatMap((line) => {
      const alone = bare.exec(line.text)
      const match = alone ?? beside.exec(line.text)
      return match ? [{ index: line.index, page, text: (match[1] ?? match[2]!).normalize('NFKC'), alone: alone !== null || /[/／]/.test(match[0]) }] : []
    })
  })
  for (const alone of [true, false]) {
    const numbers = found.filter((number) => number.alone === alone)
    const votes = new Map<number, typeof numbers>()
    for (const number of numbers) votes.set(Number(number.text) - number.page, [...(votes.get(Number(number.text) - number.page) ?? []), number])
    const best = [...votes.values()].sort((a, b) => b.length - a.length)[0] ?? []
    if (best.length >= Math.max(3, (starts.length + 1) * 0.4)) return best
  }
  return []
}

/**
 * Leaves out numbers that jump out of line between neighbours that climb: three cells of a table (— 50 —) look like a page number.
 * Digits are read backwards where more of them climb so.
 */
function withoutStrays<T extends { readonly text: string }>(printed: readonly T[]): T[] {
  const forwards = printed.map((p) => Number(p.text))
  const backwards = printed.map((p) => Number([...p.text].reverse().join('')))
  const climbs = (values: readonly number[]) => values.filter((value, i) => i > 0 && value > values[i - 1]!).length
  const values = climbs(backwards) > climbs(forwards) ? backwards : forwards
  return printed.filter((_, i) => {
    const before = values[i - 1]
    const after = values[i + 1]
    return before === undefined || after === undefined || before >= after || (values[i]! > before && values[i]! < after)
  })
}

/** Lines between two numbers of neighbouring pages are at least so many. */
const PAGE_LINES = 8
/** Fewest characters of a line of prose. */
const PROSE = 18
/** How many pages further a bare number may lie before the first or behind the last printed one. */
const BEYOND = 3

/** Where some pages print their number bare and others set off (12, then — 13 —): bare numbers that fit between those set off. */
function withBareBetween(printed: readonly { index: number; text: string }[], lines: readonly SourceLine[]): { index: number; text: string }[] {
  if (printed.length < 2) return [...printed]
  const fits = (index: number, value: number) => {
    const before = printed.findLast((one) => one.index < index)
    const after = printed.find((one) => one.index > index)
    const low = before ? Number(before.text) : Number(after?.text) - BEYOND - 1
    const high = after ? Number(after.text) : Number(before?.text) + BEYOND + 1
    const apart = [before, after].every((one) => one === undefined || Math.abs(one.index - index) >= PAGE_LINES)
    return value > low && value < high && apart
  }
  // A cell of a table stands between other cells; a page number between lines of prose.
  const spoken = lines.filter(({ text }) => text.trim() !== '')
  const isInProse = (index: number) => {
    const at = spoken.findIndex((line) => line.index === index)
    return [spoken[at - 1], spoken[at + 1]].every((line) => line !== undefined && /\p{Script=Han}/u.test(line.text) && line.text.trim().length >= PROSE)
  }
  const added = lines.flatMap((line) => {
    const text = bare.exec(line.text)?.[1]?.normalize('NFKC')
    return text !== undefined && fits(line.index, Number(text)) && isInProse(line.index) ? [{ index: line.index, text }] : []
  })
  return [...printed, ...added].sort((a, b) => a.index - b.index)
}

const label = (page: number, offset: number) => (page + offset > 0 ? String(page + offset) : '')

/** The one difference between printed and counted pages that most numbers agree on, reading reversed digits where that fits. */
function commonOffset(printed: readonly { text: string; page: number }[]): number | null {
  const votes = new Map<number, number>()
  for (const { text, page } of printed) {
    const readings = new Set([Number(text), Number([...text].reverse().join(''))])
    for (const reading of readings) votes.set(reading - page, (votes.get(reading - page) ?? 0) + 1)
  }
  const best = [...votes].sort((a, b) => b[1] - a[1])[0]
  return best && best[1] >= Math.max(2, printed.length * 0.4) ? best[0] : null
}

/** Without page starts, a printed number closes the page above it. */
function pagesBetween(lines: readonly SourceLine[], printed: readonly { index: number; text: string }[]): (readonly [number, string])[] {
  let start = 0
  return printed.map(({ index, text }) => {
    const page = [start, String(Number(text))] as const
    start = (lines[index]?.start ?? 0) + (lines[index]?.text.length ?? 0) + 1
    return page
  })
}

/** Bare numbers alone on a line are page numbers only where nearly all of them climb by one over stretches of many lines. */
function climbingNumbers(lines: readonly SourceLine[]): { index: number; text: string }[] {
  const found = lines.flatMap((line) => {
    const match = bare.exec(line.text)
    return match ? [{ index: line.index, text: match[1]!.normalize('NFKC') }] : []
  })
  const chain: { index: number; text: string }[] = []
  for (const candidate of found) {
    const last = chain.at(-1)
    if (!last || (Number(candidate.text) === Number(last.text) + 1 && candidate.index - last.index >= 8)) chain.push(candidate)
  }
  return chain.length >= 5 ? chain : []
}
