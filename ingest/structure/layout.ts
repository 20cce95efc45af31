import type { PlainLine } from '../clean/markup.ts'
import { endsSentence, endsWithStop } from '../text/sentences.ts'
import { widthInFullCharacters } from '../text/width.ts'
import { boxMark, headingMark } from './headings.ts'

/** How the file breaks its lines. */
export interface Layout {
  /** True where lines are broken at the page's width, so that a line end says nothing about sentences. */
  readonly wrapped: boolean
  /** Printed width of a full line of running text; 0 where lines are not wrapped. */
  readonly bodyWidth: number
  /** Number of characters at which lines are cut, narrow ones counting as much as wide; 0 where lines end at a width. */
  readonly bodyLength: number
  /** Width at which some stretches of a file are broken whose other paragraphs stand on one line each; 0 where there are none. */
  readonly partWidth: number
  /** Printed width of a full line inside boxes, which are set smaller; equals bodyWidth where they are not told apart. */
  readonly boxWidth: number
  /** True where lines are broken and a paragraph begins with an indent, so that indents tell paragraphs apart. */
  readonly indents: boolean
  /** True where an indented line begins a paragraph, even below a line that ends without a stop. */
  readonly indentsPart: boolean
  /** True where most lines are entries of a list, so that only a line quite full is broken. */
  readonly isList?: boolean
  /** True where paragraphs end without a full stop, as in some old prints, so that none says nothing about where they end. */
  readonly bareEnds: boolean
  /** True where lines are broken and blank lines stand between paragraphs alone, not between all lines. */
  readonly gapsPart: boolean
}

/** Whether a line begins with the blanks that Chinese paragraphs begin with. */
export function isIndented({ line }: PlainLine): boolean {
  return /^\f?(?:\u3000| {2,}|\t)\s*\S/.test(line.text)
}

/**
 * How lines are broken inside a box. Where running text is indented and no line of the box is, the box is a list with an entry a line:
 * only lines as wide as its widest can be broken.
 */
export function boxLayout(layout: Layout, lines: readonly PlainLine[]): Layout {
  if (!layout.indents || lines.some(isIndented)) return { ...layout, bodyWidth: layout.boxWidth }
  return { ...layout, bodyWidth: Math.max(...lines.map(({ words }) => widthInFullCharacters(words.text))), isList: true }
}

/** Fewest lines from which on equal widths show that lines are broken, and the share of all lines that must have them. */
const ENOUGH = { lines: 40, share: 0.4 }
const ENOUGH_IN_PRINT = { lines: 8, share: 0.15 }

/**
 * Measures where lines are broken. `lines` are the lines of text that remain after cleaning, tables aside; `isPrint` says that they are lines
 * of a printed page, where only the width is to be found out.
 */
export function measureLayout(lines: readonly PlainLine[], isPrint = false): Layout {
  const spoken = lines.filter(({ words }) => words.text !== '')
  const counts = new Map<number, number>()
  for (const { words } of spoken) {
    const width = Math.round(widthInFullCharacters(words.text))
    counts.set(width, (counts.get(width) ?? 0) + 1)
  }
  const near = (width: number) => [-2, -1, 0, 1, 2].reduce((sum, d) => sum + (counts.get(width + d) ?? 0), 0)
  const mode = [...counts.keys()].filter((width) => width >= 15 && width <= 70).sort((a, b) => near(b) - near(a))[0]
  const enough = isPrint ? ENOUGH_IN_PRINT : ENOUGH
  if (mode === undefined || near(mode) < spoken.length * enough.share || spoken.length < enough.lines)
    return {
      wrapped: false,
      bodyWidth: 0,
      bodyLength: 0,
      partWidth: partWidthOf(spoken, counts),
      boxWidth: 0,
      indents: false,
      indentsPart: indentsAll(spoken),
      bareEnds: endsBare(spoken),
      gapsPart: false,
    }
  const bodyWidth = median(spoken.map(({ words }) => widthInFullCharacters(words.text)).filter((w) => Math.abs(w - mode) <= 2)) ?? mode
  return {
    wrapped: true,
    bodyWidth,
    bodyLength: lengthOf(spoken),
    partWidth: 0,
    boxWidth: boxWidthOf(spoken, bodyWidth),
    indents: showsIndents(spoken, bodyWidth, isPrint),
    indentsPart: !isPrint && goesOnBare(spoken, bodyWidth),
    bareEnds: false,
    gapsPart: isPrint || showsGaps(spoken, bodyWidth),
  }
}

/** Share of all lines that must have the very same number of characters to show that lines are cut by it, and that must differ in width. */
const CUT = { share: 0.3, unlike: 0.1 }

/** The number of characters that lines are cut at: that of most lines, where lines of that number differ in width. */
function lengthOf(lines: readonly PlainLine[]): number {
  const counts = new Map<number, number>()
  for (const { line } of lines) counts.set(lengthOfLine(line.text), (counts.get(lengthOfLine(line.text)) ?? 0) + 1)
  const [length, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0]
  const widths = lines.filter(({ line }) => lengthOfLine(line.text) === length).map(({ line }) => widthInFullCharacters(line.text.trimEnd()))
  const narrower = widths.filter((width) => width < length - 1).length
  return count >= lines.length * CUT.share && narrower >= count * CUT.unlike ? length : 0
}

