/** An index generation for D1 and Vectorize. */
import { createHash } from 'node:crypto'
import { decodeIndex, encodeIndex, type IndexContent } from '../../../index/generation/format.ts'
import type { Manifest, StoredIndex } from '../../../index/generation.ts'
import { type EnglishData, NO_ENGLISH } from '../../../index/lexicon/english-data.ts'
import type { Tokenizer } from '../../../index/tokenizer.ts'
import { ExplainedError } from '../../explained-error.ts'
import { compress, joinFiles } from '../distributed/plan-bundle.ts'
import { DATABASE_FORMAT, type PlanRow, SCHEMA, STATEMENT_LIMIT } from '../distributed/schema.ts'
import { vectorRecord } from '../distributed/vectorize.ts'
import { encodePacked } from '../packed/file.ts'
import { dictionaryKind, packDictionary } from '../segmenter/dictionary.ts'
import { packVectors } from './export-index.ts'

/** Characters of a piece of a plan: with its statement they stay below what D1 takes. */
const PIECE_LENGTH = 90_000

export interface CloudflareExport {
  readonly generation: string
  /** SQL statements, in order, each short enough for D1. */
  readonly statements: readonly string[]
  /** Lines for `wrangler vectorize insert`. */
  vectors(): Generator<string>
  /** The packed file of how often each term occurs. */
  readonly statistics: Uint8Array<ArrayBuffer>
  readonly english: EnglishData
  readonly everyday: IndexContent['everyday']
  /** Packed vectors of the everyday expressions. */
  readonly everydayVectors: Uint8Array
}

/** @param tokenizer the one that the index was made with */
export async function exportForCloudflare({ manifest, files }: StoredIndex, tokenizer: Tokenizer): Promise<CloudflareExport> {
  const content = decodeIndex(files, manifest.dimensions)
  const generation = createHash('sha256').update(JSON.stringify(manifest)).digest('hex').slice(0, 12)
  const statements = [...SCHEMA, ...insert('facts (name, value)', factRows(generation, manifest))]
  let firstPassage = 0
  let firstSentence = 0
  let indicator = 0
  const rows: (Omit<PlanRow, 'document'> & { document: string })[] = []
  for (const [ordinal, plan] of content.plans.entries()) {
    const last = firstPassage + plan.passages.length
    const sentences = content.sentences
      .filter(({ passage }) => passage >= firstPassage && passage < last)
      .map(({ passage, unit }) => ({ passage: passage - firstPassage, unit }))
    const bundle = await compress(joinFiles(encodeIndex(planContent(content, ordinal, firstPassage, last, sentences))))
    rows.push({
      ordinal,
      id: plan.document.id,
      document: JSON.stringify(plan.document),
      first_passage: firstPassage,
      passages: plan.passages.length,
      first_sentence: firstSentence,
      sentences: sentences.length,
      sha256: createHash('sha256').update(bundle).digest('hex'),
    })
    statements.push(
      ...insert(
        'pieces (plan, part, body)',
        pieces(bundle).map((body, part) => [ordinal, part, body]),
      ),
    )
    statements.push(
      ...insert(
        'indicators (ordinal, plan, row)',
        plan.indicators.map((row) => [indicator++, ordinal, JSON.stringify(row)]),
      ),
    )
    statements.push(
      ...insert(
        'words (rowid, terms)',
        plan.passages.map(({ text, path, lead }, i) => [firstPassage + i, tokenizer.terms(`${path.join('。')}。${lead}。${text}`).join(' ')]),
      ),
    )
    statements.push(
      ...insert(
        'phrases (rowid, text)',
        plan.passages.map(({ text }, i) => [firstPassage + i, text]),
      ),
    )
    firstPassage = last
    firstSentence += sentences.length
  }
  statements.push(
    ...insert(
      'plans (ordinal, id, document, first_passage, passages, first_sentence, sentences, sha256)',
      rows.map((row) => [row.ordinal, row.id, row.document, row.first_passage, row.passages, row.first_sentence, row.sentences, row.sha256]),
    ),
  )
  return {
    generation,
    statements,
    vectors: () => vectorLines(content, rows, generation),
    statistics: packStatistics(content, manifest),
    english: content.english,
    everyday: content.everyday,
    everydayVectors: await packVectors(content.everydayVectors, manifest),
  }
}

function factRows(generation: string, manifest: Manifest): Value[][] {
  return [
    ['format', String(DATABASE_FORMAT)],
    ['generation', generation],
    ['manifest', JSON.stringify(manifest)],
  ]
}

