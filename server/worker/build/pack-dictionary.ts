/** Packs jieba's dictionary with the plan-domain one added, exactly as the index's tokenizer in Node uses them. */
import { createHash } from 'node:crypto'
import { jiebaSegmenter } from '../../../index/tokenizer/segmenter.ts'
import { encodePacked } from '../packed/file.ts'
import { type DictionaryEntry, dictionaryKind, packDictionary } from '../segmenter/dictionary.ts'

/** SHA-256 of the dictionary inside jieba-wasm 2.4.0. */
const JIEBA_DICTIONARY_SHA256 = 'fe4c810ff03efb0671725a7acbdd10a69f7401f511137910a4b97299ab31b4b3'
/** Its first line. */
const FIRST_LINE = 'AT&T 3 nz\n'
const LINE = /^(\S+) (\d+)/
/** Words with anything else are never met: only stretches of these characters are cut. */
const IDEOGRAPHS = /^[\u{3400}-\u{4DBF}\u{4E00}-\u{9FFF}\u{F900}-\u{FAFF}\u{20000}-\u{2EBEF}\u{2F800}-\u{2FA1F}]+$/u

/** jieba holds one dictionary a process, and a word added twice weighs more: each word list is added once. */
let packed: { readonly wordList: string; readonly file: Promise<Uint8Array<ArrayBuffer>> } | null = null

/**
 * The whole file. Rejects where jieba's dictionary is not the one that this was tested with. A process can pack one word list;
 * it rejects for another.
 */
export function packJiebaDictionary(jiebaWasm: Uint8Array<ArrayBuffer>, wordList: string): Promise<Uint8Array<ArrayBuffer>> {
  packed ??= { wordList, file: pack(jiebaWasm, wordList) }
  if (packed.wordList !== wordList) return Promise.reject(new Error('dictionary: another word list was packed in this process; use a new one'))
  return packed.file
}

async function pack(jiebaWasm: Uint8Array<ArrayBuffer>, wordList: string): Promise<Uint8Array<ArrayBuffer>> {
  const jieba = await import('jieba-wasm/web')
  const { memory } = jieba.initSync({ module: new WebAssembly.Module(jiebaWasm) })
  // The dictionary is unpacked into memory, as text, when the first word is asked for.
  jieba.cut('一', false)
  const frequencies = parseDictionaryText(dictionaryText(new Uint8Array(memory.buffer)))
  const planWords = new Set<string>()
  const segmenter = await jiebaSegmenter(
    {
      cut: jieba.cut,
      cut_for_search: jieba.cut_for_search,
      add_word: (word, frequency, tag) => {
        const used = jieba.add_word(word, frequency, tag)
        frequencies.set(word, used)
        planWords.add(word)
        return used
      },
    },
    wordList,
  )
  const entries = [...frequencies].map(([word, frequency]): DictionaryEntry => ({ word, frequency, isPlanWord: planWords.has(word) }))
  const { payload, words, units } = packDictionary(entries.filter(({ word, isPlanWord }) => isPlanWord || IDEOGRAPHS.test(word)))
  return encodePacked(
    dictionaryKind,
    {
      format: 1,
      segmenter: segmenter.id,
      lexiconHash: segmenter.lexiconHash,
      words,
      units,
      // Of all words, also of those left out: it is what frequencies are divided by.
      total: [...frequencies.values()].reduce((sum, frequency) => sum + frequency, 0),
      payload: { bytes: payload.length, sha256: createHash('sha256').update(payload).digest('hex') },
    },
    payload,
  )
}

function dictionaryText(memory: Uint8Array): string {
  const bytes = Buffer.from(memory.buffer, memory.byteOffset, memory.byteLength)
  const start = bytes.indexOf(FIRST_LINE)
  let end = start
  // Text ends at the first control character but the line feed.
  while (start >= 0 && (bytes[end]! >= 0x20 || bytes[end] === 0x0a)) end++
  const text = bytes.subarray(Math.max(start, 0), end)
  const sum = createHash('sha256').update(text).digest('hex')
  if (sum !== JIEBA_DICTIONARY_SHA256) throw new Error(`jieba-wasm: its dictionary is another one: sha256 is ${sum}, expected ${JIEBA_DICTIONARY_SHA256}`)
  return text.toString('utf8')
}

function parseDictionaryText(text: string): Map<string, number> {
  const lines = text.split('\n').filter((line) => line !== '')
  return new Map(
    lines.map((line) => {
      const [, word, frequency] = LINE.exec(line) ?? []
      if (word === undefined) throw new Error(`jieba-wasm: its dictionary has the line ${JSON.stringify(line)}`)
      return [word, Number(frequency)]
    }),
  )
}
