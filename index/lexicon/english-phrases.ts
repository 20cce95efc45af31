/** Finds the phrases of a lexicon in a row of English words, whatever their number, tense, spelling and articles. */
import { type EnglishWord, isArticle, isStopWord, wordForms } from './english-words.ts'

/** A phrase as keys of its words (see `EnglishWord.key`), with what it stands for. */
export interface Phrase<Value> {
  readonly keys: readonly string[]
  readonly value: Value
}

/** Phrases by their first word. */
export interface PhraseTable<Value> {
  /** How many phrases it has. */
  readonly size: number
  get(first: string): readonly Phrase<Value>[] | undefined
}

/** A phrase where a question holds it. */
export interface PhraseMatch<Value> {
  /** First word of the question that the phrase covers, and the one after the last. */
  readonly from: number
  readonly to: number
  /** In words, of, in and the like counting half. */
  readonly length: number
  readonly value: Value
}

/**
 * The table of phrases that are cut into keys, each with what it stands for as a line of text, which `read` turns into its value. A lexicon has tens of
 * thousands of phrases and a question looks up a few: until then each first word holds its phrases as one text, which takes a fraction of the memory.
 */
export function phraseTable<Value>(phrases: Iterable<readonly [keys: readonly string[], text: string]>, read: (text: string) => Value): PhraseTable<Value> {
  const lines = new Map<string, string[]>()
  let size = 0
  for (const [keys, text] of phrases) {
    const first = keys[0]
    if (first === undefined) continue
    size++
    const line = `${keys.join(' ')}\t${text}`
    const same = lines.get(first)
    if (same === undefined) lines.set(first, [line])
    else same.push(line)
  }
  const packed = new Map([...lines].map(([first, same]) => [first, same.join('\n')] as const))
  return {
    size,
    get: (first) =>
      packed
        .get(first)
        ?.split('\n')
        .map((line) => phraseOf(line, read)),
  }
}

function phraseOf<Value>(line: string, read: (text: string) => Value): Phrase<Value> {
  const end = line.indexOf('\t')
  return { keys: line.slice(0, end).split(' '), value: read(line.slice(end + 1)) }
}

/** Between two nouns that plans also print the other way round: rate of urbanization, urbanization rate. */
const TURNING = new Set(['of', 'in', 'for'])
const LONGEST_HEAD = 3

/** Every phrase found, overlapping ones too; as it stands or turned round a preposition. Chinese or a mark between words parts them. */
export function findPhrases<Value>(table: PhraseTable<Value>, words: readonly EnglishWord[], text: string): readonly PhraseMatch<Value>[] {
  const forms = words.map((word) => wordForms(word.key))
  const joined = words.map((word, i) => i > 0 && !/[,;:.?!，。；：？！、\p{Script=Han}]/u.test(text.slice(words[i - 1]!.end, word.start)))
  const matches: PhraseMatch<Value>[] = []

  /** Reads keys from a word on; the word after the last one read, or null. */
  function read(keys: readonly string[], from: number, limit: number): number | null {
    let at = from
    for (const [i, key] of keys.entries()) {
      while (i > 0 && at < limit && isArticle(words[at]!.key) && joined[at]) at++
      if (at >= limit || (i > 0 && !joined[at]) || !forms[at]!.has(key)) return null
      at++
    }
    return at
  }

  for (let from = 0; from < words.length; from++) {
    for (const form of forms[from]!) {
      for (const phrase of table.get(form) ?? []) {
        const to = read(phrase.keys, from, words.length)
        if (to !== null) matches.push({ from, to, length: weighedLength(phrase.keys), value: phrase.value })
      }
    }
    if (from === 0 || !TURNING.has(words[from - 1]!.key) || !joined[from]) continue
    const tail = isArticle(words[from]!.key) ? from + 1 : from
    for (const form of forms[tail] ?? []) {
      for (const { keys, value } of table.get(form) ?? []) {
        for (let head = 1; head <= LONGEST_HEAD && head < keys.length; head++) {
          const start = from - 1 - head
          if (start < 0 || !joined[from - 1]) break
          const to = read(keys.slice(0, -head), tail, words.length)
          if (to !== null && read(keys.slice(-head), start, from - 1) === from - 1) matches.push({ from: start, to, length: weighedLength(keys), value })
        }
      }
    }
  }
  return matches
}

/** Words that say something count whole, the others half: put into operation outweighs operation. */
function weighedLength(keys: readonly string[]): number {
  return Math.max(
    1,
    keys.reduce((length, key) => length + (isStopWord(key) ? 0.5 : 1), 0),
  )
}