/** An index of one plan, its postings taken from those of the whole: frequencies are normalised by the whole's lengths. */
function planContent(content: IndexContent, ordinal: number, first: number, last: number, sentences: IndexContent['sentences']): IndexContent {
  const { terms, offsets, ordinals, frequencies, k1 } = content.postings
  const held: { term: string; ordinals: number[]; frequencies: number[] }[] = []
  for (const [t, term] of terms.entries()) {
    const own: { term: string; ordinals: number[]; frequencies: number[] } = { term, ordinals: [], frequencies: [] }
    for (let i = offsets[t]!; i < offsets[t + 1]!; i++) {
      if (ordinals[i]! < first || ordinals[i]! >= last) continue
      own.ordinals.push(ordinals[i]! - first)
      own.frequencies.push(frequencies[i]!)
    }
    if (own.ordinals.length > 0) held.push(own)
  }
  let end = 0
  return {
    ...content,
    plans: [content.plans[ordinal]!],
    postings: {
      size: last - first,
      k1,
      terms: held.map(({ term }) => term),
      offsets: Uint32Array.from([0, ...held.map((own) => (end += own.ordinals.length))]),
      ordinals: Uint32Array.from(held.flatMap((own) => own.ordinals)),
      frequencies: Float32Array.from(held.flatMap((own) => own.frequencies)),
    },
    passageVectors: new Float32Array(0),
    sentenceVectors: new Float32Array(0),
    sentences,
    // Of the whole, and assets of their own.
    english: NO_ENGLISH,
    everyday: [],
    everydayVectors: new Float32Array(0),
  }
}

function pieces(bundle: Uint8Array): string[] {
  const text = Buffer.from(bundle).toString('base64')
  return Array.from({ length: Math.ceil(text.length / PIECE_LENGTH) }, (_, i) => text.slice(i * PIECE_LENGTH, (i + 1) * PIECE_LENGTH))
}

type Value = string | number

/** INSERT statements with as many rows each as D1 takes. Throws where a single row is too long. */
export function insert(into: string, rows: readonly (readonly Value[])[]): string[] {
  const head = `INSERT INTO ${into} VALUES `
  const statements: string[] = []
  let open: string[] = []
  let length = head.length
  const flush = () => {
    if (open.length > 0) statements.push(head + open.join(','))
    open = []
    length = head.length
  }
  for (const row of rows) {
    const words = `(${row.map(literal).join(',')})`
    const bytes = Buffer.byteLength(words) + 1
    if (head.length + bytes > STATEMENT_LIMIT)
      throw new ExplainedError(`export: a row of ${bytes} bytes for ${into} is longer than the ${STATEMENT_LIMIT} that D1 takes`)
    if (length + bytes > STATEMENT_LIMIT) flush()
    open.push(words)
    length += bytes
  }
  flush()
  return statements
}

// wrangler cuts a file into statements at semicolons, and knows that those in quotes are none; a NUL would end the text.
const literal = (value: Value): string => (typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''").replaceAll('\0', '')}'`)

function* vectorLines(
  { passageVectors, sentenceVectors, dimensions }: IndexContent,
  plans: readonly Omit<PlanRow, 'document'>[],
  generation: string,
): Generator<string> {
  for (const plan of plans) {
    for (const [kind, all, first, count] of [
      ['passages', passageVectors, plan.first_passage, plan.passages],
      ['sentences', sentenceVectors, plan.first_sentence, plan.sentences],
    ] as const) {
      for (let ordinal = first; ordinal < first + count; ordinal++) {
        const values = all.subarray(ordinal * dimensions, (ordinal + 1) * dimensions)
        yield JSON.stringify(vectorRecord(generation, kind, ordinal, plan.ordinal, values))
      }
    }
  }
}

function packStatistics({ postings: { terms, offsets } }: IndexContent, { tokenizerId, lexiconHash }: Manifest): Uint8Array<ArrayBuffer> {
  const { payload, words, units } = packDictionary(terms.map((word, t) => ({ word, frequency: offsets[t + 1]! - offsets[t]!, isPlanWord: false })))
  const sha256 = createHash('sha256').update(payload).digest('hex')
  const header = { format: 1 as const, segmenter: tokenizerId, lexiconHash, words, units, total: offsets.at(-1)!, payload: { bytes: payload.length, sha256 } }
  return encodePacked(dictionaryKind, header, payload)
}
