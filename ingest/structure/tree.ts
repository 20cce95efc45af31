import { CanonicalText } from '../canonical.ts'
import type { Range, Section } from '../schema.ts'
import type { SourceTable } from '../source.ts'
import { sliceWords, type Words } from '../text/words.ts'
import type { Block, ParagraphBlock } from './blocks.ts'
import { boxMark } from './headings.ts'

/** A paragraph, box entry or table note in its place in the canonical text. */
export interface PlacedText {
  readonly type: 'paragraph' | 'entry' | 'note'
  readonly sectionId: string
  readonly range: Range
  /** Length of the head that runs into it. */
  readonly lead: number
}

export interface PlacedRow {
  readonly type: 'row'
  readonly sectionId: string
  readonly range: Range
  readonly table: SourceTable
  readonly row: number
  /** Range of each cell, null where it is empty. */
  readonly cells: readonly (Range | null)[]
}

export type Placed = PlacedText | PlacedRow

export interface Tree {
  readonly canonical: CanonicalText
  readonly sections: readonly Section[]
  /** Everything that becomes passages, in canonical order. */
  readonly placed: readonly Placed[]
}

interface OpenSection {
  readonly section: Section
  readonly rank: number
}

/** Rank of a heading without ordinal: below the headings of chapters and sections, above those of points. */
const UNNUMBERED = 3.5

/** Lays blocks out into the canonical text and a tree of sections. `wordsOf` gives a table cell's words, `titleOf` a table's whole title line. */
export function plantTree(
  blocks: readonly Block[],
  documentId: string,
  wordsOf: (cell: SourceTable['title']) => Words,
  titleOf: (table: SourceTable) => Words,
): Tree {
  const canonical = new CanonicalText()
  const sections: Section[] = []
  const placed: Placed[] = []
  const open: OpenSection[] = []
  const current = () => open.at(-1)!.section
  const closeTo = (rank: number, end: number) => {
    while (open.length > 0 && open.at(-1)!.rank >= rank) {
      const { section } = open.pop()!
      const index = sections.findIndex((s) => s.id === section.id)
      sections[index] = { ...section, end }
    }
  }
  const openSection = (kind: Section['kind'], rank: number, number: string, title: string, range: Range): void => {
    const parent = open.at(-1)?.section ?? null
    const heading = number && !title.startsWith(number) ? (kind === '专栏' || kind === '表' ? `${number}：${title}` : `${number} ${title}`) : title || number
    const section: Section = {
      id: `${documentId}.s${sections.length}`,
      documentId,
      kind,
      number,
      title,
      level: (parent?.level ?? 0) + 1,
      path: [...(parent?.path ?? []), ...(heading ? [heading] : [])],
      start: range[0],
      end: range[1],
      bodyStart: range[1],
      parentId: parent?.id ?? null,
    }
    sections.push(section)
    open.push({ section, rank })
  }
  const place = (block: ParagraphBlock, type: PlacedText['type']) => {
    const range = canonical.appendBlock(block.words)
    placed.push({ type, sectionId: current().id, range, lead: block.lead })
  }
  const end = () => canonical.length

  openSection('front', 0, '', '', [0, 0])
  for (const block of blocks) {
    if (block.type === 'heading') {
      const rank = block.mark?.rank ?? UNNUMBERED
      // Front matter ends at the first heading of the plan itself.
      closeTo(open.at(-1)?.section.kind === 'front' ? 0 : rank, end())
      const title = block.mark ? sliceWords(block.words, block.mark.titleStart).text.trim() : block.words.text.trim()
      const range = canonical.appendBlock(block.words)
      openSection(block.mark?.kind ?? '款', rank, block.mark?.number ?? '', title, range)
    } else if (block.type === 'paragraph') place(block, 'paragraph')
    else if (block.type === 'box') {
      openSection('专栏', 90, block.mark.number, block.title.text.slice(block.mark.titleStart).trim(), canonical.appendBlock(block.title))
      for (const entry of block.entries) place(entry, 'entry')
      closeTo(90, end())
    } else {
      placeTable(block.table)
      closeTo(90, end())
    }
  }
  closeTo(0, end())
  return { canonical, sections, placed }

  function placeTable(table: SourceTable): void {
    const title = titleOf(table)
    const mark = boxMark(title.text)
    const range: Range = title.text === '' ? [end(), end()] : canonical.appendBlock(title)
    openSection(
      mark?.kind ?? (table.number.startsWith('专栏') ? '专栏' : '表'),
      90,
      mark?.number ?? table.number,
      mark ? title.text.slice(mark.titleStart).trim() : title.text,
      range,
    )
    const head = canonical.appendRow(table.head.map(wordsOf))
    if (head.range[1] > head.range[0]) sections[sections.length - 1] = { ...sections.at(-1)!, bodyStart: head.range[1] }
    open[open.length - 1] = { ...open.at(-1)!, section: sections.at(-1)! }
    table.rows.forEach((row, i) => {
      for (const group of table.groups) if (group.beforeRow === i) canonical.appendBlock(wordsOf(group.cell))
      const { range: rowRange, cells } = canonical.appendRow(row.cells.map(wordsOf))
      placed.push({ type: 'row', sectionId: current().id, range: rowRange, table, row: i, cells })
    })
    for (const note of table.notes) placed.push({ type: 'note', sectionId: current().id, range: canonical.appendBlock(wordsOf(note)), lead: 0 })
  }
}
