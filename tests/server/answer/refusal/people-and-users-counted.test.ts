import { describe, expect, it } from 'vitest'
import { isCountOfOther, saysThing, thingCounted } from '../../../../server/answer/refusal/thing.ts'
import { matchable } from '../../../../server/answer/understand/concepts.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from './setting.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 乡里',
  '第一节 教书',
  '到2025年，新增教师300人，教师住进新楼。',
  '第二节 看病',
  '护士巡诊走遍各村，新护士统一着装。',
  '第三节 点灯',
  '油灯用户达到5万户，油灯用户凭票买油。',
  '水碾接到各村，水碾由石匠看管。',
  ...others,
])
const thingOf = (question: string) => thingCounted(madeUp.read(question))

describe('people counted in English', () => {
  it.each(['How many new nurses will Hongdong recruit by 2025?', 'How many nurses will Hongdong have?', 'How many young nurses will Hongdong add by 2025?'])(
    'are not answered with the number of others: %s',
    async (question) => {
      const { status, answer } = await madeUp.ask(question)
      expect(status).toBe('insufficient')
      expect(answer.text).not.toContain('300')
    },
  )

  it.each(['How many new teachers will Hongdong recruit by 2025?', 'How many teachers will Hongdong add?'])(
    'are answered where they are counted: %s',
    async (question) => {
      const { status, answer } = await madeUp.ask(question)
      expect(status).toBe('answered')
      expect(answer.text).toContain('新增教师300人')
    },
  )

  it('are told by their own name alone', () => {
    const nurses = thingOf('How many new nurses will Hongdong recruit?')!
    expect(nurses.name).toBe('护士')
    expect(saysThing(nurses, matchable('新增教师300人'))).toBe(false)
    expect(saysThing(nurses, matchable('新增护士300人'))).toBe(true)
  })
})

describe('users of one thing whose target is asked for', () => {
  it.each([
    '洪洞县水碾用户目标是多少？',
    '洪洞县水碾用户的目标是多少？',
    '洪洞县水碾用户数量是多少？',
    '洪洞县水碾用户要达到多少户？',
    '洪洞县水碾用户总数是多少？',
  ])('are not answered with the number of users of another: %s', async (question) => {
    const { status, answer } = await madeUp.ask(question)
    expect(status).toBe('insufficient')
    expect(answer.text).not.toContain('5万户')
  })

  it.each(['洪洞县油灯用户目标是多少？', '洪洞县油灯用户要达到多少户？'])('are answered where they are counted: %s', async (question) => {
    const { status, answer } = await madeUp.ask(question)
    expect(status).toBe('answered')
    expect(answer.text).toContain('油灯用户达到5万户')
  })

  it.each(['洪洞县水碾用户目标是多少？', '洪洞县水碾用户的规模要达到多少？', '洪洞县水碾用户有多少？'])(
    'are the thing named before the word for a number: %s',
    (question) => expect(thingOf(question)?.name).toContain('水碾用户'),
  )

  it('are others right before another number', () => {
    const users = thingOf('洪洞县水碾用户目标是多少？')!
    expect(isCountOfOther('油灯用户达到5万户', users)).toBe(true)
    expect(isCountOfOther('水碾用户达到5万户', users)).toBe(false)
  })
})
