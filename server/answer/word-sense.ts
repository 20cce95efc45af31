import { coOccurrence } from '../../index/co-occurrence.ts'
import { englishLexicon, type TranslatedTerm, translate } from '../../index/lexicon/english.ts'
import type { Lexicon } from '../../index/lexicon/lexicon.ts'
import type { OpenIndex } from '../../index/open.ts'
import { type Concept, matchable, otherForms } from './understand/concepts.ts'
import { countedConcepts, withPopulation } from './understand/counted-in-english.ts'
import { amountConcepts, isUnit, printedConcept, printedIn, withoutAmounts, withoutSingleQuotes, withoutSources } from './understand/english-asides.ts'
import { createPlaceFinder } from './understand/place-finder.ts'
import { conceptsOf } from './understand/question-concepts.ts'
import { type PlaceMention, shortName } from './understand/scope.ts'
import { countedSlogans, sloganConcepts } from './understand/slogans-in-english.ts'

/** What words mean against an open index: places, concepts of Chinese and of English questions. */
export interface WordSense {
  findPlaces(question: string): readonly PlaceMention[]
  concepts(question: string, language: 'zh' | 'en', places: readonly PlaceMention[]): readonly Concept[]
}

/** What meaning is read from: of an index only words and documents, no passages. */
export type SenseIndex = Pick<OpenIndex, 'documents' | 'tokenizer' | 'bm25' | 'english'>

export function createWordSense(index: SenseIndex, lexicon: Lexicon): WordSense {
  const findPlaces = createPlaceFinder(lexicon.places, index.documents, index.tokenizer, (term) => index.bm25.has(term))
  const highest = index.bm25.idf('\u0000')
  // A word that stands in the index as a whole need not be cut, and there are many to look at in an English question.
  const termsOf = (word: string): readonly string[] => (index.bm25.has(word) ? [word] : index.tokenizer.terms(word))
  const rarityOf = (word: string): number => {
    const terms = termsOf(word)
    if (terms.length === 0) return 0.5
    return Math.min(1, Math.max(...terms.map((term) => index.bm25.idf(term))) / highest)
  }
  const has = (word: string): boolean => termsOf(word).every((term) => index.bm25.has(term))
  const related = coOccurrence(index.bm25, termsOf)
  // The search is narrowed to places that are held; any other that is named is part of what is asked.
  const held = new Set(index.documents.flatMap(({ region }) => (region ? [shortName(region)] : [])))
  const english = englishLexicon(lexicon.english, index.english.dictionary, index.english.names)
  const inEnglish = (asked: string, meant: readonly PlaceMention[]): Concept[] => {
    const question = withPopulation(withoutSingleQuotes(asked)).replace(/\bhow much money\b/gi, 'how much')
    // The places that the search is narrowed to are cut out already; any other that is named is no word to translate or to spell out.
    const places = findPlaces(question).map(({ name, start, end }) => ({ start, end, term: shortName(name) }))
    const terms = translate(withoutAmounts(withoutSources(question)), english, has, { places, related }).filter(
      ({ term, source }) => (source !== 'place' || !held.has(term)) && !isTime(term),
    )
    const regions = new Set(meant.map(({ name }) => name))
    // How many kilometres of what: the unit is no part of it, as it is where something is told per mu.
    const phrases = [...new Set(terms.map(({ phrase }) => phrase))].filter((phrase) => !isUnit(phrase) || question.includes(`per ${phrase}`))
    const printed = printedIn(question).filter((term) => !isTime(term) && !places.some((place) => term.includes(place.term)))
    return [
      ...printed.map((term) => printedConcept(term, rarityOf(term))),
      ...sloganConcepts(asked, index.english.slogans, regions),
      ...countedSlogans(question, terms, index.english.slogans, regions),
      ...amountConcepts(question),
      ...countedConcepts(
        question,
        terms.map(({ term }) => term),
        { holds: has, rarity: rarityOf },
      ),
      ...phrases.map((phrase) =>
        conceptOf(
          terms.filter((term) => term.phrase === phrase),
          rarityOf,
        ),
      ),
    ].filter(({ source }, i, all) => all.findIndex((other) => other.source === source) === i)
  }
  return {
    findPlaces,
    concepts: (question, language, places) =>
      language === 'en' ? inEnglish(question, places) : conceptsOf(question, { tokenizer: index.tokenizer, lexicon, rarity: rarityOf, holds: has }),
  }
}

/** Years and five-year periods are understood apart. */
const isTime = (term: string): boolean =>
  /^(?:(?:19|20)\d{2}年?|10{2,5}|[十一二三四五六七八九]+五(?:规划|计划|时期|期间)?|第[十一二三四五六七八九]+个五年(?:规划|计划)?)$/.test(term)

/** The translations of one phrase, best first, as the ways in which one concept may stand in a text. */
function conceptOf(translations: readonly TranslatedTerm[], rarityOf: (word: string) => number): Concept {
  const best = translations[0]!
  return {
    source: matchable(best.term),
    asked: best.phrase,
    weight: best.weight * (0.3 + 0.7 * rarityOf(best.term)),
    alternatives: translations.flatMap(({ term, weight }) => [
      { text: matchable(term), weight: weight / best.weight },
      ...otherForms(term).map((form) => ({ text: matchable(form), weight: (0.9 * weight) / best.weight })),
    ]),
  }
}
