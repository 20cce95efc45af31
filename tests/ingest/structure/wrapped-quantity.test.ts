import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Layout } from '../../../ingest/structure/layout.ts'
import { continuesParagraph } from '../../../ingest/structure/wrapping.ts'
import { paragraphs, readText, wrapped } from '../plans.ts'

const layout: Layout = {
  wrapped: true,
  bodyWidth: 26,
  bodyLength: 0,
  partWidth: 0,
  boxWidth: 26,
  indents: false,
  indentsPart: false,
  bareEnds: false,
  gapsPart: false,
}
/** Far shorter than a full line. */
const short = '竹器产量平均每年递增'

describe('a line that begins with a number and its unit', () => {
  it.each([
    '6.5%，灯笼也多起来',
    '6.5％，灯笼也多起来',
    '亿元'.padStart(5, '120'),
    '3个百分点',
    '12 万件灯笼',
    '300元',
    '40公里山路',
    '25人，各村都有',
    '8‰',
    '90吨茶叶',
    '50千瓦',
  ])('goes on with a line without a stop, however short that is: %s', (next) => expect(continuesParagraph(short, next, layout)).toBe(true))

  it.each(['1.5 项目', '1.灯棚', '2025年建灯棚', '3座石桥', '（3）灯棚', '6人组建船队', '第3节 灯棚', '灯棚6.5%'])(
    'does not where no unit stands behind: %s',
    (next) => expect(continuesParagraph(short, next, layout)).toBe(false),
  )

  it.each(['竹器产量增长。', '竹器产量增长：', '竹器产量增长；', '竹器产量增长！'])('begins a paragraph below a line that stops: %s', (line) =>
    expect(continuesParagraph(line, '6.5%，灯笼也多起来', layout)).toBe(false),
  )

  it('begins an entry where lines are those of a list', () => expect(continuesParagraph(short, '6.5%，灯笼也多起来', { ...layout, isList: true })).toBe(false))

  it('goes on, whatever the number is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), fc.constantFrom('%，', '亿元', '公里', '个百分点'), (number, unit) => {
        expect(continuesParagraph(short, `${number / 10}${unit}`, layout)).toBe(true)
      }),
    )
  })
})

describe('a number that a file has on the next line', () => {
  const width = 26
  const prose = paragraphs(16).flatMap((paragraph) => wrapped(paragraph, width))
  const read = (...lines: string[]) => readText(['第一章 产业', '', ...prose, ...lines.flatMap((line) => [line, '']), ...prose])

  it.each(['6.5%，灯笼产量翻一番。', '6.5亿元，灯笼产量翻一番。', '12个百分点，灯笼产量翻一番。'])(
    'stands in the sentence that it belongs to: %s',
    async (next) => {
      expect((await read(short, next)).text.split('\n')).toContain(`${short}${next}`)
    },
  )

  it('stands in a paragraph of its own where it numbers a project', async () => {
    const lines = (await read(short, '1.5 项目由各村商量。')).text.split('\n')
    expect(lines.filter((line) => line.includes('递增'))).toEqual([short])
    expect(lines.some((line) => line.startsWith('1.5'))).toBe(true)
  })
})
