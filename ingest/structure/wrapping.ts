import { widthInFullCharacters } from '../text/width.ts'
import { headingMark } from './headings.ts'
import type { Layout } from './layout.ts'
import { leadLength } from './leads.ts'

/** How much shorter than a full line the last line of a paragraph must at least be for its end to show. */
const SLACK = 1.6

const quantity = /^\d[\d.]*\s*(?:[%％‰]|个百分点|[万亿]|元|吨|公里|千瓦|人[，,；;。])/

/** In a file broken at the page's width: does `next` carry on the paragraph that `line` belongs to? */
export function continuesParagraph(line: string, next: string, layout: Layout): boolean {
  const width = widthInFullCharacters(line)
  const stopped = /[。！？!?][”’」』）)]*$/.test(line)
  const paused = /[；;：:][”’」』）)]*$/.test(line)
  if (layout.isList) return /[，,、]$/.test(line) || (!stopped && !paused && width >= layout.bodyWidth - SLACK && /[，；]/.test(line))
  if (stopped || paused) {
    // Where paragraphs are indented, a line that is not goes on with the one above, unless that one ends short.
    if (layout.indents) return width >= layout.bodyWidth - SLACK * 2 && !headingMark(next)
    if (width < layout.bodyWidth - SLACK) return false
    if (headingMark(next)) return false
    // A full line that happens to end with a stop: a head running into the next line tells a new paragraph.
    const lead = leadLength(next)
    return stopped ? !(lead > 0 && /[。：:]$/.test(next.slice(0, lead))) : !/^[（(]?[一二三四五六七八九十\d]/.test(next)
  }
  // 平均每年递增 | 6.5%: a number with its unit begins no paragraph.
  if (quantity.test(next)) return true
  // Short lines without any mark are list lines, captions or signatures, not halves of a sentence.
  return width >= layout.bodyWidth * (layout.indents ? 0.85 : 0.72) || /[，,、]$/.test(line)
}
