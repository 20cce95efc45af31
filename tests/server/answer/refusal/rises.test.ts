import { describe, expect, it } from 'vitest'
import { asksLevel, isRise, withoutRises } from '../../../../server/answer/refusal/rises.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf } from '../replies.ts'

describe('by how much something rose', () => {
  it.each([
    [['渔民补贴每人每月提高225元', '152元'], 0, true],
    [['渔民补贴每人每月提高225元', '152元'], 1, true],
    [['渔民补贴提高到225元'], 0, false],
    [['渔民补贴提高225元', '茶农补贴为152元'], 1, false],
  ])('is told of %j, clause %d: %s', (clauses, i, rises) => expect(isRise(clauses, i)).toBe(rises))

  it('is left out with the numbers that stand beside it', () => {
    expect(withoutRises('渔民补贴提高225元、152元，茶农补贴为90元')).toBe('茶农补贴为90元')
  })

  it.each([
    ['渔民补贴现在每个月多少钱？', true],
    ['渔民补贴现在每个月提高多少钱？', false],
    ['渔民补贴每个月多少钱？', false],
  ])('is not asked by %s where what it is now is: %s', (question, level) => expect(asksLevel(question)).toBe(level))
})

describe('an answer to what something is now', () => {
  const madeUp = answersOfMadeUp([
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 民生',
    '第一节 补贴',
    '渔民补贴每人每月提高225元、152元。',
    '第二节 茶农',
    '茶农补贴每人每月90元，茶农排队领取。',
  ])

  it('is none that tells by how much it rose', async () => {
    expect((await madeUp.ask('洪洞县渔民补贴现在每个月到手多少钱？')).status).toBe('insufficient')
  })

  it.each([
    ['洪洞县渔民补贴每个月提高多少钱？', '提高225元'],
    ['洪洞县茶农补贴现在每个月到手多少钱？', '90元'],
  ])('stays where the rise is asked for, or the amount is given: %s', async (question, words) => {
    expect(blocksOf(await madeUp.ask(question), 'sentence')[0]?.text).toContain(words)
  })
})
