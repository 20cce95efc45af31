/** The catalogue of a corpus, sources.json: which files are plans, and what is known of each. */
import { z } from 'zod'
import { documentKinds, documentLevels, documentSchema } from './schema.ts'

/** Name of the catalogue inside the corpus folder. */
export const CATALOGUE_FILE = 'sources.json'

const { id, title, region, issuer, docNumber, issuedOn, period, language, url } = documentSchema.unwrap().shape

const catalogueEntrySchema = z
  .strictObject({
    /** Names the document in links and queries; never changes. */
    id,
    /** File name inside the corpus folder, with forward slashes where it lies deeper. */
    file: z
      .string()
      .min(1)
      .refine((name) => !/^\/|^[a-z]:|\\/i.test(name) && !name.split('/').includes('..'), 'must lie inside the corpus folder'),
    title,
    region,
    level: z.enum(documentLevels),
    kind: z.enum(documentKinds),
    issuer,
    docNumber,
    issuedOn: issuedOn.refine((date) => date === null || /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date), 'must be a date such as 2021-04-09, 2021-04 or 2021'),
    period,
    language,
    url,
  })
  .readonly()
/** A plan as the catalogue has it: its id, its file, and what is stated of it. */
export type CatalogueEntry = z.infer<typeof catalogueEntrySchema>

/** The catalogue cannot be used. The message names the file, the entry and what is wrong. */
export class CatalogueError extends Error {
  constructor(readonly reason: string) {
    super(`${CATALOGUE_FILE}: ${reason}`)
    this.name = 'CatalogueError'
  }
}

/**
 * The entries of a catalogue, in its order.
 * @throws CatalogueError where it is not JSON, an entry is not as it should be, or an id or file stands twice.
 */
export function readCatalogue(json: string): readonly CatalogueEntry[] {
  const parsed = z.array(catalogueEntrySchema).min(1, 'names no document').safeParse(parseJson(json))
  if (!parsed.success) throw new CatalogueError(parsed.error.issues.map(describeIssue).join('; '))
  for (const field of ['id', 'file'] as const) {
    const twice = parsed.data.find((entry, index) => parsed.data.findIndex((other) => other[field] === entry[field]) < index)
    if (twice) throw new CatalogueError(`the ${field} ${JSON.stringify(twice[field])} stands twice`)
  }
  return parsed.data
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new CatalogueError(`it is not JSON (${error instanceof Error ? error.message : error})`)
  }
}

function describeIssue({ path: [entry, ...field], message }: z.core.$ZodIssue): string {
  const place = entry === undefined ? 'the list' : `entry ${Number(entry) + 1}`
  return `${[place, ...field.map(String)].join(', ')}: ${message}`
}
