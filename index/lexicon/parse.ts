/**
 * Reads the lexicon's tab-separated files into typed entries. Text in, entries and problems out: no files are opened here.
 *
 * A file is UTF-8, one entry a line, columns separated by one tab, words within a column by `|`. Empty lines and lines that
 * begin with `#` are comments. A byte order mark and Windows line ends are let pass, since spreadsheet programs write them.
 */
import { z } from 'zod'

/** The part of public life an entry belongs to; `question` is for the words of asking, `general` for what fits nowhere else. */
export const lexiconFields = [
  ...['work', 'income', 'housing', 'school', 'illness', 'ageing', 'children', 'women', 'disability', 'welfare', 'population'],
  ...['farming', 'village', 'food', 'land', 'city', 'roads', 'transport', 'water', 'energy', 'pollution', 'environment', 'climate'],
  ...['police', 'law', 'safety', 'disaster', 'defence', 'government', 'party', 'reform', 'religion', 'ethnic'],
  ...['money', 'tax', 'business', 'industry', 'mining', 'market', 'trade', 'economy', 'science', 'digital', 'region'],
  ...['culture', 'sport', 'tourism', 'media', 'question', 'general'],
] as const

/** Levels of places, the highest first. */
export const placeLevels = ['country', 'province', 'prefecture', 'county'] as const
const synonymDirections = ['two-way', 'one-way'] as const

/** Only the best words help a search; a seventh mostly brings in passages about something else. */
const mostPlanWords = 6

const line = z.number().int().positive()
const word = z.string().min(1, 'is empty')
const words = z.array(z.string().min(1, 'has an empty word: look for | at an end or two in a row')).min(1, 'is empty')
const field = z.enum(lexiconFields, { error: (issue) => `is not a known field: ${String(issue.input)}` })

const everydayEntrySchema = z
  .object({
    line,
    /** What people say, as it stands inside a longer question. */
    everyday: word,
    /** What plans print for it, best first. */
    planWords: words.max(mostPlanWords, `has more than ${mostPlanWords} words`).readonly(),
    field,
  })
  .readonly()
export type EverydayEntry = z.infer<typeof everydayEntrySchema>

const synonymGroupSchema = z
  .object({
    line,
    words: words.min(2, 'needs at least two words').readonly(),
    /** two-way: each word stands for every other; one-way: only the first leads to the rest. */
    direction: z.enum(synonymDirections, { error: (issue) => `is neither two-way nor one-way: ${String(issue.input)}` }),
    field,
  })
  .readonly()
export type SynonymGroup = z.infer<typeof synonymGroupSchema>

/** In place of Chinese words: the term says nothing of a subject (wonder, at a time), and no dictionary is asked for it. */
const NOTHING = '-'
const englishEntrySchema = z
  .object({ line, term: word, chinese: words.readonly().transform((list) => (list.length === 1 && list[0] === NOTHING ? [] : list)), note: z.string() })
  .readonly()
export type EnglishEntry = z.infer<typeof englishEntrySchema>

const placeEntrySchema = z
  .object({
    line,
    /** The full name: 吕梁市. */
    name: word,
    level: z.enum(placeLevels, { error: (issue) => `is not one of ${placeLevels.join(', ')}: ${String(issue.input)}` }),
    /** The full name of the place it lies in; empty for the country. */
    superior: z.string(),
    pinyin: word,
    /** Other names and spellings, Chinese or Latin; may be none. */
    aliases: z.array(z.string().min(1, 'has an empty word: look for | at an end or two in a row')).readonly(),
  })
  .readonly()
export type PlaceEntry = z.infer<typeof placeEntrySchema>

/** What is wrong with a line. */
export interface LineProblem {
  /** As an editor counts, from 1. */
  readonly line: number
  /** The column's name, or null where the whole line is meant. */
  readonly column: string | null
  readonly message: string
}

/** What a file holds. */
export interface Parsed<Entry> {
  /** The entries that are sound, in file order. */
  readonly entries: readonly Entry[]
  readonly problems: readonly LineProblem[]
}

interface Column {
  /** As the README and the messages call it. */
  readonly title: string
  readonly property: string
  readonly list: boolean
  /** May be left off at the end of a line. */
  readonly optional?: boolean
}

const everydayColumns: readonly Column[] = [
  { title: 'everyday', property: 'everyday', list: false },
  { title: 'plan words', property: 'planWords', list: true },
  { title: 'field', property: 'field', list: false },
]
const synonymColumns: readonly Column[] = [
  { title: 'words', property: 'words', list: true },
  { title: 'direction', property: 'direction', list: false },
  { title: 'field', property: 'field', list: false },
]
const englishColumns: readonly Column[] = [
  { title: 'term', property: 'term', list: false },
  { title: 'Chinese words', property: 'chinese', list: true },
  { title: 'note', property: 'note', list: false, optional: true },
]
const placeColumns: readonly Column[] = [
  { title: 'name', property: 'name', list: false },
  { title: 'level', property: 'level', list: false },
  { title: 'superior', property: 'superior', list: false },
  { title: 'pinyin', property: 'pinyin', list: false },
  { title: 'aliases', property: 'aliases', list: true, optional: true },
]

function splitWords(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split('|')
}

function parseTable<Entry>(text: string, columns: readonly Column[], schema: z.ZodType<Entry>): Parsed<Entry> {
  const entries: Entry[] = []
  const problems: LineProblem[] = []
  const fewest = columns.filter((column) => column.optional !== true).length
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  for (const [index, content] of lines.entries()) {
    if (content.trim() === '' || content.startsWith('#')) continue
    const cells = content.split('\t')
    if (cells.length < fewest || cells.length > columns.length) {
      const wanted = fewest === columns.length ? String(fewest) : `${fewest} to ${columns.length}`
      const names = columns.map((column) => column.title).join(', ')
      problems.push({ line: index + 1, column: null, message: `${wanted} columns separated by tabs are needed (${names}), found ${cells.length}` })
      continue
    }
    const raw = Object.fromEntries(
      columns.map((column, position) => [column.property, column.list ? splitWords(cells[position] ?? '') : (cells[position] ?? '')]),
    )
    const result = schema.safeParse({ ...raw, line: index + 1 })
    if (result.success) entries.push(result.data)
    else
      for (const issue of result.error.issues) {
        const column = columns.find((candidate) => candidate.property === issue.path[0])
        problems.push({ line: index + 1, column: column?.title ?? null, message: issue.message })
      }
  }
  return { entries, problems }
}

/** The entries of everyday.tsv and what is wrong with the rest, by line. Never throws. */
export function parseEveryday(text: string): Parsed<EverydayEntry> {
  return parseTable(text, everydayColumns, everydayEntrySchema)
}

/** The groups of synonyms.tsv and what is wrong with the rest, by line. Never throws. */
export function parseSynonyms(text: string): Parsed<SynonymGroup> {
  return parseTable(text, synonymColumns, synonymGroupSchema)
}

/** The entries of english.tsv and what is wrong with the rest, by line. Never throws. */
export function parseEnglish(text: string): Parsed<EnglishEntry> {
  return parseTable(text, englishColumns, englishEntrySchema)
}

/** The entries of places.tsv and what is wrong with the rest, by line. Never throws. */
export function parsePlaces(text: string): Parsed<PlaceEntry> {
  return parseTable(text, placeColumns, placeEntrySchema)
}
