import { describe, expect, it } from 'vitest'
import type { AskReply } from '../../../../server/contract.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf, quotesOf, sourceOf } from '../replies.ts'

const madeUp = answersOfMadeUp(
  [
    '洪洞县国民经济和社会发展第十三个五年规划纲要',
    '第一章 文化',
    '第一节 戏台',
    '新建戏台16座，戏台由乡里看护。',
    '戏台要请老师傅，戏台的灯光要换新。',
    '专栏 1 渡口工程',
    '东溪渡口。修石阶30级，换成钢船。',
    '西溪渡口。加装护栏。',
    '北溪渡口。修好吊桥。',
    '第二节 主要指标',
    '表1 主要指标',
    '指标名称\t单位\t2015年\t2020年\t属性',
    '茶园面积\t万亩\t3\t5\t预期性',
  ],
  [
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 发展回顾',
    '第一节 “十三五”时期发展成就',
    '“十三五”期间，新建戏台12座，戏台全部通电。',
    '第二章 文化',
    '第一节 戏台',
    '新建戏台25座，戏台配齐锣鼓。',
    '第二节 茶园',
    '到2025年，茶园面积达到9万亩，茶农增收。',
    '专栏 1 渡口改造工程',
    '东溪渡口。修石阶90级，铺设栈桥。',
    '南溪渡口。搭建凉亭。',
    '中溪渡口。配备救生衣。',
  ],
)
const shown = (reply: AskReply) => reply.answer.blocks.filter(({ type }) => type !== 'related' && type !== 'note')
const lines = async (question: string) => shown(await madeUp.ask(question)).map(({ text }) => text)

describe('two plans set against one another', () => {
  const earlier = '新建戏台16座，戏台由乡里看护。'
  const later = '新建戏台25座，戏台配齐锣鼓。'
  it.each([
    ['洪洞县“十三五”规划和“十四五”规划各自提出新建多少座戏台？', [earlier, later]],
    ['洪洞县“十四五”规划和“十三五”规划新建戏台的数分别是多少座？', [later, earlier]],
  ])('are each asked what it says itself, in the order they are named: %s', async (question, told) => {
    const reply = await madeUp.ask(question)
    expect(shown(reply).map(({ text }) => text)).toEqual(told)
    for (const block of shown(reply)) {
      expect(sourceOf(reply, block)?.documentId).toBe(block.text === earlier ? 'made-up' : 'made-up-2')
      expect(quotesOf(reply, block.citations)).toContain(block.text)
    }
  })

  it('are not where two periods are: what was done in the earlier one is told by the look back', async () =>
    expect(await lines('洪洞县“十三五”时期和“十四五”时期新建戏台各是多少座？')).toEqual([
      '“十三五”期间，新建戏台12座，戏台全部通电。',
      '新建戏台25座，戏台配齐锣鼓。',
    ]))

  it('are not both answered by a row of one of them', async () => {
    const reply = await madeUp.ask('洪洞县“十三五”规划和“十四五”规划的茶园面积各是多少万亩？')
    expect(shown(reply).map(({ type }) => type)).toEqual(['indicator', 'sentence'])
    expect(reply.answer.text).toContain('洪洞县2020年茶园面积目标为5万亩')
    expect(reply.answer.text).toContain('到2025年，茶园面积达到9万亩')
  })

  it('are answered by the row alone where one of them is asked', async () => {
    const reply = await madeUp.ask('洪洞县“十三五”规划的茶园面积是多少万亩？')
    expect(shown(reply).map(({ type }) => type)).toEqual(['indicator'])
    expect(blocksOf(reply, 'sentence')).toEqual([])
  })

  it('are told by the list of each, under its heading', async () =>
    expect(await lines('洪洞县“十三五”规划和“十四五”规划各自列了哪些渡口工程？')).toEqual([
      '专栏 1：渡口工程（共列3项）',
      '东溪渡口。修石阶30级，换成钢船。',
      '西溪渡口。加装护栏。',
      '北溪渡口。修好吊桥。',
      '专栏 1：渡口改造工程（共列3项）',
      '东溪渡口。修石阶90级，铺设栈桥。',
      '南溪渡口。搭建凉亭。',
      '中溪渡口。配备救生衣。',
    ]))

  it('are told by the entry of each, under the title of its box', async () =>
    expect(await lines('洪洞县“十三五”规划和“十四五”规划中东溪渡口各修多少级石阶？')).toEqual([
      '专栏 1：渡口工程',
      '东溪渡口。修石阶30级，换成钢船。',
      '专栏 1：渡口改造工程',
      '东溪渡口。修石阶90级，铺设栈桥。',
    ]))
})
