import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf } from '../replies.ts'

const country = answersOfMadeUp([
  '中华人民共和国国民经济和社会发展第七个五年计划',
  '第一章 工业',
  '第一节 日用品',
  '1990年主要产品的生产安排如下：',
  '自行车，2,200万辆，比1985年增长1.5倍。主要发展轻便车和适合农村用的加重车。',
  '缝纫机，1,400万架，比1985年增长82%。',
  '电风扇。重点提高质量，开发新花色。',
  '第二节 其他',
  '1990年，丝的产量安排4万吨，比1985年增长23%。',
  '1990年产量达到70万吨的是合成洗涤剂。',
  '第二章 农业',
  '第一节 种植业',
  '棉花360万吨，比1985年的270万吨增长33%。',
])
const led = async (question: string) => {
  const reply = await country.ask(question)
  return reply.status === 'answered' ? (blocksOf(reply, 'sentence')[0]?.text ?? '') : reply.status
}

describe('an amount right behind a product', () => {
  it.each([
    ['自行车产量 1990年 目标', '自行车，2,200万辆'],
    ['1990年缝纫机产量是多少？', '缝纫机，1,400万架'],
    ['七五计划里棉花的产量是多少？', '棉花360万吨'],
  ])('is its output, in the last year of the plan where it is set against an earlier one: %s', async (question, words) =>
    expect(await led(question)).toContain(words),
  )

  it('is that of no other product, and no year before', async () => {
    expect(await led('1990年电风扇产量是多少？')).toBe('insufficient')
    expect(await led('1987年自行车产量是多少？')).toBe('insufficient')
  })
})
