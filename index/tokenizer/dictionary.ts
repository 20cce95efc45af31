/** The plan-domain dictionary: words that plans use as one term. */

export interface DictionaryWord {
  readonly word: string
  /** How strongly the segmenter should prefer the word; null lets it work that out. */
  readonly frequency: number | null
}

const HAN_WORD = /^\p{Script=Han}{2,}$/u

/**
 * Reads a word list: one word a line, optionally a space and a frequency; blank lines and lines that begin with # are skipped.
 * Throws on a line that is neither, with its number: a word that the segmenter never meets would be lost without a trace.
 */
export function parseDictionary(list: string): DictionaryWord[] {
  const words: DictionaryWord[] = []
  list.split(/\r?\n/).forEach((line, i) => {
    const trimmed = line.trim()
    if (trimmed === '' || trimmed.startsWith('#')) return
    const [word = '', frequency, ...rest] = trimmed.split(/\s+/)
    const count = frequency === undefined ? null : Number(frequency)
    if (!HAN_WORD.test(word) || rest.length > 0 || (count !== null && !(Number.isSafeInteger(count) && count > 0))) {
      throw new Error(`word list, line ${i + 1}: "${trimmed}" is not a word of two or more Han characters with an optional frequency`)
    }
    words.push({ word, frequency: count })
  })
  return words
}
