import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../../made-up.ts'

const madeUp = answersOfMadeUp(
  [
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 手艺',
    '第一节 竹器',
    '到2023年，培训竹匠300人；到2025年，培训竹匠500人。',
    '竹匠每人发放竹刀2把，竹刀由县里打制。',
  ],
  ['襄汾县国民经济和社会发展第十四个五年规划纲要', '第一章 手艺', '第一节 竹器', '到2025年，培训竹匠800人，竹匠每人发放竹刀3把。'],
)
const read = (question: string, ...asked: string[]) =>
  madeUp.read(
    question,
    asked.map((content) => ({ role: 'user' as const, content })),
  )
const earlier = '洪洞县2023年要培训多少竹匠？'

describe('two questions in one follow-up', () => {
  it('are both asked, the first of them as it would be alone', () => {
    const alone = read('那到2025年呢？', earlier).standalone
    expect(alone).toContain('洪洞县')
    expect(read('那到2025年呢？每人发几把竹刀？', earlier).standalone).toBe(`${alone}每人发几把竹刀？`)
  })

  it('are both asked about another place', () => {
    const { standalone } = read('那襄汾县呢？每人发几把竹刀？', earlier)
    expect(standalone).toContain('襄汾县')
    expect(standalone).toContain('竹匠')
    expect(standalone).toMatch(/每人发几把竹刀？$/)
    expect(standalone).not.toContain('洪洞县')
  })

  it('stand as they are where the first of them needs nothing from before', () => {
    const question = '襄汾县要培训多少竹匠？每人发几把竹刀？'
    expect(read(question, earlier).standalone).toBe(question)
  })
})
