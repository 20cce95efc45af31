/** Whether words name a place, and not the mountain that is called by it. */
import { escaped } from './escaped.ts'

/** Behind 吕梁 it makes the name of the mountain; 中阳山水 is of the place. */
const mountain = '山(?![水西东城庄村])'

/** Is the mountain called by the place asked about too: 吕梁山, 太行、吕梁两山? */
export const asksOfMountain = (names: readonly string[], question: string): boolean =>
  /两山/.test(question) || names.some((name) => question.includes(`${name}山`))

/** Tells words that name a place by one of its `names`; 吕梁山 names none, unless `withMountain`. */
export function placeInWords(names: readonly string[], withMountain: boolean): (words: string) => boolean {
  if (withMountain) return (words) => names.some((name) => words.includes(name))
  const named = new RegExp(`(?:${names.map(escaped).join('|')})(?!${mountain})`)
  return (words) => named.test(words)
}
