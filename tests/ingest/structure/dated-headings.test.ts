import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headingMark } from '../../../ingest/structure/headings.ts'
import { outline, readText } from '../plans.ts'

describe('a number before a year', () => {
  it.each([
    ['4.2010年远景目标', '4.', 4, '2010年远景目标'],
    ['3．2035年展望', '3．', 3, '2035年展望'],
    ['12、1998年工作回顾', '12、', 12, '1998年工作回顾'],
    ['5. 2025年主要目标', '5.', 5, '2025年主要目标'],
  ])('numbers a heading: %s', (line, number, ordinal, title) => {
    const mark = headingMark(line)
    expect(mark).toMatchObject({ kind: '项', number, ordinal })
    expect(line.slice(mark?.titleStart)).toBe(title)
  })

  it.each(['4.20万亩核桃林', '4.2010万亩核桃林', '4.3010年陈酿', '4.201年陈酿', '1.5万亩核桃林', '4.20年陈酿', '4．25公里'])(
    'is part of a number where no year stands behind it: %s',
    (line) => expect(headingMark(line)).toBeNull(),
  )

  it('numbers a heading before every year of two centuries, and before no other number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1000, max: 2999 }), (ordinal, year) => {
        const mark = headingMark(`${ordinal}.${year}年目标`)
        if (year >= 1900 && year < 2100) expect(mark).toMatchObject({ kind: '项', ordinal })
        else expect(mark).toBeNull()
      }),
    )
  })

  it('heads what stands below it', async () => {
    const body = '沿河栽柳，沿路栽槐，村口立石碑，村里修水井，井台铺青石，井口加木盖，井绳每年更换一次。'
    const plan = await readText(['第一章 目标', '1.指导思想', body, '2.2010年远景目标', body])
    expect(outline(plan)).toEqual(['章 第一章 目标', '  项 1. 指导思想', '  项 2. 2010年远景目标'])
  })
})
