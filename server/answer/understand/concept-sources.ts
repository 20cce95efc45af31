/** What the concepts of a Chinese question are read from. */
import type { Lexicon } from '../../../index/lexicon/lexicon.ts'
import type { Tokenizer } from '../../../index/tokenizer.ts'

export interface ConceptSources {
  readonly tokenizer: Tokenizer
  readonly lexicon: Lexicon
  /** How rare a word is in what is held, 0 (everywhere) to 1 (nowhere or once). */
  rarity(word: string): number
  /** Does anything held print the word? */
  holds(word: string): boolean
}
