import { CanonicalText } from '../canonical.ts'
import type { Range, Section } from '../schema.ts'
import type { SourceCell, SourceTable } from '../source.ts'
import { sliceWords, type Words } from '../text/words.ts'
import type { Block, BoxBlock, HeadingBlock, ParagraphBlock } from './blocks.ts'
import { boxMark } from './headings.ts'
import { SectionTree } from './sections.ts'

/** A paragraph, box entry or table note in its place in the canonical text. */
export interface PlacedText {
  readonly type: 'paragraph' | 'entry' | 'note'
  readonly sectionId: string
  readonly range: Range
  /** Length of the head that runs into it. */
  readonly lead: number
}

/** A row of a table in its place in the canonical text. */
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

/** A document laid out. */
export interface Tree {
  readonly canonical: CanonicalText
  readonly sections: readonly Section[]
  /** Everything that becomes passages, in canonical order. */
  readonly placed: readonly Placed[]
}

/** Rank of a heading without ordinal: below the headings of chapters and sections, above those of points. */
const UNNUMBERED = 3.5
/** Boxes and tables stand inside whatever is open, and hold no other section. */
const INNERMOST = 90

/** What has been laid out so far. */
interface Ground {
  readonly canonical: CanonicalText
  readonly tree: SectionTree
  readonly placed: Placed[]
}

/** The words of a table in the file: those of a cell, and a table's whole title line. */
export interface TableWords {
  wordsOf(cell: SourceCell): Words
  titleOf(table: SourceTable): Words
}

/** Lays blocks out into the canonical text and a tree of sections. */
export function plantTree(blocks: readonly Block[], documentId: string, words: TableWords): Tree {
  const ground: Ground = { canonical: new CanonicalText(), tree: new SectionTree(documentId), placed: [] }
  const { canonical, tree, placed } = ground
  tree.open({ kind: 'front', rank: 0, number: '', title: '' }, [0, 0])
  for (const block of blocks) {
    if (block.type === 'heading') placeHeading(ground, block)
    else if (block.type === 'paragraph') placeText(ground, block, 'paragraph')
    else {
      if (block.type === 'box') placeBox(ground, block)
      else placeTable(ground, block.table, words)
      tree.close(INNERMOST, canonical.length)
    }
  }
  tree.close(0, canonical.length)
  return { canonical, sections: tree.sections, placed }
}

function placeHeading({ canonical, tree }: Ground, { mark, words }: HeadingBlock): void {
  const rank = mark?.rank ?? UNNUMBERED
  // Front matter ends at the first heading of the plan itself.
  tree.close(tree.current?.kind === 'front' ? 0 : rank, canonical.length)
  const title = (mark ? sliceWords(words, mark.titleStart) : words).text.trim()
  tree.open({ kind: mark?.kind ?? '款', rank, number: mark?.number ?? '', title }, canonical.appendBlock(words))
}

function placeText({ canonical, tree, placed }: Ground, block: ParagraphBlock, type: PlacedText['type']): void {
  placed.push({ type, sectionId: tree.current!.id, range: canonical.appendBlock(block.words), lead: block.lead })
}

function placeBox(ground: Ground, { mark, title, entries }: BoxBlock): void {
  const head = { kind: '专栏', rank: INNERMOST, number: mark.number, title: title.text.slice(mark.titleStart).trim() } as const
  ground.tree.open(head, ground.canonical.appendBlock(title))
  for (const entry of entries) placeText(ground, entry, 'entry')
}

function placeTable({ canonical, tree, placed }: Ground, table: SourceTable, { wordsOf, titleOf }: TableWords): void {
  const title = titleOf(table)
  const mark = boxMark(title.text)
  const range: Range = title.text === '' ? [canonical.length, canonical.length] : canonical.appendBlock(title)
  tree.open(
    {
      kind: mark?.kind ?? (table.number.startsWith('专栏') ? '专栏' : '表'),
      rank: INNERMOST,
      number: mark?.number ?? table.number,
      title: mark ? title.text.slice(mark.titleStart).trim() : title.text,
    },
    range,
  )
  const head = canonical.appendRow(table.head.map(wordsOf))
  if (head.range[1] > head.range[0]) tree.beginBody(head.range[1])
  const sectionId = tree.current!.id
  table.rows.forEach((row, i) => {
    for (const group of table.groups) if (group.beforeRow === i) canonical.appendBlock(wordsOf(group.cell))
    const { range: rowRange, cells } = canonical.appendRow(row.cells.map(wordsOf))
    placed.push({ type: 'row', sectionId, range: rowRange, table, row: i, cells })
  })
  for (const note of table.notes) placed.push({ type: 'note', sectionId, range: canonical.appendBlock(wordsOf(note)), lead: 0 })
}
