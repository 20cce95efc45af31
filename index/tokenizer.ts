/**
 * From words to index terms, the same way for passages and for questions.
 *
 * Terms are normalised (NFKC, lower case); the text that offsets point into never is, so terms carry no offsets.
 */
import { arabicNumerals, arabicYears } from './tokenizer/numerals.ts'
import { withoutScanSlips } from './tokenizer/scan-slips.ts'

/** Cuts texts into terms and words; the same text always gives the same. */
export interface Tokenizer {
  /** Names the segmenter, its dictionary's hash and the rules: an index made with another id is refused. */
  readonly id: string
  /** SHA-256 of the plan-domain dictionary, hex. */
  readonly lexiconHash: string
  /**
   * Index terms of a text, in order, with repeats: dictionary words and the shorter words inside them, pairs of neighbouring
   * characters where the dictionary knows no word, numbers whole (２０２５年, 2025年 and 二〇二五年 give 2025 and 年), Latin words whole.
   */
  terms(text: string): string[]
  /** Words only, in order, each character of the text at most once: for understanding questions. */
  words(text: string): string[]
}

/** What cuts Han text into words; the parts of the result join to the text again (`cut`) or hold sub-words besides (`cutForSearch`). */
export interface Segmenter {
  /** Name and version of the segmenter and of its own dictionary. */
  readonly id: string
  cut(text: string): string[]
  /** `cut`, each word preceded by the dictionary words of two and three characters inside it. */
  cutForSearch(text: string): string[]
  /** True for a word of the plan-domain dictionary. */
  isPlanWord(word: string): boolean
  /** SHA-256 of the plan-domain dictionary, hex. */
  readonly lexiconHash: string
}

/** Raised whenever the same text would give other terms. */
const RULES = 2

/** Characters that are words by themselves in plans: they end an unknown stretch rather than join it. */
const WORDS_OF_ONE = new Set('的了和与及或等在是对为将把被以于之其也都就而并且向从到由按至约较比更最每该此这那有要会可不我你他它吗呢哪谁几年月日号元吨户亩万亿')
/** Of those, the ones that say nothing about a subject. */
const PARTICLES = new Set('的了和与及或等在是对为将把被以于之其也都就而并且有我你他它吗呢')

// Thousands separators only where they can be nothing else: 1,234 is a number, 2021,2025 are two.
const RUN =
  /(?<number>\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?(?![\p{Script=Latin}\d])|\d+(?:\.\d+)?(?![\p{Script=Latin}\d]))|(?<latin>[\p{Script=Latin}\d]+(?:[.-][\p{Script=Latin}\d]+)*)|(?<han>\p{Script=Han}+)/gu

/** A tokenizer over a segmenter. */
export function createTokenizer(segmenter: Segmenter): Tokenizer {
  return {
    id: `${segmenter.id}+${segmenter.lexiconHash.slice(0, 12)}+rules-${RULES}`,
    lexiconHash: segmenter.lexiconHash,
    terms: (text) =>
      runs(arabicNumerals(normalise(text))).flatMap((run) =>
        run.kind === 'han' ? hanTerms(run.text, segmenter) : run.kind === 'number' ? [run.text] : latinTerms(run.text),
      ),
    words: (text) => runs(normalise(text)).flatMap((run) => (run.kind === 'han' ? segmenter.cut(run.text) : [run.text])),
  }
}

interface Run {
  readonly kind: 'number' | 'latin' | 'han'
  readonly text: string
}

const normalise = (text: string): string =>
  arabicYears(
    withoutScanSlips(text.normalize('NFKC'))
      .toLowerCase()
      .replace(/['’]s\b/g, ''),
  )

function runs(text: string): Run[] {
  return Array.from(text.matchAll(RUN), ({ groups }): Run => {
    if (groups?.number !== undefined) return { kind: 'number', text: groups.number.replaceAll(',', '') }
    if (groups?.latin !== undefined) return { kind: 'latin', text: groups.latin }
    return { kind: 'han', text: groups?.han ?? '' }
  })
}

/** A Latin word, and its parts where it has some: covid-19 is found by covid, 100mw by 100. */
function latinTerms(word: string): string[] {
  const parts = word.includes('-') ? word.split('-') : (/^(\d+(?:\.\d+)?)(\D{2,})$/.exec(word)?.slice(1) ?? [])
  return [...parts, word]
}

function hanTerms(text: string, segmenter: Segmenter): string[] {
  const terms: string[] = []
  const words = segmenter.cut(text)
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (isUnknown(word)) {
      const start = i
      while (i + 1 < words.length && isUnknown(words[i + 1]!)) i++
      if (start === i) terms.push(word)
      // One character of each neighbour takes part: where the same name is cut elsewhere in another place, the pairs still meet.
      const before = start > 0 && !isSingle(words[start - 1]!) ? words[start - 1]!.slice(-1) : ''
      const after = i + 1 < words.length && !isSingle(words[i + 1]!) ? words[i + 1]!.slice(0, 1) : ''
      terms.push(...pairs(before + words.slice(start, i + 1).join('') + after))
    } else if (!isSingle(word)) {
      terms.push(...inner(word, segmenter), word)
    } else if (!PARTICLES.has(word)) terms.push(word)
  }
  return terms
}

/** Shorter words inside a word, without the word itself. */
function inner(word: string, segmenter: Segmenter): string[] {
  if (word.length <= 2) return []
  const short = segmenter.cutForSearch(word).filter((part) => part !== word)
  const long: string[] = []
  for (let length = 4; length < word.length; length++) {
    for (let at = 0; at + length <= word.length; at++) {
      const part = word.slice(at, at + length)
      if (segmenter.isPlanWord(part)) long.push(part)
    }
  }
  return [...short, ...long]
}

const isSingle = (word: string): boolean => word.length === 1 || (word.length === 2 && word.codePointAt(0)! > 0xffff)
const isUnknown = (word: string): boolean => isSingle(word) && !WORDS_OF_ONE.has(word)

function pairs(stretch: string): string[] {
  const characters = Array.from(stretch)
  return characters.slice(1).map((character, i) => characters[i]! + character)
}
