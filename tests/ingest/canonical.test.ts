import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksIn, CanonicalText } from '../../ingest/canonical.ts'
import { linesOf, pageOf, runsOf, sourceOffset } from '../../ingest/offset-map.ts'
import type { OffsetMap } from '../../ingest/schema.ts'
import { wordsOf } from '../../ingest/text/words.ts'

const lineStarts = (source: string) => [...source.split('\n').keys()].map((i) => source.split('\n').slice(0, i).join('\n').length + (i > 0 ? 1 : 0))

/** A canonical text of some pieces of a source, each a block. */
function blocksOf(source: string, pieces: readonly (readonly [number, number])[]): { text: string; map: OffsetMap; ranges: (readonly [number, number])[] } {
  const canonical = new CanonicalText()
  const ranges = pieces.map(([start, end]) => canonical.appendBlock(wordsOf(source.slice(start, end), start)))
  return { text: canonical.text, map: canonical.map(lineStarts(source), []), ranges }
}

const pieceOf = fc.tuple(fc.nat(80), fc.nat(80))
const sources = fc.stringMatching(/^[规划发展，。 \t\nA-Z0-9]{1,80}$/)

describe('the canonical text', () => {
  it('holds each block on a line of its own and returns where it stands', () => {
    const source = '第一章 总则\n\n  正文在此。 \n'
    const { text, ranges } = blocksOf(source, [
      [0, 6],
      [8, 17],
    ])
    expect(text).toBe('第一章 总则\n正文在此。')
    expect(ranges.map(([start, end]) => text.slice(start, end))).toEqual(['第一章 总则', '正文在此。'])
  })

  it('lays the cells of a row side by side, empty ones too', () => {
    const canonical = new CanonicalText()
    canonical.appendBlock(wordsOf('表头', 0))
    const { range, cells } = canonical.appendRow([wordsOf('人口', 3), wordsOf('', 6), wordsOf(' 50.2 ', 7)])
    expect(canonical.text).toBe('表头\n人口\t\t50.2')
    expect(canonical.text.slice(...range)).toBe('人口\t\t50.2')
    expect(cells.map((cell) => (cell ? canonical.text.slice(...cell) : null))).toEqual(['人口', null, '50.2'])
  })

  it('has no tab or line break inside words, so that cells and blocks stay apart', () => {
    const canonical = new CanonicalText()
    canonical.appendBlock(wordsOf('第一节\t成就\n概述', 0))
    expect(canonical.text).toBe('第一节 成就 概述')
  })

  it('leads from every run back to the same words of the file, for any pieces in any order', () => {
    fc.assert(
      fc.property(sources, fc.array(pieceOf, { maxLength: 8 }), (source, pairs) => {
        const pieces = pairs.map(([a, b]) => [Math.min(a, b, source.length), Math.min(Math.max(a, b), source.length)] as const)
        const { text, map } = blocksOf(source, pieces)
        map.canonical.forEach((at, i) => {
          const [from, length] = [map.source[i]!, map.length[i]!]
          expect(text.slice(at, at + length)).toBe(source.slice(from, from + length).replace(/[\n\t]/g, ' '))
          if (i > 0) expect(at).toBeGreaterThanOrEqual(map.canonical[i - 1]! + map.length[i - 1]!)
        })
        for (const run of runsOf(map, [0, text.length])) expect(sourceOffset(map, run.canonical)).toBe(run.source)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the blocks of a range', () => {
  it('are its lines, cut to the range, without empty ones', () => {
    expect(blocksIn('一二\n\n三四\n五', [1, 6])).toEqual([
      [1, 2],
      [4, 6],
    ])
    expect(blocksIn('一二', [0, 2])).toEqual([[0, 2]])
    expect(blocksIn('一二', [1, 1])).toEqual([])
  })
})

describe('the way back to the file', () => {
  const source = '规划纲要\n\n加快布局氢\n\n— 7 —\n\n能产业。\n第二段。'
  const canonical = new CanonicalText()
  canonical.appendBlock(wordsOf('规划纲要', 0))
  const cut = canonical.appendBlock(wordsOf('加快布局氢', source.indexOf('加快')))
  canonical.append(wordsOf('能产业。', source.indexOf('能产')))
  const second = canonical.appendBlock(wordsOf('第二段。', source.indexOf('第二段')))
  const map = canonical.map(lineStarts(source), [
    [0, '6'],
    [source.indexOf('能产'), '7'],
  ])
  const whole = [cut[0], second[0] - 1] as const

  it('names the lines that a sentence cut by a page stands on', () => {
    expect(canonical.text.slice(...whole)).toBe('加快布局氢能产业。')
    expect(linesOf(map, whole)).toEqual([3, 7])
    expect(linesOf(map, second)).toEqual([8, 8])
  })

  it('names the page that a word stands on', () => {
    expect(pageOf(map, cut[0])).toBe('6')
    expect(pageOf(map, second[0])).toBe('7')
    expect(pageOf({ ...map, pages: [] }, cut[0])).toBeNull()
    expect(pageOf({ ...map, pages: [[0, '']] }, cut[0])).toBeNull()
  })

  it('gives the stretches of a quote in order, cut to the quote', () => {
    const stretches = runsOf(map, [cut[0] + 4, cut[0] + 7]).map(({ source: from, length }) => source.slice(from, from + length))
    expect(stretches).toEqual(['氢', '能产'])
  })

  it('leads from a character that reading put in to the next one of the file', () => {
    expect(sourceOffset(map, 4)).toBe(source.indexOf('加快'))
    expect(sourceOffset(map, canonical.length)).toBe(source.length - 1)
  })

  it('has a place for an empty text', () => {
    const empty = new CanonicalText().map([0], [])
    expect(sourceOffset(empty, 0)).toBe(0)
    expect(linesOf(empty, [0, 0])).toEqual([1, 1])
    expect(runsOf(empty, [0, 5])).toEqual([])
  })
})
