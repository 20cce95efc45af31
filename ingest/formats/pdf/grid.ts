/** Ruled tables of a page: cells told by the lines between them, cells over several rows or columns too. */
import type { Rule } from './rules.ts'

/** Lines this close, in points, are one; ends this close touch. */
const NEAR = 3

export interface Grid {
  /** Places of the upright lines from left to right, and of the level ones from top to bottom. */
  readonly columns: readonly number[]
  readonly rows: readonly number[]
  /** Which cell each place of the grid belongs to, by row and column: the number of the cell's first place. */
  readonly cellAt: readonly (readonly number[])[]
}

/** The grids of two columns or more that the rules of a page make, from top to bottom. */
export function ruledGrids(rules: readonly Rule[]): Grid[] {
  const lines = [...merged(rules.filter((rule) => rule.upright)), ...merged(rules.filter((rule) => !rule.upright))]
  return connected(lines)
    .flatMap(gridOf)
    .sort((a, b) => a.rows[0]! - b.rows[0]!)
}

/** Rules on one line whose ends touch, as one. */
function merged(rules: readonly Rule[]): Rule[] {
  const done: Rule[] = []
  for (const rule of [...rules].sort((a, b) => a.at - b.at || a.from - b.from)) {
    const at = done.findIndex((other) => Math.abs(other.at - rule.at) <= NEAR && rule.from <= other.to + NEAR && rule.to >= other.from - NEAR)
    const other = done[at]
    if (other) done[at] = { ...other, from: Math.min(other.from, rule.from), to: Math.max(other.to, rule.to) }
    else done.push(rule)
  }
  return done
}

/** Rules in groups that cross or touch each other. */
function connected(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = []
  for (const rule of rules) {
    const touching = groups.filter((group) => group.some((other) => cross(rule, other)))
    for (const group of touching) groups.splice(groups.indexOf(group), 1)
    groups.push([rule, ...touching.flat()])
  }
  return groups
}

function cross(one: Rule, other: Rule): boolean {
  if (one.upright === other.upright) return false
  return one.at >= other.from - NEAR && one.at <= other.to + NEAR && other.at >= one.from - NEAR && other.at <= one.to + NEAR
}

function gridOf(rules: readonly Rule[]): Grid[] {
  const upright = rules.filter((rule) => rule.upright)
  const level = rules.filter((rule) => !rule.upright)
  if (upright.length === 0 || level.length < 2) return []
  // Tables are often open at the sides: level lines go on beyond the outermost upright ones.
  const columns = places([...upright.map(({ at }) => at), ...level.flatMap(({ from, to }) => [from, to])], upright)
  const rows = places([...level.map(({ at }) => at), ...upright.flatMap(({ from, to }) => [from, to])], level)
  if (columns.length < 3 || rows.length < 3) return []
  return [{ columns, rows, cellAt: cellsOf(columns, rows, upright, level) }]
}

/** Where lines stand, near ones as one; of the ends of crossing lines only the outermost count. */
function places(values: readonly number[], lines: readonly Rule[]): number[] {
  const [first, last] = [Math.min(...values), Math.max(...values)]
  const found: number[] = []
  for (const value of [first, ...lines.map(({ at }) => at), last].sort((a, b) => a - b))
    if (found.length === 0 || value - found.at(-1)! > NEAR) found.push(value)
  return found
}

function cellsOf(columns: readonly number[], rows: readonly number[], upright: readonly Rule[], level: readonly Rule[]): number[][] {
  const width = columns.length - 1
  const height = rows.length - 1
  const parent = Array.from({ length: width * height }, (_, i) => i)
  const root = (i: number): number => (parent[i] === i ? i : root(parent[i]!))
  const join = (a: number, b: number) => {
    const [one, other] = [root(a), root(b)]
    parent[Math.max(one, other)] = Math.min(one, other)
  }
  for (let r = 0; r < height; r++) {
    for (let c = 0; c < width; c++) {
      const place = r * width + c
      if (c + 1 < width && !stands(upright, columns[c + 1]!, rows[r]!, rows[r + 1]!)) join(place, place + 1)
      if (r + 1 < height && !stands(level, rows[r + 1]!, columns[c]!, columns[c + 1]!)) join(place, place + width)
    }
  }
  return Array.from({ length: height }, (_, r) => Array.from({ length: width }, (_, c) => root(r * width + c)))
}

/** Whether a line stands at `at` over the middle of a stretch. */
function stands(lines: readonly Rule[], at: number, from: number, to: number): boolean {
  const middle = (from + to) / 2
  return lines.some((line) => Math.abs(line.at - at) <= NEAR && line.from <= middle && line.to >= middle)
}
