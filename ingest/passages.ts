import { blocksIn } from './canonical.ts'
import { enumerationOf } from './enumerations.ts'
import { isName, withNamesJoined } from './named-entries.ts'
import { pageOf } from './offset-map.ts'
import type { Item, OffsetMap, Passage, Range, Section } from './schema.ts'
import { innerHead } from './structure/leads.ts'
import type { Placed, PlacedRow, PlacedText } from './structure/tree.ts'
import { textHash } from './text/hash.ts'
import { sentenceRanges } from './text/sentences.ts'

/** Characters a passage of prose aims at and may not exceed unless one sentence does. */
const TARGET = 360
const LIMIT = 480
/** Paragraphs shorter than this join their neighbours. */
const SHORT = 90

interface Draft {
  readonly kind: Passage['kind']
  readonly sectionId: string
  readonly lead: string
  readonly context: string
  readonly units: readonly Range[]
}

/** What a table row passage carries besides its own words. */
export type RowContext = (row: PlacedRow) => string

/**
 * Cuts what was placed into passages: by structure first (a passage never spans two sections, a row or entry is never cut), by
 * length last and then between sentences.
 */
export function makePassages(
  documentId: string,
  text: string,
  sections: readonly Section[],
  placed: readonly Placed[],
  map: OffsetMap,
  rowContext: RowContext,
): Passage[] {
  const paths = new Map(sections.map((section) => [section.id, section.path]))
  const seen = new Map<string, number>()
  return drafts(text, withNamesJoined(placed, text), rowContext).map((draft, ordinal) => {
    const start = draft.units[0]![0]
    const end = draft.units.at(-1)![1]
    const words = text.slice(start, end)
    const name = `${documentId}.${textHash(words.replace(/\s/g, ''))}`
    const times = seen.get(name) ?? 0
    seen.set(name, times + 1)
    return {
      id: times === 0 ? name : `${name}-${times + 1}`,
      documentId,
      sectionId: draft.sectionId,
      ordinal,
      kind: draft.kind,
      start,
      end,
      text: words,
      path: paths.get(draft.sectionId) ?? [],
      lead: draft.lead,
      context: draft.context,
      page: pageOf(map, start),
      units: draft.units,
    }
  })
}

function drafts(text: string, placed: readonly Placed[], rowContext: RowContext): Draft[] {
  const found: Draft[] = []
  let waiting: PlacedText[] = []
  const flush = () => {
    if (waiting.length > 0) found.push(...draftsOfTexts(text, waiting))
    waiting = []
  }
  for (const part of placed) {
    if (part.type === 'row') {
      flush()
      if (part.range[1] > part.range[0]) found.push({ kind: 'table-row', sectionId: part.sectionId, lead: '', context: rowContext(part), units: [part.range] })
      continue
    }
    const last = waiting.at(-1)
    const size = waiting.reduce((sum, p) => sum + p.range[1] - p.range[0], 0)
    const joins =
      last && last.sectionId === part.sectionId && last.type === part.type && joinsOn(text, waiting, part) && size + part.range[1] - part.range[0] <= LIMIT
    if (!joins) flush()
    waiting.push(part)
  }
  flush()
  return found
}

/** Short paragraphs without heads of their own, introductions that end in a colon, and bare entries stand together. */
function joinsOn(text: string, before: readonly PlacedText[], next: PlacedText): boolean {
  const last = before.at(-1)!
  const lastText = text.slice(...last.range)
  const nextText = text.slice(...next.range)
  if (next.type === 'entry') return (nextText.length < SHORT && lastText.length < SHORT * 1.5) || (before.length === 1 && headsEntries(lastText))
  if (/[：:]$/.test(lastText)) return before.length === 1
  return next.lead === 0 && (lastText.length < SHORT || nextText.length < SHORT)
}

/** A line of a few words inside a box that heads the entries below it: “三大区域”. */
function headsEntries(text: string): boolean {
  return text.length <= 10 && !/[，。；：:、]/.test(text)
}

