import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readCorpusFolder } from '../../../server/node/corpus-folder.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wengui-corpus-'))
})
afterEach(() => rm(folder, { recursive: true }))

const write = (name: string, text: string) => writeFile(join(folder, name), text)
const catalogue = (...entries: object[]) => write('sources.json', JSON.stringify(entries))
const entry = (id: string, file: string) => ({
  id,
  file,
  title: id,
  region: null,
  level: 'other',
  kind: 'plan',
  issuer: null,
  docNumber: null,
  issuedOn: null,
  period: null,
  language: 'zh',
  url: null,
})

describe('a corpus folder', () => {
  it('with a catalogue is what the catalogue names, and tells what it leaves out', async () => {
    await Promise.all([write('a.txt', '甲'), write('b.txt', '乙'), write('c.md', '丙'), write('notes.xlsx', 'x')])
    await catalogue(entry('second', 'b.txt'), entry('first', 'a.txt'))
    const corpus = await readCorpusFolder(folder)
    expect(corpus.files.map(({ entry, bytes }) => [entry.id, new TextDecoder().decode(bytes)])).toEqual([
      ['second', '乙'],
      ['first', '甲'],
    ])
    expect(corpus.leftOut).toEqual(['c.md'])
  })

  it('without one is every text in it, with ids that links can carry', async () => {
    await Promise.all([write('国家 十五计划 (2001).TXT', '甲'), write('七五.md', '乙'), write('.hidden.txt', 'x'), write('picture.png', 'x')])
    const { files } = await readCorpusFolder(folder)
    expect(files.map(({ entry }) => entry)).toEqual([
      { id: '七五', file: '七五.md' },
      { id: '国家-十五计划-2001', file: '国家 十五计划 (2001).TXT' },
    ])
  })

  it('takes plans of every format that can be read, and those of Word before 2007, which are refused with advice', async () => {
    await Promise.all(['a.pdf', 'b.docx', 'c.HTML', 'd.htm', 'e.doc', 'f.xlsx', 'g.png'].map((name) => write(name, 'x')))
    const { files } = await readCorpusFolder(folder)
    expect(files.map(({ entry }) => entry.file)).toEqual(['a.pdf', 'b.docx', 'c.HTML', 'd.htm', 'e.doc'])
  })

  it('has another hash when a file, its name or the catalogue changes, and the same again otherwise', async () => {
    const hashes = new Set<string>()
    const note = async () => hashes.add((await readCorpusFolder(folder)).hash)
    await write('a.txt', '甲')
    await note()
    await note()
    expect(hashes.size).toBe(1)
    await write('a.txt', '乙')
    await note()
    await write('b.txt', '')
    await note()
    await catalogue(entry('a', 'a.txt'), entry('b', 'b.txt'))
    await note()
    await catalogue({ ...entry('a', 'a.txt'), title: '新' }, entry('b', 'b.txt'))
    await note()
    expect(hashes.size).toBe(5)
  })

  it('that is missing or empty is refused by name', async () => {
    await expect(readCorpusFolder(join(folder, 'gone'))).rejects.toThrow(join(folder, 'gone'))
    await expect(readCorpusFolder(folder)).rejects.toThrow(folder)
  })

  it('with an entry without a file is refused, naming both', async () => {
    await write('a.txt', '甲')
    await catalogue(entry('a', 'a.txt'), entry('b', 'b.txt'))
    await expect(readCorpusFolder(folder)).rejects.toThrow('the file of "b", b.txt, is not in')
  })

  it('with two files of one id is refused, naming both', async () => {
    await Promise.all([write('a.txt', '甲'), write('a.md', '乙')])
    await expect(readCorpusFolder(folder)).rejects.toThrow(/a\.txt: has the same id, a, as a\.md/)
  })
})
