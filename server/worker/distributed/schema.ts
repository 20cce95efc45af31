/** The tables in D1, and what stands in them. */
import { z } from 'zod'
import { documentSchema } from '../../../ingest/schema.ts'

/** Raised whenever an older database could not be read as before. */
export const DATABASE_FORMAT = 1

/** Longest SQL statement that D1 takes, bytes. */
export const STATEMENT_LIMIT = 100_000

/**
 * Words are cut by the index's tokenizer and stand with spaces between them, since SQLite knows no Chinese words; trigrams find names that
 * the tokenizer cuts one way here and another there. Both tables hold no text of their own: a row's number is a passage's ordinal.
 */
export const SCHEMA = [
  'CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID',
  'CREATE TABLE plans (ordinal INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, document TEXT NOT NULL, first_passage INTEGER NOT NULL, passages INTEGER NOT NULL, first_sentence INTEGER NOT NULL, sentences INTEGER NOT NULL, sha256 TEXT NOT NULL)',
  'CREATE TABLE pieces (plan INTEGER NOT NULL, part INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (plan, part)) WITHOUT ROWID',
  'CREATE TABLE indicators (ordinal INTEGER PRIMARY KEY, plan INTEGER NOT NULL, row TEXT NOT NULL)',
  'CREATE INDEX indicators_of_plan ON indicators (plan)',
  "CREATE VIRTUAL TABLE words USING fts5(terms, content='', tokenize='unicode61')",
  "CREATE VIRTUAL TABLE phrases USING fts5(text, content='', tokenize='trigram')",
] as const

export const planRowSchema = z.object({
  ordinal: z.int(),
  id: z.string(),
  document: z.string().transform((json) => documentSchema.parse(JSON.parse(json))),
  first_passage: z.int(),
  passages: z.int(),
  first_sentence: z.int(),
  sentences: z.int(),
  sha256: z.string(),
})
export type PlanRow = z.infer<typeof planRowSchema>
