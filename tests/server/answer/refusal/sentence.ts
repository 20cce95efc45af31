import type { Unit } from '../../../../server/answer/knowledge.ts'
import { matchable } from '../../../../server/answer/understand/concepts.ts'

/** A sentence as matching sees it, wherever it stands; `opening` is what a sentence before it says of when it tells. */
export const sentence = (words: string, opening = ''): { readonly unit: Unit } => ({
  unit: { passage: 0, unit: 0, range: [0, 0], words: matchable(words), opening: matchable(opening), head: '', lead: '' },
})
