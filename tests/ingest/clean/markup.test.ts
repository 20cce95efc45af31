import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainLine } from '../../../ingest/clean/markup.ts'
import { toLines } from '../../../ingest/lines.ts'

const plain = (text: string) => plainLine(toLines(text)[0]!)

describe('a line with marks', () => {
  it.each([
    ['## **第一章 总则**', '第一章 总则'],
    ['<b>专栏 3-3：旅游路线</b>\t\t', '专栏 3-3：旅游路线'],
    ['日供水 2 万 m<sup>3</sup>/d', '日供水 2 万 m3/d'],
    ['PM<sub>2.5</sub> 下降', 'PM2.5 下降'],
    ['**加快布局。**推动项目落地。', '加快布局。推动项目落地。'],
    ['1\\. 预期性 \\*指标', '1\\. 预期性 *指标'],
    ['<p align="center">目标</p>', '目标'],
    ['没有标记的一行', '没有标记的一行'],
    ['> 茶路：新修三条', '茶路：新修三条'],
    ['> ### **专栏 3：茶路**', '专栏 3：茶路'],
    ['> 33项工程', '33项工程'],
    ['>', ''],
    ['> 8% 以上', '> 8% 以上'],
    ['增速 > 8%，占比 < 5%', '增速 > 8%，占比 < 5%'],
  ])('keeps only its words: %s', (text, words) => {
    expect(plain(text).words.text).toBe(words)
  })

  it('says how many hashes it had', () => {
    expect(plain('### 第一节').hashes).toBe(3)
    expect(plain('#标签').hashes).toBe(0)
  })

  it('says where bold words begin and end it', () => {
    expect(plain('**人才。**推进改革。')).toMatchObject({ boldStart: 3, boldEnd: false, allBold: false })
    expect(plain('推进改革。**构建城市**')).toMatchObject({ boldStart: 0, boldEnd: true, allBold: false })
    expect(plain('<strong>整行</strong>')).toMatchObject({ boldStart: 2, boldEnd: true, allBold: true })
    expect(plain('平常的一行')).toMatchObject({ boldStart: 0, boldEnd: false, allBold: false })
  })

  it('keeps the place of every word in the file', () => {
    const part = fc.constantFrom('规划', '**', '<b>', '</b>', '<sup>3</sup>', ' ', 'GDP', '，', '\\*')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const source = `第一行\n${parts.join('')}`
        const { words } = plainLine(toLines(source)[1]!)
        for (const { at, source: place, length } of words.stretches) expect(source.slice(place, place + length)).toBe(words.text.slice(at, at + length))
        expect(words.stretches.reduce((sum, { length }) => sum + length, 0)).toBe(words.text.length)
      }),
    )
  })
})
