import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildPostings } from '../../../index/bm25.ts'
import { decodeIndex, encodeIndex, FILES, type IndexContent } from '../../../index/generation/format.ts'
import { farming, hydrogen } from '../plans.ts'

const offset = fc.nat({ max: 2 ** 31 })
const offsets = fc.array(offset, { maxLength: 20 })
const map = fc.record({
  canonical: offsets,
  source: offsets,
  length: offsets,
  lines: offsets,
  pages: fc.array(fc.tuple(offset, fc.string()), { maxLength: 5 }),
})
const number = fc.float({ noNaN: true, noDefaultInfinity: true })

const words = fc.dictionary(fc.string({ minLength: 1, maxLength: 6 }), fc.string({ maxLength: 6 }), { maxKeys: 4, noNullPrototype: true })

const contents = fc
  .record({
    maps: fc.tuple(map, map),
    vectors: fc.array(number, { minLength: 12, maxLength: 12 }),
    sentences: fc.array(fc.record({ passage: fc.nat(), unit: fc.nat() }), { maxLength: 6 }),
    terms: fc.array(fc.array(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 5 }), { maxLength: 6 }),
    english: fc.record({
      dictionary: words,
      names: words,
      slogans: fc.array(fc.record({ words: fc.string(), region: fc.option(fc.string()) })),
    }),
    everyday: fc.array(fc.record({ everyday: fc.string(), planWords: fc.array(fc.string()) })),
  })
  .map(
    ({ maps, vectors, sentences, terms, english, everyday }): IndexContent => ({
      plans: [hydrogen, farming].map(({ report: _, ...plan }, i) => ({ ...plan, map: maps[i]! })),
      postings: buildPostings(terms.map((text) => ({ fields: { text, path: [], lead: [], context: [] } }))),
      dimensions: 2,
      passageVectors: Float32Array.from(vectors),
      sentenceVectors: Float32Array.from(vectors.slice(0, 4)),
      sentences,
      english,
      everyday,
      everydayVectors: Float32Array.from(vectors.slice(2, 8)),
    }),
  )

describe('the files of an index', () => {
  test('hold everything, to the last number', () => {
    fc.assert(
      fc.property(contents, (content) => {
        expect(decodeIndex(encodeIndex(content), 2)).toEqual(content)
      }),
    )
  })

  test('may begin at any byte of a buffer, as they do where a reader packs small files together', () => {
    fc.assert(
      fc.property(contents, fc.integer({ min: 1, max: 7 }), (content, shift) => {
        const shifted = Array.from(encodeIndex(content), ([name, bytes]) => {
          const pool = Buffer.alloc(bytes.length + shift + 3, 0xff)
          pool.set(bytes, shift)
          return [name, pool.subarray(shift, shift + bytes.length)] as const
        })
        expect(decodeIndex(new Map(shifted), 2)).toEqual(content)
      }),
    )
  })

  const sample = fc.sample(contents, { numRuns: 1, seed: 7 })[0]!

  test.each(FILES)('without %s there is an error that names it', (name) => {
    const files = new Map(encodeIndex(sample))
    files.delete(name)
    expect(() => decodeIndex(files, 2)).toThrow(`${name} is missing`)
  })

  test.each(FILES)('with something else in place of %s there is an error that names it', (name) => {
    const files = new Map([...encodeIndex(sample), [name, new TextEncoder().encode('not it')] as const])
    expect(() => decodeIndex(files, 2)).toThrow(
      expect.objectContaining({ file: name, reason: expect.stringContaining('cannot be read'), message: expect.stringContaining(name) }),
    )
  })

  test('with maps of another number of arrays are refused: one would be taken for another', () => {
    const files = new Map(encodeIndex(sample))
    const plans: { mapLengths: number[] }[] = JSON.parse(new TextDecoder().decode(files.get('documents.json')))
    files.set('documents.json', new TextEncoder().encode(JSON.stringify(plans.map((plan) => ({ ...plan, mapLengths: [...plan.mapLengths, 0] })))))
    expect(() => decodeIndex(files, 2)).toThrow('documents.json cannot be read: a map of 6 arrays, expected 5')
  })
})
