import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../../ingest/schema.ts'
import { chineseLine, englishLine, mainValue } from '../../../server/answer/compose/indicator.ts'
import { halfWidth } from '../../../server/answer/half-width.ts'
import { answersOfMadeUp } from './made-up.ts'
import { answersOfCorpus } from './opened.ts'

const fullWidth = (text: string) => text.replace(/[0-9.%]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
const plain = (text: string) => text.normalize('NFKC')

describe('digits of full width', () => {
  it('with their points and percent signs become half-width ones', () => {
    expect(halfWidth('２０２５年达到４５９．６亿元，增长８％')).toBe('2025年达到459.6亿元，增长8%')
  })

  it('and nothing else: brackets, commas and letters stay', () => {
    expect(halfWidth('（Ａ）３，四：五。')).toBe('（Ａ）3，四：五。')
  })

  it('keep every offset, and fold once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'０１２３４５６７８９．％（），Ａ年目标5.%\t\n𠮷') }), (text) => {
        const folded = halfWidth(text)
        expect(folded).toHaveLength(text.length)
        expect(halfWidth(folded)).toBe(folded)
        expect(folded).not.toMatch(/[０-９．％]/)
        for (let at = 0; at < text.length; at++) if (!/[０-９．％]/.test(text[at]!)) expect(folded[at]).toBe(text[at])
      }),
    )
  })

  it('are what half-width digits came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.%亿元年') }), (text) => {
        expect(halfWidth(fullWidth(text))).toBe(text)
      }),
    )
  })
})

describe('a row printed in digits of full width', () => {
  const opened = answersOfCorpus()

  const inFullWidth = (indicator: Indicator): Indicator => ({
    ...indicator,
    values: indicator.values.map((value) => ({ ...value, value: fullWidth(value.value) })),
  })
  const held = () => [...opened.knowledge.plans.values()].flatMap(({ indicators }) => indicators)

  it.each(['孝义市的目标是多少？', '吕梁市2025年目标是多少？', '山西省2020年实际是多少？', '汾阳市“十四五”年均增速是多少？', '孝义市“十三五”的目标实现了吗？'])(
    'leads with the same value and says the same line: %s',
    (question) => {
      const query = opened.read(question)
      expect(held().length).toBeGreaterThan(100)
      for (const indicator of held()) {
        const other = inFullWidth(indicator)
        const main = mainValue(indicator, query)
        expect(mainValue(other, query), indicator.name).toEqual(main && { ...main, value: fullWidth(main.value) })
        expect(plain(chineseLine('某地', other, query))).toBe(plain(chineseLine('某地', indicator, query)))
        expect(plain(englishLine('某地', other, query))).toBe(plain(englishLine('某地', indicator, query)))
      }
    },
  )
})

describe('a plan printed in digits of full width', () => {
  const plan = (place: string) => [
    `${place}国民经济和社会发展第十四个五年规划纲要`,
    '',
    '第一章 发展目标',
    '',
    `到2025年，${place}造林12.5万亩，新建幼儿园6所。`,
    '',
    '专栏1 “十四五”时期主要指标',
    '指标   单位   2020年   2025年   年均增长（%）   属性',
    '地区生产总值   亿元   312.8   459.6   8   预期性',
    '常住人口城镇化率   %   51.4   60   1.7   预期性',
    '粮食综合生产能力   万吨   17.3   18   0.8   约束性',
  ]
  const madeUp = answersOfMadeUp(plan('文水县'), plan('交城县').map(fullWidth))
  const ask = async (question: string) => {
    const { status, answer } = await madeUp.ask(question)
    return { status, lines: answer.blocks.filter(({ type }) => type !== 'related').map(({ text }) => text) }
  }

  it.each([
    ['县2025年地区生产总值目标是多少？', /2025年地区生产总值目标为459\.6亿元/],
    ['县2020年地区生产总值实际是多少？', /2020年地区生产总值实际为312\.8亿元/],
    ['县2025年常住人口城镇化率目标是多少？', /2025年常住人口城镇化率目标为60%/],
    ['县“十四五”地区生产总值年均增速是多少？', /地区生产总值年均增长为?8%/],
    ['县到2025年要造林多少万亩？', /造林12\.5万亩/],
  ])('answers as the plain one does: …%s', async (question, line) => {
    const [one, other] = [await ask(`文水${question}`), await ask(`交城${question}`)]
    expect(one.status).toBe('answered')
    expect(one.lines[0]).toMatch(line)
    expect(other.status).toBe('answered')
    expect(plain(other.lines.join('\n')).replaceAll('交城', '文水')).toBe(plain(one.lines.join('\n')))
  })

  it('is compared with the plain one value by value', async () => {
    const { status, lines } = await ask('文水县和交城县2025年粮食综合生产能力目标各是多少？')
    expect(status).toBe('answered')
    for (const place of ['文水县', '交城县']) expect(lines.map(plain).join('\n')).toMatch(new RegExp(`${place}2025年粮食综合生产能力目标为18万吨`))
  })
})
