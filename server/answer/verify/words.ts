import type { Passage } from '../../../ingest/schema.ts'
import type { Citation } from '../../contract.ts'
import type { Knowledge } from '../knowledge.ts'

/** Words without blanks, in one width: how texts of an answer and of a source are set against each other. */
export const dense = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

/** Numbers as printed, in order. */
export const numbersOf = (text: string): readonly string[] => text.normalize('NFKC').match(/\d+(?:\.\d+)?/g) ?? []

/** The passages that a quote reaches into: of its document, in order. */
export function passagesQuoted({ passageId, quoteStart, quoteEnd }: Citation, knowledge: Knowledge): Passage[] {
  const first = knowledge.ordinalOf.get(passageId)
  if (first === undefined) return []
  const within = (ordinal: number) => {
    const passage = knowledge.passages[ordinal]?.passage
    return passage && passage.documentId === knowledge.passages[first]?.documentId && passage.start < quoteEnd && passage.end > quoteStart ? passage : null
  }
  const found: Passage[] = []
  for (let ordinal = first; ordinal >= 0; ordinal--) {
    const passage = within(ordinal)
    if (!passage) break
    found.unshift(passage)
  }
  for (let ordinal = first + 1; ordinal < knowledge.passages.length; ordinal++) {
    const passage = within(ordinal)
    if (!passage) break
    found.push(passage)
  }
  return found
}

const BREAK = /[。．.；;，,、：:！!？?…”"』」）)]/

/** Does a quote say these words from the beginning to the end of clauses, so that no number, name or negation is cut? */
export function saysClauses(words: string, citation: Citation, knowledge: Knowledge): boolean {
  const said = dense(words)
  const text = knowledge.plans.get(citation.documentId)?.text ?? ''
  const units = passagesQuoted(citation, knowledge).flatMap((passage) => passage.units)
  const starts = new Set<number>()
  const ends = new Set<number>()
  // Offsets in the dense quote at which its units begin and end.
  let length = 0
  let at = citation.quoteStart
  for (const [start, end] of units) {
    if (end <= citation.quoteStart || start >= citation.quoteEnd) continue
    length += dense(text.slice(at, Math.max(at, start))).length
    starts.add(length)
    length += dense(text.slice(Math.max(at, start), Math.min(end, citation.quoteEnd))).length
    ends.add(length)
    at = Math.max(at, end)
  }
  const quote = dense(citation.quote)
  for (let from = quote.indexOf(said); from >= 0; from = quote.indexOf(said, from + 1)) {
    const to = from + said.length
    const begins = from === 0 || starts.has(from) || isBreak(quote, from - 1)
    const stops = to === quote.length || ends.has(to) || isBreak(quote, to - 1) || isBreak(quote, to)
    if (begins && stops) return true
  }
  return false
}

/** A mark that parts clauses; the point or comma of a number is none. */
function isBreak(text: string, at: number): boolean {
  const mark = text[at] ?? ''
  if (!BREAK.test(mark)) return false
  return !(/[.,．，:：]/.test(mark) && /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + 1] ?? ''))
}
