/** How much words stand together: counted over the passages that hold them, whatever the order of the words. */
import type { Bm25 } from './bm25.ts'

/** Words kept ready; past it all are dropped and counted anew as they are asked for. At 50,000 passages they take some 6 MB. */
const MOST_WORDS = 1024

interface Spread {
  /** A bit for each passage. */
  readonly bits: Uint32Array
  readonly count: number
}

/**
 * Dice's coefficient of two words' passages (L. Dice, Measures of the Amount of Ecologic Association Between Species, 1945):
 * 0 where no passage holds both, 1 where each passage that holds one holds the other. A word is held where all its index terms are.
 */
export function coOccurrence(bm25: Pick<Bm25, 'size' | 'passagesWith'>, terms: (word: string) => readonly string[]): (a: string, b: string) => number {
  const known = new Map<string, Spread>()
  const spreadOf = (word: string): Spread => {
    const ready = known.get(word)
    if (ready !== undefined) return ready
    if (known.size >= MOST_WORDS) known.clear()
    const spread = spreadOver(terms(word))
    known.set(word, spread)
    return spread
  }
  const spreadOver = (parts: readonly string[]): Spread => {
    let bits = new Uint32Array(Math.ceil(bm25.size / 32))
    parts.forEach((part, i) => {
      const own = new Uint32Array(bits.length)
      for (const ordinal of bm25.passagesWith(part)) if (i === 0 || bits[ordinal >> 5]! & (1 << (ordinal & 31))) own[ordinal >> 5]! |= 1 << (ordinal & 31)
      bits = own
    })
    return { bits, count: bits.reduce((sum, block) => sum + bitsIn(block), 0) }
  }
  return (a, b) => {
    const [one, other] = [spreadOf(a), spreadOf(b)]
    if (one.count === 0 || other.count === 0) return 0
    let both = 0
    for (let i = 0; i < one.bits.length; i++) both += bitsIn(one.bits[i]! & other.bits[i]!)
    return (2 * both) / (one.count + other.count)
  }
}

/** How many of the 32 bits are set. */
function bitsIn(block: number): number {
  const pairs = block - ((block >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
