/**
 * Generations: an index is written aside as a whole and switched to by one rename, so a reader sees the old one or the new one.
 * Every byte is covered: the pointer holds the manifest's checksum, the manifest those of the files.
 */
import { z } from 'zod'
import { sha256 } from '../ingest/text/sha256.ts'
import { FILES, type Files, FORMAT } from './generation/format.ts'

/** What an index was made from and with, and the checksum of each of its files. */
export const manifestSchema = z
  .object({
    format: z.int(),
    /** ISO date and time. */
    createdAt: z.string(),
    /** What the index was made from. */
    corpusHash: z.string(),
    modelId: z.string(),
    dimensions: z.int().positive(),
    tokenizerId: z.string(),
    lexiconHash: z.string(),
    counts: z.object({ documents: z.int(), passages: z.int(), sentences: z.int(), items: z.int(), indicators: z.int(), terms: z.int() }).readonly(),
    files: z.record(z.string(), z.object({ sha256: z.string(), bytes: z.int() }).readonly()).readonly(),
  })
  .readonly()
export type Manifest = z.infer<typeof manifestSchema>

const pointerSchema = z.object({ generation: z.string().regex(/^[\w-]+$/), manifest: z.string() })

/** Name of the manifest inside a generation's folder. */
export const MANIFEST = 'manifest.json'
/** Name of the file that names the current generation. */
export const POINTER = 'current.json'

/** Where generations are kept. */
export interface GenerationStore {
  /** The pointer's bytes; null where nothing was ever written. */
  readPointer(): Promise<Uint8Array | null>
  /** A file of a generation; null where it is not there. */
  read(generation: string, name: string): Promise<Uint8Array | null>
  /** The path of a generation's file for native code that reads by path; null where the store has no paths. */
  path(generation: string, name: string): string | null
  /** Writes a generation aside, puts it in place, switches the pointer by one rename, then removes all but it and the one before. */
  commit(generation: string, files: Files, pointer: Uint8Array): Promise<void>
}

/** missing: no index yet. damaged: a file is not what was written. foreign: made for another model, tokenizer or format. */
export type IndexProblem = 'missing' | 'damaged' | 'foreign'

/** An index that cannot be opened. The message names the file at fault and what is wrong with it. */
export class IndexError extends Error {
  readonly problem: IndexProblem
  /** The file at fault. */
  readonly file: string

  constructor(problem: IndexProblem, file: string, message: string, options?: ErrorOptions) {
    super(`index: ${file} ${message}`, options)
    this.name = 'IndexError'
    this.problem = problem
    this.file = file
  }
}

/** A built index before it is stored. */
export interface BuiltIndex {
  readonly facts: Omit<Manifest, 'format' | 'files'>
  readonly files: Files
}

/** A generation as read, every file checked. */
export interface StoredIndex {
  readonly generation: string
  readonly manifest: Manifest
  readonly files: Files
}

/** Stores an index as the current generation and returns its name. Until it resolves, readers get the one before. */
export async function writeGeneration(store: GenerationStore, { facts, files }: BuiltIndex): Promise<string> {
  const sums = await Promise.all([...files].map(async ([name, bytes]) => [name, { sha256: await sha256(bytes), bytes: bytes.byteLength }] as const))
  const manifest: Manifest = { format: FORMAT, ...facts, files: Object.fromEntries(sums) }
  const manifestBytes = encode(manifest)
  // The time orders generations for people, the rest keeps two that are written in the same instant apart.
  const generation = `${facts.createdAt.replace(/\D/g, '')}-${crypto.randomUUID().slice(0, 8)}`
  await store.commit(generation, new Map([...files, [MANIFEST, manifestBytes]]), encode({ generation, manifest: await sha256(manifestBytes) }))
  return generation
}

/** The manifest of the current generation: enough to tell whether the index is up to date. Rejects with an IndexError. */
export async function readManifest(store: GenerationStore): Promise<{ generation: string; manifest: Manifest }> {
  const pointerBytes = await store.readPointer()
  if (!pointerBytes) throw new IndexError('missing', POINTER, 'is not there: no index has been made yet')
  const pointer = decode(pointerSchema, POINTER, pointerBytes)
  const bytes = await store.read(pointer.generation, MANIFEST)
  if (!bytes) throw new IndexError('damaged', MANIFEST, 'is missing')
  if ((await sha256(bytes)) !== pointer.manifest) throw new IndexError('damaged', MANIFEST, 'is not what was written: its checksum differs')
  // The format comes first: another one may have another manifest.
  const { format } = decode(z.object({ format: z.int() }), MANIFEST, bytes)
  if (format !== FORMAT) throw new IndexError('foreign', MANIFEST, `is of format ${format}, this program reads ${FORMAT}`)
  return { generation: pointer.generation, manifest: decode(manifestSchema, MANIFEST, bytes) }
}

/** The current generation with all its files, each checked. Rejects with an IndexError that names the file at fault. */
export async function readGeneration(store: GenerationStore): Promise<StoredIndex> {
  const current = await readManifest(store)
  try {
    return await readFiles(store, current)
  } catch (error) {
    // Two switches while the files were read take the generation away: then there is a newer one, and that is the one to read.
    if ((await readManifest(store)).generation === current.generation) throw error
    return readGeneration(store)
  }
}

async function readFiles(store: GenerationStore, { generation, manifest }: { generation: string; manifest: Manifest }): Promise<StoredIndex> {
  for (const name of FILES) if (!manifest.files[name]) throw new IndexError('damaged', MANIFEST, `does not list ${name}`)
  const files = await Promise.all(
    Object.entries(manifest.files).map(async ([name, { sha256: expected, bytes: length }]) => {
      const bytes = await store.read(generation, name)
      if (!bytes) throw new IndexError('damaged', name, 'is missing')
      if (bytes.byteLength !== length) throw new IndexError('damaged', name, `is ${bytes.byteLength} bytes long, ${length} were written`)
      if ((await sha256(bytes)) !== expected) throw new IndexError('damaged', name, 'is not what was written: its checksum differs')
      return [name, bytes] as const
    }),
  )
  return { generation, manifest, files: new Map(files) }
}

const encode = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)

function decode<T>(schema: z.ZodType<T>, file: string, bytes: Uint8Array): T {
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch (error) {
    throw new IndexError('damaged', file, 'is not what was written', { cause: error })
  }
}
