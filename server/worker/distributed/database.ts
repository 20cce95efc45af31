/** What is asked of D1. */
import type { D1Database } from '@cloudflare/workers-types'
import { z } from 'zod'
import { decodeIndex, type IndexContent } from '../../../index/generation/format.ts'
import { type Manifest, manifestSchema } from '../../../index/generation.ts'
import { type Indicator, indicatorSchema } from '../../../ingest/schema.ts'
import { hex } from '../packed/file.ts'
import { NotReadyError } from './not-ready.ts'
import { decompress, splitFiles } from './plan-bundle.ts'
import { DATABASE_FORMAT, type PlanRow, planRowSchema } from './schema.ts'

export interface PlanDatabase {
  readonly generation: string
  readonly manifest: Manifest
  /** All plans, in the order of the index. */
  readonly plans: readonly PlanRow[]
  /** One plan's part of the index. Rejects with {@link NotReadyError} where it is damaged. */
  plan(row: PlanRow): Promise<IndexContent>
  indicators(plans: readonly PlanRow[]): Promise<Indicator[]>
  /** Ordinals of passages that hold any of these words or phrases, best first. */
  search(terms: readonly string[], phrases: readonly string[]): Promise<number[]>
}

/** Passages taken from each of the two full-text tables. */
const FOUND = 200
/** Terms and phrases of a search; a question hardly has more. */
const MOST_TERMS = 64
/** Fewer characters than a trigram has find nothing. */
const SHORTEST_PHRASE = 3
/** D1 takes so many bound values a statement. */
const MOST_VALUES = 100

const factsSchema = z.object({ format: z.literal(String(DATABASE_FORMAT)), generation: z.string(), manifest: z.string() })

/** Opens a database that `npm run export:cloudflare` has written. Rejects with {@link NotReadyError} where it is empty, or of another kind. */
export async function openDatabase(d1: D1Database): Promise<PlanDatabase> {
  const rows = async (sql: string, ...values: (string | number)[]): Promise<unknown[]> => {
    try {
      return (
        await d1
          .prepare(sql)
          .bind(...values)
          .all()
      ).results
    } catch (error) {
      throw new NotReadyError(`binding DB: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  const entries = z.array(z.object({ name: z.string(), value: z.string() })).parse(await rows('SELECT name, value FROM facts'))
  const facts = factsSchema.safeParse(Object.fromEntries(entries.map(({ name, value }) => [name, value])))
  if (!facts.success) throw new NotReadyError(`binding DB: it does not hold an index of format ${DATABASE_FORMAT}: ${z.prettifyError(facts.error)}`)
  const { generation } = facts.data
  const manifest = manifestSchema.parse(JSON.parse(facts.data.manifest))
  const plans = z.array(planRowSchema).parse(await rows('SELECT * FROM plans ORDER BY ordinal'))

  const matching = async (table: 'words' | 'phrases', words: readonly string[]): Promise<number[]> => {
    if (words.length === 0) return []
    // Quoted, whatever a question holds is a word and never an operator.
    const query = words
      .slice(0, MOST_TERMS)
      .map((word) => `"${word.replaceAll('"', '""')}"`)
      .join(' OR ')
    const found = await rows(`SELECT rowid AS ordinal FROM ${table} WHERE ${table} MATCH ? ORDER BY bm25(${table}) LIMIT ${FOUND}`, query)
    return z
      .array(z.object({ ordinal: z.int() }))
      .parse(found)
      .map(({ ordinal }) => ordinal)
  }
  return {
    generation,
    manifest,
    plans,
    async plan(row) {
      const pieces = z.array(z.object({ body: z.string() })).parse(await rows('SELECT body FROM pieces WHERE plan = ? ORDER BY part', row.ordinal))
      const packed = fromBase64(pieces.map(({ body }) => body).join(''))
      const sum = hex(await crypto.subtle.digest('SHA-256', packed))
      if (sum !== row.sha256) throw new NotReadyError(`binding DB: the plan ${row.id} is damaged: sha256 is ${sum}, expected ${row.sha256}`)
      return decodeIndex(splitFiles(await decompress(packed)), manifest.dimensions)
    },
    async indicators(asked) {
      const found: unknown[] = []
      for (let at = 0; at < asked.length; at += MOST_VALUES) {
        const part = asked.slice(at, at + MOST_VALUES).map(({ ordinal }) => ordinal)
        found.push(...(await rows(`SELECT row FROM indicators WHERE plan IN (${part.map(() => '?').join(', ')}) ORDER BY ordinal`, ...part)))
      }
      return z
        .array(z.object({ row: z.string() }))
        .parse(found)
        .map(({ row }) => indicatorSchema.parse(JSON.parse(row)))
    },
    async search(terms, phrases) {
      const long = phrases.filter((phrase) => Array.from(phrase).length >= SHORTEST_PHRASE)
      const lists = await Promise.all([matching('words', terms), matching('phrases', long)])
      return interleave(lists)
    },
  }
}

/** The first of each list, the second of each, and so on; each ordinal once. */
function interleave(lists: readonly (readonly number[])[]): number[] {
  const longest = Math.max(...lists.map((list) => list.length))
  return [...new Set(Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list[i] ?? [])).flat())]
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    return new Uint8Array(0)
  }
}
