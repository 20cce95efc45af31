/**
 * The shapes that reading a plan produces and that everything after it reads.
 *
 * The offset rule: a document has one canonical text. Sections, passages, sentences, items, indicator cells and quotes are
 * ranges of it, in UTF-16 units, end exclusive; wherever a `text` stands beside a range it equals `canonical.slice(start, end)`.
 * An {@link OffsetMap} leads from canonical offsets back to the file as published.
 */
import { z } from 'zod'

/** Levels of the places that documents are of, the highest first; other where it is not known. */
export const documentLevels = ['country', 'province', 'prefecture', 'county', 'other'] as const
/** What a document is: a plan, a report on the work of a government, or something else. */
export const documentKinds = ['plan', 'report', 'other'] as const
/** What heads a section; `front` is what stands before the first heading. */
export const sectionKinds = ['front', '篇', '章', '节', '款', '项', '专栏', '表'] as const
/** What a passage is made of: sentences, entries of a box, a row of a table, or bare entries. */
export const passageKinds = ['prose', 'box', 'table-row', 'list'] as const

/** [start, end): offsets in the canonical text, UTF-16 units. */
export const rangeSchema = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]).readonly()
export type Range = z.infer<typeof rangeSchema>

/** A document as published, and what it says of itself. */
export const documentSchema = z
  .object({
    id: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u),
    title: z.string().min(1),
    /** The place the plan governs, as it names itself: 孝义市, 山西省, 中华人民共和国; null where unknown. */
    region: z.string().nullable(),
    level: z.enum(documentLevels),
    kind: z.enum(documentKinds),
    issuer: z.string().nullable(),
    docNumber: z.string().nullable(),
    /** ISO date (YYYY, YYYY-MM or YYYY-MM-DD) that the text itself states. */
    issuedOn: z.string().nullable(),
    /** The years it plans for, e.g. 2021-2025; for a report the year it plans. */
    period: z.string().nullable(),
    language: z.string(),
    url: z.string().nullable(),
    /** Of the file as published. */
    sha256: z.string(),
    fileName: z.string(),
    lineCount: z.number().int(),
    /** How many pages the file shows; 0 where it shows none. */
    pages: z.number().int(),
    /** Length of the canonical text in UTF-16 units. */
    textLength: z.number().int(),
  })
  .readonly()
export type Document = z.infer<typeof documentSchema>

/** A part of a document under a heading, box and table titles among them; sections nest. */
export const sectionSchema = z
  .object({
    id: z.string(),
    documentId: z.string(),
    kind: z.enum(sectionKinds),
    /** The ordinal as printed (第三章, （二）, 专栏 3-1); empty where the heading has none. */
    number: z.string(),
    title: z.string(),
    /** 1 for the outermost. */
    level: z.number().int().positive(),
    /** Headings from the outermost down to and including this one. */
    path: z.array(z.string()).readonly(),
    /** Range of the whole section, heading included. */
    start: z.number().int(),
    end: z.number().int(),
    /** Where the heading line ends: the body begins here. */
    bodyStart: z.number().int(),
    parentId: z.string().nullable(),
  })
  .readonly()
export type Section = z.infer<typeof sectionSchema>

/** What is searched and cited: words of one section that belong together. */
export const passageSchema = z
  .object({
    id: z.string(),
    documentId: z.string(),
    sectionId: z.string(),
    ordinal: z.number().int(),
    kind: z.enum(passageKinds),
    start: z.number().int(),
    end: z.number().int(),
    text: z.string(),
    /** Headings above it, outermost first; box or table title last. */
    path: z.array(z.string()).readonly(),
    /** A bold or first-sentence heading that runs into the passage; empty where there is none. */
    lead: z.string(),
    /** What a reader needs beside the words: for a table row its column heads, unit and notes. Indexed, never quoted. */
    context: z.string(),
    page: z.string().nullable(),
    /** The smallest citable parts, in order, covering every word: sentences of prose, entries of a box or list, one row. */
    units: z.array(rangeSchema).readonly(),
  })
  .readonly()
export type Passage = z.infer<typeof passageSchema>

