import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from '../refusal/setting.ts'
import { blocksOf } from '../replies.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十二个五年规划纲要（2011—2015年）',
  '第一章 目标',
  '| 指标 | 2010年 | 2015年 | 年均增长 | 属性 |',
  '| --- | --- | --- | --- | --- |',
  '| 城镇居民人均可支配收入（元） | 22814 | 40000 | 12% | 预期性 |',
  '| 农村居民人均纯收入（元） | 11206 | 21000 | 13% | 预期性 |',
  '| 单位GDP能耗降低（%） | — | — | 累计18% | 约束性 |',
  '| 森林覆盖率（%） | 53.6 | 54.5 | — | 约束性 |',
  '第二章 民生',
  '城乡低保标准年均增长10%以上，2015年分别达到每月580元和380元，企业最低工资标准每两年至少调整一次。',
  '第三章 乡村',
  '全面建设农村路网，村村通水泥路，自来水普及率达到80%，生活污水集中处理乡镇覆盖率60%。',
  '第四章 其他',
  ...others,
])
const lines = async (question: string) => blocksOf(await madeUp.ask(question), 'indicator').map(({ text }) => text.replace(/\[\d+\]/g, ''))

describe('the statistic of two groups of people', () => {
  it('is told of each where both are asked for', async () =>
    expect(await lines('洪洞县城里人和农民的收入2015年目标各是多少？')).toEqual([
      '洪洞县2015年城镇居民人均可支配收入目标为40000元（2010年实际22814元，年均增长12%，预期性）',
      '洪洞县2015年农村居民人均纯收入目标为21000元（2010年实际11206元，年均增长13%，预期性）',
    ]))

  it('is told of one where a sentence gives both', async () => {
    const reply = await madeUp.ask('农村的呢？', [{ role: 'user', content: '洪洞县2015年城市低保标准多少？' }])
    expect(blocksOf(reply, 'sentence')[0]?.text).toContain('580元和380元')
  })
})

describe('a sum over the period under the head of growth', () => {
  it('is told as one, be it said by a word', async () =>
    expect(await lines('洪洞县单位GDP能耗要降低多少？')).toEqual(['洪洞县单位GDP能耗降低累计为18%（约束性）']))
})

describe('how many can have a thing', () => {
  it('is told by the share of them', async () => expect((await madeUp.ask('洪洞县村里多少人能喝上自来水')).answer.text).toContain('普及率达到80%'))
})
