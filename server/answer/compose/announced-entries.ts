/** Which paragraphs a sentence announces: 必须坚持以下原则： and the six that begin with a dash after it. */
import type { Knowledge, PassageView } from '../knowledge.ts'
import { countsIn } from './list/counted.ts'

/** The clause that says what is announced. */
export const lastClause = (words: string) => words.split(/[，,；;。]/).findLast((clause) => clause.length > 2) ?? ''

/** How a paragraph opens that is one entry among others. */
const marks: readonly RegExp[] = [
  /^[—―–－-]{1,4}\s*(?=[^—―–－\-\s\d])/,
  /^[(（][一二三四五六七八九十]{1,3}[)）]/,
  /^[(（]\d{1,2}[)）]/,
  /^\d{1,2}[.．、](?!\d)/,
  /^[一二三四五六七八九十]是/,
  /^第[一二三四五六七八九十]{1,2}[,，、]/,
]

/** Which way a paragraph opens: the mark's place in the list, its length for one with a head of its own, −1 for neither. */
function openingOf(words: string, view: PassageView): number {
  const mark = marks.findIndex((pattern) => pattern.test(words))
  return mark >= 0 ? mark : view.lead !== '' && words.startsWith(view.lead) ? marks.length : -1
}

/** Longest line that only names a number of things. */
const LABEL = 12

/** How a sentence says outright that something follows. */
export const announces = /[：:]$|(?:以下|下列|如下)/

/**
 * Ordinals of the units that open the entries which a unit announces, in their order: what stands behind it in its passage, and the
 * passages after it in its section, as far as they open alike. A unit announces that ends in a colon or says 以下; one that does not still
 * does where paragraphs marked by dashes or numbers follow it, unless it is part of such a one itself. Empty where it names a number and
 * another number follows.
 */
export function announcedEntries(ordinal: number, knowledge: Knowledge): number[] {
  const unit = knowledge.units[ordinal]!
  const view = knowledge.passages[unit.passage]!
  if ((view.passage.kind !== 'prose' && view.passage.kind !== 'box') || openingOf(unit.words, view) >= 0) return []
  const labelled = unit.words.length <= LABEL ? (countsIn(unit.words)[0] ?? 0) : 0
  const outright = announces.test(unit.words) || labelled > 1
  const opens = (at: number) => openingOf(knowledge.units[at]!.words, knowledge.passages[knowledge.units[at]!.passage]!)
  const behind = Array.from({ length: view.units[1] - ordinal - 1 }, (_, i) => ordinal + 1 + i)
  let style = -1
  const entries: number[] = []
  for (const at of behind) {
    const opening = opens(at)
    // Words between the announcing sentence and its first entry: it announces something else.
    if (opening < 0 && entries.length === 0) return []
    if (opening >= 0 && (style < 0 || opening === style)) {
      style = opening
      entries.push(at)
    }
  }
  for (let passage = unit.passage + 1; passage < knowledge.passages.length; passage++) {
    const next = knowledge.passages[passage]!
    if (next.passage.sectionId !== view.passage.sectionId || next.passage.kind !== view.passage.kind) break
    const opening = opens(next.units[0])
    if (opening < 0) {
      // A long entry goes on in passages that were cut for its length; under marks, in paragraphs without one.
      if (entries.length > 0 && (style < marks.length || next.lead !== '')) continue
      break
    }
    if (style >= 0 && opening !== style) {
      if (style < marks.length && opening === marks.length) continue
      break
    }
    style = opening
    // Short entries stand several in a passage, each with its mark.
    const [from, to] = next.units
    for (let at = from; at < to; at++) if (at === from || (style < marks.length && opens(at) === style)) entries.push(at)
  }
  const withinEntry = Array.from({ length: ordinal - view.units[0] }, (_, i) => view.units[0] + i).some((at) => opens(at) >= 0)
  if (!outright && (style >= marks.length || withinEntry)) return []
  // 三大区域 heads three entries, and what opens alike behind them is of the next label.
  if (labelled > 1) return entries.length >= labelled ? entries.slice(0, labelled) : []
  const named = countsIn(lastClause(unit.words))
  return outright && named.length > 0 && !named.includes(entries.length) ? [] : entries
}
