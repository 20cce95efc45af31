/** Slogans of numbers that plans print in quotation marks (“一心四城”): the index keeps them, since a question in English may translate all but their numbers. */
import { z } from 'zod'
import { numeralValue } from '../../ingest/text/numerals.ts'

export const sloganSchema = z
  .object({
    /** As printed, without its quotation marks. */
    words: z.string(),
    /** The region of the document that prints it; null where the document names none. */
    region: z.string().nullable(),
  })
  .readonly()
export type Slogan = z.infer<typeof sloganSchema>

/** What slogans are looked for in. */
export interface SloganSource {
  readonly document: { readonly region: string | null }
  readonly text: string
}

const quoted = /[“"「『]([\p{Script=Han}\d、，,+\s]{2,16})[”"」』]/gu
/** The numbers of a printed slogan in their order: 1 and 4 of 一心四城; none of one that counts only once, nor of a period's name (十四五). */
export function numbersOf(words: string): readonly number[] {
  if (/^(?:[六七八九]|十[一二三四五六七八九]?)五/.test(words)) return []
  const found = words.match(/[一二两三四五六七八九十]|(?<!\d)[1-9](?!\d)/g) ?? []
  return found.length < 2 ? [] : found.map(numeralValue)
}

/** A slogan that counts once, and no day, grade or session: 五乡, 山西三宝, 六小工程. */
const countsOnce = /^\p{Script=Han}{0,2}([二两双三四五六七八九十])(?![年月日次号级届期周向方重])\p{Script=Han}{1,4}$/u

/** The number of a printed slogan that counts only once; null of any other, and of a period's name. */
export function numberOf(words: string): number | null {
  const numeral = /^(?:[六七八九]|十[一二三四五六七八九]?)五/.test(words) ? undefined : countsOnce.exec(words)?.[1]
  return numeral === undefined || numbersOf(words).length > 0 ? null : numeral === '双' ? 2 : numeralValue(numeral)
}

/** The slogans of numbers that the texts print, each once a region, in the order of the texts. */
export function slogansIn(sources: Iterable<SloganSource>): Slogan[] {
  const slogans = new Map<string, Slogan>()
  for (const { document, text } of sources)
    for (const [, printed = ''] of text.matchAll(quoted)) {
      const words = printed.replace(/\s/g, '')
      if (numbersOf(words).length > 0 || numberOf(words) !== null) slogans.set(`${document.region} ${words}`, { words, region: document.region })
    }
  return [...slogans.values()]
}
