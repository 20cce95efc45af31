import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

interface Outcome {
  readonly code: number
  readonly output: string
  readonly errors: string
}

function runLexicon(...parameters: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', 'index/lexicon/cli.ts', ...parameters], (error, output, errors) => {
      resolve({ code: error === null ? 0 : Number(error.code), output, errors })
    })
  })
}

describe('npm run lexicon', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lexicon-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  test('counts the entries of a sound folder and ends well', async () => {
    await writeFile(join(folder, 'everyday.tsv'), '堵车\t交通拥堵|路网\troads\n娃\t儿童\tchildren\n')
    const { code, output, errors } = await runLexicon(folder)
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    expect(output).toContain('2 everyday words, 0 synonym groups, 0 English terms, 0 places, 0 words of plans')
  })

  test('names file, line and column of each mistake and ends with code 1', async () => {
    await writeFile(join(folder, 'everyday.tsv'), '堵车\t交通拥堵\troads\n堵车\t路网\troads\n')
    await writeFile(join(folder, 'places.tsv'), '山西省\tprovince\t中国\tShanxi\n')
    await writeFile(join(folder, 'words.txt'), '高标准农田\n高标准农田 300\n')
    const { code, output, errors } = await runLexicon(folder)
    expect({ code, output }).toEqual({ code: 1, output: '' })
    expect(errors.trim().split('\n')).toEqual([
      'everyday.tsv:2 (everyday): 堵车 stands already in line 1',
      'places.tsv:1 (superior): 中国 is not in the file',
      'words.txt:2 (word): 高标准农田 stands already in line 1',
      '3 problems',
    ])
  })

  test('refuses a folder that holds no lexicon file', async () => {
    const { code, errors } = await runLexicon(folder)
    expect(code).toBe(1)
    expect(errors).toContain('no lexicon file in')
  })
})
