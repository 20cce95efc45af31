import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellStarts, cutAt, findAll, stretchOf } from '../../../web/model/ranges.ts'

const stretch = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))

describe('marking stretches of a text', () => {
  it('cuts the text exactly where they begin and end, and loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.nat(20), fc.array(stretch, { maxLength: 5 }), (text, start, marks) => {
        const pieces = cutAt(text, start, marks)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        let at = start
        for (const piece of pieces) {
          for (let offset = at; offset < at + piece.text.length; offset++)
            expect(piece.marked).toBe(marks.some((mark) => mark.start <= offset && offset < mark.end))
          at += piece.text.length
        }
      }),
    )
  })
})

describe('finding words', () => {
  it('finds each place once, whatever the case', () => {
    expect(findAll('氢能与氢能，GDP与gdp', '氢能')).toEqual([
      { start: 0, end: 2 },
      { start: 3, end: 5 },
    ])
    expect(findAll('氢能与氢能，GDP与gdp', ' Gdp ')).toHaveLength(2)
    expect(findAll('哈哈哈哈', '哈哈')).toHaveLength(2)
    expect(findAll('氢能', '')).toEqual([])
  })
})

describe('cells of a row', () => {
  it('begin where they stand, also when they are alike or empty', () => {
    const row = '1\t80\t\t80\t8'
    expect(cellStarts(row, row.split('\t'))).toEqual([0, 2, 5, 6, 9])
  })

  it('of any row parted by tabs are found', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('1', '8', '万', ' '), maxLength: 4 }), { minLength: 1, maxLength: 8 }), (cells) => {
        const row = cells.join('\t')
        cellStarts(row, cells).forEach((start, index) => {
          expect(row.slice(start, start + (cells[index]?.length ?? 0))).toBe(cells[index])
        })
      }),
    )
  })
})

describe('the quote in an address', () => {
  it('stands in the query or behind the hash', () => {
    expect(stretchOf(new URL('http://a/documents/x?quote=10-25'))).toEqual({ start: 10, end: 25 })
    expect(stretchOf(new URL('http://a/documents/x#q=10-25'))).toEqual({ start: 10, end: 25 })
  })

  it.each(['', '?quote=', '?quote=5', '?quote=25-10', '?quote=10-10', '?quote=-1-5', '?quote=1e3-2e3', '?quote=a-b', '#q=1-2x', '#at-20'])(
    'is none in %s',
    (address) => {
      expect(stretchOf(new URL(`http://a/documents/x${address}`))).toBeNull()
    },
  )
})
