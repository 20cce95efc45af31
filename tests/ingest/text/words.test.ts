import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concat, joinWrapped, noWords, sliceWords, trimWords, type Words, wordsOf, wordsOfPieces } from '../../../ingest/text/words.ts'

/** Every stretch of the words is what the file says at its place; characters outside all stretches were put in. */
function expectFromFile(words: Words, file: string): void {
  let last = 0
  for (const { at, source, length } of words.stretches) {
    expect(at).toBeGreaterThanOrEqual(last)
    expect(length).toBeGreaterThan(0)
    expect(file.slice(source, source + length)).toBe(words.text.slice(at, at + length))
    last = at + length
  }
  expect(last).toBeLessThanOrEqual(words.text.length)
}

const said = (words: Words) => words.stretches.map(({ at, length }) => words.text.slice(at, at + length)).join('')

const file = fc.stringMatching(/^[规划发展 A-Za-z0-9，。\n]{1,60}$/)
type Step = { readonly kind: 'slice' | 'trim' | 'take' | 'concat' | 'join'; readonly a: number; readonly b: number }
const steps = fc.array(fc.record({ kind: fc.constantFrom<Step['kind']>('slice', 'trim', 'take', 'concat', 'join'), a: fc.nat(60), b: fc.nat(60) }), {
  maxLength: 12,
})

describe('words taken from a file', () => {
  it('lead back to their places however they are cut and joined', () => {
    fc.assert(
      fc.property(file, steps, (source, all) => {
        let words = wordsOf(source, 0)
        for (const { kind, a, b } of all) {
          const [from, to] = [Math.min(a, b), Math.max(a, b)]
          const other = wordsOf(source.slice(from, to), Math.min(from, source.length))
          if (kind === 'slice') words = sliceWords(words, from, to)
          else if (kind === 'trim') words = trimWords(words)
          else if (kind === 'take')
            words = wordsOfPieces([{ start: Math.min(from, source.length), end: Math.min(to, source.length) }], (start, end) => source.slice(start, end))
          else if (kind === 'concat') words = concat([words, other], a % 2 ? '\t' : '')
          else words = joinWrapped(words, other)
        }
        expectFromFile(words, source)
      }),
      { numRuns: 300 },
    )
  })

  it('are the same after being cut anywhere and put together', () => {
    fc.assert(
      fc.property(file, fc.nat(60), (source, at) => {
        const words = wordsOf(source, 7)
        const cut = Math.min(at, source.length)
        const again = concat([sliceWords(words, 0, cut), sliceWords(words, cut)])
        expect(again.text).toBe(words.text)
        expect(said(again)).toBe(source)
      }),
    )
  })

  it('are none where nothing is taken', () => {
    expect(wordsOf('', 5)).toEqual(noWords)
    expect(concat([])).toEqual(noWords)
  })
})

describe('two halves of a sentence', () => {
  const joined = (before: string, after: string) => joinWrapped(wordsOf(before, 0), wordsOf(after, 100)).text

  it.each([
    ['推动高质', '量发展', '推动高质量发展'],
    ['推动高质 ', '　量发展', '推动高质量发展'],
    ['cloud', 'computing', 'cloud computing'],
    ['产值达到 12', '0 亿元', '产值达到 120 亿元'],
    ['打造 5G', '产业园', '打造 5G产业园'],
    ['到', '2025 年', '到2025 年'],
    ['', '完', '完'],
    ['完', '', '完'],
  ])('“%s” and “%s” become “%s”', (before, after, whole) => {
    expect(joined(before, after)).toBe(whole)
  })
})
