import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 发展回顾',
  '第一节 成效',
  '2020年全县核桃产值达到12亿元，核桃园扩大到6万亩。',
  '2020年全县小麦面积达到3万亩。',
  '2020年压减竹炭产能349万吨，窑炉全部关停。',
  '2020年全县苹果种植总产值增长6亿元，果农得利。',
  '2020年全县玉米种植面积达到7万亩，长势喜人。',
  '2020年白酒产值达到20亿元。',
  '2020年水产产值达到200亿元，池塘连片。',
  '第二章 建设',
  '第一节 产业',
  '2020年核桃产值达到15亿元，比2015年翻了一番。',
  '2019年核桃产值达到11亿元，农民增收明显。',
  '2020年，以壮士断腕的决心压减竹炭产能451万吨，山林复绿。',
  '第二节 其他',
  '2019年全县小麦面积达到5万亩。',
  '2020年全县苹果种植总产值达到9亿元，果香满园。',
  '2020年全县玉米种植面积较2015年扩大到9万亩，连年丰收。',
  '2020年底，白酒产值达到20.05亿元。',
  '水产产值2020年力争达到260亿元，水面连片。',
  '第三节 收入',
  '2020年城镇居民人均可支配收入达到3.8万元。',
  '2020年农村居民人均可支配收入达到1.9万元。',
])
const told = async (question: string) => (await madeUp.ask(question)).discrepancies.map(({ text }) => text)

describe('values of one thing that differ', () => {
  it('are named with both', async () => {
    expect(await told('洪洞县2020年核桃产值是多少？')).toEqual([expect.stringMatching(/^来源不一致：.*(?=.*12亿元)(?=.*15亿元)/)])
  })

  it('are so however the one says how it was done', async () => {
    expect(await told('洪洞县2020年压减了多少竹炭产能？')).toEqual([expect.stringMatching(/(?=.*349万吨)(?=.*451万吨)/)])
  })

  it('are named in English', async () => {
    expect(await told('What was the output value of the walnut industry of Hongdong in 2020?')).toEqual([
      expect.stringMatching(/^The sources give different values: (?=.*12亿元)(?=.*15亿元)/),
    ])
  })

  it('carry a source each', async () => {
    const { discrepancies, citations } = await madeUp.ask('洪洞县2020年核桃产值是多少？')
    const values = discrepancies.flatMap((one) => one.values)
    expect(values.length).toBe(2)
    for (const { value, citation } of values) expect(citations[citation - 1]?.quote).toContain(value)
  })

  it('are none where they are of another year than the one asked about', async () => {
    expect(await told('洪洞县2019年核桃产值是多少？')).toEqual([])
    expect(await told('洪洞县2019年小麦面积是多少万亩？')).toEqual([])
  })

  it('are none where they are of two years', async () => {
    expect((await told('洪洞县小麦面积是多少万亩？')).join('')).not.toMatch(/[35]万亩/)
  })

  it('are none where one is what something grew by', async () => expect(await told('洪洞县2020年苹果种植总产值是多少亿元？')).toEqual([]))

  it('are of the year they are of, and not of the one that is only measured against', async () => {
    expect(await told('洪洞县2020年玉米种植面积是多少万亩？')).toEqual([expect.stringMatching(/(?=.*7万亩)(?=.*9万亩)/)])
  })

  it('are none where rounding tells them apart', async () => expect(await told('洪洞县2020年白酒产值是多少？')).toEqual([]))

  it('are none where one is of the towns and the other of the country', async () =>
    expect(await told('2020年洪洞县城镇居民和农村居民人均可支配收入各是多少？')).toEqual([]))

  it('are none where one looks ahead', async () => expect(await told('洪洞县2020年水产产值是多少？')).toEqual([]))
})
