import { titleKey } from '../clean/contents.ts'
import type { PlainLine } from '../clean/markup.ts'
import type { SourceTable } from '../source.ts'
import { endsSentence, endsWithStop } from '../text/sentences.ts'
import { joinWrapped, sliceWords, trimWords, type Words } from '../text/words.ts'
import type { Block, ParagraphBlock } from './blocks.ts'
import { boxExtent } from './boxes.ts'
import { type BoxMark, blankHeadEnd, boxMark, type HeadingMark, headingMark, isBelowSections } from './headings.ts'
import { breaksOff, continues, type OpenParagraph } from './joining.ts'
import { boxLayout, isIndented, type Layout } from './layout.ts'
import { leadLength } from './leads.ts'
import { boxLines } from './wrapped-boxes.ts'

/** A line of text in reading order, or the place of a table among them. */
export type Item = LineItem | { readonly kind: 'table'; readonly table: SourceTable }
export interface LineItem {
  readonly kind: 'line'
  readonly plain: PlainLine
  /** True where blank lines stand between it and the line above. */
  readonly gap: boolean
}

export interface AssembleOptions {
  readonly layout: Layout
  /** Keys of the titles that the table of contents lists. */
  readonly contents: ReadonlySet<string>
}

export interface Assembled {
  readonly blocks: readonly Block[]
  /** Lines that only repeat a box title at the top of a page. */
  readonly repeatedTitles: readonly number[]
}

/**
 * Makes blocks of lines: joins what page and line ends cut, lifts boxes and tables out of sentences they stand in (they follow the
 * paragraph), and tells headings from text.
 */
export function assemble(items: readonly Item[], options: AssembleOptions): Assembled {
  const { streams, repeatedTitles } = separateBoxes(items, options)
  const blocks: Block[] = []
  let open: OpenParagraph | null = null
  const held: Block[] = []
  const close = () => {
    if (open) blocks.push(...paragraphBlocks(open, options))
    open = null
    blocks.push(...held.splice(0))
  }
  for (let i = 0; i < streams.length; i++) {
    const part = streams[i]!
    if (part.kind === 'table' || part.kind === 'box') {
      const block: Block =
        part.kind === 'table' ? { type: 'table', table: part.table } : { type: 'box', mark: part.mark, title: part.title, entries: part.entries }
      if (open && !endsSentence(open.words.text)) held.push(block)
      else {
        close()
        blocks.push(block)
      }
      continue
    }
    const heading = headingOf(part, streams[i + 1], options)
    if (heading && !(open && breaksOff(open.words.text) && isBelowSections(heading.mark))) {
      close()
      let words = heading.words
      while (titleGoesOn(words, part, streams.slice(i + 1, i + 3), options)) {
        const next = streams[++i] as LineItem
        words = joinWrapped(words, next.plain.words)
      }
      blocks.push({ type: 'heading', words, mark: heading.mark })
      continue
    }
    if (open && continues(open, part, options)) {
      open = { words: joinWrapped(open.words, part.plain.words), bold: open.bold, last: part }
    } else {
      close()
      open = { words: part.plain.words, bold: part.plain.boldStart, last: part }
    }
  }
  close()
  return { blocks, repeatedTitles }
}

interface BoxPart {
  readonly kind: 'box'
  readonly mark: BoxMark
  readonly title: Words
  readonly entries: readonly ParagraphBlock[]
}

type Part = Item | BoxPart

/** Takes the boxes out of the lines, each put back as one part where its title stood. */
function separateBoxes(items: readonly Item[], options: AssembleOptions): { streams: Part[]; repeatedTitles: number[] } {
  const streams: Part[] = []
  const repeatedTitles: number[] = []
  const taken = new Set<number>()
  let last: { key: string; part: number } | null = null
  for (let i = 0; i < items.length; i++) {
    if (taken.has(i)) continue
    const item = items[i]!
    const mark = item.kind === 'line' ? boxMark(item.plain.words.text) : null
    if (item.kind !== 'line' || mark?.kind !== '专栏') {
      streams.push(item)
      continue
    }
    const inside = options.layout.boxWidth > options.layout.bodyWidth ? boxLines(items, i, options.layout) : boxLinesByHeads(items, i, options)
    for (const index of inside) taken.add(index)
    const title = item.plain.words
    const entries = entriesOf(
      inside.map((index) => items[index] as LineItem),
      options,
    )
    const key = titleKey(title.text)
    const before: Part | undefined = last?.key === key ? streams[last.part] : undefined
    if (last && before?.kind === 'box') {
      repeatedTitles.push(item.plain.line.index)
      streams[last.part] = { ...before, entries: [...before.entries, ...entries] }
      continue
    }
    last = { key, part: streams.length }
    streams.push({ kind: 'box', mark, title, entries })
  }
  return { streams, repeatedTitles }
}

