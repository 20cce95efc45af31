/** Entries of a box that stand on two lines each, a name and what is said of it. */
import type { Placed, PlacedText } from './structure/tree.ts'

/** Longest line that only names something, and shortest that tells of it. */
const LONGEST_NAME = 24
const SHORTEST_DESCRIPTION = 12
/** Pairs from which lines alternate by intent. */
const PAIRS = 2

/** A line that is a name and no more: without a mark that parts or ends clauses, and no bare figure. */
export const isName = (line: string): boolean => line.length <= LONGEST_NAME && /\p{Script=Han}{2}/u.test(line) && !/[，,。；;：:！？\t]/.test(line)

const describes = (line: string): boolean => line.length >= SHORTEST_DESCRIPTION && (/[，,。；;]/.test(line) || line.length > LONGEST_NAME)

/**
 * What was placed, with names and the lines that tell of them made one entry each, headed by the name, in boxes whose lines alternate so
 * throughout: 成都超算中心 | 规划建设在…, 北斗产业基地 | 建设在….
 */
export function withNamesJoined(placed: readonly Placed[], text: string): Placed[] {
  const joined: Placed[] = []
  for (let from = 0; from < placed.length; ) {
    const to = endOfEntries(placed, from)
    const entries = placed.slice(from, to) as PlacedText[]
    if (alternate(entries.map(({ range }) => text.slice(...range))))
      for (let i = 0; i < entries.length; i += 2) joined.push(pairOf(entries[i]!, entries[i + 1]!))
    else joined.push(...placed.slice(from, Math.max(to, from + 1)))
    from = Math.max(to, from + 1)
  }
  return joined
}

/** Behind the last of the entries of one box that begin at `from`; `from` where none stands there. */
function endOfEntries(placed: readonly Placed[], from: number): number {
  let to = from
  while (placed[to]?.type === 'entry' && placed[to]?.sectionId === placed[from]?.sectionId) to++
  return to
}

const alternate = (lines: readonly string[]): boolean =>
  lines.length >= 2 * PAIRS && lines.length % 2 === 0 && lines.every((line, i) => (i % 2 === 0 ? isName(line) : describes(line)))

const pairOf = (name: PlacedText, description: PlacedText): PlacedText => ({
  ...name,
  range: [name.range[0], description.range[1]],
  lead: name.range[1] - name.range[0],
})
