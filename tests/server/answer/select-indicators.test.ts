import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { IndicatorValue } from '../../../ingest/schema.ts'
import { isShareInstead, tellsOfTimes } from '../../../server/answer/select-indicators.ts'
import { isOfOthers } from '../../../server/answer/unsaid.ts'
import { type Opened, openAnswers } from './opened.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openAnswers()
})
afterAll(() => opened.close())

describe('a row tells of the times asked about', () => {
  const value = (year: number | null, printed: string): IndicatorValue => ({ year, kind: 'target', label: '', value: printed, range: null })
  const tells = (question: string, values: readonly IndicatorValue[]) => {
    const indicator = opened.knowledge.plans.get('xiaoyi-plan')!.indicators[0]!
    return tellsOfTimes({ indicator: { ...indicator, values: [...values] } }, opened.read(question))
  }

  it.each([
    ['2025年目标', [value(2025, '35')], true],
    ['2025年目标', [value(2025, '—')], true],
    ['2025年目标', [value(2020, '35')], false],
    ['“十四五”目标', [value(2020, '29'), value(2025, '35')], true],
    ['“十四五”目标', [value(2015, '29'), value(2020, '35')], false],
    ['“十二五”脱贫人数', [value(2015, '—'), value(2020, '11')], false],
    ['“十三五”下降多少', [value(2015, '—'), value(2020, '—'), value(null, '[15]')], true],
    ['目标是多少', [value(2020, '35')], true],
    ['“十四五”目标', [value(null, '35')], true],
  ] as const)('%s %j: %s', (question, values, expected) => expect(tells(question, values)).toBe(expected))
})

describe('a share is no growth', () => {
  const share = { name: '制造业增加值占规上工业增加值比重' }
  it.each([
    ['规上工业增加值年均增长多少', true],
    ['规上工业增加值增速', true],
    ['制造业占规上工业增加值的比重提高多少', false],
    ['规上工业增加值多少亿元', false],
  ])('%s: %s', (question, expected) => expect(isShareInstead(question, share)).toBe(expected))
})

describe('a statistic of a group', () => {
  it.each([
    ['农村居民收入目标', '居民人均可支配收入增长率', true],
    ['农民收入目标', '农村居民人均纯收入', false],
    ['女性人均预期寿命', '人均预期寿命（岁）', true],
    ['第四季度地区生产总值', '地区生产总值（亿元）', true],
    ['youth unemployment rate', '城镇调查失业率', true],
    ['rural incomes', '农村居民人均可支配收入', false],
    ['城镇化率', '常住人口城镇化率', false],
  ])('%s beside %s: %s', (question, said, expected) => expect(isOfOthers(question, said)).toBe(expected))
})

describe('a year that no row shown has a column for', () => {
  it('is said to be missing beside the value of the other', async () => {
    const reply = await opened.ask('汾阳2020年城镇居民人均可支配收入是多少，2025年呢？')
    expect(reply.status).toBe('answered')
    expect(reply.answer.text).toContain('27040')
    expect(reply.answer.text).toContain('表中没有给出2025年的数值。')
  })
})
