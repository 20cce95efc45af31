import type { Section } from '../../ingest/schema.ts'

export interface OutlineNode {
  readonly section: Section
  readonly children: readonly OutlineNode[]
}

/** The sections as a tree, in the order of the text. A section whose parent is not listed stands at the top. */
export function outlineTree(sections: readonly Section[]): readonly OutlineNode[] {
  const ids = new Set(sections.map(({ id }) => id))
  const below = (parent: string | null): readonly OutlineNode[] => (children.get(parent) ?? []).map((section) => ({ section, children: below(section.id) }))
  const children = new Map<string | null, Section[]>()
  for (const section of [...sections].sort((a, b) => a.start - b.start || a.level - b.level)) {
    const parent = section.parentId !== null && ids.has(section.parentId) ? section.parentId : null
    children.set(parent, [...(children.get(parent) ?? []), section])
  }
  return below(null)
}

/** Ids of the sections around an offset, outermost first. */
export const sectionsAt = (sections: readonly Section[], offset: number): readonly string[] =>
  sections
    .filter(({ start, end }) => start <= offset && offset < end)
    .sort((a, b) => a.level - b.level || a.start - b.start)
    .map(({ id }) => id)

/** The heading as printed: 第三章 抢占“六新”制高点. */
export const headingOf = ({ number, title }: Pick<Section, 'number' | 'title'>): string => (title.startsWith(number) ? title : `${number} ${title}`).trim()

export interface Chapter {
  readonly start: number
  readonly end: number
  readonly title: string
}

/** The longest stretch shown at once beside the chat, in UTF-16 units: a chapter beyond it is shown by its sections. */
const LONGEST = 16_000

/**
 * The text cut into parts to be read one at a time: outermost sections, or their sections where they are long, and what stands before,
 * between and after them. Together they are the text from 0 to `length`.
 */
export function chapters(sections: readonly Section[], length: number): readonly Chapter[] {
  const cuts: { start: number; title: string }[] = []
  const walk = (nodes: readonly OutlineNode[]): void => {
    for (const { section, children } of nodes) {
      cuts.push({ start: section.start, title: headingOf(section) })
      if (section.end - section.start > LONGEST) walk(children)
    }
  }
  walk(outlineTree(sections))
  const starts = [{ start: 0, title: '' }, ...cuts].filter(({ start }, index, all) => all[index + 1]?.start !== start)
  return starts.map(({ start, title }, index) => ({ start, title, end: starts[index + 1]?.start ?? length })).filter(({ start, end }) => start < end)
}
