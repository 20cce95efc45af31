/**
 * An index as named files of bytes, and back. Nothing here knows where the files lie: Node reads them from a folder, a Worker
 * gets them as static assets.
 *
 * Words go to JSON, arrays of numbers to little-endian binary files, which open without a step per number.
 */
import type { Document, Indicator, Item, OffsetMap, Passage, ReadPlan, Section } from '../../ingest/schema.ts'
import type { Postings } from '../bm25/postings.ts'
import type { EverydayExpression } from '../everyday.ts'
import type { EnglishData } from '../lexicon/english-data.ts'

/** Raised whenever an older index could not be read as before. */
export const FORMAT = 4

/** A passage's sentence that has a vector of its own. */
export interface SentenceRef {
  /** Ordinal of the passage in the index. */
  readonly passage: number
  /** Which of the passage's units it is. */
  readonly unit: number
}

/** What an index holds of a plan: all that reading it yields but the report, which is for whoever reads it in. */
export type PlanContent = Omit<ReadPlan, 'report'>

/** Everything an index holds. Passages are in order of plans, and within a plan as read. */
export interface IndexContent {
  readonly plans: readonly PlanContent[]
  readonly postings: Postings
  readonly dimensions: number
  /** One vector a passage, one after the other. */
  readonly passageVectors: Float32Array
  readonly sentenceVectors: Float32Array
  readonly sentences: readonly SentenceRef[]
  /** For English questions; empty where the index was built without. */
  readonly english: EnglishData
  /** Everyday expressions, and one vector each; empty where the index was built without. */
  readonly everyday: readonly EverydayExpression[]
  readonly everydayVectors: Float32Array
}

/** Files of the graphs for approximate search, by whose vectors they hold. */
export const PASSAGE_GRAPH = 'passage-vectors.hnsw'
export const SENTENCE_GRAPH = 'sentence-vectors.hnsw'
export const EVERYDAY_GRAPH = 'everyday-vectors.hnsw'
/** Files that an index has only where a library of approximate search made it. */
export const GRAPHS: readonly string[] = [PASSAGE_GRAPH, SENTENCE_GRAPH, EVERYDAY_GRAPH]

/** The files that every index has. */
export const FILES = [
  'documents.json',
  'maps.bin',
  'texts.json',
  'passages.json',
  'bm25.json',
  'bm25.bin',
  'passage-vectors.bin',
  'sentence-vectors.bin',
  'sentences.bin',
  'english.json',
  'everyday.json',
  'everyday-vectors.bin',
] as const
export type IndexFile = (typeof FILES)[number]

/** Names of files to their bytes. */
export type Files = ReadonlyMap<string, Uint8Array>

/** A file of an index that is missing or does not hold what it should. The message is the file's name and what is wrong with it. */
export class IndexFileError extends Error {
  constructor(
    readonly file: IndexFile,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`${file} ${reason}`, options)
    this.name = 'IndexFileError'
  }
}

interface StoredPlan {
  readonly document: Document
  readonly sections: readonly Section[]
  readonly indicators: readonly Indicator[]
  readonly items: readonly Item[]
  /** Labels of the pages; where they start is in maps.bin. */
  readonly pageLabels: readonly string[]
  /** Lengths of the map's arrays, in the order of `mapArrays`. */
  readonly mapLengths: readonly number[]
}

/** A passage's words are its range of the document's text, and are not stored twice. */
type StoredPassage = Omit<Passage, 'text'>

interface Bm25Header {
  readonly size: number
  readonly k1: number
  readonly terms: readonly string[]
  readonly postings: number
}

/** The files of an index: one of each of `FILES`. The same content gives the same bytes. */
export function encodeIndex(content: IndexContent): Files {
  const { plans, postings } = content
  const stored = plans.map(
    ({ document, sections, indicators, items, map }): StoredPlan => ({
      document,
      sections,
      indicators,
      items,
      pageLabels: map.pages.map(([, label]) => label),
      mapLengths: mapArrays(map).map((array) => array.length),
    }),
  )
  const passages = plans.map((plan) => plan.passages.map(({ text: _, ...rest }): StoredPassage => rest))
  const header: Bm25Header = { size: postings.size, k1: postings.k1, terms: postings.terms, postings: postings.ordinals.length }
  const files: Record<IndexFile, Uint8Array> = {
    'documents.json': json(stored),
    'maps.bin': integers(plans.flatMap(({ map }) => mapArrays(map)).flat()),
    'texts.json': json(plans.map(({ text }) => text)),
    'passages.json': json(passages),
    'bm25.json': json(header),
    'bm25.bin': join([postings.offsets, postings.ordinals, postings.frequencies]),
    'passage-vectors.bin': join([content.passageVectors]),
    'sentence-vectors.bin': join([content.sentenceVectors]),
    'sentences.bin': integers(content.sentences.flatMap(({ passage, unit }) => [passage, unit])),
    'english.json': json(content.english),
    'everyday.json': json(content.everyday),
    'everyday-vectors.bin': join([content.everydayVectors]),
  }
  return new Map(Object.entries(files))
}

