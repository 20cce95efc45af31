/** In which units each pair of neighbouring characters stands: a word stands only where all of its pairs do. */
import type { Concept } from './understand/concepts.ts'

export interface PairIndex {
  /** How many units there are. */
  readonly size: number
  /** Ordinals of the units that have the pair, in order; empty where none has. */
  unitsWith(pair: string): Uint32Array
}

const NONE = new Uint32Array(0)

/** The pairs of units by their ordinals. */
export function pairIndexOf(units: readonly { readonly words: string }[]): PairIndex {
  const counts = new Map<string, number>()
  for (const { words } of units) for (const pair of pairsIn(words)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  // All ordinals stand in one row, those of a pair from its place on: there are many pairs, and few units to most of them.
  const places = new Map<string, readonly [number, number]>()
  let total = 0
  for (const [pair, count] of counts) {
    places.set(pair, [total, total + count])
    total += count
  }
  const ordinals = new Uint32Array(total)
  const next = new Map<string, number>([...places].map(([pair, [start]]) => [pair, start]))
  units.forEach(({ words }, ordinal) => {
    for (const pair of pairsIn(words)) {
      const at = next.get(pair)!
      ordinals[at] = ordinal
      next.set(pair, at + 1)
    }
  })
  return {
    size: units.length,
    unitsWith: (pair) => {
      const place = places.get(pair)
      return place === undefined ? NONE : ordinals.subarray(...place)
    },
  }
}

function pairsIn(words: string): Set<string> {
  const pairs = new Set<string>()
  for (let i = 0; i + 2 <= words.length; i++) pairs.add(words.slice(i, i + 2))
  return pairs
}

/** 1 by the ordinal of each unit in which the concept may stand, whole or in part; null where it may stand in any. */
export function unitsThatMayHold(concept: Concept, pairs: PairIndex): Uint8Array | null {
  if (concept.alternatives.some(({ text }) => text.length < 2)) return null
  const may = new Uint8Array(pairs.size)
  for (const { text } of concept.alternatives) {
    // A long word is found in part where half of its pairs are; a short one where all are.
    const last = text.length < 4 ? 1 : text.length - 1
    for (let i = 0; i < last; i++) for (const ordinal of pairs.unitsWith(text.slice(i, i + 2))) may[ordinal] = 1
  }
  return may
}