/** Characters of a line with those it is indented by. */
export const lengthOfLine = (text: string): number => text.trimEnd().length

/** Fewest lines of one width, and the share of them that break off inside a sentence, from which on they show that a part of a file is broken. */
const PART = { lines: 20, broken: 0.7, width: 25, spread: 2 }

/** The width at which the broken stretches of a file end their lines: where lines of one width mostly break off inside a sentence. */
function partWidthOf(lines: readonly PlainLine[], counts: ReadonlyMap<number, number>): number {
  const widths = [...counts.keys()].filter((width) => width >= PART.width && width <= 70)
  const mode = widths.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0]
  if (mode === undefined) return 0
  const full = lines.filter(({ words }) => Math.abs(widthInFullCharacters(words.text) - mode) <= PART.spread)
  const broken = full.filter(({ words }) => /[，、；。]/.test(words.text) && !endsSentence(words.text))
  return full.length >= PART.lines && broken.length >= full.length * PART.broken ? mode : 0
}

/** Whether blank lines stand below short lines, and hardly ever where a full line breaks off. */
function showsGaps(lines: readonly PlainLine[], bodyWidth: number): boolean {
  const below = lines.slice(1).map((line, i) => ({ above: lines[i]!.words.text, gap: line.line.index > lines[i]!.line.index + 1 }))
  const ends = below.filter(({ above }) => widthInFullCharacters(above) < bodyWidth * 0.9)
  const goesOn = below.filter(({ above }) => Math.abs(widthInFullCharacters(above) - bodyWidth) <= 1 && !endsSentence(above))
  return ends.filter(({ gap }) => gap).length >= 5 && goesOn.length >= 5 && goesOn.filter(({ gap }) => gap).length <= goesOn.length * 0.15
}

/** Whether lines with a sentence in them mostly end without any mark. */
function endsBare(lines: readonly PlainLine[]): boolean {
  const sentences = lines.filter(({ words }) => words.text.length >= 25 && /[，,；\u3000]/.test(words.text))
  return sentences.length >= 5 && sentences.filter(({ words }) => endsSentence(words.text)).length < sentences.length * 0.25
}

/** Whether lines are indented where a paragraph surely begins, below a short line that ends a sentence, and not where a full line breaks off. */
function showsIndents(lines: readonly PlainLine[], bodyWidth: number, isPrint: boolean): boolean {
  const begins: boolean[] = []
  const goesOn: boolean[] = []
  lines.slice(1).forEach((line, i) => {
    const above = lines[i]!.words.text
    const width = widthInFullCharacters(above)
    if (headingMark(line.words.text) || boxMark(line.words.text)) return
    if (endsWithStop(above) && width < bodyWidth - 3) begins.push(isIndented(line))
    else if (!endsSentence(above) && Math.abs(width - bodyWidth) <= 1) goesOn.push(isIndented(line))
  })
  const share = (values: readonly boolean[]) => values.filter(Boolean).length / values.length
  const fewest = isPrint ? 2 : 5
  return begins.length >= fewest && share(begins) >= 0.8 && goesOn.length >= fewest && share(goesOn) <= 0.1
}

/** Whether, with a paragraph a line, paragraphs are indented below those that end a sentence. */
function indentsAll(lines: readonly PlainLine[]): boolean {
  const begins = lines.slice(1).filter((line, i) => endsWithStop(lines[i]!.words.text) && !headingMark(line.words.text) && !boxMark(line.words.text))
  return begins.length >= 10 && begins.filter(isIndented).length >= begins.length * 0.8
}

/** Whether lines are indented now and then, and none that a sentence goes on in. */
function goesOnBare(lines: readonly PlainLine[], bodyWidth: number): boolean {
  const indented = lines.filter((line) => isIndented(line) && !headingMark(line.words.text))
  const goesOn = lines.slice(1).filter((_, i) => {
    const above = lines[i]!.words.text
    return !endsSentence(above) && Math.abs(widthInFullCharacters(above) - bodyWidth) <= 1
  })
  return indented.length >= 10 && goesOn.length >= 40 && goesOn.filter(isIndented).length <= goesOn.length * 0.03
}

/** Median width of the broken lines right below box titles, where it clearly exceeds that of running text. */
function boxWidthOf(lines: readonly PlainLine[], bodyWidth: number): number {
  const widths: number[] = []
  lines.forEach(({ words }, i) => {
    if (boxMark(words.text)?.kind !== '专栏') return
    for (const below of lines.slice(i + 1, i + 7)) {
      const text = below.words.text
      if (!endsSentence(text) && widthInFullCharacters(text) > bodyWidth * 0.85) widths.push(widthInFullCharacters(text))
    }
  })
  const width = median(widths)
  return width !== undefined && widths.length >= 4 && width - bodyWidth >= 1.4 ? width : bodyWidth
}

function median(values: number[]): number | undefined {
  const sorted = values.sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
