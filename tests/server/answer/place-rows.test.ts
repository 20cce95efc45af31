import { describe, expect, it } from 'vitest'
import { matchIndicators } from '../../../server/answer/select-indicators.ts'
import type { AskReply } from '../../../server/contract.ts'
import { answersOfMadeUp, type MadeUp } from './made-up.ts'
import { blocksOf, quotesOf } from './replies.ts'

const rows = (reply: AskReply) => blocksOf(reply, 'indicator').map(({ text }) => text)
/** The places whose rows fit a question. */
const placesFound = ({ read, knowledge }: MadeUp, question: string) =>
  new Set(matchIndicators(read(question), knowledge).flatMap(({ indicator }) => indicator.place ?? []))

describe('rows of a table of places inside the one held', () => {
  const madeUp = answersOfMadeUp([
    '山西省国民经济和社会发展第十四个五年规划纲要',
    '第一章 分区发展',
    '专栏3 各市指标',
    '地区\t2020年茶叶种植面积（万亩）\t2025年茶叶种植面积（万亩）\t2025年城镇化水平（%）',
    '晋城市\t1.2\t1.8\t61',
    '临汾市\t2.5\t3.6\t57',
    '运城市\t0.7\t0.9\t55',
    '表2 全省指标',
    '指标\t单位\t2020年\t2025年',
    '茶叶种植面积\t万亩\t4.4\t6.3',
    '蜂蜜产量\t吨\t5\t9',
  ])
  const jincheng = '山西省2025年晋城市 茶叶种植面积目标为1.8万亩（2020年实际1.2万亩）'
  const linfen = '山西省2025年临汾市 茶叶种植面积目标为3.6万亩（2020年实际2.5万亩）'

  it.each([
    ['晋城市2025年茶叶种植面积目标是多少？', jincheng, /晋城市.*1\.8/s],
    ['晋城的茶叶种植面积目标是多少？', jincheng, /晋城市.*1\.8/s],
    ['山西省临汾市2025年城镇化水平目标是多少？', '山西省2025年临汾市 城镇化水平目标为57%', /临汾市.*57/s],
  ])('answer for the place they are of, by what is measured: %s', async (question, row, quote) => {
    const reply = await madeUp.ask(question)
    expect(rows(reply)).toEqual([row])
    expect(quotesOf(reply, blocksOf(reply, 'indicator')[0]!.citations)).toMatch(quote)
  })

  it.each([
    ['晋城市和临汾市2025年茶叶种植面积目标各是多少？', [jincheng, linfen]],
    ['晋城市、临汾市2025年茶叶种植面积各多少万亩？', [jincheng, linfen]],
    ['晋城市和临汾市2025年城镇化率目标各是多少？', ['山西省2025年晋城市 城镇化水平目标为61%', '山西省2025年临汾市 城镇化水平目标为57%']],
  ])('are all shown of places asked about together, be it measured by another name: %s', async (question, lines) => {
    expect(rows(await madeUp.ask(question))).toEqual(lines)
  })

  it('leave the whole to its own row', async () => {
    expect(rows(await madeUp.ask('山西省2025年茶叶种植面积目标是多少？'))).toEqual(['山西省2025年茶叶种植面积目标为6.3万亩（2020年实际4.4万亩）'])
  })

  it.each(['大同市2025年茶叶种植面积目标是多少？', '晋城市2025年蜂蜜产量目标是多少？'])(
    'answer for no other place and for nothing else: %s',
    async (question) => {
      const reply = await madeUp.ask(question)
      expect(reply.status).toBe('insufficient')
      expect(reply.citations).toEqual([])
    },
  )

  it('are found for the place named alone', () => {
    expect(placesFound(madeUp, '晋城市2025年茶叶种植面积目标是多少？')).toEqual(new Set(['晋城市']))
    expect(placesFound(madeUp, '晋城市和运城市2025年茶叶种植面积目标各是多少？')).toEqual(new Set(['晋城市', '运城市']))
    expect(placesFound(madeUp, '山西省2025年茶叶种植面积目标是多少？')).toEqual(new Set())
  })
})

describe('rows of a table of areas that no list of places has', () => {
  const madeUp = answersOfMadeUp([
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 分区发展',
    '专栏3 各片区指标',
    '片区\t2020年茶叶种植面积（万亩）\t2025年茶叶种植面积（万亩）',
    '沿山片区（含东镇、西镇）\t1.2\t1.8',
    '沿河片区\t2.5\t3.6',
    '表2 全县指标',
    '指标\t单位\t2020年\t2025年',
    '茶叶种植面积\t万亩\t4.4\t6.3',
  ])

  it.each([
    ['洪洞县沿河片区2025年茶叶种植面积目标是多少？', '洪洞县2025年沿河片区 茶叶种植面积目标为3.6万亩（2020年实际2.5万亩）'],
    ['洪洞县沿山片区2025年茶叶种植面积目标是多少？', '洪洞县2025年沿山片区（含东镇、西镇） 茶叶种植面积目标为1.8万亩（2020年实际1.2万亩）'],
    ['洪洞县2025年茶叶种植面积目标是多少？', '洪洞县2025年茶叶种植面积目标为6.3万亩（2020年实际4.4万亩）'],
  ])('answer for the area by its name, whatever stands behind it in brackets: %s', async (question, row) => {
    expect(rows(await madeUp.ask(question))).toEqual([row])
  })

  it('are found by the name alone', () => {
    expect(placesFound(madeUp, '洪洞县沿山片区2025年茶叶种植面积目标是多少？')).toEqual(new Set(['沿山片区（含东镇、西镇）']))
    expect(placesFound(madeUp, '洪洞县沿海片区2025年茶叶种植面积目标是多少？')).toEqual(new Set())
  })

  it('answer for no other area', async () => {
    expect((await madeUp.ask('洪洞县沿海片区2025年茶叶种植面积目标是多少？')).status).toBe('insufficient')
  })
})