/**
 * What the files of an index hold.
 * @param dimensions of its vectors, as its manifest says
 * @throws IndexFileError for the first file that is missing or does not hold what it should.
 */
export function decodeIndex(files: Files, dimensions: number): IndexContent {
  const read = <T>(name: IndexFile, decode: (bytes: Uint8Array) => T): T => {
    const bytes = files.get(name)
    if (!bytes) throw new IndexFileError(name, 'is missing')
    try {
      return decode(bytes)
    } catch (error) {
      throw new IndexFileError(name, `cannot be read: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
    }
  }
  const stored = read('documents.json', parsePlans)
  const numbers = read('maps.bin', (bytes) => view(bytes, Uint32Array))
  const texts = read('texts.json', parse<string[]>)
  const passages = read('passages.json', parse<StoredPassage[][]>)
  const header = read('bm25.json', parse<Bm25Header>)
  const postings = read('bm25.bin', (bytes) => decodePostings(header, bytes))
  const sentences = read('sentences.bin', (bytes) => view(bytes, Uint32Array))

  let at = 0
  const take = (length: number): number[] => {
    const taken = Array.from(numbers.subarray(at, at + length))
    at += length
    return taken
  }
  const plans = stored.map(({ document, sections, indicators, items, pageLabels, mapLengths }, i): PlanContent => {
    const text = texts[i] ?? ''
    return {
      document,
      text,
      map: toMap(mapLengths.map(take), pageLabels),
      sections,
      passages: (passages[i] ?? []).map((passage) => ({ ...passage, text: text.slice(passage.start, passage.end) })),
      indicators,
      items,
    }
  })
  return {
    plans,
    postings,
    dimensions,
    passageVectors: read('passage-vectors.bin', (bytes) => view(bytes, Float32Array)),
    sentenceVectors: read('sentence-vectors.bin', (bytes) => view(bytes, Float32Array)),
    sentences: Array.from({ length: sentences.length / 2 }, (_, i) => ({ passage: sentences[2 * i]!, unit: sentences[2 * i + 1]! })),
    english: read('english.json', parse<EnglishData>),
    everyday: read('everyday.json', parse<EverydayExpression[]>),
    everydayVectors: read('everyday-vectors.bin', (bytes) => view(bytes, Float32Array)),
  }
}

function decodePostings({ size, k1, terms, postings }: Bm25Header, bytes: Uint8Array): Postings {
  const numbers = view(bytes, Uint32Array)
  const [first, second] = [terms.length + 1, terms.length + 1 + postings]
  if (numbers.length !== second + postings) throw new Error(`${numbers.length} numbers, expected ${second + postings}`)
  return {
    size,
    k1,
    terms,
    offsets: numbers.subarray(0, first),
    ordinals: numbers.subarray(first, second),
    frequencies: new Float32Array(numbers.buffer, numbers.byteOffset + 4 * second, postings),
  }
}

/** How many arrays a map is stored as. */
const MAP_ARRAYS = 5

/** The arrays of a map in the order of their storage; page labels are kept apart. */
function mapArrays(map: OffsetMap): (readonly number[])[] {
  return [map.canonical, map.source, map.length, map.lines, map.pages.map(([start]) => start)]
}

function toMap(arrays: readonly number[][], pageLabels: readonly string[]): OffsetMap {
  const [canonical = [], source = [], length = [], lines = [], pages = []] = arrays
  return { canonical, source, length, lines, pages: pages.map((start, i) => [start, pageLabels[i] ?? '']) }
}

const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))

// Files are trusted here: their checksums and the format's number were compared before they get to be decoded.
const parse = <T>(bytes: Uint8Array): T => JSON.parse(new TextDecoder().decode(bytes)) as T

/** The plans as stored; throws where their maps are of another format, whose arrays would be taken for one another. */
function parsePlans(bytes: Uint8Array): StoredPlan[] {
  const plans = parse<StoredPlan[]>(bytes)
  const odd = plans.find(({ mapLengths }) => mapLengths.length !== MAP_ARRAYS)
  if (odd) throw new Error(`a map of ${odd.mapLengths.length} arrays, expected ${MAP_ARRAYS}`)
  return plans
}

const integers = (values: readonly number[]): Uint8Array => join([Uint32Array.from(values)])

function join(arrays: readonly (Uint32Array | Float32Array)[]): Uint8Array {
  const bytes = new Uint8Array(arrays.reduce((sum, array) => sum + array.byteLength, 0))
  let at = 0
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at)
    at += array.byteLength
  }
  return bytes
}

/** The bytes as numbers of four bytes: in place where they lie on a boundary of four, else from a copy. */
function view<T>(bytes: Uint8Array, kind: { new (buffer: ArrayBufferLike, offset: number, length: number): T }): T {
  if (bytes.byteLength % 4 !== 0) throw new Error(`${bytes.byteLength} bytes are no whole numbers`)
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes)
  return new kind(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4)
}
