import { describe, expect, it } from 'vitest'
import { repairGlyphs } from '../../../ingest/clean/glyphs.ts'
import { toLines } from '../../../ingest/lines.ts'
import { readText } from '../plans.ts'

const repaired = (text: string) =>
  repairGlyphs(toLines(text))
    .lines.map((line) => line.text)
    .join('\n')

describe('wrong glyphs of a broken font', () => {
  it.each([
    ['国考断面达到或优于栿类比例', '国考断面达到或优于Ⅲ类比例'],
    ['水质由 桇类提升', '水质由 Ⅳ类提升'],
    ['劣桋 类水体比例', '劣Ⅴ 类水体比例'],
    ['细颗粒物浓度（毺g/m3）', '细颗粒物浓度（μg/m3）'],
    ['婴儿死亡率(曤)', '婴儿死亡率(‰)'],
    ['登记失业率曑4.5', '登记失业率≤4.5'],
    ['合格率 曒 98', '合格率 ≥ 98'],
    ['2暳35万千瓦机组', '2×35万千瓦机组'],
  ])('are put right where the words around bear it out: %s', (shown, meant) => {
    expect(repaired(shown)).toBe(meant)
  })

  it('are put right where a line end parts them from those words', () => {
    expect(repaired('建设忻州2暳\n\n15MW生物质项目')).toBe('建设忻州2×\n\n15MW生物质项目')
    expect(repaired('出境断面优于栿\n类标准')).toBe('出境断面优于Ⅲ\n类标准')
  })

  it.each(['修缮古寺的栿木', '暳暳其光', '毺', '栿'])('that could be meant are left alone: %s', (text) => {
    expect(repaired(text)).toBe(text)
    expect(repairGlyphs(toLines(text)).repairs).toEqual([])
  })

  it('are listed with line, both characters and the words around', () => {
    const text = '第一行\n水质稳定在栿类以上'
    const { repairs } = repairGlyphs(toLines(text))
    expect(repairs).toEqual([{ line: 2, from: '栿', to: 'Ⅲ', context: '质稳定在栿类以上' }])
  })

  it('are found by search as meant, while the report says which character of the file was another', async () => {
    const plan = await readText('第一章 生态\n地表水质量达到或优于栿类。')
    expect(plan.passages[0]?.text).toBe('地表水质量达到或优于Ⅲ类。')
    expect(plan.report.repairs).toEqual([{ line: 2, from: '栿', to: 'Ⅲ', context: expect.stringContaining('栿类') }])
  })
})
