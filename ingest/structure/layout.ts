import type { PlainLine } from '../clean/markup.ts'
import { endsSentence } from '../text/sentences.ts'
import { printedWidth } from '../text/width.ts'
import { boxMark } from './headings.ts'

/** How the file breaks its lines. */
export interface Layout {
  /** True where lines are broken at the page's width, so that a line end says nothing about sentences. */
  readonly wrapped: boolean
  /** Printed width of a full line of running text; 0 where lines are not wrapped. */
  readonly bodyWidth: number
  /** Printed width of a full line inside boxes, which are set smaller; equals bodyWidth where they are not told apart. */
  readonly boxWidth: number
}

/** Measures where lines are broken. `lines` are the lines of text that remain after cleaning, tables aside. */
export function measureLayout(lines: readonly PlainLine[]): Layout {
  const spoken = lines.filter(({ words }) => words.text !== '')
  const counts = new Map<number, number>()
  for (const { words } of spoken) {
    const width = Math.round(printedWidth(words.text))
    counts.set(width, (counts.get(width) ?? 0) + 1)
  }
  const near = (width: number) => [-2, -1, 0, 1, 2].reduce((sum, d) => sum + (counts.get(width + d) ?? 0), 0)
  const mode = [...counts.keys()].filter((width) => width >= 15 && width <= 70).sort((a, b) => near(b) - near(a))[0]
  if (mode === undefined || near(mode) < spoken.length * 0.4 || spoken.length < 40) return { wrapped: false, bodyWidth: 0, boxWidth: 0 }
  const bodyWidth = median(spoken.map(({ words }) => printedWidth(words.text)).filter((w) => Math.abs(w - mode) <= 2)) ?? mode
  return { wrapped: true, bodyWidth, boxWidth: boxWidthOf(spoken, bodyWidth) }
}

/** Median width of the broken lines right below box titles, where it clearly exceeds that of running text. */
function boxWidthOf(lines: readonly PlainLine[], bodyWidth: number): number {
  const widths: number[] = []
  lines.forEach(({ words }, i) => {
    if (boxMark(words.text)?.kind !== '专栏') return
    for (const below of lines.slice(i + 1, i + 7)) {
      const text = below.words.text
      if (!endsSentence(text) && printedWidth(text) > bodyWidth * 0.85) widths.push(printedWidth(text))
    }
  })
  const width = median(widths)
  return width !== undefined && widths.length >= 4 && width - bodyWidth >= 1.4 ? width : bodyWidth
}

function median(values: number[]): number | undefined {
  const sorted = values.sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
