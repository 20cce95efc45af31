import { describe, expect, it } from 'vitest'
import { isOfAnother } from '../../../../server/answer/refusal/another.ts'
import { matchable } from '../../../../server/answer/understand/concepts.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from '../refusal/setting.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 戏台',
  '戏票每张加收2元，用来修戏台。',
  '第二章 渡口',
  '渡船每只补助30元，用来换船板。',
  '第三章 其他',
  ...others,
])
const isOther = (question: string, words: string) => isOfAnother(madeUp.read(question), matchable(words), '')

describe('what is to be paid', () => {
  const question = '洪洞县戏票每张要交多少钱？'

  it.each(['加收', '收取', '提取', '计提', '加价', '征收', '缴纳'])('is told by what is taken: %s', (deed) =>
    expect(isOther(question, `戏票每张${deed}2元。`)).toBe(false),
  )

  it.each(['戏票每张补助2元。', '戏票每张退还2元。', '戏票每张印2个字。', '戏票卖了交通费2元。'])('is not told by what is given or said besides: %s', (words) =>
    expect(isOther(question, words)).toBe(true),
  )

  it('is answered by it, and not where only a grant is told', async () => {
    const { status, answer } = await madeUp.ask(question)
    expect(status).toBe('answered')
    expect(answer.text).toContain('加收2元')
    expect((await madeUp.ask('洪洞县渡船每只要交多少钱？')).status).toBe('insufficient')
  })
})
