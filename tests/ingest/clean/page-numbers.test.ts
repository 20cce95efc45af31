import { describe, expect, it } from 'vitest'
import { findPages } from '../../../ingest/clean/page-numbers.ts'
import { toLines } from '../../../ingest/lines.ts'
import { readText } from '../plans.ts'

const removedFrom = (...texts: readonly string[]) => {
  const lines = toLines(texts.join('\n'))
  return [...findPages(lines).lines].map((index) => lines[index]?.text)
}

describe('page numbers between dots', () => {
  it('are taken out, also where scanning has lost a dot or taken it for another', () => {
    expect(removedFrom('· 1 ·', '正文', '2 ·', '正文', '•3•', '正文', '· ４ ·', '正文', '·5．', '正文', '· 6')).toEqual([
      '· 1 ·',
      '2 ·',
      '•3•',
      '· ４ ·',
      '·5．',
      '· 6',
    ])
  })

  it('are not entries of a list that begin with a dot, nor numbers within a line', () => {
    expect(removedFrom('· 1 ·', '· 2 万吨硅钢项目', '· 新建水库', '全长 3 · 4 公里', '· 2 ·', '• 5 座泵站', '· 3 ·')).toEqual(['· 1 ·', '· 2 ·', '· 3 ·'])
  })

  it('are taken out where scanning has left nothing of them but the dots, and what ends a broken line stays, as do dashes of a table', () => {
    expect(removedFrom('正文', ' ·．，·', '正文', '。', '', '——', '—', '·', '正文。')).toEqual([' ·．，·', '·'])
  })

  it('name the pages that they close, in plain digits', () => {
    const { pages } = findPages(toLines(['第一页的正文', '· 7 ·', '第二页的正文', '· ８ ·'].join('\n')))
    expect(pages.map(([, label]) => label)).toEqual(['7', '8'])
  })

  it('leave a sentence whole that runs over them', async () => {
    const plan = await readText([
      '云溪县国民经济和社会发展第七个五年计划',
      '第一章 水利',
      '加快农田水利建设，恢复和扩大灌溉面积，在干旱地区推广',
      '· 11 ·',
      '节水灌溉，五年新增旱涝保收田四万亩。',
      '· 12 ·',
    ])
    expect(plan.text).not.toMatch(/·|11|12/)
    expect(plan.passages.some(({ text }) => text.includes('推广节水灌溉'))).toBe(true)
  })
})
