import { englishLexicon, translate } from '../../index/lexicon/english.ts'
import type { Lexicon } from '../../index/lexicon/lexicon.ts'
import type { OpenIndex } from '../../index/open.ts'
import { type Concept, conceptsOf, matchable } from './understand/concepts.ts'
import { createPlaceFinder } from './understand/place-finder.ts'
import type { PlaceMention } from './understand/scope.ts'

/** What words mean against an open index: places, concepts of Chinese and of English questions. */
export interface WordSense {
  findPlaces(question: string): readonly PlaceMention[]
  concepts(question: string, language: 'zh' | 'en', places: readonly PlaceMention[]): readonly Concept[]
}

export function createWordSense(index: OpenIndex, lexicon: Lexicon): WordSense {
  const findPlaces = createPlaceFinder(lexicon.places, index.documents, index.tokenizer)
  const highest = index.bm25.idf('\u0000')
  const rarityOf = (word: string): number => {
    const terms = index.tokenizer.terms(word)
    const whole = terms.includes(word) ? [word] : terms
    if (whole.length === 0) return 0.5
    return Math.min(1, Math.max(...whole.map((term) => index.bm25.idf(term))) / highest)
  }
  const has = (term: string): boolean => index.tokenizer.terms(term).every((part) => index.bm25.has(part))
  const english = englishLexicon(lexicon.english)
  const inEnglish = (question: string): Concept[] =>
    translate(question, english, has)
      .filter(({ term }) => !/^(?:19|20)\d{2}$/.test(term))
      .map(({ term, weight }) => ({
        source: matchable(term),
        weight: weight * (0.3 + 0.7 * rarityOf(term)),
        alternatives: [{ text: matchable(term), weight: 1 }],
      }))
  return {
    findPlaces,
    concepts: (question, language) =>
      language === 'en' ? inEnglish(question) : conceptsOf(question, { tokenizer: index.tokenizer, lexicon, rarity: rarityOf, holds: has }),
  }
}
