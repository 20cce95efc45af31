import type { OffsetMap, Range } from './schema.ts'
import { sliceWords, trimWords, type Words } from './text/words.ts'

/** Collects the canonical text of a document and the map back to its file. Blocks are parted by line breaks. */
export class CanonicalText {
  #text = ''
  readonly #canonical: number[] = []
  readonly #source: number[] = []
  readonly #length: number[] = []

  get length(): number {
    return this.#text.length
  }

  get text(): string {
    return this.#text
  }

  /** Appends one block on a line of its own and returns its range. */
  appendBlock(words: Words): Range {
    if (this.#text !== '') this.#text += '\n'
    return this.append(trimWords(words))
  }

  /** Appends words right behind what stands, after a separator. */
  append(words: Words, separator = ''): Range {
    this.#text += separator
    const start = this.#text.length
    const clean = withoutLineBreaks(words)
    for (const stretch of clean.stretches) {
      const last = this.#canonical.length - 1
      const at = start + stretch.at
      const adjoins = last >= 0 && this.#canonical[last]! + this.#length[last]! === at && this.#source[last]! + this.#length[last]! === stretch.source
      if (adjoins) this.#length[last]! += stretch.length
      else {
        this.#canonical.push(at)
        this.#source.push(stretch.source)
        this.#length.push(stretch.length)
      }
    }
    this.#text += clean.text
    return [start, this.#text.length]
  }

  /** Appends a row: cells parted by tabs, empty ones kept. Returns the row's range and each cell's, null where empty. */
  appendRow(cells: readonly Words[]): { range: Range; cells: (Range | null)[] } {
    if (this.#text !== '') this.#text += '\n'
    const start = this.#text.length
    const ranges = cells.map((cell, i) => {
      const range = this.append(trimWords(cell), i > 0 ? '\t' : '')
      return range[1] > range[0] ? range : null
    })
    return { range: [start, this.#text.length], cells: ranges }
  }

  /** The map back to the file, whose lines and pages begin at these offsets of it. */
  map(lines: readonly number[], pages: readonly (readonly [number, string])[]): OffsetMap {
    return {
      canonical: this.#canonical,
      source: this.#source,
      length: this.#length,
      lines: [...lines],
      pages: pages.map(([at, label]) => [at, label] as const),
    }
  }
}

/** The blocks of a range of the canonical text, each on a line of its own, cut to the range; empty lines are none. */
export function blocksIn(text: string, [start, end]: Range): Range[] {
  const blocks: Range[] = []
  for (let from = start; from < end; ) {
    const lineEnd = text.indexOf('\n', from)
    const to = lineEnd < 0 || lineEnd > end ? end : lineEnd
    if (to > from) blocks.push([from, to])
    from = to + 1
  }
  return blocks
}

/** Tabs and line breaks part cells and blocks in the canonical text, so words themselves hold none. */
function withoutLineBreaks(words: Words): Words {
  return /[\n\r\t]/.test(words.text) ? { ...words, text: words.text.replace(/[\n\r\t]/g, ' ') } : sliceWords(words, 0)
}
