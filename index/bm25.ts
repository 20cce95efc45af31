/** Ranking by words: BM25F over the fields of a passage. */
import type { Postings } from './bm25/postings.ts'
import { Best, type Scored } from './top.ts'

export { type Bm25Options, buildPostings, DEFAULT_BM25, type Entry, type Field, fields, type Postings } from './bm25/postings.ts'

/** An index term of a question. */
export interface WeightedTerm {
  readonly term: string
  /** What the term counts in the question; terms of no positive weight are passed over. */
  readonly weight: number
}

export interface Bm25SearchOptions {
  readonly limit: number
  /** Passages to consider; all where absent. */
  readonly accept?: ((ordinal: number) => boolean) | undefined
}

/** Ranks passages by words; a passage is named by its ordinal in the index. */
export interface Bm25 {
  /** Number of passages. */
  readonly size: number
  /** The passages that hold any of the terms, best first, ties in index order. */
  search(terms: readonly WeightedTerm[], options: Bm25SearchOptions): Scored[]
  /** What `search` would score the passage; 0 where it holds none of the terms. */
  scoreOf(ordinal: number, terms: readonly WeightedTerm[]): number
  /** In how many passages the term occurs, in any field. */
  documentFrequency(term: string): number
  has(term: string): boolean
  /** Ordinals of the passages that hold the term, ascending; a view of the index, not to be changed. */
  passagesWith(term: string): Uint32Array
  /** How rare the term is: ln(1 + (N - n + 0.5) / (n + 0.5)), above 0; highest for a term that occurs nowhere. */
  idf(term: string): number
}

/** How often terms occur in a whole of which postings are a part: what makes scores of the parts comparable. */
export interface TermStatistics {
  readonly size: number
  documentFrequency(term: string): number
}

/**
 * BM25F as in S. Robertson and H. Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009), section 3.6: the
 * frequencies of a term in the fields are length-normalised, weighted and summed before they saturate,
 * score = sum over terms of weight * idf * f / (k1 + f). The idf is Lucene's, which stays positive for terms that most passages hold.
 *
 * @param whole where the postings are a part of a larger index, how often terms occur in all of it
 */
export function openBm25(postings: Postings, whole?: TermStatistics): Bm25 {
  const { size, k1, offsets, ordinals, frequencies } = postings
  const numbers = new Map(postings.terms.map((term, t) => [term, t]))

  const held = (term: string): number => {
    const t = numbers.get(term)
    return t === undefined ? 0 : offsets[t + 1]! - offsets[t]!
  }
  const { size: passages, documentFrequency } = whole ?? { size, documentFrequency: held }
  const idf = (term: string): number => {
    const n = documentFrequency(term)
    return Math.log(1 + (passages - n + 0.5) / (n + 0.5))
  }

  return {
    size,
    documentFrequency,
    idf,
    has: (term) => numbers.has(term),
    passagesWith: (term) => {
      const t = numbers.get(term)
      return t === undefined ? ordinals.subarray(0, 0) : ordinals.subarray(offsets[t]!, offsets[t + 1]!)
    },
    search: (terms, { limit, accept }) => {
      const scores = new Float64Array(size)
      for (const { term, weight } of terms) {
        const t = numbers.get(term)
        if (t === undefined || !(weight > 0)) continue
        const factor = weight * idf(term)
        for (let i = offsets[t]!; i < offsets[t + 1]!; i++) {
          const f = frequencies[i]!
          scores[ordinals[i]!]! += (factor * f) / (k1 + f)
        }
      }
      const best = new Best(limit)
      scores.forEach((score, ordinal) => {
        if (score > 0 && (!accept || accept(ordinal))) best.offer(ordinal, score)
      })
      return best.list()
    },
    scoreOf: (ordinal, terms) => {
      let score = 0
      for (const { term, weight } of terms) {
        const t = numbers.get(term)
        if (t === undefined || !(weight > 0)) continue
        const at = find(ordinals, offsets[t]!, offsets[t + 1]!, ordinal)
        if (at < 0) continue
        const f = frequencies[at]!
        score += (weight * idf(term) * f) / (k1 + f)
      }
      return score
    },
  }
}

/** Position of a value in an ascending stretch of an array, -1 where it is not there. */
function find(values: Uint32Array, from: number, to: number, value: number): number {
  let low = from
  let high = to - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = values[middle]!
    if (found === value) return middle
    if (found < value) low = middle + 1
    else high = middle - 1
  }
  return -1
}
