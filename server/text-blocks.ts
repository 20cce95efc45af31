/** A canonical text as blocks to show: what each line of it is. */
import type { Item, Passage, Section } from '../ingest/schema.ts'
import type { TextBlock } from './contract.ts'

export interface ReadText {
  readonly text: string
  readonly sections: readonly Section[]
  readonly passages: readonly Passage[]
  readonly items: readonly Item[]
}

/**
 * Every line of a canonical text, in order and without a gap but for the line breaks between them. Cells of a table row are
 * parted by tabs in the text.
 */
export function textBlocks({ text, sections, passages, items }: ReadText): TextBlock[] {
  const headings = new Map(sections.filter(({ start, bodyStart }) => bodyStart > start).map((section) => [section.start, section]))
  const itemStarts = new Set(items.map(({ start }) => start))
  const passageAt = rangesInOrder(passages)
  const sectionAt = innermostInOrder(sections)
  return linesOf(text).map(([start, end]) => {
    const words = text.slice(start, end)
    const section = sectionAt(start)
    const heading = headings.get(start)
    const kind = heading ? headingKind(heading) : kindOf(words, section, passageAt(start), itemStarts.has(start))
    return {
      start,
      end,
      kind,
      text: words,
      level: kind === 'heading' ? (heading?.level ?? 0) : 0,
      sectionId: section?.id ?? '',
      ...(kind === 'table-row' ? { cells: words.split('\t') } : {}),
    }
  })
}

/** The blocks that [from, to) touches; the whole list where neither is given. */
export function blocksWithin(blocks: readonly TextBlock[], from = 0, to = Number.POSITIVE_INFINITY): readonly TextBlock[] {
  return blocks.filter(({ start, end }) => end > from && start < Math.max(to, from + 1))
}

function linesOf(text: string): [number, number][] {
  let start = 0
  return text.split('\n').flatMap((line): [number, number][] => {
    const range: [number, number] = [start, start + line.length]
    start += line.length + 1
    return line === '' ? [] : [range]
  })
}

function headingKind({ kind }: Section): TextBlock['kind'] {
  if (kind === '专栏') return 'box-title'
  return kind === '表' ? 'table-title' : 'heading'
}

function kindOf(words: string, section: Section | undefined, passage: Passage | undefined, startsItem: boolean): TextBlock['kind'] {
  if (passage?.kind === 'table-row' || words.includes('\t')) return 'table-row'
  if (section?.kind === '表' && !passage) return 'note'
  if (passage?.kind === 'list' || (passage?.kind === 'box' && startsItem)) return 'item'
  return passage?.kind === 'box' ? 'box' : 'paragraph'
}

/** Finds the passage that holds an offset; passages do not overlap. */
function rangesInOrder(passages: readonly Passage[]): (offset: number) => Passage | undefined {
  const ordered = passages.toSorted((a, b) => a.start - b.start)
  let at = 0
  return (offset) => {
    while (at < ordered.length && (ordered[at]?.end ?? 0) <= offset) at++
    const passage = ordered[at]
    return passage && passage.start <= offset ? passage : undefined
  }
}

/** Finds the innermost section that holds an offset, for offsets that ascend. */
function innermostInOrder(sections: readonly Section[]): (offset: number) => Section | undefined {
  const waiting = sections.toSorted((a, b) => a.start - b.start || a.level - b.level)
  const open: Section[] = []
  let at = 0
  return (offset) => {
    for (let next = waiting[at]; next && next.start <= offset; next = waiting[++at]) open.push(next)
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= offset) open.pop()
    return open.findLast(({ end }) => end > offset)
  }
}
