import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { codeHash } from '../../../server/node/code-hash.ts'

let root: string
const write = async (path: string, content: string): Promise<void> => {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), content)
}
const packages = (dependencies: object, devDependencies: object = {}) => JSON.stringify({ dependencies, devDependencies })

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'wengui-code-'))
  await write('package.json', packages({ 'pdfjs-dist': '5.6.205' }))
  await write('ingest/formats/docx.ts', 'read')
  await write('index/lexicon/words.txt', '氢能')
  await write('index/lexicon/README.md', 'The lexicon')
  for (const name of ['corpus-folder.ts', 'pdf-thread.mjs', 'pdf-thread.ts', 'pipeline.ts', 'read-corpus.ts', 'listen.ts'])
    await write(`server/node/${name}`, 'x')
})
afterEach(() => rm(root, { recursive: true }))

describe('the hash of what reads plans', () => {
  it.each([
    ['code that reads', 'ingest/formats/docx.ts', 'read better'],
    ['a word list', 'index/lexicon/words.txt', '氢能\n光伏'],
    ['the thread that opens PDF files', 'server/node/pdf-thread.mjs', 'y'],
    ['how ids are taken from file names', 'server/node/corpus-folder.ts', 'y'],
    ['the version of a package that reads', 'package.json', packages({ 'pdfjs-dist': '5.6.206' })],
    ['a new file', 'ingest/formats/odt.ts', 'read'],
  ])('changes with %s', async (_, path, content) => {
    const before = await codeHash(root)
    await write(path, content)
    expect(await codeHash(root)).not.toBe(before)
  })

  it.each([
    ['words for people', 'index/lexicon/README.md', 'The lexicon, better told'],
    ['what serves', 'server/node/listen.ts', 'y'],
    ['a package of tests', 'package.json', packages({ 'pdfjs-dist': '5.6.205' }, { vitest: '5.0.0' })],
  ])('does not change with %s', async (_, path, content) => {
    const before = await codeHash(root)
    await write(path, content)
    expect(await codeHash(root)).toBe(before)
  })

  it('is that of this program where nothing else is named', async () => {
    expect(await codeHash()).toMatch(/^[0-9a-f]{64}$/)
  })
})
