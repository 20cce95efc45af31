/**
 * Puts the words of a flattened table back into rows and columns: of all ways to read them in order, the cheapest, where a
 * reading pays for words in columns they do not fit, for columns left empty, and for cells broken where they should go on.
 */
import {
  beginCost,
  type FlatColumn,
  goOnCost,
  isTotal,
  leadRow,
  never,
  repeatGain,
  rowBeginCost,
  type State,
  skipCost,
  stepCost,
  widthsOfRuns,
  wordCost,
} from './costs.ts'
import type { Token } from './tokens.ts'

export interface AlignedRow {
  /** Words of each column, in reading order. */
  readonly cells: readonly (readonly Token[])[]
}

interface Step {
  readonly from: number
  readonly newRow: boolean
}

export interface Layout {
  /** Printed width of the name column, in half characters. */
  readonly nameWidth: number
  /** Serial numbers and category letters stand apart from the rows. */
  readonly serialsApart: boolean
}

/** Reads `tokens` (whole rows, in order) into rows of the given columns. */
export function alignRows(tokens: readonly Token[], columns: readonly FlatColumn[], { nameWidth, serialsApart }: Layout): AlignedRow[] {
  if (tokens.length === 0) return []
  const states = columns.flatMap(({ role }, column): State[] => {
    const state = { column, role, words: true, besideCategory: role === 'name' && !serialsApart && columns[column - 1]?.role === 'category' }
    return role === 'value' ? [{ ...state, words: false }, state] : [state]
  })
  const runWidths = widthsOfRuns(tokens)
  const name = columns.findIndex((c) => c.role === 'name')
  const skips = columns.map((column) => skipCost(column, serialsApart))
  const skipped = (from: number, to: number) => skips.slice(from, to).reduce((sum, c) => sum + c, 0)
  // Where only a total in brackets is given, the levels before it are left empty as a matter of course.
  const passed = (from: number, { column }: State, token: Token) =>
    columns[column]!.growth && isTotal(token) ? Math.min(skipped(from, column), column - from) : skipped(from, column)
  const rowEnd = ({ column }: State) => (column < name ? never : column === name ? leadRow : skipped(column + 1, columns.length))

  const costs: number[][] = []
  const steps: Step[][] = []
  for (const [t, token] of tokens.entries()) {
    const before = tokens[t - 1]
    const restart = -repeatGain(tokens, t)
    const best = states.map(() => never)
    const how = states.map((): Step => ({ from: 0, newRow: true }))
    for (const [s, state] of states.entries()) {
      const own = wordCost(token, state, columns[state.column]!.growth)
      if (own >= never || (serialsApart && state.role === 'category')) continue
      const opensRow = before !== undefined && (before.gap !== 'space' || tokens[t - 2]?.kind !== 'text')
      const width = state.role === 'value' ? runWidths[t]! : nameWidth
      const begin = own + beginCost(token, state)
      const take = (cost: number, step: Step) => {
        if (cost >= best[s]!) return
        best[s] = cost
        how[s] = step
      }
      if (!before) take(begin + skipped(0, state.column), { from: 0, newRow: true })
      else {
        for (const [p, previous] of states.entries()) {
          const base = costs[t - 1]![p]!
          if (base >= never) continue
          if (p === s) take(base + own + goOnCost(before, token, state, width, opensRow), { from: p, newRow: false })
          if (previous.column < state.column) {
            const cost = passed(previous.column + 1, state, token) + stepCost(before, token) + (state.words && state.role === 'value' ? restart : 0)
            take(base + begin + cost, { from: p, newRow: false })
          }
          if (state.column <= name) {
            const cost = rowEnd(previous) + skipped(0, state.column) + rowBeginCost(before, token, previous.column === name, nameWidth)
            take(base + begin + cost, { from: p, newRow: true })
          }
        }
      }
    }
    costs.push(best)
    steps.push(how)
  }
  const last = costs.at(-1)!
  const end = states.reduce((best, state, s) => (last[s]! + rowEnd(state) < last[best]! + rowEnd(states[best]!) ? s : best), 0)
  return trace(tokens, states, steps, end, columns.length)
}

function trace(tokens: readonly Token[], states: readonly State[], steps: readonly (readonly Step[])[], end: number, count: number): AlignedRow[] {
  const rows: AlignedRow[] = []
  let cells: Token[][] = Array.from({ length: count }, () => [])
  let state = end
  for (let t = tokens.length - 1; t >= 0; t--) {
    cells[states[state]!.column]!.unshift(tokens[t]!)
    const { from, newRow } = steps[t]![state]!
    if (newRow) {
      rows.unshift({ cells })
      cells = Array.from({ length: count }, () => [])
    }
    state = from
  }
  return rows
}
