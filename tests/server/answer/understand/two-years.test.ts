import { describe, expect, it } from 'vitest'
import { timesApart } from '../../../../server/answer/understand/parts.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from '../refusal/setting.ts'
import { blocksOf } from '../replies.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 手艺',
  '第一节 看戏',
  '到2023年，戏迷达到300人，戏迷住在戏台街。',
  '第二节 听戏',
  '到2025年，戏迷达到500人，戏迷进校园听戏。',
  ...others,
])
const yearsOf = (question: string) => timesApart(madeUp.read(question), madeUp.knowledge.documents).map(({ times }) => times.years)

describe('a number asked of two years one after the other', () => {
  it.each(['洪洞县2023年戏迷有多少人，2025年达到多少人？', '洪洞县2023年戏迷是多少人、到2025年有几人？'])('is asked of each of them: %s', (question) =>
    expect(yearsOf(question)).toEqual([[2023], [2025]]),
  )

  it.each(['洪洞县从2023年到2025年迎来多少戏迷？', '洪洞县2023年戏迷住在什么街，2025年达到多少人？'])(
    'is not where one of them is asked for no number: %s',
    (question) => expect(yearsOf(question)).toEqual([]),
  )

  it('is told of each of them', async () => {
    const lines = blocksOf(await madeUp.ask('洪洞县2023年戏迷有多少人，2025年达到多少人？'), 'sentence').map(({ text }) => text)
    expect(lines.slice(0, 2)).toEqual([expect.stringContaining('300人'), expect.stringContaining('500人')])
  })
})
