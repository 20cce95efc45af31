import { describe, expect, it } from 'vitest'
import type { AskReply } from '../../../../server/contract.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf, sourceOf } from '../replies.ts'

const madeUp = answersOfMadeUp(
  [
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 指标',
    '第一节 主要指标',
    '表1 主要指标',
    '指标名称\t单位\t2020年\t2025年\t属性',
    '茶业增加值占比\t%\t20\t26\t预期性',
    '鱼塘水面\t亩\t700\t800\t预期性',
    '竹器产值\t亿元\t3\t7\t预期性',
    '旅游收入\t亿元\t3\t9\t预期性',
    '第二节 茶业',
    '茶业增加值达到4亿元，茶农增收。',
  ],
  [
    '襄汾县国民经济和社会发展第十四个五年规划纲要',
    '第一章 指标',
    '第一节 主要指标',
    '表1 主要指标',
    '指标名称\t单位\t2020年\t2025年\t属性',
    '茶业增加值\t亿元\t2\t6\t预期性',
    '鱼塘水面\t亩\t600\t950\t预期性',
    '旅游收入增长率\t%\t3\t9\t预期性',
    '第二节 竹器',
    '竹器产值达到11亿元，竹编进校园。',
  ],
)
const tableOf = (reply: AskReply) => blocksOf(reply, 'table')[0]?.table
const rowOf = (reply: AskReply) => tableOf(reply)?.rows.map(({ head, cells }) => [head, ...cells.map(({ text }) => text)])
const unlike = '各地给出的数值不属同一年份或同一口径，因此不计算差额。'

describe('a row in another measure than is asked', () => {
  it('is no side’s answer where a sentence gives the measure asked for', async () => {
    const reply = await madeUp.ask('洪洞县和襄汾县的茶业增加值各是多少亿元？')
    expect(reply.answer.text).not.toContain('占比')
    expect(rowOf(reply)).toEqual([['茶业 增加值', '茶业增加值达到4亿元', '6亿元']])
    expect(tableOf(reply)?.rows[0]?.cells.map((cell) => sourceOf(reply, cell)?.documentId)).toEqual(['made-up', 'made-up-2'])
  })

  it('is one where no measure is asked for', async () => {
    const { answer } = await madeUp.ask('洪洞县和襄汾县的茶业增加值目标各是多少？')
    expect(answer.text).toContain('洪洞县2025年茶业增加值占比目标为26%')
  })
})

describe('a share and an amount', () => {
  it.each([
    ['洪洞县和襄汾县2025年旅游收入各是多少？', '旅游收入目标为9亿元', '旅游收入增长率目标为9%'],
    ['洪洞县和襄汾县的茶业增加值目标各是多少？', '占比目标为26%', '增加值目标为6亿元'],
  ])('are told each under its place, and stand in no table: %s', async (question, one, other) => {
    const reply = await madeUp.ask(question)
    expect(tableOf(reply)).toBeUndefined()
    expect(blocksOf(reply, 'heading').map(({ text }) => text)).toEqual(['洪洞县', '襄汾县'])
    expect(reply.answer.text).toContain(one)
    expect(reply.answer.text).toContain(other)
    expect(blocksOf(reply, 'note').map(({ text }) => text)).toEqual([unlike])
  })

  it('are not what two amounts are', async () => {
    const reply = await madeUp.ask('洪洞县和襄汾县2025年鱼塘水面各是多少亩？')
    expect(rowOf(reply)).toEqual([['2025 鱼塘水面', '800亩', '950亩']])
    expect(reply.answer.text).not.toContain(unlike)
  })
})

describe('the head of a table', () => {
  it('names the year where the values of all sides are of it', async () =>
    expect(rowOf(await madeUp.ask('襄汾县和洪洞县2025年鱼塘水面各是多少亩？'))?.[0]?.[0]).toBe('2025 鱼塘水面'))

  it('names no year where one side is told by a sentence', async () =>
    expect(rowOf(await madeUp.ask('洪洞县和襄汾县竹器产值目标各是多少亿元？'))).toEqual([['竹器产值', '7亿元', '竹器产值达到11亿元']]))
})