/** One value of an indicator, under one head of its table. */
export const indicatorValueSchema = z
  .object({
    /** 2015, 2020, 2025…; null where the table gives none (年均增长). */
    year: z.number().int().nullable(),
    /** The column head as printed, joined: 2025 年目标, 年均增长 [累计]. */
    label: z.string(),
    /** The cell as printed: 459.6, >8, [7.4], —. */
    value: z.string(),
    kind: z.enum(['actual', 'target', 'growth', 'cumulative', 'other']),
    /** Range of the cell in the canonical text; null only for an empty cell. */
    range: rangeSchema.nullable(),
  })
  .readonly()
export type IndicatorValue = z.infer<typeof indicatorValueSchema>

/** A row of an indicator table. */
export const indicatorSchema = z
  .object({
    id: z.string(),
    documentId: z.string(),
    passageId: z.string(),
    /** The row's name without its unit: 地区生产总值. A sub-row carries its parent: 国家和省级创新平台数量·重点实验室. */
    name: z.string(),
    nameRange: rangeSchema,
    /** The place that the row is of, in a table of places: 乙市 of 乙市·城镇化水平. */
    place: z.string().optional(),
    unit: z.string().nullable(),
    /** Group head above the row: 一、经济发展; empty where the table has none. */
    group: z.string(),
    table: z.string(),
    values: z.array(indicatorValueSchema).readonly(),
    binding: z.enum(['约束性', '预期性']).nullable(),
    bindingRange: rangeSchema.nullable(),
    /** What the table's notes say about marks used in this row ( * , [ ] , （）); empty where nothing. */
    note: z.string(),
  })
  .readonly()
export type Indicator = z.infer<typeof indicatorSchema>

/** An entry of a box or of an enumeration. */
export const itemSchema = z
  .object({
    id: z.string(),
    documentId: z.string(),
    passageId: z.string(),
    /** The list it belongs to: entries of one box or one enumeration share it, also across passages. */
    listId: z.string(),
    ordinal: z.number().int(),
    start: z.number().int(),
    end: z.number().int(),
    text: z.string(),
    /** The words that introduce the list: box title or the clause before the colon. */
    lead: z.string(),
  })
  .readonly()
export type Item = z.infer<typeof itemSchema>

/**
 * Canonical offsets back to the file: parallel arrays of runs in ascending canonical order. A canonical character that lies in
 * no run was put in by reading (a line break between blocks, a space between cells). A run is as long in the file, and says the same
 * but for wrong glyphs, which the report of reading lists.
 */
export const offsetMapSchema = z
  .object({
    canonical: z.array(z.number().int()).readonly(),
    source: z.array(z.number().int()).readonly(),
    length: z.array(z.number().int()).readonly(),
    /** Source offset at which each line of the file starts. */
    lines: z.array(z.number().int()).readonly(),
    /** Source offset at which each page starts, with the page's label (its printed number where it has one). */
    pages: z.array(z.tuple([z.number().int(), z.string()]).readonly()).readonly(),
  })
  .readonly()
export type OffsetMap = z.infer<typeof offsetMapSchema>

/** Why a line of the file is no part of the canonical text. */
export const removalReasons = [
  'blank',
  'page-number',
  'running-header',
  'table-of-contents',
  'repeated-table-head',
  'repeated-box-title',
  'furniture',
  'markup',
] as const
export type RemovalReason = (typeof removalReasons)[number]

/** What reading a plan found, took out and repaired, in numbers. */
export const reportSchema = z
  .object({
    sections: z.record(z.string(), z.number()),
    /** Headings the table of contents names, and those of them the tree does not hold. */
    contents: z.object({ listed: z.number(), missing: z.array(z.string()) }),
    boxes: z.number(),
    tables: z.number(),
    indicators: z.number(),
    items: z.number(),
    passages: z.record(z.string(), z.number()),
    passageLengths: z.object({ min: z.number(), median: z.number(), p95: z.number(), max: z.number() }),
    removed: z.record(z.string(), z.number()),
    repairs: z.array(z.object({ line: z.number(), from: z.string(), to: z.string(), context: z.string() })),
    warnings: z.array(z.string()),
  })
  .readonly()
export type IngestReport = z.infer<typeof reportSchema>

/** Everything reading one plan yields. */
export interface ReadPlan {
  readonly document: Document
  /** The canonical text. */
  readonly text: string
  readonly map: OffsetMap
  readonly sections: readonly Section[]
  readonly passages: readonly Passage[]
  readonly indicators: readonly Indicator[]
  readonly items: readonly Item[]
  readonly report: IngestReport
}
