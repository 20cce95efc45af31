import { describe, expect, it } from 'vitest'
import { placesNamedBy } from '../../../../../server/answer/compose/list/places-named.ts'
import { answersOfMadeUp } from '../../made-up.ts'

describe('which places of a kind are asked for', () => {
  it.each([
    ['茶厂都建在哪些镇？', '在柳林镇建成茶厂1座，在石桥镇建成茶厂2座', 2],
    ['哪几个乡镇种茶？', '支持大塘乡、石桥镇种茶', 2],
    ['哪些村通了公路？', '白石村、青石村通了公路', 2],
    ['Which towns get tea mills?', '在柳林镇、石桥镇新建茶厂', 2],
    ['哪些镇种茶？', '建设茶叶小镇和特色小镇，各镇都种茶，推进城镇化', 0],
    ['哪些镇种茶？', '石桥镇种茶，石桥镇制茶', 1],
  ])('%s: names in %s', (question, words, count) => expect(placesNamedBy(question)?.(words)).toBe(count))

  it.each(['茶厂有多少座？', '哪些镇域企业产茶？', '哪些项目在石桥镇？', 'Which tea mills are built?'])('is not asked by %s', (question) =>
    expect(placesNamedBy(question)).toBeNull(),
  )
})

describe('a question for the places of something', () => {
  const madeUp = answersOfMadeUp([
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 茶业',
    '第一节 茶叶园区',
    '统筹各茶叶园区功能定位，引导各茶叶园区错位经营，鼓励茶叶园区拓展种植、加工、销售、旅游、研学等业务。',
    '第二节 布局',
    '在石桥镇建成1个绿茶茶叶园区，在大塘镇建成1个红茶茶叶园区。',
    '第三节 设施',
    '加快茶叶园区道路、供水、供电、通信、排污等设施建设。',
  ])

  it('is told first by the sentence that names them, before longer enumerations', async () => {
    const { answer } = await madeUp.ask('洪洞县的茶叶园区都建在哪些镇？')
    expect(answer.blocks.find(({ type }) => type === 'sentence' || type === 'item')?.text).toContain('石桥镇')
  })
})
