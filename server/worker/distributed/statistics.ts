/** How often each term occurs in the whole index, in a few megabytes: understanding a question asks for many words at once. */
import type { TermStatistics } from '../../../index/bm25.ts'
import { type Dictionary, readDictionary } from '../segmenter/dictionary.ts'

export interface IndexStatistics extends TermStatistics {
  /** Id of the tokenizer whose terms these are. */
  readonly tokenizerId: string
}

/** @param size passages of the whole index */
export async function readStatistics(stream: ReadableStream<Uint8Array>, size: number): Promise<IndexStatistics> {
  const terms: Dictionary = await readDictionary(stream)
  return { size, tokenizerId: terms.header.segmenter, documentFrequency: (term) => terms.frequencyOf(term) }
}
