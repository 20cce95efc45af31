/** Printed rows of a page: words that stand on one line, parted where wide gaps part them. */
import type { PlacedWords } from './words.ts'

/** Words of a row without a wide gap between them. */
export interface Fragment {
  readonly text: string
  readonly left: number
  readonly right: number
}

export interface PrintedRow {
  readonly fragments: readonly Fragment[]
  readonly baseline: number
  /** Type size of most of its characters. */
  readonly size: number
}

/** Gaps in shares of the type size: from `SPACE` on they part words, from `COLUMN` on they part columns. */
const SPACE = 0.6
const LATIN_SPACE = 0.17
const COLUMN = 1.7

/** Words that stand as high as these, by a share of the larger type, stand on the same line; raised and lowered small type does too. */
const SAME_LINE = 0.35
const RAISED = 0.62

/** The rows of a page from top to bottom. */
export function printedRows(words: readonly PlacedWords[]): PrintedRow[] {
  const lines: PlacedWords[][] = []
  for (const one of [...words].sort((a, b) => b.size - a.size || a.baseline - b.baseline)) {
    const line = lines.find((other) => standsOn(one, other))
    if (line) line.push(one)
    else lines.push([one])
  }
  return lines.map(rowOf).sort((a, b) => a.baseline - b.baseline)
}

/** Larger type comes first, so the first words of a line are its largest and say where it stands. */
function standsOn(one: PlacedWords, line: readonly PlacedWords[]): boolean {
  const main = line[0]!
  const away = Math.abs(one.baseline - main.baseline)
  if (away <= main.size * (one.size > main.size * 0.8 ? SAME_LINE : 0.25)) return true
  const small = one.size <= main.size * 0.8 && away <= main.size * RAISED
  return small && line.some((other) => Math.abs(one.left - other.right) < main.size * 0.4 || Math.abs(other.left - one.right) < main.size * 0.4)
}

function rowOf(line: readonly PlacedWords[]): PrintedRow {
  const fragments: Fragment[] = []
  for (const one of [...line].sort((a, b) => a.left - b.left)) {
    const last = fragments.at(-1)
    const gap = last ? (one.left - last.right) / line[0]!.size : Number.POSITIVE_INFINITY
    if (!last || gap >= COLUMN) fragments.push({ text: one.text, left: one.left, right: one.right })
    else fragments[fragments.length - 1] = { text: joined(last.text, one.text, gap), left: last.left, right: Math.max(last.right, one.right) }
  }
  return {
    fragments: fragments.map((fragment) => ({ ...fragment, text: closedMarks(withoutLetterSpacing(fragment.text)).trim() })).filter(({ text }) => text !== ''),
    baseline: line[0]!.baseline,
    size: line[0]!.size,
  }
}

function joined(before: string, after: string, gap: number): string {
  if (/\s$/.test(before) || /^\s/.test(after)) return before + after
  const latin = /[A-Za-z0-9,.;:%)]$/.test(before) && /^[A-Za-z0-9(]/.test(after)
  return before + (gap >= (latin ? LATIN_SPACE : SPACE) ? ' ' : '') + after
}

/** Without blanks before and behind the marks of Chinese text, which carry their own. */
function closedMarks(text: string): string {
  return text.replace(/ +(?=[，。、；：！？）》”’」』])|(?<=[，。、；：！？（《“‘「『]) +/g, '')
}

const spacedHan = /(?<=[\p{Script=Han}，。、；：！？“”（）《》])[ \u3000](?=[\p{Script=Han}，。、；：！？“”（）《》])/gu

/** Without the blanks that a justified or widely set line shows between each two characters. */
function withoutLetterSpacing(text: string): string {
  const spaces = text.match(spacedHan)?.length ?? 0
  const characters = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return spaces >= 3 && spaces >= characters * 0.4 ? text.replace(spacedHan, '') : text
}
