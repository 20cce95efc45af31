/** A word list in four arrays: a third of a million words in 5 MB, where jieba's own wasm takes 59 MB for them. */
import { z } from 'zod'
import { aligned, PackedFileError, type PackedKind, payloadSchema, readPackedBytes } from '../packed/file.ts'

const dictionarySchema = z
  .object({
    format: z.literal(1),
    /** The segmenter's id and the plan-domain dictionary's hash, as the index's tokenizer has them. */
    segmenter: z.string().min(1),
    lexiconHash: z.hex().length(64),
    words: z.int().positive(),
    /** UTF-16 units of all words together. */
    units: z.int().positive(),
    /** Sum of all frequencies. */
    total: z.int().positive(),
    payload: payloadSchema,
  })
  .readonly()
export type DictionaryHeader = z.infer<typeof dictionarySchema>

export const dictionaryKind: PackedKind<DictionaryHeader> = { name: 'WGDICTIO', schema: dictionarySchema }

export interface Dictionary {
  readonly header: DictionaryHeader
  /**
   * Calls `found` with end and frequency of each word that begins at `start` of the text, shorter ones first.
   */
  wordsAt(text: string, start: number, found: (end: number, frequency: number) => void): void
  has(word: string): boolean
  /** The word's frequency, 0 where it is not there. */
  frequencyOf(word: string): number
  /** True for a word of the plan-domain dictionary. */
  isPlanWord(word: string): boolean
}

export interface DictionaryEntry {
  readonly word: string
  readonly frequency: number
  readonly isPlanWord: boolean
}

/** Marks a word of the plan-domain dictionary in its frequency. */
const PLAN_WORD = 0x8000_0000

/** Payload of a list of words, each there once, and what the header says of it. */
export function packDictionary(entries: readonly DictionaryEntry[]): { words: number; units: number; payload: Uint8Array<ArrayBuffer> } {
  // By UTF-16 units, not by locale: the search compares units, and a word comes before those it begins.
  const sorted = entries.toSorted((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0))
  const units = sorted.reduce((sum, { word }) => sum + word.length, 0)
  const { frequenciesAt, endsAt, unitsAt, bytes } = layOut(sorted.length, units)
  const payload = new Uint8Array(bytes)
  const frequencies = new Uint32Array(payload.buffer, frequenciesAt, sorted.length)
  const ends = new Uint32Array(payload.buffer, endsAt, sorted.length)
  const pool = new Uint16Array(payload.buffer, unitsAt, units)
  let end = 0
  for (const [i, { word, frequency, isPlanWord }] of sorted.entries()) {
    if (frequency >= PLAN_WORD) throw new Error(`dictionary: the frequency of ${word}, ${frequency}, is too large`)
    for (let at = 0; at < word.length; at++) pool[end++] = word.charCodeAt(at)
    frequencies[i] = frequency + (isPlanWord ? PLAN_WORD : 0)
    ends[i] = end
  }
  return { words: sorted.length, units, payload }
}

/** Reads a packed dictionary. Rejects with {@link PackedFileError} where it is damaged. */
export async function readDictionary(stream: ReadableStream<Uint8Array>): Promise<Dictionary> {
  const { header, payload } = await readPackedBytes(dictionaryKind, stream)
  const { frequenciesAt, endsAt, unitsAt, bytes } = layOut(header.words, header.units)
  if (payload.length !== bytes) throw new PackedFileError(`payload of ${payload.length} bytes; a dictionary of this size takes ${bytes}`)
  const frequencies = new Uint32Array(payload.buffer, frequenciesAt, header.words)
  const ends = new Uint32Array(payload.buffer, endsAt, header.words)
  const pool = new Uint16Array(payload.buffer, unitsAt, header.units)
  const startOf = (word: number): number => (word === 0 ? 0 : ends[word - 1]!)
  const firstOf = firstUnits(header.words, (word) => pool[startOf(word)]!)

  /** The first of the words from `low` to `high`, alike in their first `depth` units and longer than that, whose next unit is not below `unit`. */
  const lowerBound = (low: number, high: number, depth: number, unit: number): number => {
    let from = low
    let to = high
    while (from < to) {
      const middle = (from + to) >>> 1
      if (pool[startOf(middle) + depth]! < unit) from = middle + 1
      else to = middle
    }
    return from
  }

  /** Walks the words that the text's units spell from `start`; `visit` is told each word and where it ends. */
  const walk = (text: string, start: number, visit: (word: number, end: number) => void): void => {
    const first = text.charCodeAt(start)
    let low = firstOf[first]!
    let high = firstOf[first + 1]!
    for (let end = start + 1; low < high; end++) {
      const depth = end - start
      if (ends[low]! - startOf(low) === depth) visit(low++, end)
      if (end >= text.length) return
      const unit = text.charCodeAt(end)
      low = lowerBound(low, high, depth, unit)
      high = lowerBound(low, high, depth, unit + 1)
    }
  }

  const find = (word: string): number => {
    let found = -1
    if (word.length > 0) {
      walk(word, 0, (candidate, end) => {
        if (end === word.length) found = candidate
      })
    }
    return found
  }

  return {
    header,
    wordsAt: (text, start, found) => walk(text, start, (word, end) => found(end, frequencies[word]! % PLAN_WORD)),
    has: (word) => find(word) >= 0,
    frequencyOf(word) {
      const found = find(word)
      return found < 0 ? 0 : frequencies[found]! % PLAN_WORD
    },
    isPlanWord(word) {
      const found = find(word)
      return found >= 0 && frequencies[found]! >= PLAN_WORD
    },
  }
}

function layOut(words: number, units: number) {
  const endsAt = aligned(4 * words)
  const unitsAt = endsAt + aligned(4 * words)
  return { frequenciesAt: 0, endsAt, unitsAt, bytes: unitsAt + aligned(2 * units) }
}

/** For each UTF-16 unit the first word that does not begin below it; one entry more for the end. */
function firstUnits(words: number, unitOf: (word: number) => number): Uint32Array {
  const first = new Uint32Array(0x1_0001)
  let unit = 0
  for (let word = 0; word < words; word++) {
    const own = unitOf(word)
    while (unit <= own) first[unit++] = word
  }
  first.fill(words, unit)
  return first
}
