/** What a reading of a flattened table pays: for words in columns they do not fit, empty columns, and cells broken or run together. */
import type { ColumnRole } from './columns.ts'
import { isOpen, isSuffix, type Token } from './tokens.ts'
import { isUnit } from './units.ts'

export interface FlatColumn {
  readonly role: ColumnRole
  /** Growth columns are left empty more often than levels. */
  readonly growth: boolean
}

/** A column while a row is read; a value column is read either as a figure or as words, which go on differently over lines. */
export interface State {
  readonly column: number
  readonly role: ColumnRole
  readonly words: boolean
  /** The column of names right after one of categories: 经济增长 国内生产总值 in one line are two cells. */
  readonly besideCategory: boolean
}

/** The cost of what cannot be; every sum of costs that can be is less. */
export const never = 1e6
/** A row of words alone that heads the rows below it. */
export const leadRow = 4

/** What it costs to leave a column empty. */
export function skipCost(column: FlatColumn, serialsApart: boolean): number {
  if (column.role === 'serial') return serialsApart ? 0 : 0.5
  if (column.role === 'category') return 0
  if (column.role === 'value') return column.growth ? 3 : 4
  if (column.role === 'name') return 30
  return column.role === 'binding' ? 4.5 : 3
}

/** A figure in square brackets: a total over the period. */
export function isTotal(token: Token): boolean {
  return token.kind === 'number' && /^[[［【〔]/u.test(token.text)
}

/** How ill a word fits a column. */
export function wordCost(token: Token, { role, words }: State, growth: boolean): number {
  if (token.kind === 'binding') return role === 'binding' ? 0 : 25
  switch (role) {
    case 'serial':
      return token.serial ? 0 : never
    case 'category':
      return token.kind === 'text' && !token.numbered ? 1.5 : never
    case 'name':
      return token.kind === 'text' ? (isUnit(token.text) ? 2 : 0) : token.kind === 'number' ? 5 : 9
    case 'unit':
      return token.kind !== 'text' || token.text.length > 12 ? 9 : isUnit(token.text) ? 0 : 3
    case 'binding':
      return 25
    case 'value':
      if (token.numbered) return 15
      if (token.kind === 'text') return /[)）]$/u.test(token.text) ? 6 : 0.5
      // Years of data are marked with a star on levels rather than on growth; a dash stands for growth rather than for a level,
      // and so does a total in brackets.
      return (
        (words ? 0.5 : 0) +
        (growth && token.text.includes('*') ? 0.3 : 0) +
        (!growth && token.kind === 'dash' ? 0.1 : 0) +
        (!growth && isTotal(token) ? 1.5 : 0)
      )
    default:
      return 1
  }
}

/** What it costs to begin a cell with the word. */
export function beginCost(token: Token, { role, words }: State): number {
  if (isSuffix(token.text)) return 15
  if (role !== 'value') return 0
  if (token.kind === 'text') return words ? 3.5 : 15
  const han = token.text.match(/\p{Script=Han}/gu)?.length ?? 0
  return words ? (han >= 2 ? 1 : 6) : 0
}

/** What it costs that a cell goes on with `token`; `opensRow` where `before` is the first word of a line or behind figures. */
export function goOnCost(before: Token, token: Token, { role, words, besideCategory }: State, width: number, opensRow: boolean): number {
  const sameLine = token.gap === 'space' || token.gap === 'glued' || token.gap === 'wide'
  if (role === 'serial' || role === 'binding') return 25
  if (isOpen(before.text) || isSuffix(token.text)) return 0
  if (token.numbered) return 15
  if (role === 'name' || role === 'category') {
    if (besideCategory && token.gap === 'space' && opensRow && /\p{Script=Han}$/u.test(before.text) && /^\p{Script=Han}/u.test(token.text)) return 2
    if (sameLine) return token.gap !== 'wide' ? 0 : /[)）]$/u.test(before.text) && !/^[（(]/u.test(token.text) ? 9 : 3
    if (token.serial) return 12
    if (/^[（(/]/u.test(token.text) || before.spread) return 0
    if (/[)）]$/u.test(before.text)) return 7
    return fits(before, token, width) ? 6 : 0
  }
  if (before.kind === 'dash' || token.kind === 'dash') return 15
  if (token.gap === 'glued') return 3
  if (token.gap === 'wide') return 8
  if (before.kind === 'number' && token.kind === 'number') return 12
  if (!words) return 6
  if (isTotal(token)) return 4
  if (before.kind === 'text' && /[在到于为比达约至超过的]$/u.test(before.text)) return 0
  if (before.kind === 'text' && token.kind === 'text') return token.gap === 'space' ? 2 : fits(before, token, width) ? 1.5 : 0
  // A bare figure that opens a line is rather a cell of its own.
  if (token.kind === 'number' && !sameLine && !/\p{Script=Han}/u.test(token.text)) return 2.5
  return 0.7
}

