/** Titles above tables and boxes, headings that end them, and the notes below. */
import type { SourceCell, SourceLine } from '../source.ts'
import { halfWidth, widthInHalfCharacters } from '../text/width.ts'
import { cellOf, isBlank, isPageNumber, plain, type Span, squeeze, trimSpan, wholeLine } from './text.ts'
import { withoutBracketsAtEnd } from './units.ts'

const numerals = '一二三四五六七八九十百〇零'
const marks = String.raw`(?:#+\s*|\*\*|<[a-z][^<>]*>|\s)*`
const titleShape = new RegExp(
  `^${marks}((?:专\\s?栏|附?表|图表)\\s*[:：]?\\s*(?:[0-9]+(?:\\s*[-—–.]\\s*[0-9]+)*|[${numerals}]+))(?![0-9${numerals}年月日])\\s*[:：.、]?\\s*`,
  'u',
)
const headingShape = new RegExp(`^${marks}(?:第\\s*[${numerals}0-9]+\\s*[编篇章节部]|[编篇章节]\\s|附\\s*[件录])`, 'u')
const notesShape = /^[\s*]*(?:注|备注|说明|附注)\s*[:：]/u
const noteEnumerator = /^\s*(?:[①-⑳]|[（(]?\d{1,2}(?:[.．、)）]|\s))/u

export interface TitleLine {
  readonly number: string
  readonly title: SourceCell
}

/** The title that a line prints (专栏 1-1：…, 表 2 …), or undefined where it is none. */
export function readTitle(spans: readonly Span[]): TitleLine | undefined {
  const first = spans[0]
  if (!first) return undefined
  const text = halfWidth(first.line.text.slice(first.from, first.to))
  const match = titleShape.exec(text)
  if (!match) return undefined
  const title = cellOf([trimSpan({ ...first, from: first.from + match[0].length }), ...spans.slice(1)])
  if (/[。；;]$/u.test(title.text) || widthInHalfCharacters(title.text) > 90) return undefined
  return { number: match[1]!.trim(), title }
}

/** A chapter or section heading: no table goes on beyond it. */
export function isHeading(line: SourceLine): boolean {
  return headingShape.test(halfWidth(line.text)) && widthInHalfCharacters(line.text) < 100
}

/** The first line of the notes below a table. */
export function isNote(text: string): boolean {
  return notesShape.test(plain(text))
}

