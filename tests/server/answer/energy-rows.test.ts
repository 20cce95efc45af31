import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameShareOf } from '../../../server/answer/indicator-names.ts'
import { matchIndicators } from '../../../server/answer/select-indicators.ts'
import type { Concept } from '../../../server/answer/understand/concepts.ts'
import { unsaid } from '../../../server/answer/unsaid.ts'
import { answersOfMadeUp } from './made-up.ts'
import { blocksOf } from './replies.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 指标',
  '第一节 主要指标',
  '表1 主要指标',
  '指标名称\t单位\t2020年\t2025年\t属性',
  '国内生产总值\t亿元\t200\t300\t预期性',
  '单位国内生产总值能源消耗降低\t%\t12\t15\t约束性',
  '全社会用电量\t亿千瓦时\t11\t14\t预期性',
  '体育人口占总人口比重\t%\t22\t35\t预期性',
  '第二节 体育',
  '体育锻炼的人要多起来，体育锻炼的场地要多起来。',
])
const lines = async (question: string) => blocksOf(await madeUp.ask(question), 'indicator').map(({ text }) => text)
const shareOf = (name: string, question: string) => nameShareOf({ name }, madeUp.read(question))

describe('the energy that a unit of output takes', () => {
  it.each(['洪洞县2025年单位GDP能耗要降低多少？', '洪洞县单位GDP能源消耗降低目标是多少？', '洪洞县2025年单位生产总值能耗降低多少？'])(
    'is found by its row, in short words or long: %s',
    async (question) => expect(await lines(question)).toEqual([expect.stringMatching(/^洪洞县2025年单位国内生产总值能源消耗降低目标为15%/)]),
  )

  it('is told by its row as surely in short words as in its own', () => {
    const score = (question: string) => matchIndicators(madeUp.read(question), madeUp.knowledge)[0]?.score
    expect(score('洪洞县2025年单位GDP能耗要降低多少？')).toBeCloseTo(score('洪洞县2025年单位国内生产总值能源消耗要降低多少？') ?? 0, 1)
  })

  it('is said in full by the short words', () => expect(shareOf('单位国内生产总值能源消耗降低', '单位GDP能耗降低多少')).toBe(1))

  it('is not the output itself', async () =>
    expect(await lines('洪洞县2025年GDP目标是多少？')).toEqual([expect.stringMatching(/^洪洞县2025年国内生产总值目标为300亿元/)]))
})

describe('a share of the output', () => {
  it('is not told by the row of the output, nor is that said in full by it', async () => {
    expect(await lines('洪洞县2025年研发经费占GDP的比重是多少？')).toEqual([])
    expect(shareOf('国内生产总值', '研发经费占GDP的比重')).toBeLessThan(0.8)
  })
})

describe('words that are said in one with what the row says', () => {
  const concept = (source: string, weight = 0.7, others: readonly string[] = []): Concept => ({
    source,
    weight,
    alternatives: [{ text: source, weight: 1 }, ...others.map((text) => ({ text, weight: 0.8 }))],
  })
  const row = '体育人口占总人口比重'

  it.each([
    ['behind it', concept('锻炼', 0.7, ['体育锻炼'])],
    ['before it', concept('群众', 0.7, ['群众体育'])],
  ] as const)('leave nothing unsaid: %s', (_, one) => expect(unsaid([one, concept('体育')], row)).toBe(0))

  it.each([
    ['their compound is of another word', [concept('锻炼', 0.7, ['健身锻炼']), concept('体育')], 0.7],
    ['the row does not say the other word', [concept('锻炼', 0.7, ['文艺锻炼']), concept('文艺')], 1.4],
    ['the other word is not asked for', [concept('锻炼', 0.7, ['体育锻炼'])], 0.7],
  ] as const)('are left unsaid where %s', (_, concepts, left) => expect(unsaid(concepts, row)).toBeCloseTo(left))

  it('never leave more unsaid than without their compound', () => {
    const words = fc.string({ unit: fc.constantFrom(...'体育锻炼文艺人口'), minLength: 2, maxLength: 3 })
    fc.assert(
      fc.property(words, words, (one, other) => {
        const plain = unsaid([concept(one), concept(other)], row)
        expect(unsaid([concept(one, 0.7, [other + one]), concept(other)], row)).toBeLessThanOrEqual(plain)
      }),
    )
  })

  it('find the row', async () =>
    expect(await lines('洪洞县经常锻炼的体育人口比重目标是多少？')).toEqual([expect.stringMatching(/^洪洞县2025年体育人口占总人口比重目标为35%/)]))

  it('do not where they narrow it down', async () => expect(await lines('洪洞县经常游泳的体育人口比重目标是多少？')).toEqual([]))
})