/** Indices of the items below a box title that belong to the box, told by how its paragraphs are headed. */
function boxLinesByHeads(items: readonly Item[], at: number, options: AssembleOptions): number[] {
  const below: number[] = []
  for (let i = at + 1; i < items.length; i++) {
    const item = items[i]!
    if (item.kind !== 'line') break
    const text = item.plain.words.text
    if (boxMark(text) || (headingMark(text)?.rank ?? 9) <= 3 || item.plain.hashes > 0) break
    if (headingOf(item, items[i + 1], options)) break
    below.push(i)
  }
  const paragraphs: { indices: number[]; text: string; bold: number; gap: boolean; last: LineItem }[] = []
  for (const index of below) {
    const item = items[index] as LineItem
    const open = paragraphs.at(-1)
    if (open && continues({ words: { text: open.text, stretches: [] }, bold: 0, last: open.last }, item, { ...options, inBox: true })) {
      open.indices.push(index)
      open.text += item.plain.words.text
      open.last = item
    } else paragraphs.push({ indices: [index], text: item.plain.words.text, bold: item.plain.boldStart, gap: item.gap, last: item })
  }
  return paragraphs.slice(0, boxExtent(paragraphs, (items[at] as LineItem).plain.words.text)).flatMap((p) => p.indices)
}

function entriesOf(lines: readonly LineItem[], options: AssembleOptions): ParagraphBlock[] {
  const entries: ParagraphBlock[] = []
  let open: OpenParagraph | null = null
  const layout = boxLayout(
    options.layout,
    lines.map(({ plain }) => plain),
  )
  const inBox = { ...options, inBox: true, layout }
  for (const item of lines) {
    if (open && continues(open, item, inBox)) open = { words: joinWrapped(open.words, item.plain.words), bold: open.bold, last: item }
    else {
      if (open) entries.push(paragraph(open.words, open.bold))
      open = { words: item.plain.words, bold: item.plain.boldStart, last: item }
    }
  }
  if (open) entries.push(paragraph(open.words, open.bold))
  return entries
}

function headingOf(item: LineItem, next: Part | undefined, { layout, contents }: AssembleOptions): { words: Words; mark: HeadingMark | null } | null {
  const { words, hashes, allBold } = item.plain
  const text = words.text
  const mark = headingMark(text)
  if (boxMark(text)) return null
  if (mark && mark.rank <= 3) return text.length <= 70 && !endsWithStop(text) && !/[；;]$/.test(text) ? { words, mark } : null
  if (mark && mark.rank <= 5) {
    if (contents.has(titleKey(text))) return { words, mark }
    if (blankHeadEnd(text) > 0) return null
    if (text.length > 45 || /[，,；;：:、]$/.test(text) || /[。；].+/.test(text)) return null
    if (!layout.wrapped || endsWithStop(text)) return { words, mark }
    return text.length < layout.bodyWidth - 2 ? { words, mark } : null
  }
  if (mark) {
    const below = next?.kind === 'line' ? next.plain.words.text : ''
    const heads = text.length <= 30 && !/[。；;，,：:]/.test(text) && below.length > 30 && headingMark(below) === null
    return heads ? { words, mark } : null
  }
  if (/^[0-9〇零一二三四五六七八九十]{2,4}\s*年[0-9一二三四五六七八九十\s月日]*$/.test(text)) return null
  if (hashes > 0 && text.length <= 50 && !endsWithStop(text)) return { words, mark: null }
  if (allBold && text.length <= 40 && !endsSentence(text)) return { words, mark: null }
  return null
}

function titleGoesOn(words: Words, item: LineItem, [next, behind]: readonly Part[], { contents, layout }: AssembleOptions): boolean {
  if (next?.kind !== 'line') return false
  const text = next.plain.words.text
  if (headingMark(text) || boxMark(text) || endsSentence(text) || text.length > 32) return false
  // A line of clauses that is set in where the title is not begins a paragraph.
  if (/[，,]/.test(text) && isIndented(next.plain) && !isIndented(item.plain)) return false
  if ((headingMark(words.text)?.rank ?? 9) > 3) return false
  if (contents.has(titleKey(words.text))) return false
  if (contents.has(titleKey(words.text + text))) return true
  // On a page whose blank lines tell what belongs together, the second line of a title stands right below the first and apart from the text.
  const isSecondLine =
    layout.gapsPart && !next.gap && (behind === undefined || (behind.kind === 'line' && (behind.gap || headingMark(behind.plain.words.text) !== null)))
  if (isSecondLine && words.text.length >= layout.bodyWidth * 0.5) return true
  return /[，,、]$/.test(words.text) || (item.plain.hashes > 0 && next.plain.hashes > 0)
}

/** A finished paragraph as blocks: a heading that runs into its text is parted from it. */
function paragraphBlocks(open: OpenParagraph, { layout }: AssembleOptions): Block[] {
  const text = open.words.text
  const mark = headingMark(text)
  const blank = blankHeadEnd(text)
  if (blank > 0) return [{ type: 'heading', words: sliceWords(open.words, 0, blank), mark }, paragraph(trimWords(sliceWords(open.words, blank)), 0)]
  if (mark && mark.rank <= 5) {
    const stop = /[。！]/.exec(text)
    if (!stop && layout.wrapped && text.length <= 45 && !endsSentence(text)) return [{ type: 'heading', words: open.words, mark }]
    if (stop && stop.index <= 45 && stop.index < text.length - 1 && !/[，；：].*[，；：]/.test(text.slice(0, stop.index))) {
      const rest = trimWords(sliceWords(open.words, stop.index + 1))
      return [{ type: 'heading', words: sliceWords(open.words, 0, stop.index + 1), mark }, paragraph(rest, 0)]
    }
    if (stop && stop.index === text.length - 1 && text.length <= 45) return [{ type: 'heading', words: open.words, mark }]
  }
  return [paragraph(open.words, open.bold)]
}

function paragraph(words: Words, bold: number): ParagraphBlock {
  return { type: 'paragraph', words, lead: leadLength(words.text, Math.min(bold, words.text.length)) }
}
