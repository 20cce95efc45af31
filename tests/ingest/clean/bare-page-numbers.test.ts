import { describe, expect, it } from 'vitest'
import { findPages } from '../../../ingest/clean/page-numbers.ts'
import { toLines } from '../../../ingest/lines.ts'
import { readText } from '../plans.ts'

const prose = '戏台翻新以后请老师傅唱三天大戏，长凳由各家各户自己带来。'
/** A page of so many lines of prose, closed by its number. */
const page = (number: string, count = 10) => [...Array.from({ length: count }, () => prose), number]
const found = (...texts: readonly string[]) => {
  const lines = toLines(texts.join('\n'))
  const { lines: removed, pages } = findPages(lines)
  return { removed: [...removed].map((index) => lines[index]?.text), pages: pages.map(([, label]) => label) }
}

describe('a bare page number among numbers set off by dashes', () => {
  it('is taken out where it counts on between them, and closes its page', () => {
    expect(found(...page('— 11 —'), ...page('12'), ...page('— 13 —'), prose)).toEqual({ removed: ['— 11 —', '12', '— 13 —'], pages: ['11', '12', '13'] })
  })

  it('is taken out in wide digits', () => {
    expect(found(...page('— 11 —'), ...page('１２'), ...page('— 13 —'), prose).pages).toEqual(['11', '12', '13'])
  })

  it('is taken out a page before the first and a page behind the last of them', () => {
    expect(found(...page('10'), ...page('— 11 —'), ...page('— 12 —'), ...page('13'), prose).removed).toEqual(['10', '— 11 —', '— 12 —', '13'])
  })

  it.each([
    ['does not count on', [...page('— 11 —'), ...page('40'), ...page('— 13 —'), prose], ['— 11 —', '— 13 —']],
    ['is far before the first', [...page('3'), ...page('— 11 —'), ...page('— 12 —'), prose], ['— 11 —', '— 12 —']],
    ['is far behind the last', [...page('— 11 —'), ...page('— 12 —'), ...page('30'), prose], ['— 11 —', '— 12 —']],
    ['stands a few lines from the one before', [...page('— 11 —'), ...page('12', 4), ...page('— 13 —'), prose], ['— 11 —', '— 13 —']],
    ['stands a few lines from the next one', [...page('— 11 —'), ...page('12'), ...page('— 13 —', 4), prose], ['— 11 —', '— 13 —']],
    ['is a cell between other cells', [...page('— 11 —'), ...page('长凳', 9), '12', '条', ...page('— 13 —'), prose], ['— 11 —', '— 13 —']],
    ['has only one of them beside it', [...page('— 11 —'), ...page('12'), prose], ['— 11 —']],
  ])('stays where it %s', (_, texts, removed) => expect(found(...texts).removed).toEqual(removed))

  it('does not cut the sentence that runs over it', async () => {
    const lines = Array.from({ length: 9 }, () => prose)
    const plan = await readText([
      '云溪县国民经济和社会发展第七个五年计划',
      '第一章 戏台',
      ...lines,
      '— 11 —',
      ...lines,
      '戏台的灯笼由灯笼铺的老师傅用竹篾扎成，天黑以前挂到',
      '12',
      '戏台两边的柱子上，散戏以后由看门人逐个收回库房里存放。',
      ...lines,
      '— 13 —',
      prose,
    ])
    expect(plan.passages.some(({ text }) => text.includes('挂到戏台两边的柱子上'))).toBe(true)
  })
})
