import { describe, expect, it } from 'vitest'
import { faultsOf } from '../../../../server/answer/verify.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { answersOfCorpus } from '../opened.ts'
import { blocksOf } from '../replies.ts'

const madeUp = answersOfMadeUp([
  '云溪县国民经济和社会发展第十四个五年规划纲要',
  '第一章 目标',
  '第一节 主要指标',
  '表1 “十三五”主要指标实现情况',
  '指标\t2015年实际\t2020年目标\t2020年实际\t属性',
  '茶叶出口额（万美元）\t93.3\t1433\t3971.5\t预期性',
  '竹林覆盖率（%）\t30\t35\t32.5\t约束性',
  '竹匠人数（人）\t90\t≥100\t95\t预期性',
])
const notes = async (question: string) => blocksOf(await madeUp.ask(question), 'note').map(({ text }) => text)

describe('how far the values of a row stand apart', () => {
  it.each([
    ['云溪县2015年和2020年的茶叶出口额差多少？', '2020年比2015年多3878.2万美元（3971.5万美元－93.3万美元）。'],
    ['云溪县2020年的竹林覆盖率跟规划目标相差多少？', '2020年实际比目标低2.5个百分点（35%－32.5%）。'],
  ])('is told with its terms: %s', async (question, told) => expect(await notes(question)).toContain(told))
  it.each(['云溪县2015年和2020年的茶叶出口额各是多少？', '云溪县2020年的竹匠人数跟规划目标差多少？'])(
    'is not told unasked, nor of a bound: %s',
    async (question) => expect((await notes(question)).join()).not.toContain('比'),
  )
})

const opened = answersOfCorpus()

describe('a change in an English answer', () => {
  it('is told in English', async () =>
    expect(blocksOf(await opened.ask("How much lower was Xiaoyi's GDP in 2020 than in 2017, by how much?"), 'note').map(({ text }) => text)).toContain(
      '2020 against 2017: 126.1亿元 less (438.9亿元 − 312.8亿元).',
    ))
})

describe('a change that is said', () => {
  const reasonsWith = async (change: (text: string) => string) => {
    const shown = (await opened.cited('孝义的地区生产总值2017年和2020年相比差多少？'))!
    const at = shown.blocks.findIndex(({ text }) => text.startsWith('2020年比2017年少'))
    expect(at).toBeGreaterThan(0)
    const blocks = shown.blocks.map((block, i) => (i === at ? { ...block, text: change(block.text) } : block))
    return faultsOf({ ...shown, blocks }, opened.knowledge).map(({ reason }) => reason)
  }
  it('stands as the row has it', async () => expect(await reasonsWith((text) => text)).toEqual([]))
  it.each([
    ['少', '多'],
    ['2017', '2016'],
    ['126.1', '126.2'],
    ['2020年比2017年少', '2017年比2020年少'],
    ['2017', '2030'],
  ])('is caught where %s is made %s', async (from, to) => expect(await reasonsWith((text) => text.replace(from, to))).not.toEqual([]))
})
