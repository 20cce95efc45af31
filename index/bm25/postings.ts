/** The inverted index as flat arrays: which passages hold a term, and how much of it. */

/** The fields of a passage: its own words, its headings, its lead, and what it carries besides. */
export const fields = ['text', 'path', 'lead', 'context'] as const
export type Field = (typeof fields)[number]

/** The index terms of one passage by field, with repeats. */
export interface Entry {
  readonly fields: Readonly<Record<Field, readonly string[]>>
}

/** The parameters of BM25F. */
export interface Bm25Options {
  /** Saturation of repeats. */
  readonly k1: number
  /** How much a field's length counts, 0 not at all to 1 wholly. */
  readonly b: Readonly<Record<Field, number>>
  /** What an occurrence in a field is worth. */
  readonly weights: Readonly<Record<Field, number>>
}

/** The parameters that indexes are built with. */
export const DEFAULT_BM25: Bm25Options = {
  k1: 1.2,
  b: { text: 0.75, path: 0.3, lead: 0.3, context: 0.5 },
  weights: { text: 1, path: 0.6, lead: 0.8, context: 0.4 },
}

/**
 * Terms in order of their code units; the postings of term t are `ordinals[offsets[t] .. offsets[t + 1])`, ascending, with the
 * term's frequency there, weighted by field and normalised by the fields' lengths.
 */
export interface Postings {
  /** Number of passages. */
  readonly size: number
  readonly k1: number
  readonly terms: readonly string[]
  readonly offsets: Uint32Array
  readonly ordinals: Uint32Array
  readonly frequencies: Float32Array
}

/** Builds the postings: the fields' weights are merged here, once, so that a search reads one number a passage. */
export function buildPostings(entries: Iterable<Entry>, options: Bm25Options = DEFAULT_BM25): Postings {
  const all = Array.from(entries)
  const average = Object.fromEntries(
    fields.map((field) => [field, all.reduce((sum, entry) => sum + entry.fields[field].length, 0) / Math.max(1, all.length)]),
  ) as Record<Field, number>

  const lists = new Map<string, { ordinals: number[]; frequencies: number[] }>()
  all.forEach((entry, ordinal) => {
    const merged = new Map<string, number>()
    for (const field of fields) {
      const terms = entry.fields[field]
      const share = options.weights[field] / (1 - options.b[field] + options.b[field] * (terms.length / (average[field] || 1)))
      if (share > 0) for (const term of terms) merged.set(term, (merged.get(term) ?? 0) + share)
    }
    for (const [term, frequency] of merged) {
      const list = lists.get(term) ?? { ordinals: [], frequencies: [] }
      list.ordinals.push(ordinal)
      list.frequencies.push(frequency)
      lists.set(term, list)
    }
  })

  const terms = [...lists.keys()].sort((a, b) => (a < b ? -1 : 1))
  const offsets = new Uint32Array(terms.length + 1)
  terms.forEach((term, t) => {
    offsets[t + 1] = offsets[t]! + lists.get(term)!.ordinals.length
  })
  const ordinals = new Uint32Array(offsets[terms.length]!)
  const frequencies = new Float32Array(ordinals.length)
  terms.forEach((term, t) => {
    const list = lists.get(term)!
    ordinals.set(list.ordinals, offsets[t])
    frequencies.set(list.frequencies, offsets[t])
  })
  return { size: all.length, k1: options.k1, terms, offsets, ordinals, frequencies }
}
