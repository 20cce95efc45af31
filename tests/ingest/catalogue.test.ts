import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readCatalogue } from '../../ingest/catalogue.ts'

const entry = {
  id: 'some-plan',
  file: 'some-plan.txt',
  title: '某市国民经济和社会发展第十四个五年规划纲要',
  region: '某市',
  level: 'county',
  kind: 'plan',
  issuer: null,
  docNumber: null,
  issuedOn: '2021-04',
  period: '2021-2025',
  language: 'zh',
  url: null,
}

describe('a catalogue', () => {
  it('is read in its order', () => {
    const other = { ...entry, id: 'other', file: 'deeper/other.md', issuedOn: null }
    expect(readCatalogue(`\uFEFF${JSON.stringify([entry, other])}`)).toEqual([entry, other])
  })

  it('describes the plans that come with Wengui', () => {
    const catalogue = readCatalogue(readFileSync('corpus/sources.json', 'utf8'))
    expect(catalogue.map(({ id }) => id)).toEqual(['shanxi-plan', 'lvliang-plan', 'xiaoyi-plan', 'xiaoyi-report-2021', 'fenyang-plan'])
    for (const { file, docNumber } of catalogue) {
      const text = readFileSync(`corpus/${file}`, 'utf8')
      if (docNumber) expect(text).toContain(docNumber)
    }
  })

  it.each([
    ['is no JSON', '[{', 'it is not JSON'],
    ['names nothing', '[]', 'names no document'],
    ['is no list', '{}', 'the list'],
    ['has an id twice', JSON.stringify([entry, { ...entry, file: 'b.txt' }]), 'the id "some-plan" stands twice'],
    ['has a file twice', JSON.stringify([entry, { ...entry, id: 'b' }]), 'the file "some-plan.txt" stands twice'],
    ['has an id no link can carry', JSON.stringify([{ ...entry, id: 'a b' }]), 'entry 1, id'],
    ['leaves the folder', JSON.stringify([entry, { ...entry, id: 'b', file: '../b.txt' }]), 'entry 2, file: must lie inside the corpus folder'],
    ['leaves the folder by its root', JSON.stringify([{ ...entry, file: '/etc/passwd' }]), 'entry 1, file'],
    ['has a date of no form', JSON.stringify([{ ...entry, issuedOn: '2021年4月' }]), 'entry 1, issuedOn: must be a date'],
    ['has a level nobody knows', JSON.stringify([{ ...entry, level: 'town' }]), 'entry 1, level'],
    ['has a field nobody knows', JSON.stringify([{ ...entry, author: 'x' }]), 'author'],
  ])('that %s is refused with its name and the reason', (_, json, reason) => {
    expect(() => readCatalogue(json)).toThrow(`sources.json: `)
    expect(() => readCatalogue(json)).toThrow(reason)
  })
})
