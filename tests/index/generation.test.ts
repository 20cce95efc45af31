import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildIndex } from '../../index/build.ts'
import { fileStore } from '../../index/generation/files.ts'
import { FILES, FORMAT, GRAPHS, SENTENCE_GRAPH } from '../../index/generation/format.ts'
import { type BuiltIndex, type GenerationStore, IndexError, MANIFEST, POINTER, readGeneration, readManifest, writeGeneration } from '../../index/generation.ts'
import { parseEveryday } from '../../index/lexicon/parse.ts'
import { pinyinReading } from '../../index/lexicon/pinyin-reading.ts'
import { openIndex } from '../../index/open.ts'
import { loadTokenizer } from '../../index/tokenizer/jieba.ts'
import type { Tokenizer } from '../../index/tokenizer.ts'
import { loadHnsw } from '../../index/vectors/hnsw.ts'
import type { ApproximateVectors } from '../../index/vectors.ts'
import { type LoadedEmbedder, loadEmbedder } from '../../ingest/embedding/transformers.ts'
import { sha256 } from '../../ingest/text/sha256.ts'
import { farming, hydrogen } from './plans.ts'

let embedder: LoadedEmbedder
let tokenizer: Tokenizer
let built: BuiltIndex
const hnsw = await loadHnsw()
const approximate = 'unavailable' in hnsw ? undefined : hnsw

const base = mkdtempSync(join(tmpdir(), 'wengui-generation-'))
let data: string
let store: GenerationStore
let count = 0

beforeAll(async () => {
  ;[embedder, tokenizer] = await Promise.all([loadEmbedder(), loadTokenizer()])
  const english = async () => ({ cedict: [{ simplified: '粮食', english: ['grain'] }], reading: pinyinReading })
  built = await buildIndex({
    plans: [hydrogen, farming],
    embedder,
    tokenizer,
    approximate,
    graphFrom: 0,
    english,
    everyday: parseEveryday('种地没钱\t粮食|高标准农田\tfarming').entries,
  })
})
afterAll(async () => {
  await embedder.dispose()
  rmSync(base, { recursive: true })
})
beforeEach(() => {
  data = join(base, String(count++))
  store = fileStore(data)
})

const generations = () => readdirSync(join(data, 'generations')).filter((name) => name !== POINTER)
const open = () => openIndex({ store, tokenizer, modelId: embedder.id, approximate })
/** Path of a file of the current index. */
const current = async (name: string) =>
  name === POINTER ? join(data, 'generations', POINTER) : join(data, 'generations', (await readManifest(store)).generation, name)
const problem = async (attempt: Promise<unknown>): Promise<IndexError> => {
  const error: unknown = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof IndexError)) throw new Error(`expected an IndexError, got ${String(error)}`)
  return error
}

describe('a stored index', () => {
  test('is read back as it was written', async () => {
    const generation = await writeGeneration(store, built)
    const stored = await readGeneration(store)
    expect(stored.generation).toBe(generation)
    expect(stored.manifest).toMatchObject({ ...built.facts, format: FORMAT })
    for (const [name, bytes] of built.files) expect(Buffer.from(stored.files.get(name) ?? []).equals(bytes)).toBe(true)
  })

  test('where none was written it says so', async () => {
    const error = await problem(open())
    expect([error.problem, error.file]).toEqual(['missing', POINTER])
    expect(error.message).toMatch(/no index has been made yet/)
  })
})

describe('damage', () => {
  const names = [...FILES, MANIFEST, POINTER, ...(approximate ? GRAPHS : [])]

  // Written once and copied: waiting for the disk each time is what takes long.
  const pristine = join(base, 'pristine')
  beforeAll(() => writeGeneration(fileStore(pristine), built))
  beforeEach(() => cpSync(pristine, data, { recursive: true }))

  test('the files tried here are all there are', () => {
    expect([...built.files.keys(), MANIFEST, POINTER].sort()).toEqual([...names].sort())
  })

  test.each(names)('one changed byte in %s is refused by name', async (name) => {
    const path = await current(name)
    const bytes = readFileSync(path)
    // In a JSON file the middle byte is in words or digits, so the file still parses: only its checksum can tell.
    bytes[bytes.length >> 1]! ^= 1
    writeFileSync(path, bytes)
    const error = await problem(open())
    expect(error.problem).toBe('damaged')
    // A pointer that still names a generation, with another checksum, is noticed at the manifest.
    expect(name === POINTER ? [POINTER, MANIFEST] : [name]).toContain(error.file)
    expect(error.message).toContain(error.file)
  })

  test.each(names)('%s cut short is refused by name', async (name) => {
    const path = await current(name)
    writeFileSync(path, readFileSync(path).subarray(0, -10))
    const error = await problem(open())
    expect([error.problem, error.file]).toEqual(['damaged', name])
  })

  test.each(names.filter((name) => name !== POINTER))('%s gone is refused by name', async (name) => {
    rmSync(await current(name))
    const error = await problem(open())
    expect([error.problem, error.file]).toEqual(['damaged', name])
    expect(error.message).toMatch(/is missing/)
  })

  test('a pointer that leads out of the folder is refused', async () => {
    writeFileSync(join(data, 'generations', POINTER), JSON.stringify({ generation: '../elsewhere', manifest: '0' }))
    expect((await problem(open())).file).toBe(POINTER)
  })

  test('a new generation heals what was damaged', async () => {
    writeFileSync(await current(MANIFEST), '{}')
    writeFileSync(join(data, 'generations', POINTER), 'rubbish')
    await writeGeneration(store, built)
    expect((await open()).documents).toHaveLength(2)
  })
})

