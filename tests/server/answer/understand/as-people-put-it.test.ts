import { describe, expect, it } from 'vitest'
import { saysNumber } from '../../../../server/answer/rank/signs.ts'
import { isOfAnother } from '../../../../server/answer/refusal/another.ts'
import { soughtBy } from '../../../../server/answer/refusal/sought.ts'
import { measureOf } from '../../../../server/answer/understand/measure-word.ts'
import { withoutPreamble } from '../../../../server/answer/understand/preambles.ts'
import { timesOf, withPlanNamed } from '../../../../server/answer/understand/years.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from '../refusal/setting.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 竹业',
  '第一节 竹器',
  '竹器年产量达到3万件，竹林年开采量控制在80万根以内。',
  '第二章 其他',
  ...others,
])
const sources = (question: string) => madeUp.read(question).concepts.map(({ source }) => source)

describe('money counted in 块', () => {
  it.each(['注册最少要几万块？', '午饭一顿收几块钱？', '一个月给几百块？'])('is money: %s', (question) => {
    expect(measureOf(question)?.test('不低于300元')).toBe(true)
    expect(measureOf(question)?.test('课桌300套')).toBe(false)
  })

  it('is none where fields or stones are counted', () => expect(measureOf('修了几块地？')?.test('修整地块3块')).toBe(true))
})

describe('a rate told by what it counts', () => {
  it('is told as a rate', () => expect(measureOf('挖煤每百万吨死多少人？')?.test('煤矿百万吨死亡率由2.81降到2.0以下')).toBe(true))
})

describe('numbers in numerals', () => {
  it.each(['摄取量达到七十五克', '藏竹简二千枚', '种竹三百棵'])('count in small measures too: %s', (words) => expect(saysNumber(words)).toBe(true))
})

describe('whose something is', () => {
  it('asks for no person', () => {
    expect(soughtBy(madeUp.read('洪洞县的竹林归谁所有？'))).not.toBe('person')
    expect(soughtBy(madeUp.read('洪洞县的县长是谁？'))).toBe('person')
  })
})

describe('what is paid for what was trampled', () => {
  it('is not told by what farmers earn, whoever stands between the verb and the number', () => {
    expect(isOfAnother(madeUp.read('洪洞县野猪踩坏竹笋赔农民多少钱？'), '农民人均纯收入达到四百九十元', '')).toBe(true)
    expect(isOfAnother(madeUp.read('洪洞县野猪踩坏竹笋赔农民多少钱？'), '每亩补偿农民四百九十元', '')).toBe(false)
  })
})

describe('words of how a value is set', () => {
  it.each(['定为', '降到', '涨到'])('are nothing that is asked about: %s', (word) => expect(sources(`洪洞县竹器价格${word}多少？`)).not.toContain(word))
})

describe('what somebody says of his piece', () => {
  it.each([
    ['我在核对一篇旧稿，洪洞县定的竹林比重完成了吗？', '洪洞县定的竹林比重完成了吗？'],
    ['写竹业稿子要用个背景：为什么洪洞县的竹器地位特殊？', '竹业 为什么洪洞县的竹器地位特殊？'],
  ])('is left out but for its subject: %s', (typed, asked) => expect(withoutPreamble(typed)).toBe(asked))
})

describe('five years that are those of a plan', () => {
  it.each(['洪洞县1996到2000年，大学生上山有什么好处？', '2001到2005年那会儿洪洞县能迁户口吗？'])('are its period: %s', (question) => {
    const { years, periods } = timesOf(withPlanNamed(question))
    expect(years).toEqual([])
    expect(periods).toHaveLength(1)
  })

  it.each(['2016年到2020年，洪洞县好天气多了多少天？', '洪洞县从2016到2020年竹林增加了多少？'])(
    'are two years where they are set against one another: %s',
    (question) => expect(timesOf(withPlanNamed(question)).years).toEqual([2016, 2020]),
  )
})

describe('the yearly number of a thing printed nowhere', () => {
  it('is not told by that of another thing', async () => {
    expect((await madeUp.ask('洪洞县和田玉每年的开采量控制在多少？')).status).toBe('insufficient')
    expect((await madeUp.ask('洪洞县竹林每年的开采量控制在多少？')).status).toBe('answered')
  })
})
