import { findAll } from '../model/ranges.ts'

export interface Found {
  /** The find looked at, 1-based; 0 for none. */
  readonly at: number
  readonly of: number
}

/**
 * Finds words in a part of the page and shows them through the browser's highlights, so that a long text need not be drawn again. Words
 * are found within a block, across the marks inside it. Browsers without highlights still go from find to find.
 */
export class Finder {
  #ranges: readonly Range[] = []
  #at = 0

  find(body: HTMLElement, words: string): Found {
    this.#ranges = [...body.querySelectorAll<HTMLElement>('p, li, h2, h3, h4, h5, h6, td, th, caption')].flatMap((block) => rangesIn(block, words))
    this.#at = 0
    return this.#show()
  }

  /** Goes to the next find for 1, to the one before for -1, round and round. */
  step(by: number): Found {
    const { length } = this.#ranges
    if (length > 0) this.#at = (this.#at + by + length) % length
    return this.#show()
  }

  clear(): null {
    this.#ranges = []
    this.#paint()
    return null
  }

  #show(): Found {
    this.#paint()
    const range = this.#ranges[this.#at]
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    return { at: range ? this.#at + 1 : 0, of: this.#ranges.length }
  }

  #paint(): void {
    if (!('highlights' in CSS)) return
    const now = this.#ranges[this.#at]
    CSS.highlights.set('find', new Highlight(...this.#ranges))
    CSS.highlights.set('find-now', new Highlight(...(now ? [now] : [])))
  }
}

function rangesIn(block: HTMLElement, words: string): readonly Range[] {
  const found = findAll(block.textContent ?? '', words)
  if (found.length === 0) return []
  const nodes: { node: Text; start: number }[] = []
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let length = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue
    nodes.push({ node, start: length })
    length += node.length
  }
  const place = (offset: number): [Text, number] | null => {
    const held = nodes.findLast(({ start }) => start <= offset)
    return held ? [held.node, Math.min(offset - held.start, held.node.length)] : null
  }
  return found.flatMap(({ start, end }) => {
    const [from, to] = [place(start), place(end)]
    if (!from || !to) return []
    const range = new Range()
    range.setStart(...from)
    range.setEnd(...to)
    return [range]
  })
}
