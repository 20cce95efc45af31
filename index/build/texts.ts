/** Which words of a passage are embedded. */
import type { Passage } from '../../ingest/schema.ts'
import type { SentenceRef } from '../generation/format.ts'

/** Longest passage embedded, headings included, in UTF-16 units: what is longer says little more to a model of this size. */
const PASSAGE_LENGTH = 400
/** Longest sentence embedded, and the shortest worth a vector. */
const SENTENCE_LENGTH = 512
const SHORTEST_SENTENCE = 6
/** How many of the headings above a passage are embedded with it. */
const HEADINGS = 2

/** The innermost headings, the lead and the words of a passage. */
export function passageText({ path, lead, text }: Passage): string {
  const headings = path.slice(-HEADINGS)
  const before = lead === '' || text.startsWith(lead) || headings.includes(lead) ? headings : [...headings, lead]
  return cut([...before, text].join('\n'), PASSAGE_LENGTH)
}

/** The units of a passage that get a vector of their own, with their words; none where the passage is one unit. */
export function sentenceTexts(passage: Passage, ordinal: number): { ref: SentenceRef; text: string }[] {
  if (passage.units.length < 2) return []
  return passage.units.flatMap(([start, end], unit) => {
    const text = passage.text.slice(start - passage.start, end - passage.start).trim()
    return text.length < SHORTEST_SENTENCE ? [] : [{ ref: { passage: ordinal, unit }, text: cut(text, SENTENCE_LENGTH) }]
  })
}

/** Not between the halves of a character. */
function cut(text: string, length: number): string {
  const end = /[\uD800-\uDBFF]/.test(text[length - 1] ?? '') ? length - 1 : length
  return text.slice(0, end)
}
