/**
 * Cuts Han text into the words jieba finds without its hidden Markov model: of all ways to cut a sentence into dictionary words the most
 * probable by word frequency (https://github.com/fxsjy/jieba). Same words as jieba-wasm, which the index is built with, in a
 * twelfth of its memory. One case is left open: of 高高|高 and 高|高高, where a character stands three times in a row, the last binary digit of a
 * logarithm decides, and it may differ between engines.
 */
import type { Segmenter } from '../../../index/tokenizer.ts'
import { type Dictionary, readDictionary } from './dictionary.ts'

/** Characters jieba looks for words among; others, as 〇 and 々, stand alone. */
const IDEOGRAPHS =
  /[\u{3400}-\u{4DBF}\u{4E00}-\u{9FFF}\u{F900}-\u{FAFF}\u{20000}-\u{2A6DF}\u{2A700}-\u{2B73F}\u{2B740}-\u{2B81F}\u{2B820}-\u{2CEAF}\u{2CEB0}-\u{2EBEF}\u{2F800}-\u{2FA1F}]+/gu

/** The segmenter over a packed dictionary. Rejects where the dictionary is damaged. */
export async function loadSegmenter(dictionary: ReadableStream<Uint8Array>): Promise<Segmenter> {
  return createSegmenter(await readDictionary(dictionary))
}

export function createSegmenter(dictionary: Dictionary): Segmenter {
  const cutText = (text: string): string[] => {
    const words: string[] = []
    let end = 0
    for (const match of text.matchAll(IDEOGRAPHS)) {
      words.push(...text.slice(end, match.index), ...mostProbableWords(match[0], dictionary))
      end = match.index + match[0].length
    }
    words.push(...text.slice(end))
    return words
  }
  return {
    id: dictionary.header.segmenter,
    lexiconHash: dictionary.header.lexiconHash,
    isPlanWord: (word) => dictionary.isPlanWord(word),
    cut: cutText,
    cutForSearch: (text) => cutText(text).flatMap((word) => [...shorterWords(word, dictionary), word]),
  }
}

function mostProbableWords(text: string, dictionary: Dictionary): string[] {
  const logTotal = Math.log(dictionary.header.total)
  const length = text.length
  /** By position: the log probability of the best way to cut the text from there, and where its first word ends. */
  const best = new Float64Array(length + 1)
  const next = new Int32Array(length + 1)
  for (let start = length - 1; start >= 0; start--) {
    // The second half of a surrogate pair begins nothing.
    if (isTrail(text.charCodeAt(start))) continue
    let score = Number.NEGATIVE_INFINITY
    let end = 0
    dictionary.wordsAt(text, start, (wordEnd, frequency) => {
      const probability = Math.log(frequency) - logTotal + best[wordEnd]!
      // Of equally probable ways the longer word.
      if (probability >= score) {
        score = probability
        end = wordEnd
      }
    })
    if (end === 0) {
      end = start + characterLength(text, start)
      score = -logTotal + best[end]!
    }
    best[start] = score
    next[start] = end
  }
  const words: string[] = []
  for (let start = 0; start < length; start = next[start]!) words.push(text.slice(start, next[start]!))
  return words
}

/** Dictionary words of two, then of three characters inside a longer word. */
function shorterWords(word: string, dictionary: Dictionary): string[] {
  const characters = Array.from(word)
  const grams = (size: number): string[] => (characters.length > size ? characters.slice(size - 1).map((_, i) => characters.slice(i, i + size).join('')) : [])
  return [...grams(2), ...grams(3)].filter((gram) => dictionary.has(gram))
}

const isTrail = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
const characterLength = (text: string, at: number): number => (text.codePointAt(at)! > 0xffff ? 2 : 1)
