import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { saysNumber } from '../../../../server/answer/rank/signs.ts'
import { countsWhatIsAsked } from '../../../../server/answer/refusal/counting.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { sentence } from './sentence.ts'
import { others, proseUnder } from './setting.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 经济',
  '第一节 总量',
  '到2025年，人均生产总值达到9万元，城乡面貌一新。',
  '第二节 增长',
  '生产总值稳步提高，百姓满意。',
  '第三节 茶园',
  '茶园面积达到9万亩，茶园连成片。',
  ...others,
])
const counts = (question: string, words: string, around: Parameters<typeof proseUnder>[2] = {}) =>
  countsWhatIsAsked(sentence(words), madeUp.read(question), proseUnder(madeUp.knowledge, '', around))

describe('a figure per head', () => {
  it.each([
    ['洪洞县生产总值要达到多少？', '到2025年，人均生产总值达到9万元。'],
    ['洪洞县生产总值要达到多少？', '到2025年，人均国内生产总值达到9万元。'],
    ['洪洞县GDP要达到多少？', '到2025年，人均GDP达到9万元。'],
  ])('is none of the whole: %s: %s', (question, words) => expect(counts(question, words)).toBeLessThan(1))

  it.each([
    ['洪洞县生产总值要达到多少？', '生产总值达到300亿元，人均生产总值达到9万元。'],
    ['洪洞县生产总值要达到多少？', '生产总值达到300亿元。'],
    ['洪洞县人均生产总值要达到多少？', '到2025年，人均生产总值达到9万元。'],
    ['洪洞县每人生产总值要达到多少？', '到2025年，每人生产总值达到9万元。'],
    ["What is Hongdong's GDP per capita to reach?", '到2025年，人均生产总值达到9万元。'],
  ])('is one where it is asked for, and leaves the whole beside it: %s: %s', (question, words) => expect(counts(question, words)).toBe(1))

  it('is no answer to what the whole is', async () => {
    const { status, answer } = await madeUp.ask('洪洞县2025年生产总值要达到多少亿元？')
    expect(status).toBe('insufficient')
    expect(answer.text).toContain('没有给出所问的数字')
    expect((await madeUp.ask('洪洞县2025年人均生产总值要达到多少万元？')).answer.text).toContain('9万元')
  })
})

describe('a year behind the last one of the plan', () => {
  const question = '洪洞县2030年茶园面积达到多少万亩？'
  const words = '茶园面积达到9万亩。'

  it.each([
    ['no year stands around the sentence', '茶园连成片，茶园面积达到9万亩。', 0],
    ['another year stands around it', '到2028年，茶园连成片。茶园面积达到9万亩。', 0],
    ['it stands around it itself', '到2030年，茶园连成片。茶园面积达到9万亩。', 1],
    ['it stands there among others', '到2028年修路，到2030年种茶。茶园面积达到9万亩。', 1],
  ])('is told where it is named: where %s: %s', (_, text, given) => expect(counts(question, words, { text, ends: 2025 })).toBe(given))

  it('need not be named where the plan reaches so far', () => expect(counts(question, words, { text: '茶园连成片。', ends: 2030 })).toBe(1))

  it('counts only as the year asked about, whatever the years are', () => {
    const years = fc.record({ asked: fc.integer({ min: 2026, max: 2060 }), named: fc.integer({ min: 2026, max: 2060 }) })
    fc.assert(
      fc.property(years, ({ asked, named }) => {
        const given = counts(`洪洞县${asked}年茶园面积达到多少万亩？`, words, { text: `到${named}年，茶园连成片。茶园面积达到9万亩。`, ends: 2025 })
        expect(given).toBe(asked === named ? 1 : 0)
      }),
    )
  })
})

describe('so many times as much', () => {
  it.each(['生产总值翻两番', '农民收入翻一番', '产值翻番', '产量翻几番', '客流翻倍'])('is a number: %s', (words) => expect(saysNumber(words)).toBe(true))
  it.each(['翻修学校', '翻盖房屋', '翻身做主', '接二连三', '一番事业'])('is none of %s', (words) => expect(saysNumber(words)).toBe(false))
})
