import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryHead } from '../../../server/answer/entry-head.ts'

describe('the name that an entry begins with', () => {
  it.each([
    ['森林城市。重点建设环城林带，补植行道树。', '森林城市'],
    ['渡口改造：换成钢船。', '渡口改造'],
    ['02　核电　建成两台机组', '核电'],
    ['3．茶马古道：途经东坪、西坪', '茶马古道'],
    ['（4）竹海栈道。修木桥。', '竹海栈道'],
    ['12) 灯塔：刷白漆', '灯塔'],
    ['甲乙线\t甲—丙', '甲乙线'],
    ['甲乙线\t甲—丙\t120', '甲乙线'],
    ['木雕市场　　建设摊位50个', '木雕市场'],
    ['木雕市场 　建设摊位50个', '木雕市场'],
    ['木雕市场  建设摊位50个', '木雕市场'],
    ['　　葫芦洲。木屋', '葫芦洲'],
    ['城乡供水 (二期)。铺设管道', '城乡供水 (二期)'],
  ])('stands before what is said of it: %j: %s', (entry, head) => expect(entryHead(entry)).toBe(head))

  it.each([
    '修好码头，换成钢船。',
    '修好码头，换成钢船。加装护栏。',
    '换成钢船、加装护栏；修石阶。',
    '换成钢船。',
    '森林城市：',
    '建设 摊位50个',
    '建设摊位50个',
    '建设摊位，　换成钢船',
    '木雕市场　　',
    '08',
    '',
  ])('is none of a plain sentence or a name alone: %j', (entry) => expect(entryHead(entry)).toBe(''))

  it.each([
    ['。修好码头', 24],
    ['：修好码头', 24],
    ['\t甲—丙', 24],
    ['　修好码头', 24],
  ])('is no longer than a name before %j', (behind, longest) => {
    expect(entryHead(`${'渡'.repeat(longest)}${behind}`)).toBe('渡'.repeat(longest))
    expect(entryHead(`${'渡'.repeat(longest + 1)}${behind}`)).toBe('')
  })

  it('is of the words printed, whatever the entry', () => {
    const entry = fc.string({ unit: fc.constantFrom(...'渡口茶园01２（）)。：，、；\t　 .．ab'), maxLength: 40 })
    fc.assert(
      fc.property(entry, (text) => {
        const head = entryHead(text)
        expect(text).toContain(head)
        expect(head.length).toBeLessThanOrEqual(24)
        expect(head).not.toMatch(/[。：:，,；;\t\u3000]|^\s|\s$/)
      }),
    )
  })

  it('is the same whatever number stands before it', () => {
    const number = fc.constantFrom('', '1．', '02　', '（3）', '４、', '12) ', '7. ')
    const name = fc.string({ unit: fc.constantFrom(...'渡口茶园竹海古道'), minLength: 2, maxLength: 12 })
    const behind = fc.constantFrom('。修好码头', '：修好码头', '\t甲—丙', '　修好码头', '  修好码头')
    fc.assert(
      fc.property(number, name, behind, (before, named, rest) => {
        expect(entryHead(`${before}${named}${rest}`)).toBe(named)
      }),
    )
  })
})
