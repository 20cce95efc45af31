/** What goes over the wire: the one description that the server checks against, the page reads, and /openapi.json publishes. */
import { z } from 'zod'
import { documentSchema, indicatorSchema, sectionSchema } from '../ingest/schema.ts'

/** Longest question taken, in UTF-16 units. */
export const QUESTION_LIMIT = 500
/** Most earlier turns taken with a question; and the longest of them. */
export const HISTORY_LIMIT = 20
export const TURN_LIMIT = 4000

export const turnSchema = z.strictObject({ role: z.enum(['user', 'assistant']), content: z.string().max(TURN_LIMIT) }).readonly()
export type Turn = z.infer<typeof turnSchema>

export const askRequestSchema = z
  .strictObject({
    question: z.string().trim().min(1, 'question is empty').max(QUESTION_LIMIT, `question is over ${QUESTION_LIMIT} characters`),
    history: z.array(turnSchema).max(HISTORY_LIMIT).default([]),
    /** Ids of the documents to ask; all where absent. */
    documents: z.array(z.string().min(1)).min(1).max(500).optional(),
    /** Most citations returned. */
    limit: z.int().min(1).max(100).default(50),
  })
  .readonly()
export type AskRequest = z.infer<typeof askRequestSchema>
export type AskInput = z.input<typeof askRequestSchema>

export const answerKinds = ['fact', 'indicator', 'list', 'measure', 'definition', 'review', 'compare', 'out-of-scope'] as const
export type AnswerKind = (typeof answerKinds)[number]

export const understoodSchema = z
  .object({
    /** As asked. */
    text: z.string(),
    /** As understood alone: follow-ups completed from the history. */
    standalone: z.string(),
    language: z.enum(['zh', 'en']),
    kind: z.enum(answerKinds),
    /** Places named or taken over, canonical names: 孝义市. */
    places: z.array(z.string()).readonly(),
    /** Ids of the documents searched. */
    documents: z.array(z.string()).readonly(),
  })
  .readonly()
export type Understood = z.infer<typeof understoodSchema>

export const citationSchema = z
  .object({
    /** 1-based; the [n] of the answer's text. */
    number: z.int().positive(),
    passageId: z.string(),
    documentId: z.string(),
    /** Title of the document. */
    title: z.string(),
    issuer: z.string().nullable(),
    docNumber: z.string().nullable(),
    issuedOn: z.string().nullable(),
    /** Headings above the passage, outermost first. */
    path: z.array(z.string()).readonly(),
    page: z.string().nullable(),
    /** First and last line of the quote in the file as published, 1-based. */
    lines: z.tuple([z.int(), z.int()]).readonly(),
    /** The passage. */
    text: z.string(),
    /** The exact words used: the canonical text from quoteStart to quoteEnd. */
    quote: z.string(),
    quoteStart: z.int(),
    quoteEnd: z.int(),
    /** Permalink in the source viewer, relative to the site. */
    url: z.string(),
  })
  .readonly()
export type Citation = z.infer<typeof citationSchema>

/** An indicator as an answer shows it; `citation` is the number of the row's citation. */
export const shownIndicatorSchema = indicatorSchema.unwrap().extend({ citation: z.int().positive() }).readonly()

export const tableSchema = z
  .object({
    columns: z.array(z.string()).readonly(),
    rows: z
      .array(
        z.object({ head: z.string(), cells: z.array(z.object({ text: z.string(), citations: z.array(z.int()).readonly() }).readonly()).readonly() }).readonly(),
      )
      .readonly(),
  })
  .readonly()

export const blockTypes = ['sentence', 'heading', 'item', 'indicator', 'table', 'note', 'related'] as const
/**
 * One piece of an answer. `text` is plain words without markers; `citations` are the numbers it stands on.
 * sentence: words of a source. heading: groups the items after it. item: one entry of a list. indicator: a built line, with the
 * row. table: a comparison. note: Wengui's own words about the answer (a count, a mark's meaning), cited where it states a
 * source's number. related: a further sentence of the sources on the subject, after the answer proper.
 */
export const blockSchema = z
  .object({
    type: z.enum(blockTypes),
    text: z.string(),
    citations: z.array(z.int().positive()).readonly(),
    indicator: shownIndicatorSchema.optional(),
    table: tableSchema.optional(),
    /** For items: their number within the group. */
    ordinal: z.int().positive().optional(),
  })
  .readonly()
export type Block = z.infer<typeof blockSchema>

export const discrepancySchema = z
  .object({
    subject: z.string(),
    text: z.string(),
    values: z.array(z.object({ value: z.string(), citation: z.int().positive() }).readonly()).readonly(),
  })
  .readonly()
export type Discrepancy = z.infer<typeof discrepancySchema>

export const nearestSchema = z
  .object({
    passageId: z.string(),
    documentId: z.string(),
    title: z.string(),
    path: z.array(z.string()).readonly(),
    text: z.string(),
    url: z.string(),
    page: z.string().nullable(),
    lines: z.tuple([z.int(), z.int()]).readonly(),
  })
  .readonly()
export type Nearest = z.infer<typeof nearestSchema>

export const askReplySchema = z
  .object({
    status: z.enum(['answered', 'insufficient']),
    question: understoodSchema,
    answer: z
      .object({
        /** All blocks as plain text with markers [1]. */
        text: z.string(),
        blocks: z.array(blockSchema).readonly(),
      })
      .readonly(),
    citations: z.array(citationSchema).readonly(),
    /** When insufficient: the nearest passages, which are not an answer. */
    nearest: z.array(nearestSchema).readonly(),
    discrepancies: z.array(discrepancySchema).readonly(),
    /** Questions that the answer's own sections suggest asking next. */
    suggestions: z.array(z.string()).readonly(),
    /** Milliseconds by stage. */
    timings: z.record(z.string(), z.number()).readonly(),
  })
  .readonly()
