import { describe, expect, it } from 'vitest'
import { findPages } from '../../../ingest/clean/page-numbers.ts'

const lines = (texts: readonly string[]) => texts.map((text, index) => ({ index, start: index * 100, text, pageStart: false }))

describe('page numbers among cells of tables', () => {
  it('leaves cells that look like a page number where they are', () => {
    const { lines: removed } = findPages(
      lines(['- 3 -', '贫困人口减少（万人）', '— 50 —', '全部脱贫', '- 21 -', '正文', '- 22 -', '正文', '- 61 -', '- 64 -', '- 93 -']),
    )
    expect([...removed]).toEqual([0, 4, 6, 8, 9, 10])
  })

  it('takes out numbers printed backwards, which climb when read so', () => {
    const { lines: removed } = findPages(lines(['—01—', '正文', '—41—', '正文', '—43—', '正文', '—09—', '正文', '—411—']))
    expect([...removed]).toEqual([0, 2, 4, 6, 8])
  })

  it('takes out numbers that begin again after the contents', () => {
    const { lines: removed } = findPages(lines(['- 1 -', '目录', '- 2 -', '目录', '- 1 -', '正文', '- 2 -']))
    expect([...removed]).toEqual([0, 2, 4, 6])
  })
})
