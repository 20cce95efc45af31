/** One ranking out of two: by words and by meaning. */
import type { SentenceRef } from './generation/format.ts'
import { Best, type Scored } from './top.ts'

/** What the indexes found, each best first; ordinals are those of passages. */
export interface Rankings {
  /** By words, BM25. */
  readonly words: readonly Scored[]
  /** By the passages' own vectors, cosine. */
  readonly passages: readonly Scored[]
  /** By the vectors of their sentences, cosine, ordinals of passages: see `toPassages`. A passage may stand there several times. */
  readonly sentences: readonly Scored[]
}

/** What either part counts; scores lie between 0 and the sum of the two. */
export interface FusionWeights {
  readonly words: number
  readonly meaning: number
}

const DEFAULT_FUSION: FusionWeights = { words: 0.4, meaning: 0.6 }

/**
 * Fuses by score, not by rank: how far the best is ahead of the next says something that its rank forgets.
 * Meaning is the better of a passage's own cosine and that of its nearest sentence. Words are scaled by the best BM25 score, so
 * that a passage that shares nothing gets 0; cosines, which never come near 0, by the span from the lowest in the rankings to
 * the best. A passage that a ranking does not hold gets 0 from it. The order of what comes in makes no difference.
 */
export function fuse({ words, passages, sentences }: Rankings, limit: number, weights: FusionWeights = DEFAULT_FUSION): Scored[] {
  const byWords = scaled(highest(words), 0)
  const byMeaning = scaled(highest([...passages, ...sentences]), null)
  const best = new Best(limit)
  for (const ordinal of new Set([...byWords.keys(), ...byMeaning.keys()])) {
    best.offer(ordinal, weights.words * (byWords.get(ordinal) ?? 0) + weights.meaning * (byMeaning.get(ordinal) ?? 0))
  }
  return best.list()
}

/** Hits of the sentence index as hits of the passages that hold the sentences. */
export function toPassages(hits: readonly Scored[], sentences: readonly SentenceRef[]): Scored[] {
  return hits.map(({ ordinal, score }) => {
    const sentence = sentences[ordinal]
    if (!sentence) throw new RangeError(`no sentence ${ordinal} among ${sentences.length}`)
    return { ordinal: sentence.passage, score }
  })
}

function highest(hits: readonly Scored[]): Map<number, number> {
  const scores = new Map<number, number>()
  for (const { ordinal, score } of hits) scores.set(ordinal, Math.max(score, scores.get(ordinal) ?? Number.NEGATIVE_INFINITY))
  return scores
}

/** Scores from 0, at `floor` or the lowest of them, to 1, at the highest. Where all are the same, all are 1. */
function scaled(scores: ReadonlyMap<number, number>, floor: number | null): Map<number, number> {
  let low = floor ?? Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const score of scores.values()) {
    if (floor === null) low = Math.min(low, score)
    high = Math.max(high, score)
  }
  const span = high - low
  return new Map(Array.from(scores, ([ordinal, score]) => [ordinal, span > 0 ? Math.max(0, (score - low) / span) : 1]))
}
