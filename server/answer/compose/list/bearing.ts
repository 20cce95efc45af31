/** Things named side by side that all bear one word: 卫体融合、医防融合和医养融合, where 哪三个“融合” is asked. */
import { numeralValue } from '../../../../ingest/text/numerals.ts'
import type { RankedUnit, Ranking } from '../../rank.ts'
import { matchable } from '../../understand/concepts.ts'
import { escaped } from '../../understand/escaped.ts'
import { heaviestOf } from '../../understand/heaviest.ts'
import type { Understanding } from '../../understand/understanding.ts'
import { countAsked, withoutCounts } from './counted.ts'
import { kindAskedBy } from './kind-asked.ts'

/** Sentences further down are of something else. */
const LOOKED_AT = 30
/** Fewest of them where no number is asked for. */
const FEWEST = 3
/** 攻关的技术分成哪几类. */
const sorted = /(\p{Script=Han}{2})(?:都)?(?:分|包括|包含)(?:成|为)?(?:哪)?(?:[几二三四五六七八九十])(?:大)?[类种](?!\p{Script=Han})/u

/** The best ranked sentence of the place's own documents that names as many as are asked for; undefined where none does, or nothing is asked so. */
export function namesBearing(ranking: Ranking, query: Understanding): RankedUnit | undefined {
  const { standalone } = query
  const kind = kindAskedBy(standalone)
  const word = kind.word ?? sorted.exec(standalone)?.[1]
  const asked = countAsked(standalone)
  const isMeant = ({ features, outdated }: RankedUnit) => features.above === 0 && !outdated
  if (word !== undefined) {
    const names = (words: string) => countsBearing(words, matchable(word)).some((count) => (asked === null ? count >= FEWEST : count === asked))
    const speaks = worksAsked.test(word) ? speaksOfWhose(ranking, query, word) : () => true
    return ranking.units.slice(0, LOOKED_AT).find((one) => isMeant(one) && names(one.unit.words) && speaks(one))
  }
  const [, count = '', character = ''] = ofCharacter.exec(standalone) ?? []
  if (character !== '') return ranking.units.slice(0, LOOKED_AT).find((one) => isMeant(one) && holdEach(one.unit.words, character) === numeralValue(count))
  // 在哪三方面一视同仁: three that end alike, whatever they end in.
  if (!kind.ofAnyKind || asked === null || asked < FEWEST) return undefined
  const [first] = ranking.units
  const near = ranking.units.slice(0, NEAREST).filter((one) => isMeant(one) && first !== undefined && one.score >= NEAR * first.score)
  return near.find(({ unit }) => unit.words.split(/[，,；;。：:]/).some((clause) => endAlike(clause) === asked))
}

/** 五个“同”是哪五个: as many side by side as are asked for, each with the character in it. */
const ofCharacter = /([二三四五六七八九])个[“"「](\p{Script=Han})[”"」]/u

/** How many stand side by side, each holding the character, in the clause that has most of them. */
const holdEach = (words: string, character: string): number =>
  Math.max(
    0,
    ...words.split(/[，,；;。：:]/).map((clause) => {
      const parts = clause.split('、')
      return parts.every((part) => part.includes(character)) ? parts.length : 0
    }),
  )

/** Works bear such a word everywhere: 甲项目、乙项目. */
const worksAsked = /^(?:项目|工程|企业|公司|基地|园区|产业|行业|领域)$/
const SPEAKS = 0.5

/** Of works, only sentences that speak of what they belong to, where the best one does. */
function speaksOfWhose(ranking: Ranking, { concepts }: Understanding, word: string): (one: RankedUnit) => boolean {
  const whose = heaviestOf(withoutCounts(concepts).filter(({ source }) => source !== word))
  const at = whose ? concepts.indexOf(whose) : -1
  const holds = ({ held }: RankedUnit) => (held[at] ?? 0) >= SPEAKS
  const [first] = ranking.units
  return at < 0 || first === undefined || !holds(first) ? () => true : holds
}

/** Where no word is asked for, only the nearest sentences may name them. */
const NEAREST = 12
const NEAR = 0.8

/** How many stand side by side in a clause, the last behind 和 or not, that all end in the same two characters; 0 where they do not. */
function endAlike(clause: string): number {
  const parts = clause.split(/、|以及|[和及与](?=[^、]*$)/)
  const end = parts.at(-1)?.slice(-2) ?? ''
  return /^\p{Script=Han}{2}$/u.test(end) && parts.every((part) => part.endsWith(end) && part.length > 2) ? parts.length : 0
}

/** How many stand side by side that end, or all begin, with the word; one number for every such row. */
export function countsBearing(words: string, word: string): number[] {
  const part = '[^，,。；;：:、]'
  const kind = escaped(word)
  const ending = new RegExp(`(?:${part}{1,8}?${kind}(?:[、和及与]|以及)){1,}${part}{1,8}?${kind}`, 'gu')
  const beginning = new RegExp(`(?:${kind}${part}{1,12}?(?:[、和及与]|以及)){1,}${kind}${part}{2,}`, 'gu')
  return [ending, beginning].flatMap((row) => [...words.matchAll(row)].map(([found]) => found.split(word).length - 1)).filter((count) => count > 1)
}
