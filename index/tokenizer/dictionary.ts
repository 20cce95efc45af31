/** The plan-domain dictionary: words that plans use as one term. */
import type { LineProblem, Parsed } from '../lexicon/parse.ts'

export interface DictionaryWord {
  /** Line of the list, from 1. */
  readonly line: number
  readonly word: string
  /** How strongly the segmenter should prefer the word; null lets it work that out. */
  readonly frequency: number | null
}

const HAN_WORD = /^\p{Script=Han}{2,}$/u

/**
 * The words of a list and what is wrong with its other lines. A line holds a word, optionally a space and a frequency; blank lines and lines
 * that begin with # are skipped.
 */
export function parseWordList(list: string): Parsed<DictionaryWord> {
  const entries: DictionaryWord[] = []
  const problems: LineProblem[] = []
  list.split(/\r?\n/).forEach((line, i) => {
    const trimmed = line.trim()
    if (trimmed === '' || trimmed.startsWith('#')) return
    const [word = '', frequency, ...rest] = trimmed.split(/\s+/)
    const count = frequency === undefined ? null : Number(frequency)
    if (!HAN_WORD.test(word) || rest.length > 0 || (count !== null && !(Number.isSafeInteger(count) && count > 0))) {
      problems.push({ line: i + 1, column: null, message: `"${trimmed}" is not a word of two or more Han characters with an optional frequency` })
    } else entries.push({ line: i + 1, word, frequency: count })
  })
  return { entries, problems }
}

/**
 * The words of a list.
 * @throws Error for the first line that is no word, with its number: a word that the segmenter never meets would be lost without a trace.
 */
export function parseDictionary(list: string): readonly DictionaryWord[] {
  const { entries, problems } = parseWordList(list)
  const [first] = problems
  if (first) throw new Error(`word list, line ${first.line}: ${first.message}`)
  return entries
}
