/** The best few of many, without sorting the many. */

/** A hit; what higher scores mean is for the ranking to say. */
export interface Scored {
  /** Position in the index, 0-based. */
  readonly ordinal: number
  readonly score: number
}

/** Best first; equal scores in the order of the index, so that a ranking never depends on how it was computed. */
export function byScore(a: Scored, b: Scored): number {
  return b.score - a.score || a.ordinal - b.ordinal
}

/** Keeps the best `limit` of what is offered: a binary heap whose root is the worst kept. */
export class Best {
  readonly #limit: number
  readonly #heap: Scored[] = []

  constructor(limit: number) {
    this.#limit = Math.max(0, Math.floor(limit))
  }

  offer(ordinal: number, score: number): void {
    const heap = this.#heap
    if (heap.length < this.#limit) {
      heap.push({ ordinal, score })
      this.#up(heap.length - 1)
      return
    }
    const worst = heap[0]
    if (!worst || score < worst.score || (score === worst.score && ordinal > worst.ordinal)) return
    heap[0] = { ordinal, score }
    this.#down(0)
  }

  /** What was kept, best first. */
  list(): Scored[] {
    return [...this.#heap].sort(byScore)
  }

  #up(start: number): void {
    for (let at = start; at > 0; ) {
      const parent = (at - 1) >> 1
      if (byScore(this.#heap[at]!, this.#heap[parent]!) <= 0) return
      this.#swap(at, parent)
      at = parent
    }
  }

  #down(start: number): void {
    for (let at = start; ; ) {
      let worst = at
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < this.#heap.length && byScore(this.#heap[child]!, this.#heap[worst]!) > 0) worst = child
      }
      if (worst === at) return
      this.#swap(at, worst)
      at = worst
    }
  }

  #swap(a: number, b: number): void {
    const kept = this.#heap[a]!
    this.#heap[a] = this.#heap[b]!
    this.#heap[b] = kept
  }
}