export type AskReply = z.infer<typeof askReplySchema>

/** Server-sent events of POST /api/ask with `accept: text/event-stream`, in this order; `data` is JSON. */
export const askEventSchema = z.discriminatedUnion('event', [
  z.object({ event: z.literal('understood'), data: understoodSchema }),
  z.object({ event: z.literal('citation'), data: citationSchema }),
  z.object({ event: z.literal('block'), data: blockSchema }),
  z.object({ event: z.literal('done'), data: askReplySchema }),
  z.object({ event: z.literal('error'), data: z.lazy(() => problemSchema) }),
])
export type AskEvent = z.infer<typeof askEventSchema>

export const errorCodes = [
  'invalid_request',
  'unsupported_media_type',
  'body_too_large',
  'unknown_document',
  'not_found',
  'method_not_allowed',
  'origin_not_allowed',
  'rate_limited',
  'not_ready',
  'internal',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** application/problem+json, RFC 9457. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(errorCodes),
    detail: z.string(),
    /** Which fields are wrong and why. */
    errors: z
      .array(z.object({ field: z.string(), message: z.string() }).readonly())
      .readonly()
      .optional(),
  })
  .readonly()
export type Problem = z.infer<typeof problemSchema>

export const documentListSchema = z.object({ documents: z.array(documentSchema).readonly() }).readonly()

/** A block of the canonical text as the source viewer shows it. */
export const textBlockSchema = z
  .object({
    start: z.int(),
    end: z.int(),
    kind: z.enum(['heading', 'paragraph', 'box-title', 'box', 'item', 'table-title', 'table-row', 'note']),
    text: z.string(),
    /** Depth of a heading, 1 the outermost; 0 for what is not a heading. */
    level: z.int(),
    sectionId: z.string(),
    /** Cells of a table row, which tabs part in `text`; absent elsewhere. */
    cells: z.array(z.string()).readonly().optional(),
  })
  .readonly()
export type TextBlock = z.infer<typeof textBlockSchema>

export const documentTextSchema = z
  .object({
    document: documentSchema,
    outline: z.array(sectionSchema).readonly(),
    /** The range asked for (`from`, `to` query parameters; the whole text where absent), widened to whole blocks. */
    range: z.object({ start: z.int(), end: z.int(), text: z.string(), blocks: z.array(textBlockSchema).readonly() }).readonly(),
  })
  .readonly()
export type DocumentText = z.infer<typeof documentTextSchema>

export const searchHitSchema = z
  .object({
    passageId: z.string(),
    documentId: z.string(),
    title: z.string(),
    path: z.array(z.string()).readonly(),
    text: z.string(),
    score: z.number(),
    url: z.string(),
    page: z.string().nullable(),
    lines: z.tuple([z.int(), z.int()]).readonly(),
  })
  .readonly()
export type SearchHit = z.infer<typeof searchHitSchema>

export const searchReplySchema = z.object({ hits: z.array(searchHitSchema).readonly() }).readonly()

/** Ids in a query string: repeated, or separated by commas. */
const idListSchema = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => [given].flat().flatMap((list) => list.split(',')))
  .pipe(z.array(z.string().trim().min(1, 'a document id is empty')).max(500))

const offsetSchema = z
  .string()
  .regex(/^\d{1,9}$/, 'a whole number of characters is wanted')
  .transform(Number)

export const searchQuerySchema = z.strictObject({
  q: z.string().trim().min(1, 'nothing to search for').max(QUESTION_LIMIT, `over ${QUESTION_LIMIT} characters`),
  documents: idListSchema.optional(),
  limit: z
    .string()
    .regex(/^\d{1,3}$/, 'a whole number is wanted')
    .transform(Number)
    .pipe(z.int().min(1).max(50))
    .default(10),
})

export const documentQuerySchema = z
  .strictObject({
    /** Offsets of the canonical text, UTF-16 units, `to` exclusive. */
    from: offsetSchema.optional(),
    to: offsetSchema.optional(),
    /** Id of a section: its whole range. */
    section: z.string().min(1).optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, { path: ['to'], message: 'lies before from' })
  .refine(({ from, to, section }) => section === undefined || (from === undefined && to === undefined), {
    path: ['section'],
    message: 'give either a section or from and to',
  })

export const indicatorQuerySchema = z.strictObject({
  documents: idListSchema.optional(),
  name: z.string().trim().min(1).max(100).optional(),
  year: z
    .string()
    .regex(/^\d{4}$/, 'a year of four digits is wanted')
    .transform(Number)
    .optional(),
  binding: z.enum(['约束性', '预期性']).optional(),
})

export const indicatorListSchema = z.object({ indicators: z.array(indicatorSchema).readonly() }).readonly()

export const readySchema = z
  .object({
    ready: z.boolean(),
    /** Why not, in words; empty where ready. */
    reason: z.string(),
    index: z.object({ generation: z.string(), documents: z.int(), passages: z.int(), model: z.string(), builtAt: z.string() }).nullable(),
    /** Which vector search runs, and why not the faster one where it does not. */
    vectors: z.string(),
  })
  .readonly()
export type Ready = z.infer<typeof readySchema>
