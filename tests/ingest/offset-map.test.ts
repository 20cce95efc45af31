import { describe, expect, it } from 'vitest'
import { linesOf } from '../../ingest/offset-map.ts'

describe('the lines of a range', () => {
  // Line 1 "养老 35", line 2 a repeated head, line 3 "床位数": the row was read as 养老床位数 35.
  const map = {
    canonical: [0, 2, 6],
    source: [0, 9, 3],
    length: [2, 3, 2],
    lines: [0, 6, 9],
    pages: [],
  }

  it('reach to the words that a page break put below the last cell of the row', () => {
    expect(linesOf(map, [0, 8])).toEqual([1, 3])
  })

  it('are the one line of a range that stands on one', () => {
    expect(linesOf(map, [6, 8])).toEqual([1, 1])
    expect(linesOf(map, [2, 4])).toEqual([3, 3])
  })

  it('are those of the next word for a blank that reading put in', () => {
    expect(linesOf(map, [5, 6])).toEqual([1, 1])
  })
})
