import type { SourcePiece } from '../source.ts'

/**
 * Words taken from a file, with where each stretch of them stands there. Characters of `text` that lie in no stretch were put in
 * by reading (a space between two Latin words joined over a line end). Stretches ascend in `at` and do not overlap.
 */
export interface Words {
  readonly text: string
  readonly stretches: readonly Stretch[]
}

/** A part of some words that stands in one piece in the file, [at, at + length) in the words; offsets and length in UTF-16 units. */
export interface Stretch {
  /** Offset in `text`. */
  readonly at: number
  /** Offset in the file. */
  readonly source: number
  readonly length: number
}

/** No words at all. */
export const noWords: Words = { text: '', stretches: [] }

/** The words of a text that stands in one piece in the file, at the offset `source` of it. */
export function wordsOf(text: string, source: number): Words {
  return text === '' ? noWords : { text, stretches: [{ at: 0, source, length: text.length }] }
}

/** Words of pieces of a file, put one behind the other. `slice` gives the (repaired) text between two source offsets. */
export function wordsOfPieces(pieces: readonly SourcePiece[], slice: (start: number, end: number) => string): Words {
  return concat(pieces.map((piece) => wordsOf(slice(piece.start, piece.end), piece.start)))
}

/** Words put one behind the other, with a separator between that stands nowhere in the file. */
export function concat(parts: readonly Words[], separator = ''): Words {
  let text = ''
  const stretches: Stretch[] = []
  parts.forEach((part, index) => {
    if (index > 0) text += separator
    for (const stretch of part.stretches) stretches.push({ ...stretch, at: stretch.at + text.length })
    text += part.text
  })
  return { text, stretches }
}

/** The part [start, end) of some words, offsets of their text in UTF-16 units, with its places in the file. */
export function sliceWords(words: Words, start: number, end = words.text.length): Words {
  const stretches: Stretch[] = []
  for (const stretch of words.stretches) {
    const from = Math.max(stretch.at, start)
    const to = Math.min(stretch.at + stretch.length, end)
    if (from < to) stretches.push({ at: from - start, source: stretch.source + (from - stretch.at), length: to - from })
  }
  return { text: words.text.slice(start, end), stretches }
}

/** The words without the white space at their ends. */
export function trimWords(words: Words): Words {
  const start = words.text.length - words.text.trimStart().length
  return sliceWords(words, start, Math.max(start, words.text.trimEnd().length))
}

/** Joins the two halves of a sentence cut by a line or page end: a space between Latin letters, nothing between others: Han characters, digits, signs. */
export function joinWrapped(before: Words, after: Words): Words {
  const left = trimWords(before)
  const right = trimWords(after)
  if (left.text === '') return right
  if (right.text === '') return left
  const space = /[A-Za-z]$/.test(left.text) && /^[A-Za-z]/.test(right.text)
  return concat([left, right], space ? ' ' : '')
}
