import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 乡村',
  '第一节 灯塔',
  '灯塔要刷白漆，灯塔的灯油由渔民轮流添。',
  '守塔人：住在灯塔旁边，守塔人看守灯塔，每月领补贴。',
  '专栏 1 海岸工程',
  '01　灯塔　修石阶两百级，换上铜灯，栽下旗杆，砌好围墙',
  '02　栈道　铺木板，灯塔旁加装护栏',
  '03　灯塔守护人家属院改造提升　粉刷外墙',
  '表1 主要指标',
  '指标名称\t单位\t2020年\t2025年\t属性',
  '渔船\t艘\t3\t5\t预期性',
])
const headed = async (question: string) => (await madeUp.ranked(question)).units.filter(({ features }) => features.head > 0).map(({ unit }) => unit.head)

describe('the names that entries begin with', () => {
  it('are those of the lines of a list alone, without their numbers', () =>
    expect(madeUp.knowledge.units.flatMap(({ head }) => (head === '' ? [] : [head]))).toEqual(['灯塔', '栈道', '灯塔守护人家属院改造提升']))

  it('count for the entry that is called by what is asked about most, and not for one of a much longer name', async () =>
    expect(await headed('洪洞县灯塔怎么修？')).toEqual(['灯塔']))

  it.each(['洪洞县怎么看守灯塔？', '洪洞县怎么修水渠？'])('count for none where something else is asked about more: %s', async (question) =>
    expect(await headed(question)).toEqual([]),
  )

  it('lead to the entry before a sentence that is as near', async () => {
    const [first, second] = (await madeUp.ranked('洪洞县灯塔要做什么？')).units
    expect([first?.unit.head, second?.unit.words]).toEqual(['灯塔', '灯塔要刷白漆,灯塔的灯油由渔民轮流添。'])
  })
})
