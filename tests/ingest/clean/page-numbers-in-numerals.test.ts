import { describe, expect, it } from 'vitest'
import { findPages } from '../../../ingest/clean/page-numbers.ts'
import { toLines } from '../../../ingest/lines.ts'
import { readText } from '../plans.ts'

const found = (...texts: readonly string[]) => {
  const lines = toLines(texts.join('\n'))
  const { lines: removed, pages } = findPages(lines)
  return { removed: [...removed].map((index) => lines[index]?.text), pages: pages.map(([, label]) => label) }
}

describe('page numbers in Chinese numerals', () => {
  it.each([
    ['between dashes', ['— 九 —', '—一〇—', '－ 一一 －', '- 十二 -'], ['9', '10', '11', '12']],
    ['between dots, of which scanning may lose one', ['· 九 ·', '一○ ·', '•一二•'], ['9', '10', '12']],
    ['behind words', ['第九页', '第 十 页', '第十一页'], ['9', '10', '11']],
  ])('are taken out %s, and close their pages', (_, numbers, pages) => {
    const lines = numbers.flatMap((number) => ['戏台翻新以后请老师傅唱大戏。', number])
    expect(found(...lines)).toEqual({ removed: numbers, pages })
  })

  it.each(['一、', '— 九座戏台 —', '第九章', '一〇座戏台', '· 九座戏台'])('are none of %s', (text) =>
    expect(found('— 八 —', '戏台翻新。', text, '戏台开台。', '— 九 —').removed).toEqual(['— 八 —', '— 九 —']),
  )

  it('leave a sentence whole that runs over them, and stand nowhere in the text', async () => {
    const plan = await readText([
      '云溪县国民经济和社会发展第七个五年计划',
      '第一章 戏台',
      '加快戏台的翻新，恢复和扩大看戏的场子，在河边的村子推广',
      '— 一一 —',
      '石木结构的戏台，逢年过节请老师傅唱三天大戏。',
      '— 一二 —',
    ])
    expect(plan.text).not.toMatch(/—|一一|一二/)
    expect(plan.passages.some(({ text }) => text.includes('推广石木结构的戏台'))).toBe(true)
  })
})
