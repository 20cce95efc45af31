/** By how much something rose (提高225元), which is not what it comes to. */
import { clausesOf } from './quantity.ts'

const level = /^(?!.*(?:提高|增加|上涨|上调|涨了?)).*(?:现在|目前|如今|到手|能领|能拿)[^，。？?]{0,8}(?:多少|几)/
const raised = /(?:提高|增加|上调|上涨)(?!到|至)[^\d，；。到至]{0,4}\d/

/** Is it asked what something is now (现在每月多少钱), and not by how much it rose? */
export const asksLevel = (question: string): boolean => level.test(question)

/** The clause says by how much something rose; of 分别提高225元、152元 the number alone is of the same rise. */
export const isRise = (clauses: readonly string[], i: number): boolean =>
  raised.test(clauses[i] ?? '') || (/^\s*\d/.test(clauses[i] ?? '') && raised.test(clauses[i - 1] ?? ''))

/** The words without the clauses that say by how much something rose. */
export const withoutRises = (words: string): string =>
  clausesOf(words)
    .filter((_, i, clauses) => !isRise(clauses, i))
    .join('，')
