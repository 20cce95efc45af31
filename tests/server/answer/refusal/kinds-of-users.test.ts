import { describe, expect, it } from 'vitest'
import { saysThing, thingCounted } from '../../../../server/answer/refusal/thing.ts'
import { matchable } from '../../../../server/answer/understand/concepts.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from './setting.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 往来',
  '第一节 煤炉',
  '煤炉用户达到3万户，煤炉用户凭票买煤。',
  '第二节 戏迷',
  '戏台安置流浪艺人40人，流浪艺人住在戏台后院。',
  ...others,
])
const thingOf = (question: string) => thingCounted(madeUp.read(question))

describe('users of one thing', () => {
  it('are not told by what says users of another', () => {
    const users = thingOf('洪洞县有多少风车用户？')!
    expect(users.name).toBe('风车用户')
    expect(saysThing(users, matchable('煤炉用户达到3万户'))).toBe(false)
    expect(saysThing(users, matchable('风车用户达到3万户'))).toBe(true)
    expect(saysThing(users, matchable('装风车的农户达到3万户'))).toBe(true)
  })

  it('are not answered with the number of others', async () => {
    expect((await madeUp.ask('洪洞县有多少风车用户？')).status).toBe('insufficient')
    expect((await madeUp.ask('洪洞县有多少煤炉用户？')).answer.text).toContain('3万户')
  })
})

describe('those that are counted without a measure word', () => {
  it.each([
    ['洪洞县要安置多少流浪艺人？', '流浪艺人'],
    ['洪洞县一年接待了多少戏迷？', '戏迷'],
    ['洪洞县招收多少学徒？', '学徒'],
    ['洪洞县资助到多少学徒？', '学徒'],
  ])('are the thing behind the verb: %s', (question, name) => expect(thingOf(question)?.name).toBe(name))

  it.each(['洪洞县要安置流浪艺人多少天？', '洪洞县要花多少心思？'])('are none behind another word: %s', (question) => expect(thingOf(question)).toBeNull())
})
