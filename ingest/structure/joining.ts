import { withoutBrackets } from '../text/brackets.ts'
import { endsSentence, stopsAtBlanks } from '../text/sentences.ts'
import { widthInFullCharacters } from '../text/width.ts'
import type { Words } from '../text/words.ts'
import type { LineItem } from './assemble.ts'
import { headingMark, isBelowSections } from './headings.ts'
import { isIndented, type Layout, lengthOfLine } from './layout.ts'
import { headsRunningText, leadLength } from './leads.ts'
import { continuesParagraph } from './wrapping.ts'

/** A paragraph that the next line may carry on. */
export interface OpenParagraph {
  readonly words: Words
  readonly bold: number
  readonly last: LineItem
}

export interface JoinOptions {
  readonly layout: Layout
  /** Inside a box entries that head themselves stay apart. */
  readonly inBox?: boolean
}

/** Does this line carry on the open paragraph? */
export function continues(open: OpenParagraph, item: LineItem, { layout, inBox }: JoinOptions): boolean {
  const next = item.plain.words.text
  if (namesFront(open.words.text) || namesFront(next)) return false
  if (layout.wrapped && breaksOff(open.words.text) && isBelowSections(headingMark(next))) return true
  if (/^(——|—{2,}|●|■|◆|•)/.test(next) || headingMark(next) !== null)
    return !endsSentence(open.words.text) && layout.wrapped && (headingMark(next)?.rank ?? 0) > 5 && !endsShort(open, layout)
  if ((layout.indents || layout.indentsPart) && isIndented(item.plain)) return false
  if (layout.gapsPart && item.gap && !item.plain.line.pageStart && endsShort(open, layout)) return false
  const punctuated = /[，,、。：:；]/.test(open.words.text)
  if (layout.wrapped && isCut(open, layout)) return true
  if (layout.wrapped) {
    // However short the line is that a page end breaks off inside a sentence, the sentence goes on.
    const cutByPage = item.plain.line.pageStart && punctuated && !endsSentence(open.words.text)
    return cutByPage || continuesParagraph(open.last.plain.words.text, next, layout)
  }
  if (endsSentence(open.words.text)) return false
  // In a stretch of broken lines a full one that breaks off inside a sentence goes on in the next, which no indent sets apart.
  if (isFullPart(open, layout) && punctuated && !item.gap && !isIndented(item.plain)) return true
  // Bold words on both sides of a page end are one head.
  if (item.plain.boldStart > 0) return open.last.plain.boldEnd && !open.last.plain.allBold && item.gap
  // Without wrapping a line is a paragraph; only one that breaks off inside a sentence, at a page's end, goes on below the gap.
  const unfinished = punctuated && open.words.text.length >= 20
  if (leavesBracketOpen(open.words.text)) return true
  if (inBox && headsItself(open.words.text, next)) return false
  if (layout.bareEnds) return /[，,、]$/.test(open.words.text)
  return item.gap ? unfinished && !isBareLine(open.words.text) && !stopsAtBlanks(open.words.text) : /^[，,、；。）)》]/.test(next)
}

/** The text ends inside an enumeration or a clause: 由省、市、县按四、 | 三、三的比例分担。 */
export const breaksOff = (text: string): boolean => /[、，,]$/.test(text)

/** 前言 and its like, alone on their line. */
function namesFront(text: string): boolean {
  return /^(?:[前序引导]\s*言|结\s*束?\s*语)$/.test(text)
}

/** Whether the line above ends well before a full line's width, as the last of a paragraph does. */
function endsShort({ last }: OpenParagraph, { bodyWidth }: Layout): boolean {
  return widthInFullCharacters(last.plain.words.text) < bodyWidth * 0.9 && !/[，,、]$/.test(last.plain.words.text)
}

/** A line of just as many characters as lines are cut at, inside a sentence, however narrow they are. */
function isCut({ last, words }: OpenParagraph, { bodyLength }: Layout): boolean {
  return bodyLength > 0 && lengthOfLine(last.plain.line.text) === bodyLength && !endsSentence(words.text)
}

/** A line about as wide as the broken stretches of the file: marks are not let to begin one, and the first of a paragraph is indented. */
function isFullPart({ last }: OpenParagraph, { partWidth }: Layout): boolean {
  const width = widthInFullCharacters(last.plain.line.text.trim()) + (isIndented(last.plain) ? 2 : 0)
  return partWidth > 0 && Math.abs(width - partWidth) <= PART_SPREAD
}

const PART_SPREAD = 3

/** Below an entry headed by a label (铁路：…), does the next line bring a label of its own, or a head of running text? */
function headsItself(entry: string, next: string): boolean {
  const lead = next.slice(0, leadLength(next))
  return /[：:]$/.test(entry.slice(0, leadLength(entry))) && (/[：:]$/.test(lead) || headsRunningText(lead))
}

function leavesBracketOpen(text: string): boolean {
  const tail = text.slice(-60)
  return (
    tail.lastIndexOf('《') > tail.lastIndexOf('》') ||
    Math.max(tail.lastIndexOf('（'), tail.lastIndexOf('(')) > Math.max(tail.lastIndexOf('）'), tail.lastIndexOf(')'))
  )
}

/** A bare list line such as a firm's or project's name: it never runs on into the next. */
function isBareLine(text: string): boolean {
  const name = withoutBrackets(text)
  return name.length <= 60 && !/[，。；]/.test(name) && /(公司|厂|项目|工程|中心|集团|市场|基地|园区?|医院|学校)[)）]?$/.test(name)
}
