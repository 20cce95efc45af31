/** jieba as a segmenter, wherever its wasm was loaded: Node's adapter and a Worker hand in the same functions. */
import { sha256 } from '../../ingest/text/sha256.ts'
import type { Segmenter } from '../tokenizer.ts'
import { parseDictionary } from './dictionary.ts'

/** The functions of jieba-wasm that are used. */
export interface JiebaApi {
  cut(text: string, hmm?: boolean | null): string[]
  cut_for_search(text: string, hmm?: boolean | null): string[]
  add_word(word: string, frequency?: number | null, tag?: string | null): number
}

/** The version whose dictionary the index's terms come from; package.json pins the same. */
const JIEBA = 'jieba-wasm-2.4.0'

/**
 * A segmenter with the plan-domain dictionary added. New words are not guessed from character statistics (HMM): a guess
 * depends on the words around, so the same name would be cut one way in a passage and another in a question.
 */
export async function jiebaSegmenter(jieba: JiebaApi, wordList: string): Promise<Segmenter> {
  const words = parseDictionary(wordList)
  for (const { word, frequency } of words) jieba.add_word(word, frequency)
  const planWords = new Set(words.map(({ word }) => word))
  return {
    id: JIEBA,
    lexiconHash: await sha256(new TextEncoder().encode(wordList)),
    cut: (text) => jieba.cut(text, false),
    cutForSearch: (text) => jieba.cut_for_search(text, false),
    isPlanWord: (word) => planWords.has(word),
  }
}
