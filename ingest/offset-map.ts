import type { OffsetMap, Range } from './schema.ts'

/** Greatest index whose value is <= target; -1 where there is none. `values` ascend. */
function lastAtMost(values: readonly number[], target: number): number {
  let low = 0
  let high = values.length - 1
  let found = -1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (values[middle]! <= target) {
      found = middle
      low = middle + 1
    } else high = middle - 1
  }
  return found
}

/**
 * Offset in the file of a canonical character; for a character that reading put in, of the next one that stands in the file (of the
 * last, where none follows).
 */
export function sourceOffset(map: OffsetMap, offset: number): number {
  const run = lastAtMost(map.canonical, offset)
  if (run >= 0 && offset < map.canonical[run]! + map.length[run]!) return map.source[run]! + (offset - map.canonical[run]!)
  const next = run + 1
  if (next < map.canonical.length) return map.source[next]!
  const last = map.canonical.length - 1
  return last < 0 ? 0 : map.source[last]! + map.length[last]! - 1
}

/**
 * First and last line, 1-based, that a canonical range touches in the file. A cell that a page break cut ends further down than the
 * row's last cell.
 */
export function linesOf(map: OffsetMap, [start, end]: Range): [number, number] {
  const runs = runsOf(map, [start, end])
  if (runs.length === 0) runs.push({ canonical: start, source: sourceOffset(map, start), length: 1 })
  const first = Math.min(...runs.map(({ source }) => source))
  const last = Math.max(...runs.map(({ source, length }) => source + length - 1))
  return [lastAtMost(map.lines, first) + 1, lastAtMost(map.lines, last) + 1]
}

/** Label of the page a canonical offset stands on; null where the file shows none. */
export function pageOf(map: OffsetMap, offset: number): string | null {
  if (map.pages.length === 0) return null
  const source = sourceOffset(map, offset)
  let label: string | null = null
  for (const [start, name] of map.pages) {
    if (start > source) break
    label = name
  }
  return label || null
}

/** The stretches of the file that a canonical range was made of, in canonical order: [canonical, source, length]. */
export function runsOf(map: OffsetMap, [start, end]: Range): { canonical: number; source: number; length: number }[] {
  const runs: { canonical: number; source: number; length: number }[] = []
  for (let run = Math.max(0, lastAtMost(map.canonical, start)); run < map.canonical.length && map.canonical[run]! < end; run++) {
    const from = Math.max(map.canonical[run]!, start)
    const to = Math.min(map.canonical[run]! + map.length[run]!, end)
    if (from < to) runs.push({ canonical: from, source: map.source[run]! + (from - map.canonical[run]!), length: to - from })
  }
  return runs
}
