/** Which rows of a table detail which: told by printed numbers, by 其中, by what their names have in common. */
import type { SourceCell } from '../source.ts'
import { widthInHalfCharacters } from '../text/width.ts'
import { bracketsAtEnd, withoutBracketsAtEnd } from './units.ts'

/** What is asked of a row to find its parent. */
export interface NamedRow {
  readonly name: string
  /** The row has a name and no values: it heads rows below it. */
  readonly lead: boolean
  /** The row has a printed number of its own. */
  readonly numbered: boolean
  /** A unit is printed in its name or beside it. */
  readonly unit: boolean
  /** How far its name is set in, in half characters. */
  readonly indent: number
}

/** Whether a row has a unit of its own: in brackets behind its name, or in the table's cell for units. */
export function printsUnit(name: string, unit: SourceCell | undefined): boolean {
  return bracketsAtEnd(name) !== '' || (unit !== undefined && unit.text !== '')
}

/**
 * Rows of words alone that name a group of rows, where the table prints groups without numerals: the table then begins with
 * one, and the others, like it, have no unit and do not say what the row below says more closely. Indices into `rows`.
 */
export function groupNames(rows: readonly NamedRow[]): ReadonlySet<number> {
  const bare = (row: NamedRow) => row.lead && !row.numbered && !row.unit && !/[（(]/u.test(row.name) && widthInHalfCharacters(row.name) <= 20
  if (!rows[0] || !bare(rows[0])) return new Set()
  return new Set(rows.flatMap((row, n) => (bare(row) && (n === 0 || !rows[n + 1] || !details(rows[n + 1]!, row)) ? [n] : [])))
}

/** Whether a row plainly details the one above: 森林覆盖率（%） under 森林增长, a name without a unit of its own. */
function details(below: NamedRow, above: NamedRow): boolean {
  return below.name.startsWith(above.name.slice(0, 2)) || below.name.includes(above.name) || !below.unit
}

/** The parent's name for each row of one group, '' where it has none. */
export function parentsOf(rows: readonly NamedRow[]): string[] {
  const counted = rows.some((row) => row.numbered)
  let lead = -1
  // The row whose parts follow (其中：…), set in below it.
  let whole: NamedRow | undefined
  return rows.map((row, n) => {
    if (whole && row.indent <= whole.indent && !/^其中/u.test(row.name)) whole = undefined
    if (/^其中/u.test(row.name)) whole ??= rows[n - 1]
    if (whole) return whole.name
    if (row.lead) lead = n
    else if (row.numbered || (lead >= 0 && !counted && n > lead + 1 && kinship(rows, lead, n) <= 0)) lead = -1
    return row.lead || lead < 0 ? '' : rows[lead]!.name
  })
}

/**
 * The parent's name for each row of one group whose serial numbers stand apart: each lead has so many rows below it that leads
 * and free rows together are as many as there are numbers.
 */
export function parentsByCount(rows: readonly NamedRow[], numbers: number): string[] {
  const leads = rows.flatMap((row, n) => (row.lead ? [n] : []))
  const room = leads.map((lead, k) => (leads[k + 1] ?? rows.length) - lead - 1)
  let best: { score: number; counts: readonly number[] } = { score: Number.NEGATIVE_INFINITY, counts: room.map(() => 0) }
  const visit = (k: number, left: number, score: number, counts: readonly number[]): void => {
    if (k === leads.length) {
      // Where the numbers do not come out even, the nearest reading is taken.
      const total = score - 10 * Math.abs(left)
      if (total > best.score) best = { score: total, counts }
      return
    }
    let gain = 0
    for (let c = 0; c <= room[k]!; c++) {
      if (c > 0) gain += kinship(rows, leads[k]!, leads[k]! + c)
      if (c > 0 || room[k] === 0) visit(k + 1, left - c, score + gain, [...counts, c])
    }
  }
  visit(0, rows.length - numbers, 0, [])
  return rows.map((row, n) => {
    const k = leads.findLastIndex((lead, l) => lead < n && n <= lead + best.counts[l]!)
    return row.lead || k < 0 ? '' : rows[leads[k]!]!.name
  })
}

/** How much a row under a lead looks like one of its details; negative where it does not. */
function kinship(rows: readonly NamedRow[], lead: number, n: number): number {
  const unit = (k: number) => bracketsAtEnd(rows[k]!.name)
  const words = (k: number) => withoutBracketsAtEnd(rows[k]!.name)
  let score = 0
  if (shareWords(words(lead), words(n))) score += 2
  if (n > lead + 1 && shareWords(words(n - 1), words(n))) score += 2
  if (unit(n) === '' && unit(lead) !== '') score += 2
  if (n > lead + 1 && unit(n) !== '' && unit(n) === unit(n - 1) && !/^[（(][%％][)）]$/u.test(unit(n))) score += 1
  return score === 0 ? -1 : score
}

const common = /[的和及年数率量值(（)）%、/]/u

/** Whether two names have two neighbouring characters in common that are more than grammar. */
function shareWords(a: string, b: string): boolean {
  for (let i = 0; i + 1 < a.length; i++) {
    const pair = a.slice(i, i + 2)
    if (!common.test(pair) && b.includes(pair)) return true
  }
  return false
}
