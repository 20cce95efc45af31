import { endsSentence, endsWithStop } from '../text/sentences.ts'
import { widthInFullCharacters } from '../text/width.ts'
import type { Item, LineItem } from './assemble.ts'
import { boxMark, headingMark } from './headings.ts'
import type { Layout } from './layout.ts'
import { headsRunningText, leadLength } from './leads.ts'

/** How many pages on the rest of a box that a page end cut in two is looked for. */
const PAGES_ON = 2

/**
 * Indices of the items that belong to the box whose title stands at `at`, in a file where boxes are set in smaller type: their broken
 * lines are wider. A box that breaks off at a page's end before a heading or running text is found again further down, at the
 * foot of a following page.
 */
export function boxLines(items: readonly Item[], at: number, layout: Layout): number[] {
  const threshold = (layout.bodyWidth + layout.boxWidth) / 2
  const inside: number[] = []
  let i = at + 1
  for (; i < items.length; i++) {
    const item = items[i]!
    if (item.kind !== 'line' || boxMark(item.plain.words.text)) break
    if ((headingMark(item.plain.words.text)?.rank ?? 9) <= 3) break
    const before = inside.length > 0 ? textOf(items[i - 1]) : '。'
    const paragraphStarts = endsSentence(before) || item.plain.line.pageStart
    if (paragraphStarts && inside.length > 0) {
      const width = brokenWidth(items, i)
      const alike = headsLikeEntry(textOf(items[at + 1])) && headsLikeEntry(textOf(item))
      if (width !== null && width < threshold && !alike) break
      if (width === null && !item.plain.line.pageStart && startsRunningText(items, i, threshold)) break
    }
    inside.push(i)
  }
  const lastLine = inside.length > 0 ? textOf(items[inside.at(-1)!]) : ''
  if (lastLine === '' || endsSentence(lastLine)) return inside
  return [...inside, ...restOfBox(items, i, threshold)]
}

/** Headed by a name, as entries of boxes are; such a paragraph below such entries belongs to them even where its lines are narrow. */
function headsLikeEntry(text: string): boolean {
  const lead = text.slice(0, leadLength(text))
  return /。$/.test(lead) && !headsRunningText(lead)
}

/** Mean width of the broken lines from `from` to the end of its paragraph; null where the paragraph has none. */
function brokenWidth(items: readonly Item[], from: number): number | null {
  const widths: number[] = []
  for (let i = from; i < items.length && i < from + 8; i++) {
    const item = items[i]!
    if (item.kind !== 'line' || boxMark(item.plain.words.text)) break
    const text = item.plain.words.text
    if (i > from && (headingMark(text)?.rank ?? 9) <= 3) break
    if (endsSentence(text)) break
    widths.push(widthInFullCharacters(text))
  }
  return widths.length > 0 ? mean(widths) : null
}

/** A paragraph of one line says nothing by its width; the next one that does decides. */
function startsRunningText(items: readonly Item[], from: number, threshold: number): boolean {
  const text = textOf(items[from])
  if (widthInFullCharacters(text) > threshold) return false
  const next = brokenWidth(items, from + 1)
  return next !== null && next < threshold && !endsWithStop(text)
}

/** The rest of a cut box: wide lines at the foot of one of the next pages, below narrow lines that break off inside a sentence. */
function restOfBox(items: readonly Item[], from: number, threshold: number): number[] {
  let pageStart = from
  for (let page = 0; page < PAGES_ON; page++) {
    let end = pageStart + 1
    while (end < items.length && !isPageStart(items[end])) end++
    const rest = footLines(items, pageStart, end, threshold)
    if (rest.length > 0) return rest
    pageStart = end
  }
  return []
}

function footLines(items: readonly Item[], start: number, end: number, threshold: number): number[] {
  let best: { at: number; gain: number } | null = null
  for (let at = start + 2; at < end - 1; at++) {
    if (endsSentence(textOf(items[at - 1]))) continue
    const above = widthsBetween(items, start, at)
    const below = widthsBetween(items, at, end)
    if (above.length < 2 || below.length < 2) continue
    const gain = mean(below) - mean(above)
    if (mean(below) < threshold || mean(above) >= threshold) continue
    if (!best || gain * Math.sqrt(below.length) > best.gain) best = { at, gain: gain * Math.sqrt(below.length) }
  }
  if (!best) return []
  const found: number[] = []
  for (let i = best.at; i < end; i++) if (items[i]!.kind === 'line') found.push(i)
  return found
}

function widthsBetween(items: readonly Item[], start: number, end: number): number[] {
  const widths: number[] = []
  for (let i = start; i < end; i++) {
    const text = textOf(items[i])
    if (text !== '' && !endsSentence(text) && headingMark(text) === null) widths.push(widthInFullCharacters(text))
  }
  return widths
}

const textOf = (item: Item | undefined) => (item?.kind === 'line' ? item.plain.words.text : '')
const isPageStart = (item: Item | undefined) => item?.kind === 'line' && (item as LineItem).plain.line.pageStart
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
