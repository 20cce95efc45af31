/** Which of the clauses around a number tell what it is of. */

/** Where the clauses begin that tell of what a number is: so many before it, without those that give nothing but a year and a value (60亿元、70亿元). */
export function backFrom(clauses: readonly string[], at: number, around: number): number {
  let from = at
  for (let left = around; left > 0 && from > 0; from--) if (!bareValue.test(clauses[from] ?? '')) left--
  // 治沙工程在甲省、乙省、丙省的75个县造林: a row of names goes on with what begins it.
  let first = from
  while (first > 0 && nameInRow.test(clauses[first] ?? '')) first--
  return from - first >= ROW ? first : from
}
const bareValue = /^(?:(?:19|20)\d{2}年)?(?:各|分别|为|达到?|约)*(?:[\d.]+[万亿]?\p{Script=Han}{1,2})?$/u
/** From so many names on it is a row. */
const ROW = 2
const nameInRow = /^\p{Script=Han}{2,3}$/u

/** The clause with the years that stand before it alone: 2014年、2015年各90亿元. */
export function yearsBeside(clauses: readonly string[], at: number): string {
  let from = at
  while (from > 0 && /^(?:19|20)\d{2}年$/.test(clauses[from - 1] ?? '')) from--
  return clauses.slice(from, at + 1).join('、')
}
