import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf } from '../replies.ts'

const plan = (county: string, lines: readonly string[]) => [`${county}国民经济和社会发展第十四个五年规划纲要`, '第一章 民生', '第一节 救助', ...lines]
const madeUp = answersOfMadeUp(
  plan('洪洞县', ['城镇居民医保补助标准提高到每人每年360元，城市低保标准达到每人每月420元。', '茶农补助每年300元。', '果农补助每月60元。']),
  plan('襄汾县', ['城市低保标准达到每人每月200元，按季发放。', '茶农补助每月90元。', '果农补助每月80元。']),
)

describe('the cells of a comparison', () => {
  it('hold the clause on what is compared, wherever in the answer it stands', async () => {
    const reply = await madeUp.ask('洪洞县和襄汾县的城市低保标准各是多少元？')
    expect(blocksOf(reply, 'table')[0]?.table?.rows[0]?.cells.map(({ text }) => text)).toEqual([
      expect.stringContaining('420元'),
      expect.stringContaining('200元'),
    ])
  })

  it('are not subtracted where one is so much a month and the other so much a year', async () => {
    const reply = await madeUp.ask('洪洞县和襄汾县的茶农补助标准哪个高？')
    expect(blocksOf(reply, 'table')).toHaveLength(1)
    expect(reply.answer.text).not.toContain('相差')
  })

  it('are where both are so much a month', async () => expect((await madeUp.ask('洪洞县和襄汾县的果农补助标准哪个高？')).answer.text).toContain('相差20元'))
})
