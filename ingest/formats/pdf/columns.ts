/** Pages set in two columns of running text, as gazettes are. */
import type { PlacedWords } from './words.ts'

/** Where the blank between two columns may stand, in shares of the width of the page's text. */
const FROM = 0.3
const TO = 0.7
/** Fewest lines of each column. */
const LINES = 6
/** Share of a column's lines that are as wide as the column, but for the last words of paragraphs: cells of tables are not. */
const FULL = 0.5
/** Blank between the columns, in type sizes. */
const GUTTER = 0.9
/** Share of the words that may run over both columns. */
const CROSSING = 0.12

/** Words that are read before those of the next part. */
type Part = readonly PlacedWords[]

/**
 * The parts of a page in reading order: one where lines run over its whole width; else the two columns, one after the other, between
 * headings and tables that span both.
 */
export function readingParts(words: readonly PlacedWords[]): Part[] {
  const gutter = findGutter(words)
  if (gutter === null) return [words]
  const spanning = words.filter((one) => spans(one, gutter))
  // What stands on one line with words over both columns is read with them.
  const isWhole = (one: PlacedWords) => spanning.some((other) => Math.abs(other.baseline - one.baseline) < one.size * 0.5)
  const whole = words.filter(isWhole).sort((a, b) => a.baseline - b.baseline)
  const columned = words.filter((one) => !isWhole(one))
  const parts: Part[] = []
  let top = Number.NEGATIVE_INFINITY
  for (const one of [...whole, null]) {
    const bottom = one?.baseline ?? Number.POSITIVE_INFINITY
    const between = columned.filter(({ baseline }) => baseline > top && baseline <= bottom)
    parts.push(
      between.filter(({ right }) => right <= gutter.to),
      between.filter(({ right }) => right > gutter.to),
    )
    if (one) parts.push(whole.filter(({ baseline }) => baseline === one.baseline))
    top = bottom
  }
  return parts.filter((part, i) => part.length > 0 && parts.findIndex((other) => other[0] === part[0]) === i)
}

/** The blank between two columns. */
interface Gutter {
  readonly from: number
  readonly to: number
}

const spans = ({ left, right, size }: PlacedWords, { from, to }: Gutter) => right > from + size * 0.3 && left < to - size * 0.3

/** The blank that parts two columns of running text; null where there is none. */
function findGutter(words: readonly PlacedWords[]): Gutter | null {
  const left = Math.min(...words.map((one) => one.left))
  const width = Math.max(...words.map((one) => one.right)) - left
  const size = quantile(
    words.map((one) => one.size),
    0.5,
  )
  // The blank begins where some words end: nothing else needs to be tried.
  const tried = [...new Set(words.map((one) => Math.ceil(one.right)))].filter((x) => x > left + width * FROM && x < left + width * TO)
  for (const x of tried) {
    const before = words.filter((one) => one.right <= x)
    const after = words.filter((one) => one.left >= x)
    if (before.length < LINES || after.length < LINES) continue
    // A page number or a stray mark may stand in the blank.
    const gutter = {
      from: quantile(
        before.map((one) => one.right),
        0.95,
      ),
      to: quantile(
        after.map((one) => one.left),
        0.05,
      ),
    }
    if (gutter.to - gutter.from < size * GUTTER || words.filter((one) => spans(one, gutter)).length > words.length * CROSSING) continue
    if (isRunningText(before) && isRunningText(after)) return gutter
  }
  return null
}

function isRunningText(words: readonly PlacedWords[]): boolean {
  const lines = new Map<number, { left: number; right: number }>()
  for (const one of words) {
    const key = [...lines.keys()].find((baseline) => Math.abs(baseline - one.baseline) < one.size * 0.35) ?? one.baseline
    const line = lines.get(key)
    lines.set(key, { left: Math.min(line?.left ?? one.left, one.left), right: Math.max(line?.right ?? one.right, one.right) })
  }
  const widths = [...lines.values()].map((line) => line.right - line.left)
  const widest = Math.max(...widths)
  return widths.length >= LINES && widest > words[0]!.size * 8 && widths.filter((width) => width > widest * 0.85).length >= widths.length * FULL
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
