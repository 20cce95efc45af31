/** Sentences that count on from one another: （2）…；（3）… behind 主要措施是：（1）…；. */
import { numeralValue } from '../../../ingest/text/numerals.ts'
import type { RankedUnit } from '../rank.ts'

const mark = '(?:[(（]([一二三四五六七八九十]|\\d{1,2})[)）]|([一二三四五六七八九])是)'
const enumerated = new RegExp(`(?:^|[：:，,；;。])${mark}`, 'g')
const begins = new RegExp(`^${mark}`)

/** What counts on from a chosen sentence that announces what it begins to count: （2）…；（3）… behind 主要措施是：（1）…；. */
export function restOfEnumeration(chosen: readonly RankedUnit[], units: readonly RankedUnit[]): readonly RankedUnit[] {
  return chosen.flatMap((begun) => {
    const rest: RankedUnit[] = []
    for (let at = begun, last = firstCounted(begun) === 0 ? lastCounted(begun) : 0; last > 0; ) {
      const next = units.find((unit) => unit.ordinal === at.ordinal + 1 && unit.unit.passage === at.unit.passage)
      if (next === undefined || firstCounted(next) !== last + 1) break
      rest.push(next)
      at = next
      last = lastCounted(next)
    }
    return rest
  })
}

/** The words are one of several that are counted: 六是…；, （3）…. */
export const isCounted = (words: string): boolean => begins.test(words)

const countedIn = ({ unit }: RankedUnit): number[] => [...unit.words.matchAll(enumerated)].map(([, inBrackets, bare = '']) => numeralValue(inBrackets ?? bare))
const lastCounted = (unit: RankedUnit): number => countedIn(unit).at(-1) ?? 0
/** The number with which the sentence begins; 0 where it begins otherwise. */
const firstCounted = (unit: RankedUnit): number => (begins.test(unit.unit.words) ? (countedIn(unit)[0] ?? 0) : 0)
