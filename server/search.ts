/** Plain search: passages for some words, without answering anything. */
import { fuse, toPassages } from '../index/fusion.ts'
import type { OpenIndex } from '../index/open.ts'
import type { Scored } from '../index/top.ts'
import type { Embedder } from '../ingest/embedder.ts'

/** Ranks passages for words, scores from 0 to 1, best first; of these documents alone where given. */
export type Search = (words: string, options: { readonly limit: number; readonly documents?: ReadonlySet<string> | undefined }) => Promise<readonly Scored[]>

/** Passages taken from each ranking before they are put together. */
const DEPTH = 100

/** Search by words and by meaning over an index. */
export function createSearch({ bm25, passages, passageVectors, sentences, sentenceVectors, tokenizer }: OpenIndex, embedder: Embedder): Search {
  return async (words, { limit, documents }) => {
    const vector = await embedder.embed(words, 'query')
    const accept = documents && ((ordinal: number) => documents.has(passages[ordinal]?.documentId ?? ''))
    const terms = [...new Set(tokenizer.terms(words))].map((term) => ({ term, weight: 1 }))
    const depth = Math.max(limit, DEPTH)
    return fuse(
      {
        words: bm25.search(terms, { limit: depth, accept }),
        passages: passageVectors.search(vector, depth, accept),
        sentences: toPassages(sentenceVectors.search(vector, depth, accept && ((ordinal) => accept(sentences[ordinal]?.passage ?? -1))), sentences),
      },
      limit,
    )
  }
}
