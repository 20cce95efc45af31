import type { WeightedTerm } from '../../index/bm25.ts'
import type { Tokenizer } from '../../index/tokenizer.ts'
import type { Understanding } from './understand/understanding.ts'

/** Index terms of a question's concepts, each with the weight of the concept and of the wording it comes from. */
export function searchTerms(query: Understanding, tokenizer: Tokenizer): WeightedTerm[] {
  const weights = new Map<string, number>()
  for (const concept of query.concepts) {
    for (const { text, weight } of concept.alternatives) {
      for (const term of new Set(tokenizer.terms(text))) weights.set(term, Math.max(weights.get(term) ?? 0, concept.weight * weight))
    }
  }
  return [...weights].map(([term, weight]) => ({ term, weight }))
}
