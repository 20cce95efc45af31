import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Concept } from '../../../server/answer/understand/concepts.ts'
import { isOfOtherGroup, isOfOthers, tooWide, unsaid } from '../../../server/answer/unsaid.ts'
import { answersOfCorpus } from './opened.ts'

const concept = (source: string, weight = 0.8, others: readonly string[] = []): Concept => ({
  source,
  weight,
  alternatives: [{ text: source, weight: 1 }, ...others.map((text) => ({ text, weight: 0.85 }))],
})

describe('what a question says that a row does not', () => {
  it('is the weight of what it names and the row does not', () => {
    expect(unsaid([concept('青年', 0.7), concept('失业率', 0.9)], '城镇调查失业率(%)')).toBeCloseTo(0.7)
    expect(unsaid([concept('青年', 0.7), concept('盲人', 0.5)], '城镇调查失业率(%)')).toBeCloseTo(1.2)
  })

  it.each([
    ['in its own words', concept('失业率'), '城镇调查失业率(%)'],
    ['in words that stand for it', concept('gdp', 0.8, ['地区生产总值']), '地区生产总值(亿元)'],
    ['shortened', concept('研发'), '研究与试验发展经费投入强度'],
    ['shortened, within a longer word', concept('能耗'), '单位地区生产总值能源消耗降低'],
    ['in most of its pairs of characters', concept('执业医师数'), '每千人口拥有执业(助理)医师数'],
    ['as a value and no subject', concept('目标'), '森林覆盖率(%)'],
    ['too lightly to narrow anything', concept('全面', 0.3), '森林覆盖率(%)'],
  ] as const)('is nothing of what the row says %s', (_, one, text) => expect(unsaid([one], text)).toBe(0))

  it('counts a short form only where its characters stand in their order', () => {
    expect(unsaid([concept('发研')], '研究与试验发展经费投入强度')).toBe(0.8)
  })

  it('is nothing where nothing is asked, and never more than all there is', () => {
    expect(unsaid([], '森林覆盖率')).toBe(0)
    const words = fc.string({ unit: fc.constantFrom(...'森林覆盖率青年失业地区生产总值'), minLength: 2, maxLength: 6 })
    const concepts = fc.array(fc.tuple(words, fc.double({ min: 0.01, max: 1, noNaN: true })).map(([source, weight]) => concept(source, weight)))
    fc.assert(
      fc.property(concepts, words, (asked, text) => {
        const left = unsaid(asked, text)
        expect(left).toBeGreaterThanOrEqual(0)
        expect(left).toBeLessThanOrEqual(asked.reduce((sum, { weight }) => sum + weight, 0) + 1e-9)
        expect(unsaid(asked, text + asked.map(({ source }) => source).join(''))).toBe(0)
      }),
    )
  })
})

describe('a row tells of something wider', () => {
  it('from a weight on that translations need more of', () => {
    for (const language of ['zh', 'en'] as const) {
      expect(tooWide(0, language)).toBe(false)
      expect(tooWide(1, language)).toBe(true)
    }
    expect(tooWide(0.5, 'zh')).toBe(true)
    expect(tooWide(0.5, 'en')).toBe(false)
  })
})

describe('a row of a wider statistic', () => {
  const opened = answersOfCorpus()

  it.each([
    ['山西省2025年青年失业率目标是多少？', '山西省2025年城镇调查失业率目标是多少？', /5\.5%/],
    ['孝义市2025年第四季度地区生产总值目标是多少？', '孝义2025年地区生产总值目标为多少亿元？', /459\.6亿元/],
    ['孝义市2025年女性人均预期寿命目标是多少？', '孝义市2025年人均预期寿命目标是多少？', /78\.1岁/],
    ['汾阳市2025年残疾人基本养老保险参保率是多少？', '汾阳市2025年基本养老保险参保率是多少？', /95%/],
    ['孝义市2025年夏季空气质量优良天数比例是多少？', '孝义市2025年空气质量优良天数比例是多少？', /70%/],
    ['吕梁市2025年民营高端装备制造业增加值增速目标是多少？', '吕梁市高端装备制造业增加值增速目标是多少？', /10%/],
  ])('is no answer to a narrower one: %s', async (narrower, own, value) => {
    const reply = await opened.ask(narrower)
    expect(reply.status, reply.answer.text).toBe('insufficient')
    expect(reply.answer.text).toContain('没有给出所问的数字')
    const [line] = (await opened.ask(own)).answer.blocks
    expect(line?.type).toBe('indicator')
    expect(line?.text).toMatch(value)
  })
})

