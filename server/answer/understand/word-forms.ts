/** Other forms in which plans print a word. */
import type { Lexicon } from '../../../index/lexicon/lexicon.ts'
import { numeralValue } from '../../../ingest/text/numerals.ts'
import { matchable } from './concepts.ts'
import { findersOf } from './everyday-matches.ts'

/** What a term with another word for one of its parts counts. */
const SYNONYM = 0.85

/** Names of single institutions have no other words in them. */
const institution = /(?:大学|学院|中学|小学|学校|医院|公司|集团|机场|车站|公园)$/

/** A term with another word for one of its parts: 工业固体废弃物 for 工业固废. */
export function inParts(term: string, lexicon: Lexicon): (readonly [string, number])[] {
  if (!/^\p{Script=Han}{4,12}$/u.test(term) || institution.test(term)) return []
  return findersOf(lexicon)
    .synonyms(term)
    .filter(({ word }) => word.length >= 2 && term.length - word.length >= 2 && (term.startsWith(word) || term.endsWith(word)))
    .flatMap(({ word, others }) =>
      others.filter((other) => !other.includes(term.replace(word, ''))).map((other) => [matchable(term.replace(word, other)), SYNONYM] as const),
    )
}

const STEM = 0.58
const ISLAND = 0.8
export const COUNTED = 0.9
const measures = ['大', '项', '个', '类', '种', '方面']

/** Other forms of a word that titles and rows have: 物流 for 物流业, 科技园 for 科技园区, 六大 for 六项, 3岁 for 三岁. */
export function variantsOf(word: string): (readonly [string, number])[] {
  const counted = /^([二三四五六七八九十]{1,2})(?:[大项个类种]|方面)$/.exec(word)?.[1]
  if (counted !== undefined) return measures.flatMap((measure) => (counted + measure === word ? [] : [[counted + measure, COUNTED] as const]))
  // 体育类项目: those of sport.
  const ofKind = /^(\p{Script=Han}{2,})类$/u.exec(word)?.[1]
  if (ofKind !== undefined) return [[ofKind, 1]]
  const age = /^([一二三四五六七八九十]{1,3})(周?岁)$/.exec(word)
  if (age) return [[`${numeralValue(age[1]!)}岁`, 1]]
  const amount = /^([一二两三四五六七八九十百千]+)([万亿]元?)$/.exec(word)
  if (amount) return [[`${numeralValue(amount[1]!)}${amount[2]}`, 1]]
  const dam = /^(\p{Script=Han}{2,}?)(?:水库|水电站|电站|水利枢纽)$/u.exec(word)?.[1]
  if (dam !== undefined) return ['水库', '电站', '水电站', '水利枢纽'].flatMap((kind) => (dam + kind === word ? [] : [[dam + kind, COUNTED] as const]))
  // 平潭 for 平潭岛.
  const island = /^(\p{Script=Han}{2,})岛$/u.exec(word)?.[1]
  if (island !== undefined) return [[island, ISLAND]]
  const stem = /^(\p{Script=Han}{2,})(?:业|(?<=园)区)$/u.exec(word)?.[1]
  return stem === undefined ? [] : [[stem, STEM]]
}