function draftsOfTexts(text: string, parts: readonly PlacedText[]): Draft[] {
  const first = parts[0]!
  const bare = first.type === 'entry' && parts.length > 1 && parts.every((p) => p.range[1] - p.range[0] < SHORT)
  const kind: Passage['kind'] = first.type === 'entry' ? (bare ? 'list' : 'box') : 'prose'
  const units = parts.flatMap((part) => {
    const words = text.slice(...part.range)
    if (bare || words.length < SHORT) return [part.range]
    return withInnerHeads(text, withHead(sentenceRanges(words, part.range[0]), part.range[0] + part.lead))
  })
  const headed = parts.find((part) => part.lead > 0) ?? first
  const lead = text.slice(headed.range[0], headed.range[0] + headed.lead)
  return balanced(units).map((chunk) => ({ kind, sectionId: first.sectionId, lead: bare ? '' : lead, context: '', units: chunk }))
}

/** A head that runs into its paragraph says little alone: it goes with the sentence behind it. */
function withHead(units: readonly Range[], headEnd: number): Range[] {
  const [first, second, ...rest] = units
  if (!first || !second || first[1] > headEnd || second[1] - first[0] > LIMIT) return [...units]
  return withHead([[first[0], second[1]], ...rest], headEnd)
}

/** A numbered head that stands as a sentence of its own goes with the one behind it. */
function withInnerHeads(text: string, units: readonly Range[]): Range[] {
  const joined: Range[] = []
  for (const unit of units) {
    const last = joined.at(-1)
    if (last && innerHead(text.slice(...last)) === text.slice(...last) && unit[1] - last[0] <= LIMIT) joined[joined.length - 1] = [last[0], unit[1]]
    else joined.push(unit)
  }
  return joined
}

/** Chunks of about equal length, none past the limit unless a single unit is. */
function balanced(units: readonly Range[]): Range[][] {
  const total = units.length > 0 ? units.at(-1)![1] - units[0]![0] : 0
  if (total <= LIMIT) return units.length > 0 ? [[...units]] : []
  const goal = total / Math.ceil(total / TARGET)
  const chunks: Range[][] = [[]]
  for (const unit of units) {
    const chunk = chunks.at(-1)!
    const size = chunk.length > 0 ? unit[1] - chunk[0]![0] : 0
    if (chunk.length > 0 && (size > LIMIT || chunk.at(-1)![1] - chunk[0]![0] >= goal)) chunks.push([unit])
    else chunk.push(unit)
  }
  return chunks
}

/** Entries of boxes, and of enumerations inside sentences, as items under their lead. */
export function makeItems(documentId: string, text: string, passages: readonly Passage[], sections: readonly Section[]): Item[] {
  const titles = new Map(sections.map((section) => [section.id, section]))
  const items: Item[] = []
  const ordinals = new Map<string, number>()
  const add = (passage: Passage, listId: string, [start, end]: Range, lead: string) => {
    const ordinal = (ordinals.get(listId) ?? 0) + 1
    ordinals.set(listId, ordinal)
    items.push({ id: `${listId}.i${ordinal}`, documentId, passageId: passage.id, listId, ordinal, start, end, text: text.slice(start, end), lead })
  }
  for (const passage of passages) {
    if (passage.kind === 'table-row') continue
    const section = titles.get(passage.sectionId)
    if (passage.kind === 'list') for (const unit of passage.units) add(passage, passage.sectionId, unit, section?.title ?? '')
    else if (passage.kind === 'box') for (const entry of entriesIn(text, passage)) add(passage, passage.sectionId, entry, section?.title ?? '')
    passage.units.forEach((unit, i) => {
      const found = passage.kind === 'list' ? null : enumerationOf(text.slice(...unit), unit[0])
      if (found) for (const entry of found.entries) add(passage, `${passage.id}.u${i}`, entry, found.lead || passage.lead)
    })
  }
  return items
}

/** The entries of a passage of a box, a line each, or two where it is headed by a line that is a name alone. */
function entriesIn(text: string, { start, end, lead }: Passage): Range[] {
  const lines = blocksIn(text, [start, end])
  if (!isName(lead) || text.slice(...(lines[0] ?? [0, 0])) !== lead) return lines
  return lines.flatMap(([from], i): Range[] => (i % 2 === 0 ? [[from, lines[i + 1]?.[1] ?? end]] : []))
}