describe('an index of another make is refused, with both makes named', () => {
  test('another model', async () => {
    await writeGeneration(store, built)
    const error = await problem(openIndex({ store, tokenizer, modelId: 'other-model@2' }))
    expect([error.problem, error.message.includes(embedder.id), error.message.includes('other-model@2')]).toEqual(['foreign', true, true])
  })

  test('another tokenizer', async () => {
    await writeGeneration(store, built)
    const error = await problem(openIndex({ store, tokenizer: { ...tokenizer, id: 'other-words' }, modelId: embedder.id }))
    expect([error.problem, error.message.includes('other-words')]).toEqual(['foreign', true])
  })

  test('another format, even where its manifest holds nothing that is known', async () => {
    const manifest = new TextEncoder().encode(JSON.stringify({ format: FORMAT + 1, all: 'new' }))
    await store.commit(
      'newer',
      new Map([[MANIFEST, manifest]]),
      new TextEncoder().encode(JSON.stringify({ generation: 'newer', manifest: await sha256(manifest) })),
    )
    const error = await problem(open())
    expect([error.problem, error.message]).toEqual(['foreign', `index: ${MANIFEST} is of format ${FORMAT + 1}, this program reads ${FORMAT}`])
  })

  test('files that are whole but do not fit each other', async () => {
    const files = new Map([...built.files, ['bm25.bin', new Uint8Array(8)] as const])
    await writeGeneration(store, { ...built, files })
    const error = await problem(open())
    expect([error.problem, error.file]).toEqual(['foreign', 'bm25.bin'])
  })
})

test.skipIf(!approximate)('a graph that the library cannot read is refused by name', async () => {
  await writeGeneration(store, { ...built, files: new Map([...built.files, [SENTENCE_GRAPH, new Uint8Array(64)]]) })
  const error = await problem(open())
  expect([error.problem, error.file]).toEqual(['foreign', SENTENCE_GRAPH])
})

describe('switching', () => {
  test('keeps the generation before the current one, and no more', async () => {
    const names = []
    for (let i = 0; i < 4; i++) names.push(await writeGeneration(store, built))
    expect(generations().sort()).toEqual(names.slice(2).sort())
    expect((await readManifest(store)).generation).toBe(names[3])
  })

  test('a crash before the rename leaves the old index current, and its remains go with the next', async () => {
    const first = await writeGeneration(store, built)
    mkdirSync(join(data, 'generations', '20990101-half.aside'))
    writeFileSync(join(data, 'generations', '20990101-half.aside', 'texts.json'), 'half')
    mkdirSync(join(data, 'generations', '20990101-whole'))
    writeFileSync(join(data, 'generations', `${POINTER}.aside`), '{"generation":')
    expect((await open()).generation).toBe(first)
    const second = await writeGeneration(store, built)
    expect(generations().sort()).toEqual([first, second].sort())
  })

  test('a write that fails leaves the old index current', async () => {
    const first = await writeGeneration(store, built)
    await expect(writeGeneration(store, { ...built, files: new Map([...built.files, ['no/such/folder.bin', new Uint8Array(1)]]) })).rejects.toThrow()
    expect((await open()).generation).toBe(first)
  })

  test('readers meanwhile get the old index or the new one, whole', async () => {
    const one = await buildIndex({ plans: [hydrogen], embedder, tokenizer })
    await writeGeneration(store, one)
    let writing = true
    const seen: number[] = []
    const reading = (async () => {
      while (writing) seen.push((await open()).documents.length)
    })()
    for (const next of [built, one, built, one, built, one]) await writeGeneration(store, next)
    writing = false
    await reading
    expect(seen.length).toBeGreaterThan(0)
    for (const documents of seen) expect([1, 2]).toContain(documents)
  })

  test.skipIf(!approximate)('an index whose graphs were taken away before they were opened is opened anew', async () => {
    await writeGeneration(store, built)
    let switched = false
    const racing: ApproximateVectors = {
      ...approximate!,
      open: async (path, exact) => {
        if (!switched) {
          switched = true
          await writeGeneration(store, built)
          await writeGeneration(store, built)
        }
        return approximate!.open(path, exact)
      },
    }
    const { generation } = await openIndex({ store, tokenizer, modelId: embedder.id, approximate: racing })
    expect(generation).toBe((await readManifest(store)).generation)
  })

  test('an index that was taken away while it was read is read anew from where the pointer then leads', async () => {
    await writeGeneration(store, built)
    let switched = false
    const racing: GenerationStore = {
      ...store,
      read: async (generation, name) => {
        if (name === 'texts.json' && !switched) {
          switched = true
          await writeGeneration(store, built)
          await writeGeneration(store, built)
        }
        return store.read(generation, name)
      },
    }
    const { generation } = await readGeneration(racing)
    expect(generation).toBe((await readManifest(store)).generation)
  })

  test('the old index stays readable by path for those who have it open', async () => {
    const first = await writeGeneration(store, built)
    await writeGeneration(store, built)
    expect(existsSync(store.path(first, 'texts.json') ?? '')).toBe(true)
  })
})