describe('a piece of a longer word', () => {
  const whole = concept('一般公共财政预算收入', 0.9, ['一般公共预算收入'])

  it('is said where the longer word is, be it in another form', () => {
    expect(unsaid([whole, concept('财政', 0.6)], '一般公共预算收入（亿元）')).toBe(0)
  })

  it('is not said where the longer word is not', () => {
    expect(unsaid([whole, concept('财政', 0.6)], '森林覆盖率（%）')).toBeCloseTo(1.5)
  })

  it('is none of a word that is no longer', () => {
    expect(unsaid([concept('预算收入', 0.9), concept('财政', 0.6)], '一般公共预算收入（亿元）')).toBeCloseTo(0.6)
    expect(unsaid([concept('财政', 0.9, ['预算']), concept('财政', 0.6)], '一般公共预算收入')).toBeCloseTo(0.6)
  })

  it('never adds to what is left unsaid', () => {
    const words = fc.string({ unit: fc.constantFrom(...'公共财政预算收入'), minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(words, words, words, (longer, piece, text) => {
        const before = unsaid([concept(piece)], text)
        const beside = unsaid([concept(piece), concept(`${longer}${piece}`, 0.9, [text])], text)
        expect(beside).toBeLessThanOrEqual(before)
        expect(beside).toBe(0)
      }),
    )
  })
})

describe('those of town and country', () => {
  it.each([
    ['城镇、农村居民收入', '城镇居民人均可支配收入', false],
    ['城镇、农村居民收入', '农村居民人均可支配收入', false],
    ['城镇居民和农民的收入', '农村居民人均可支配收入', false],
    ['城镇、农村居民收入', '城乡居民人均可支配收入', false],
    ['incomes of urban and rural residents', '城乡居民人均可支配收入', false],
    ['the income of rural residents', '城乡居民人均可支配收入', false],
    ['the income of rural residents', '城镇居民人均可支配收入', true],
    ['城镇、农村居民收入', '居民人均可支配收入', true],
    ['城镇居民收入', '农村居民人均可支配收入', true],
    ['农村居民收入', '城镇居民人均可支配收入', true],
    ['城镇、农村女性收入', '城镇居民人均可支配收入', true],
  ])('both asked for are of either: %s beside %s: %s', (question, said, expected) => expect(isOfOthers(question, said)).toBe(expected))
})

describe('a figure per head', () => {
  it.each([
    ['人均地区生产总值是多少', '地区生产总值', true],
    ['What was GDP per head?', '地区生产总值', true],
    ['人均地区生产总值是多少', '人均地区生产总值', false],
    ['人均收入是多少', '平均每个农民的纯收入', false],
    ['人均预期寿命是多少', '预期寿命', false],
    ['地区生产总值是多少', '地区生产总值', false],
  ])('is not told by the whole: %s beside %s: %s', (question, said, expected) => expect(isOfOthers(question, said)).toBe(expected))
})

describe('a ratio of incomes', () => {
  it.each([
    ['城乡居民收入比是多少', '城乡居民人均可支配收入', true],
    ['城乡居民收入之比是多少', '农村居民人均可支配收入', true],
    ['城乡收入差距有多大', '城乡居民人均可支配收入', true],
    ['城乡居民收入比是多少', '城乡居民收入比', false],
    ['城乡收入差距有多大', '城乡居民收入差距', false],
    ['城乡居民收入比是多少', '城镇居民收入是农村居民的2.1倍', false],
    ['居民收入比重是多少', '居民收入', false],
    ['居民收入比上年增长多少', '居民收入', false],
  ])('is not told by what it is a ratio of: %s beside %s: %s', (question, said, expected) => expect(isOfOthers(question, said)).toBe(expected))
})

describe('a part of a year', () => {
  it.each(['冬季供暖面积是多少', '上半年茶叶产量是多少', '第四季度茶叶产量是多少', 'How much tea is picked in winter?'])(
    'need not be said by a sentence, and has to be by a row: %s',
    (question) => {
      expect(isOfOthers(question, '供暖面积')).toBe(true)
      expect(isOfOtherGroup(question, '供暖面积')).toBe(false)
    },
  )

  it('is no group, whose name a sentence has to say too', () => {
    expect(isOfOtherGroup('农村供暖面积是多少', '供暖面积')).toBe(true)
    expect(isOfOtherGroup('农村供暖面积是多少', '农村供暖面积')).toBe(false)
  })
})

describe('the two rates of unemployment', () => {
  it.each([
    ['城镇登记失业率控制在多少？', '城镇调查失业率(%)', true],
    ['城镇登记失业率控制在多少？', '城镇登记失业率(%)', false],
    ['城镇调查失业率控制在多少？', '城镇登记失业率(%)', true],
    ['城镇失业率控制在多少？', '城镇调查失业率(%)', false],
  ])('are not told by one another: %s beside %s: %s', (question, said, expected) => expect(isOfOthers(question, said)).toBe(expected))
})
