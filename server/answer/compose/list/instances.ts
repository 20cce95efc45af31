/** Several of a kind, named right before the word for it: “甲”“乙”等非物质文化遗产. */
import { escaped } from '../../understand/escaped.ts'
import { isGeneral } from '../../understand/general-words.ts'
import { heaviestOf } from '../../understand/heaviest.ts'
import type { Understanding } from '../../understand/understanding.ts'

/** Weight from which a word stands for the kind. */
const SAME = 0.8
/** Shorter words are part of too many others. */
const SHORTEST = 2

/** Tells sentences that name several of the kind that weighs most in a question; null where the question names no kind. */
export function namesSeveralOf({ concepts }: Understanding): ((words: string) => boolean) | null {
  const kind = heaviestOf(concepts.filter((concept) => !isGeneral(concept)))
  if (kind === undefined || kind.source.length < SHORTEST) return null
  const names = kind.alternatives.flatMap(({ text, weight }) => (weight >= SAME ? [escaped(text)] : []))
  // Of names in quotation marks, which the words are kept without, one runs into the next.
  const several = new RegExp(`(?:[^，,。；;：:]{2,}、[^，,。；;：:]{2,}|\\p{Script=Han}{10,})等(?:一批|重点|优秀|著名|各类|特色)?(?:${names.join('|')})`, 'u')
  return (words) => several.test(words)
}
