/** A corpus as a folder of files, with its catalogue or without. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { CATALOGUE_FILE, type CatalogueEntry, CatalogueError, readCatalogue } from '../../ingest/catalogue.ts'
import { looksLikePlan, PLAN_EXTENSIONS } from '../../ingest/formats/read-source.ts'
import { ExplainedError } from '../explained-error.ts'

export interface CorpusFile {
  /** As the catalogue describes it; only id and file name where there is no catalogue. */
  readonly entry: CatalogueEntry | { readonly id: string; readonly file: string }
  readonly bytes: Uint8Array
}

export interface Corpus {
  readonly folder: string
  readonly files: readonly CorpusFile[]
  /** Sha256 over the names and contents of all files, and the catalogue's: another hash, another corpus. */
  readonly hash: string
  /** Names of files that look like plans but that the catalogue does not name. */
  readonly leftOut: readonly string[]
}

/** The folder cannot be taken as a corpus; `message` names folder or file and the reason. */
export class CorpusError extends ExplainedError {
  override readonly name = 'CorpusError'
}

/**
 * Reads a corpus folder whole.
 * @throws CorpusError for a folder that is missing or holds no plan, an entry without a file, two files of one id;
 * CatalogueError for a wrong catalogue.
 */
export async function readCorpusFolder(folder: string): Promise<Corpus> {
  const names = await planFiles(folder)
  const catalogue = await readFile(join(folder, CATALOGUE_FILE), 'utf8').catch(() => null)
  const entries = catalogue === null ? withoutCatalogue(folder, names) : readCatalogue(catalogue)
  const files = await Promise.all(entries.map(async (entry) => ({ entry, bytes: await readEntry(folder, entry) })))
  const hash = createHash('sha256').update(catalogue ?? '')
  for (const { entry, bytes } of files) hash.update(`\0${entry.file}\0`).update(createHash('sha256').update(bytes).digest())
  const named = new Set(entries.map(({ file }) => file))
  return { folder, files, hash: hash.digest('hex'), leftOut: names.filter((name) => !named.has(name)) }
}

async function planFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => {
    throw new CorpusError(`the corpus folder ${folder} cannot be read; name another with --corpus or WENGUI_CORPUS`)
  })
  return names.filter((name) => !name.startsWith('.') && looksLikePlan(name)).sort()
}

function withoutCatalogue(folder: string, names: readonly string[]) {
  if (names.length === 0) throw new CorpusError(`the corpus folder ${folder} holds neither a plan (${PLAN_EXTENSIONS.join(', ')}) nor ${CATALOGUE_FILE}`)
  const entries = names.map((file) => ({ id: idOf(file), file }))
  for (const [index, { id, file }] of entries.entries()) {
    if (id === '') throw new CorpusError(`${join(folder, file)}: its name holds no letter or digit to make an id of`)
    const other = entries.findIndex((entry) => entry.id === id)
    if (other < index)
      throw new CorpusError(`${join(folder, file)}: has the same id, ${id}, as ${entries[other]?.file}; rename one or write a ${CATALOGUE_FILE}`)
  }
  return entries
}

/** A file name as a document id: what links cannot carry becomes a hyphen. */
function idOf(file: string): string {
  return basename(file, extname(file))
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+|-+$/gu, '')
}

async function readEntry(folder: string, { id, file }: { id: string; file: string }): Promise<Uint8Array> {
  try {
    return await readFile(join(folder, file))
  } catch {
    throw new CatalogueError(`the file of ${JSON.stringify(id)}, ${file}, is not in ${folder}`)
  }
}
