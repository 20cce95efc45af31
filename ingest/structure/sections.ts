import type { Range, Section } from '../schema.ts'

/** What is known of a section where it opens. */
export interface SectionHead extends Pick<Section, 'kind' | 'number' | 'title'> {
  /** Sections nest by rank: 0 the outermost. */
  readonly rank: number
}

/** The sections of a document while it is laid out: each opens inside those that are open still, and ends where one of its rank or of a lower opens. */
export class SectionTree {
  readonly #documentId: string
  readonly #sections: Section[] = []
  /** Those still open, outermost first: where they stand among all, and their ranks. */
  readonly #open: { readonly index: number; readonly rank: number }[] = []

  constructor(documentId: string) {
    this.#documentId = documentId
  }

  /** All sections in the order of their heads; those still open end with their heads. */
  get sections(): readonly Section[] {
    return this.#sections
  }

  /** The innermost section that is open; undefined where none is. */
  get current(): Section | undefined {
    const innermost = this.#open.at(-1)
    return innermost && this.#sections[innermost.index]
  }

  /** Opens a section whose heading stands at a range; one without a heading stands at an empty range. */
  open({ kind, rank, number, title }: SectionHead, [start, end]: Range): void {
    const parent = this.current
    const heading = headingOf(kind, number, title)
    this.#open.push({ index: this.#sections.length, rank })
    this.#sections.push({
      id: `${this.#documentId}.s${this.#sections.length}`,
      documentId: this.#documentId,
      kind,
      number,
      title,
      level: (parent?.level ?? 0) + 1,
      path: [...(parent?.path ?? []), ...(heading ? [heading] : [])],
      start,
      end,
      bodyStart: end,
      parentId: parent?.id ?? null,
    })
  }

  /** Says that more than the heading stands before the body of the innermost section: the head of a table. */
  beginBody(at: number): void {
    this.#change(this.#open.at(-1), { bodyStart: at })
  }

  /** Closes the sections of a rank and of those within it. */
  close(rank: number, end: number): void {
    while (this.#open.length > 0 && this.#open.at(-1)!.rank >= rank) this.#change(this.#open.pop(), { end })
  }

  #change(open: { readonly index: number } | undefined, change: Partial<Section>): void {
    if (open) this.#sections[open.index] = { ...this.#sections[open.index]!, ...change }
  }
}

/** A heading as paths show it: its ordinal before its title, where the title does not begin with it. */
function headingOf(kind: Section['kind'], number: string, title: string): string {
  if (!number || title.startsWith(number)) return title || number
  return kind === '专栏' || kind === '表' ? `${number}：${title}` : `${number} ${title}`
}
