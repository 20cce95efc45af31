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
  const ids = new Map<string, number>()
  const counts: number[] = []
  // The unit in which a pair was last seen: each counts once in a unit, and a set of its pairs would have to be made for every one.
  const last: number[] = []
  const eachPair = (take: (id: number, ordinal: number) => void) =>
    units.forEach(({ words }, ordinal) => {
      for (let i = 0; i + 2 <= words.length; i++) {
        const pair = words.slice(i, i + 2)
        const id = ids.get(pair) ?? ids.size
        if (id === ids.size) ids.set(pair, id)
        if (last[id] === ordinal) continue
        last[id] = ordinal
        take(id, ordinal)
      }
    })
  eachPair((id) => {
    counts[id] = (counts[id] ?? 0) + 1
  })
  // All ordinals stand in one row, those of a pair from its place on: there are many pairs, and few units to most of them.
  const places = new Uint32Array(counts.length + 1)
  for (const [id, count] of counts.entries()) places[id + 1] = places[id]! + count
  const ordinals = new Uint32Array(places.at(-1) ?? 0)
  const next = places.slice()
  last.fill(-1)
  eachPair((id, ordinal) => {
    ordinals[next[id]!++] = ordinal
  })
  return {
    size: units.length,
    unitsWith: (pair) => {
      const id = ids.get(pair)
      return id === undefined ? NONE : ordinals.subarray(places[id], places[id + 1])
    },
  }
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
