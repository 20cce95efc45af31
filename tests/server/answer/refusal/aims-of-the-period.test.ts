import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from './setting.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 “十三五”执行情况和“十四五”发展环境',
  '第一节 “十三五”执行情况',
  '基础设施明显加强。五年新修石板路449公里，2020年末全县石板路465公里，石板路通到村口。',
  '第二章 建设石板路',
  '以三纵三横为骨架，五年新修石板路103公里，2025年石板路达到568公里。',
  '第三章 主要指标',
  '表1 主要指标',
  '指标\t2020年\t2025年\t属性',
  '竹编经费投入增长（%）\t0.23\t6\t预期性',
  '竹编经费投入占财政支出比重（%）\t1.7\t2.4\t预期性',
  '第四章 其他',
  ...others,
])
const answer = async (question: string) => (await madeUp.ask(question)).answer.blocks.filter(({ type }) => type !== 'related').map(({ text }) => text)

describe('what a plan means to do within its period', () => {
  it.each(['洪洞县“十四五”打算新修多少公里石板路？', '洪洞县“十四五”期间计划新修多少公里石板路？'])(
    'is not told by what was done in the period before: %s',
    async (question) => {
      const told = (await answer(question)).join('')
      expect(told).toContain('103公里')
      expect(told).not.toContain('449公里')
    },
  )
})

describe('a share asked for', () => {
  it('is not told by a row of growth', async () => {
    expect((await answer('洪洞县2020年竹编经费投入占比是多少？')).join('')).toContain('1.7%')
  })
})

describe('a plan that is to say something of an earlier period', () => {
  it('leaves that period the one asked about', () => {
    const { times } = madeUp.read('洪洞县“十三五”期间石板路新修了多少，“十四五”规划原文是这么写的吗？')
    expect(times.periods).toEqual([[2016, 2020]])
  })
  it('leaves both where both are asked about', () => {
    expect(madeUp.read('洪洞县“十三五”和“十四五”石板路各新修多少？').times.periods).toHaveLength(2)
  })
})
