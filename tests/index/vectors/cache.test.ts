import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { decodeRecords, encodeRecord, recordLength } from '../../../index/vectors/cache.ts'
import { openVectorCache } from '../../../index/vectors/cache-file.ts'

const key = (i: number) => i.toString(16).padStart(64, '0')
const vector = (i: number) => Float32Array.of(i, -i, i / 3)

describe('records', () => {
  test('whatever byte is changed, no wrong vector comes out', () => {
    const bytes = Buffer.concat([0, 1, 2].map((i) => encodeRecord(key(i), vector(i))))
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Uint8Array.from(bytes)
        damaged[at]! ^= change
        const decoded = decodeRecords(damaged, 3)
        expect(decoded.size).toBe(2)
        for (const [name, value] of decoded) expect(value).toEqual(vector(Number.parseInt(name, 16)))
      }),
      { numRuns: 300 },
    )
  })

  test('cut anywhere, the whole ones before the cut come out', () => {
    const bytes = Buffer.concat([0, 1, 2].map((i) => encodeRecord(key(i), vector(i))))
    for (let length = 0; length <= bytes.length; length++) expect(decodeRecords(bytes.subarray(0, length), 3).size).toBe(Math.floor(length / recordLength(3)))
  })
})

describe('the cache file', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wengui-cache-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))
  const open = (model = 'model@1') => openVectorCache(folder, model, 3)
  const file = () => join(folder, 'embeddings', readdirSync(join(folder, 'embeddings'))[0]!)
  const fill = (count: number) => {
    const cache = open()
    for (let i = 0; i < count; i++) cache.put(key(i), vector(i))
    cache.close()
  }

  test('what was put is found again after closing, also without closing', () => {
    const cache = open()
    cache.put(key(1), vector(1))
    expect(cache.get(key(1))).toEqual(vector(1))
    expect(open().get(key(1))).toEqual(vector(1))
    expect(open().get(key(2))).toBeUndefined()
    cache.close()
  })

  test('a last record that was cut short is lost alone, and what is put after it is kept', () => {
    fill(3)
    truncateSync(file(), statSync(file()).size - 5)
    const cache = open()
    expect([0, 1, 2].map((i) => cache.get(key(i)))).toEqual([vector(0), vector(1), undefined])
    cache.put(key(2), vector(2))
    cache.close()
    expect([0, 1, 2].map((i) => open().get(key(i)))).toEqual([vector(0), vector(1), vector(2)])
  })

  test('rubbish at the end or in place of the file is passed over', () => {
    fill(2)
    appendFileSync(file(), 'rubbish')
    expect(open().get(key(1))).toEqual(vector(1))
    writeFileSync(file(), 'r'.repeat(1000))
    expect(open().get(key(1))).toBeUndefined()
    fill(1)
    expect(open().get(key(0))).toEqual(vector(0))
  })

  test('models do not mix', () => {
    fill(1)
    expect(open('model@2').get(key(0))).toBeUndefined()
  })

  test('a vector of other dimensions is refused', () => {
    expect(() => open().put(key(0), new Float32Array(4))).toThrow(/4 dimensions, the cache has 3/)
  })

  test('forgets what is no longer wanted, keeps the rest, and goes on', () => {
    fill(4)
    const before = readFileSync(file()).length
    const cache = open()
    cache.keep(new Set([key(1), key(3)]))
    cache.put(key(9), vector(9))
    cache.close()
    expect(readFileSync(file()).length).toBeLessThan(before)
    expect([0, 1, 2, 3, 9].map((i) => open().get(key(i)))).toEqual([undefined, vector(1), undefined, vector(3), vector(9)])
  })
})
