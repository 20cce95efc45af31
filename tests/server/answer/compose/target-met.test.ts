import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'

const madeUp = answersOfMadeUp([
  '云溪县国民经济和社会发展第十四个五年规划纲要',
  '第一章 发展基础',
  '第一节 “十三五”回顾',
  '外贸进出口总额没有达到“十三五”规划提出的35亿元的目标。',
  '“十三五”以来茶叶年均增长9.4%，2020年茶叶产量300吨。',
  '第二章 目标',
  '第一节 主要指标',
  '茶叶年均增长6%左右，扩大茶园。',
  '表1 主要指标',
  '指标\t2020年\t2025年\t属性',
  '外贸进出口总额（亿元）\t25.1\t45\t预期性',
  '森林覆盖率（%）\t30\t35\t约束性',
])

describe('whether a target was met', () => {
  it('is told by the sentence that says so, and not by the row', async () => {
    const reply = await madeUp.ask('云溪县“十三五”外贸进出口总额的目标完成了没有？')
    expect(reply.answer.blocks[0]?.text).toContain('没有达到')
  })

  it('is told by the row where none does', async () => {
    expect((await madeUp.ask('云溪县2025年外贸进出口总额目标是多少？')).answer.blocks[0]?.text).toContain('45亿元')
  })
})

describe('growth over a period', () => {
  it('is not that of the period before, though its last year is named', async () => {
    expect((await madeUp.ask('云溪县“十四五”期间茶叶年均增长多少？')).answer.blocks[0]?.text).toContain('年均增长6%左右')
  })
})
