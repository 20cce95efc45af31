/** Node's adapter: jieba-wasm from node_modules, the word list from the lexicon's folder. */
import { readFile } from 'node:fs/promises'
import { add_word, cut, cut_for_search } from 'jieba-wasm'
import { createTokenizer, type Tokenizer } from '../tokenizer.ts'
import { jiebaSegmenter } from './segmenter.ts'

const WORD_LIST = new URL('../lexicon/words.txt', import.meta.url)

/** By word list: jieba holds one dictionary a process, and a word added a second time weighs more and cuts otherwise. */
const loaded = new Map<string, Promise<Tokenizer>>()

/** The tokenizer of passages and questions. Rejects where the word list is missing or a line of it is wrong. */
export async function loadTokenizer(wordList: URL | string = WORD_LIST): Promise<Tokenizer> {
  const words = await readFile(wordList, 'utf8')
  const tokenizer = loaded.get(words) ?? jiebaSegmenter({ cut, cut_for_search, add_word }, words).then(createTokenizer)
  loaded.set(words, tokenizer)
  return tokenizer
}
