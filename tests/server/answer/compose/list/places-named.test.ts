import { describe, expect, it } from 'vitest'
import { placesNamedBy } from '../../../../../server/answer/compose/list/places-named.ts'

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
