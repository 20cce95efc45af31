/** A few plans of a large index, opened as an index of their own, with the scores they have in the whole. */
import { type Bm25, openBm25, type TermStatistics } from '../../../index/bm25.ts'
import type { IndexContent } from '../../../index/generation/format.ts'
import type { IndexedPlan, OpenIndex } from '../../../index/open.ts'
import { Best } from '../../../index/top.ts'
import { type MatchedVectors, matchedVectors } from './matched-vectors.ts'
import type { PlanRow } from './schema.ts'
import { TOP_K } from './vectorize.ts'

export interface LoadedPlan {
  readonly row: PlanRow
  readonly content: IndexContent
  readonly bm25: Bm25
}

export interface Slice {
  readonly index: OpenIndex
  readonly passageVectors: MatchedVectors
  readonly sentenceVectors: MatchedVectors
  /** In the order in which they stand in the slice. */
  readonly plans: readonly PlanRow[]
}

export function loadedPlan(row: PlanRow, content: IndexContent, whole: TermStatistics): LoadedPlan {
  return { row, content, bm25: openBm25(content.postings, whole) }
}

/** What a slice has in common with the whole. */
export type Whole = Pick<OpenIndex, 'generation' | 'manifest' | 'documents' | 'english' | 'everyday' | 'everydayVectors' | 'tokenizer'> & {
  readonly statistics: TermStatistics
}

export function joinPlans(loaded: readonly LoadedPlan[], whole: Whole): Slice {
  const { statistics, ...common } = whole
  const { dimensions } = common.manifest
  const passageOffsets = offsets(loaded.map(({ row }) => row.passages))
  const passages = loaded.flatMap(({ content }) => content.plans.flatMap((plan) => plan.passages))
  const sentences = loaded.flatMap(({ content }, i) => content.sentences.map(({ passage, unit }) => ({ passage: passage + passageOffsets[i]!, unit })))
  const plans = loaded.flatMap(({ content }, i) =>
    content.plans.map((plan): [string, IndexedPlan] => [
      plan.document.id,
      { ...plan, ordinals: [passageOffsets[i]!, passageOffsets[i]! + plan.passages.length] },
    ]),
  )
  const passageVectors = matchedVectors(passages.length, dimensions, TOP_K)
  const sentenceVectors = matchedVectors(sentences.length, dimensions, TOP_K)
  return {
    index: {
      ...common,
      plans: new Map(plans),
      passages,
      sentences,
      passageVectors,
      sentenceVectors,
      bm25: joinBm25(
        loaded.map(({ bm25 }) => bm25),
        passageOffsets,
        statistics,
      ),
    },
    passageVectors,
    sentenceVectors,
    plans: loaded.map(({ row }) => row),
  }
}

/** Where each part starts. */
function offsets(lengths: readonly number[]): number[] {
  let end = 0
  return lengths.map((length) => {
    end += length
    return end - length
  })
}

/** Rankings of parts, whose scores are comparable already, as one. */
export function joinBm25(parts: readonly Bm25[], starts: readonly number[], whole: TermStatistics): Bm25 {
  const partOf = (ordinal: number): number => starts.findLastIndex((start, i) => start <= ordinal && parts[i]!.size > 0)
  const { documentFrequency } = whole
  return {
    size: whole.size,
    documentFrequency,
    has: (term) => documentFrequency(term) > 0,
    idf: (term) => {
      const n = documentFrequency(term)
      return Math.log(1 + (whole.size - n + 0.5) / (n + 0.5))
    },
    passagesWith: (term) => Uint32Array.from(parts.flatMap((part, i) => Array.from(part.passagesWith(term), (ordinal) => ordinal + starts[i]!))),
    search(terms, { limit, accept }) {
      const best = new Best(limit)
      for (const [i, part] of parts.entries()) {
        const start = starts[i]!
        for (const { ordinal, score } of part.search(terms, { limit, accept: accept && ((own) => accept(own + start)) })) best.offer(ordinal + start, score)
      }
      return best.list()
    },
    scoreOf(ordinal, terms) {
      const i = partOf(ordinal)
      return i < 0 ? 0 : parts[i]!.scoreOf(ordinal - starts[i]!, terms)
    },
  }
}
