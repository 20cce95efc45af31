/** What an index keeps for English questions beside the glossary: made once from the corpus's terms, read back with every open. */
import { z } from 'zod'
import { type CedictEntry, reverseCedict } from './cedict.ts'
import { pinyinNames, type Reading } from './pinyin.ts'
import { type SloganSource, sloganSchema, slogansIn } from './slogans.ts'

/** What an index keeps for English questions. */
export const englishDataSchema = z
  .object({
    /** From CC-CEDICT (CC BY-SA 4.0): English phrase to Chinese words of the corpus joined by |. */
    dictionary: z.record(z.string(), z.string()),
    /** Toneless syllables to Chinese words of the corpus joined by |. */
    names: z.record(z.string(), z.string()),
    /** Slogans of numbers that the corpus prints. */
    slogans: z.array(sloganSchema).readonly().default([]),
  })
  .readonly()
export type EnglishData = z.infer<typeof englishDataSchema>

/** The data of an index that answers Chinese questions alone. */
export const NO_ENGLISH: EnglishData = { dictionary: {}, names: {}, slogans: [] }

/** What the data are made from. Large, and needed only while an index is built. */
export interface EnglishSources {
  readonly cedict: Iterable<CedictEntry>
  readonly reading: Reading
}

/** A word in more than this share of the passages is no name; below the floor the share says nothing. */
const NAME_SHARE = 0.05
const NAME_FLOOR = 20

/** The data for a corpus of `plans` whose terms stand in so many of its passages. Plain JSON; the same terms give the same data. */
export function englishData(
  { cedict, reading }: EnglishSources,
  passagesOfTerm: ReadonlyMap<string, number>,
  passages: number,
  plans: readonly SloganSource[] = [],
): EnglishData {
  return {
    dictionary: reverseCedict(cedict, (word) => passagesOfTerm.has(word), { frequency: (word) => passagesOfTerm.get(word) ?? 0 }),
    names: pinyinNames(withQuoted(passagesOfTerm, plans), reading, { mostPassages: Math.max(NAME_FLOOR, passages * NAME_SHARE) }),
    slogans: slogansIn(plans),
  }
}

const quoted = /[“「『](\p{Script=Han}{3,4})[”」』]/gu

/** The terms of a corpus, and those that its plans print in quotation marks and that cutting takes apart (“抓大放小”). */
function withQuoted(passagesOfTerm: ReadonlyMap<string, number>, plans: readonly SloganSource[]): ReadonlyMap<string, number> {
  const terms = new Map(passagesOfTerm)
  for (const { text } of plans) for (const [, term = ''] of text.matchAll(quoted)) if (!terms.has(term)) terms.set(term, 1)
  return terms
}