/** 单位：亿元 and the like, standing alone between title and head. */
export function isUnitLine(line: SourceLine): boolean {
  return /^\s*[（(]?\s*(?:计量)?单\s*位\s*[:：]/u.test(line.text) && widthInHalfCharacters(line.text) < 40
}

/** A line that reads as part of running text: long, with the marks of sentences. */
export function isProse(text: string): boolean {
  const words = plain(text)
  return widthInHalfCharacters(words) >= 40 && /[。，；]/u.test(words.replace(/[（(][^（()）]*[)）]/gu, ''))
}

/** Where a head may begin behind a title in the same line. */
const headBegins = /(?<=[\s\u3000])(?=(?:指标)?类别|分类|序号|(?:主要|核心)?指标|项目)/gu

/** The places in a line at which the head of a table may begin behind its title, where the line begins with one: the line without the title, and the title. */
export function titlesBefore(line: SourceLine): readonly { readonly title: TitleLine; readonly behind: SourceLine }[] {
  if (!titleShape.test(halfWidth(line.text))) return []
  return [...line.text.matchAll(headBegins)].flatMap(({ index }) => {
    const title = readTitle([{ line, from: 0, to: index }])
    return title ? [{ title, behind: { ...line, text: ' '.repeat(index) + line.text.slice(index) } }] : []
  })
}

export interface TitleAbove extends TitleLine {
  readonly lines: readonly number[]
}

/** The title that stands above line `at`, looked for upwards past blank lines and a line with the unit. */
export function titleAbove(lines: readonly SourceLine[], at: number): TitleAbove | undefined {
  const above: SourceLine[] = []
  const passed: number[] = []
  for (let i = at - 1; i >= 0 && above.length < 2 && i > at - 9; i--) {
    const line = lines[i]!
    if (isBlank(line) || isPageNumber(line)) continue
    if (isUnitLine(line)) {
      passed.push(i)
      continue
    }
    above.unshift(line)
    const found = readTitle(above.map(wholeLine))
    if (found) return { ...found, lines: [...above.map((l) => l.index), ...passed] }
    if (isHeading(line) || isProse(line.text) || /[。；：:]\s*$/u.test(plain(line.text))) break
  }
  const nearest = above.at(-1)
  if (!nearest || isHeading(nearest) || widthInHalfCharacters(nearest.text) > 70 || nearest.text.includes('\t')) return undefined
  const words = plain(nearest.text.replace(/^#+/u, ''))
  if (!/(?:指标|情况|一览|目标|[^代]表)$/u.test(withoutBracketsAtEnd(words)) && !numberedAtEnd.test(words)) return undefined
  const from = nearest.text.length - nearest.text.replace(/^[\s#]+/u, '').length
  return { number: '', title: cellOf([{ line: nearest, from, to: nearest.text.length }]), lines: [nearest.index, ...passed] }
}

/** 六项工程（表二）. */
const numberedAtEnd = new RegExp(`[（(]附?表[0-9${numerals}]{1,3}[）)]$`, 'u')

/** Whether a line prints the title again, as boxes do at the top of each page. */
export function repeatsTitle(line: SourceLine, title: TitleLine | undefined): boolean {
  if (!title || title.title.text === '') return false
  const again = readTitle([wholeLine(line)])
  const bare = (text: string) => squeeze(text).replace(/[（(]?[续接上][）)]?表?[）)]?$/u, '')
  if (again) return squeeze(again.number) === squeeze(title.number) && bare(title.title.text).startsWith(bare(again.title.text))
  return title.number === '' && bare(plain(line.text.replace(/^[\s#]+/u, ''))) === bare(title.title.text)
}

/** A point of the text that follows, or a line set in as paragraphs are: where a plan has no full stops, a note ends no other way. */
const opensParagraph = ({ text }: SourceLine) =>
  /^(?:\u3000{2}| {4})/u.test(text) || /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/u.test(text)

/**
 * The notes that begin at line `at` (a line for which `isNote` holds): one cell a note, and the lines they take up. Notes go on
 * while lines are enumerated or the sentence has not ended.
 */
export function readNotes(lines: readonly SourceLine[], at: number): { notes: SourceCell[]; lines: number[] } {
  const taken: SourceLine[] = [lines[at]!]
  let last = at
  for (let i = at + 1; i < lines.length && i - last < 4; i++) {
    const line = lines[i]!
    if (isBlank(line) || isPageNumber(line)) continue
    if (isHeading(line) || readTitle([wholeLine(line)])) break
    const ended = /[。；;.]\s*$/u.test(taken.at(-1)!.text)
    if ((ended || opensParagraph(line)) && !noteEnumerator.test(halfWidth(line.text))) break
    if (!ended && i - last > 3) break
    taken.push(line)
    last = i
  }
  return { notes: splitNotes(taken.map(wholeLine)), lines: taken.map((l) => l.index) }
}

/** Notes run together in these spans, parted at their enumerators (①, 2.). */
export function splitNotes(spans: readonly Span[]): SourceCell[] {
  const groups: Span[][] = []
  for (const [n, span] of spans.entries()) {
    const text = halfWidth(span.line.text.slice(span.from, span.to))
    const cuts = [...text.matchAll(/[①-⑳]|(?<=[。；;:：]\s*|^\s*)\d{1,2}[.、](?!\d)/gu)].map((m) => m.index)
    // "注：" alone before the first enumerator is no note of its own.
    const lead = n === 0 && cuts[0] !== undefined && /^[\s*]*(?:注|备注|说明|附注)\s*[:：]\s*$/u.test(text.slice(0, cuts[0]))
    const starts = lead ? cuts.slice(1) : cuts
    let from = 0
    for (const to of [...starts, text.length]) {
      const part = { line: span.line, from: span.from + from, to: span.from + to }
      const opens = from > 0 || starts[0] === 0 || groups.length === 0
      if (to > from) {
        if (opens && !(from === 0 && starts[0] !== 0 && groups.length > 0)) groups.push([part])
        else groups.at(-1)!.push(part)
      }
      from = to
    }
  }
  return groups.map(cellOf).filter((cell) => cell.text !== '')
}
