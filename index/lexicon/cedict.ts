/**
 * CC-CEDICT the other way round: English words of its definitions to Chinese headwords, kept for the words that a corpus has.
 * Pure; `cedict-package.ts` brings the dictionary.
 */
import { phraseKeys } from './english-words.ts'

/** An entry of CC-CEDICT: a headword in simplified characters, and its definitions in order. */
export interface CedictEntry {
  readonly simplified: string
  readonly english: readonly string[]
}

/** English phrase (keys joined by a space) to Chinese words joined by |, best first. Plain JSON. */
export type EnglishDictionary = Readonly<Record<string, string>>

export interface DictionaryOptions {
  /** How often the corpus prints a word; of two equally good translations the commoner comes first. */
  readonly frequency?: (word: string) => number
}

const LONGEST_PHRASE = 4
const MOST_WORDS = 6

/** Definitions that explain a form or a name instead of translating a word. */
const NO_TRANSLATION =
  /^(?:CL:|(?:old |erroneous |archaic |Japanese |popular |ancient )?variants? of\b|surname\b|see (?:also )?\p{Script=Han}|used in\b|also (?:written|pr\.)|abbr\.|same as\b|\(bound form\)$)/iu

/** What a definition says in one to four English words; null where it is a description or no translation. */
export function glossPhrase(definition: string): string | null {
  if (NO_TRANSLATION.test(definition)) return null
  const bare = definition
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/\p{Script=Han}[^\s,;]*/gu, ' ')
    .split(/[;,]| - |\u2014/)[0]!
    .replace(/^\s*(?:to be|to|be)\s+/i, '')
  const keys = phraseKeys(bare)
  return keys.length === 0 || keys.length > LONGEST_PHRASE || keys.every((key) => key.length === 1) ? null : keys.join(' ')
}

/**
 * The dictionary for one corpus. `has` tells whether the corpus uses a Chinese word; headwords of one character are left out,
 * since each stands for too many things. A word whose first definition is the English phrase comes before one that only also
 * means it.
 */
export function reverseCedict(entries: Iterable<CedictEntry>, has: (word: string) => boolean, options: DictionaryOptions = {}): EnglishDictionary {
  const found = new Map<string, Map<string, number>>()
  for (const { simplified, english } of entries) {
    if (!/^\p{Script=Han}{2,8}$/u.test(simplified) || !has(simplified)) continue
    for (const [rank, definition] of english.entries()) {
      const phrase = glossPhrase(definition)
      if (phrase === null) continue
      const words = found.get(phrase) ?? new Map<string, number>()
      words.set(simplified, Math.min(rank, words.get(simplified) ?? rank))
      found.set(phrase, words)
    }
  }
  const frequency = options.frequency ?? (() => 0)
  const dictionary: Record<string, string> = {}
  for (const phrase of [...found.keys()].sort()) {
    const ranked = [...found.get(phrase)!].sort((a, b) => Math.min(a[1], 2) - Math.min(b[1], 2) || frequency(b[0]) - frequency(a[0]) || (a[0] < b[0] ? -1 : 1))
    dictionary[phrase] = ranked
      .slice(0, MOST_WORDS)
      .map(([word]) => word)
      .join('|')
  }
  return dictionary
}
