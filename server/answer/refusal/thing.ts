/** The thing that a question counts: 大熊猫 in 多少只大熊猫. A number of anything else is no answer. */
import { type Concept, presence } from '../understand/concepts.ts'
import { isGeneral } from '../understand/general-words.ts'
import { FEW } from '../understand/how-many.ts'
import type { Understanding } from '../understand/understanding.ts'

export interface Thing {
  /** As the question prints it. */
  readonly name: string
  readonly concepts: readonly Concept[]
}

const counted = new RegExp(
  `(?:多少|${FEW})(?:万|亿)?(?:个|家|户|座|所|条|项|名|位|只|头|匹|棵|株|辆|台|架|艘|张|套|本|件|盏|处|亩|吨)的?(\\p{Script=Han}{2,10}?)(?=[到在去用来给和与、，,；;？?。\\s]|$)`,
  'u',
)

/** The thing whose name stands behind the number word and its measure; null where none does or it names nothing of its own. */
export function thingCounted({ standalone, concepts }: Understanding): Thing | null {
  const name = counted.exec(standalone.normalize('NFKC'))?.[1]
  if (name === undefined) return null
  const own = concepts.filter((concept) => name.includes(concept.source) && !isGeneral(concept))
  return own.length === 0 ? null : { name, concepts: own }
}

/** Do the words name the thing, in a word that stands for it or in part of its name (提案 for 政协提案)? */
export function saysThing({ name, concepts }: Thing, words: string): boolean {
  if (concepts.some((concept) => presence(concept, words) >= 0.5)) return true
  return Array.from({ length: name.length - 1 }, (_, i) => name.slice(i, i + 2)).some((pair) => words.includes(pair))
}
