import type { Unit } from '../../../../server/answer/knowledge.ts'
import { matchable } from '../../../../server/answer/understand/concepts.ts'

/** A sentence as matching sees it, wherever it stands. */
export const sentence = (words: string): { readonly unit: Unit } => ({ unit: { passage: 0, unit: 0, range: [0, 0], words: matchable(words), opening: '' } })
