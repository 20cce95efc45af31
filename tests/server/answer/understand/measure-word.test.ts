import { describe, expect, it } from 'vitest'
import { measureOf } from '../../../../server/answer/understand/measure-word.ts'

describe('a number counted as the question counts', () => {
  it.each([
    ['要修多少公里路？', '新修农村公路120公里'],
    ['要修多少公里路？', '绿道 35.5 千米'],
    ['改造多少户？', '改造危房3200户'],
    ['新建几所学校？', '新建小学12所'],
    ['新建几所学校？', '新建学校十二所'],
    ['培训多少人？', '培训护工1.2万人次'],
    ['投资多少亿元？', '总投资575亿元'],
    ['花多少钱？', '安排资金 300 万元'],
    ['覆盖率是多少？', '达到95%以上'],
    ['覆盖率是多少？', '百分之七点五'],
    ['占比是多少？', '提高3.5个百分点'],
    ['产多少吨？', '产量达到10万吨'],
    ['种多少亩？', '种植面积5.6万亩'],
    ['装机多少万千瓦？', '装机容量350万千瓦'],
    ['寿命提高到多少岁？', '人均预期寿命78.5岁'],
    ['How much will it cost?', '总投资3.2亿元'],
    ['What percentage of people?', '参保率稳定在 98% 以上'],
  ])('%s — %s', (question, text) => expect(measureOf(question)?.test(text)).toBe(true))

  it.each([
    ['要修多少公里路？', '新建桥梁12座'],
    ['改造多少户？', '完成投资3.2亿元'],
    ['投资多少亿元？', '建成学校12所'],
    ['覆盖率是多少？', '建成覆盖12个乡镇的网络'],
    ['种多少亩？', '产粮10万吨'],
    ['培训多少人？', '提高3个百分点'],
  ])('is not any other number: %s — %s', (question, text) => expect(measureOf(question)?.test(text)).toBe(false))

  it.each(['有哪几个开发区？', '怎么治理汾河？', '目标是什么？', 'Which parks are planned?'])('is not looked for where none is asked: %s', (question) =>
    expect(measureOf(question)).toBeNull(),
  )
})