/** What it costs to go to a later column of the same row. */
export function stepCost(before: Token, token: Token): number {
  let cost = token.gap === 'glued' ? 1 : 0
  if (isOpen(before.text)) cost += 12
  if (before.kind === 'text' && /[在到于为比达至超过]$/u.test(before.text) && token.gap !== 'page') cost += 4
  if (before.kind === 'text' && token.kind === 'text' && token.gap === 'line') cost += 1
  return cost
}

/** What it costs that a new row begins with `token`. */
export function rowBeginCost(before: Token, token: Token, afterName: boolean, nameWidth: number): number {
  let cost = token.gap === 'line' || token.gap === 'page' ? 0 : token.gap === 'wide' && afterName && /[)）]$/u.test(before.text) ? 3 : 12
  if (isOpen(before.text)) cost += 12
  if (token.kind === 'text' && /^[（(/]/u.test(token.text)) cost += 6
  if (afterName && !token.numbered && !token.serial) {
    if (before.spread) cost += 6
    if (!/[)）]$/u.test(before.text) && !fits(before, token, nameWidth)) cost += 2
  }
  return cost
}

/**
 * Whether the first characters of `token` would still have found room behind `before` in a column so wide: then the line was
 * ended on purpose, and the words do not go on.
 */
function fits(before: Token, token: Token, width: number): boolean {
  const first = /^[A-Za-z0-9.]+/u.exec(token.text)?.[0].length ?? 2
  const room = width - before.width - first
  return room >= (token.close ? 5 : 2)
}

/**
 * Printed width of the name column: what lines of words alone fill where they are wrapped. Without bound where nothing shows
 * that names are ever wrapped: then a line of words alone is a whole name.
 */
export function widthOfNames(tokens: readonly Token[]): number {
  const closed = (token: Token) => /[)）]$/u.test(token.text)
  // Lines of words that end neither with a unit nor with a value: wrapped names, or names that head others.
  const open = tokens.filter((token, t) => token.kind === 'text' && token.endsLine && !closed(token) && tokens[t + 1]?.kind === 'text')
  const whole = tokens.filter((token, t) => token.kind === 'text' && !(closed(token) && tokens[t + 1]?.kind === 'text'))
  const widest = Math.max(0, ...whole.map((token) => token.width))
  const tail = /^(?:[（(][^（()）]{1,8}[)）]|\p{Script=Han}{0,4}[（(][^（()）]{1,8}[)）])$/u
  const wraps = tokens.some((token, t) => open.includes(tokens[t - 1]!) && (tail.test(token.text) || tokens[t - 1]!.width >= widest - 1))
  if (!wraps) return Number.POSITIVE_INFINITY
  const widths = tokens.filter((token) => token.kind === 'text' && token.endsLine && !token.spread && !closed(token)).map((token) => token.width)
  const most = Math.max(0, ...widths)
  const long = widths.filter((width) => width >= most / 2).sort((x, y) => x - y)
  return long[Math.floor(long.length / 2)] ?? 0
}

/** For each word the width of the widest of the words that run on with it, between dashes, attributes and closed names. */
export function widthsOfRuns(tokens: readonly Token[]): number[] {
  const widths = new Array<number>(tokens.length).fill(0)
  let from = 0
  for (let t = 0; t <= tokens.length; t++) {
    const token = tokens[t]
    const ends = !token || token.kind === 'dash' || token.kind === 'binding' || /[)）]$/u.test(token.text)
    if (!ends) continue
    widths.fill(Math.max(0, ...tokens.slice(from, t).map((w) => w.width)), from, t)
    from = t + 1
  }
  return widths
}

/** What it gains to begin a cell at `t` where words of the same run began so before: two cells wrapped alike (完成省 下达目标 / 完成省 下达目标). */
export function repeatGain(tokens: readonly Token[], t: number): number {
  if (tokens[t]!.kind !== 'text') return 0
  for (let s = t - 1; s >= 0 && t - s < 24; s--) {
    const before = tokens[s - 1]
    if (tokens[s]!.kind === 'dash' || tokens[s]!.kind === 'binding') return 0
    if (tokens[s]!.text !== tokens[t]!.text) continue
    if (before && before.kind === 'text' && !/[)）]$/u.test(before.text)) return 0
    const twice = tokens[t + 1]?.kind === 'text' && tokens[t + 1]!.text === tokens[s + 1]!.text
    return twice ? 4.5 : 2.5
  }
  return 0
}
