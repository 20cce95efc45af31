/** Corpus files as published, for looking up what a citation quotes: by plain text, without the maps that made the citation. */
import { readFile } from 'node:fs/promises'
import { readCatalogue } from '../../ingest/catalogue.ts'
import { readPlan } from '../../ingest/plan.ts'

export interface Published {
  /** Whether the lines, first and last from 1, hold every word of a quote: its lines whole, its table cells each for itself. */
  holds(lines: readonly [number, number], quote: string): boolean
}

const MOST_PIECES = 4

const files = new Map<string, Promise<Published>>()

export function published(documentId: string): Promise<Published> {
  const known = files.get(documentId) ?? open(documentId)
  files.set(documentId, known)
  return known
}

async function open(documentId: string): Promise<Published> {
  const entry = readCatalogue(await readFile('corpus/sources.json', 'utf8')).find(({ id }) => id === documentId)
  if (!entry) throw new Error(`no document ${documentId}`)
  const bytes = await readFile(`corpus/${entry.file}`)
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/)
  // What reading says it repaired is taken as repaired; everything else has to stand as it is.
  const { report } = await readPlan(bytes, entry)
  for (const { line, from, to } of report.repairs) lines[line - 1] = (lines[line - 1] ?? '').replace(from, to)
  return {
    holds: ([first, last], quote) => {
      const named = lines.slice(first - 1, last)
      // A page number may stand between two lines of a sentence; in a table what looks like one is a cell.
      const texts = [named, named.filter((line) => !isPageNumber(line))].map((kept) => kept.map(bare).join(''))
      return quote.split(/[\t\n]/).every((part) => texts.some((text) => standsInPieces(text, bare(part))))
    },
  }
}

/** Words without what layout and markup put between them. */
function bare(words: string): string {
  return words.replace(/<[^>]*>/g, '').replace(/[\s*#|\\]/g, '')
}

function isPageNumber(line: string): boolean {
  return /^[\s\-—–·]*\d{1,4}[\s\-—–·]*$/.test(line) && /[-—–·]/.test(line)
}

/**
 * Whether a text holds some words, whole or in a few pieces in their order: a wrapped cell has other cells between its lines, and a box
 * that a page cuts in two has the page's other text between its halves.
 */
function standsInPieces(text: string, words: string): boolean {
  let from = 0
  let rest = words
  for (let piece = 0; piece < MOST_PIECES && rest !== ''; piece++) {
    let length = rest.length
    while (length > 0 && !text.includes(rest.slice(0, length), from)) length--
    if (length === 0) return false
    from = text.indexOf(rest.slice(0, length), from) + length
    rest = rest.slice(length)
  }
  return rest === ''
}
