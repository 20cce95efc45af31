import { describe, expect, it } from 'vitest'
import { gives } from '../../../../server/answer/refusal/sought.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { sentence } from './sentence.ts'
import { others } from './setting.ts'

describe('why something is less', () => {
  it.each(['竹器因河道断流减产。', '瓷窑因柴火短缺停火三个月。', '戏台因连日大雨未能开台。', '看戏的人因修路绕行下降两成。', '竹器因柳条涨价增收不多。'])(
    'is said by 因 and what came of it: %s',
    (words) => expect(gives('reason', sentence(words))).toBe(true),
  )

  it.each(['因地制宜增加竹林。', '因材施教，增设竹器班。', '病因尚未查明，戏台照开。', '竹器的因素增多。', '竹器减产三成，瓷窑停火。'])(
    'is not said by another word with it: %s',
    (words) => expect(gives('reason', sentence(words))).toBe(false),
  )

  it('is not said by what stands in another clause', () => expect(gives('reason', sentence('因公外出的人登记，竹器减产。'))).toBe(false))
})

describe('a firm that builds something', () => {
  const builds = sentence('槐树窑业公司新建青花瓷窑项目。')
  const question = '洪洞县的青花瓷窑是哪家公司建的？'

  it.each(['新建', '扩建', '改建', '建设', '投资'])('is told by the entry that says it: %s', (does) =>
    expect(gives('firm', sentence(`槐树窑业公司${does}青花瓷窑项目。`), question)).toBe(true),
  )

  it.each([
    '青花瓷窑哪家公司中标？',
    '青花瓷窑的中标单位是哪家？',
    '青花瓷窑招标，哪家公司承建？',
    'Who won the contract for the kiln?',
    'Which firm got the kiln in the tender?',
  ])('is not the one that won it: %s', (won) => {
    expect(gives('firm', builds, won)).toBe(false)
    expect(gives('firm', sentence('槐树窑业公司中标青花瓷窑。'), won)).toBe(true)
  })

  it.each(['槐树窑业公司投资的瓷窑项目开工。', '槐树窑业公司，新建青花瓷窑项目。', '新建青花瓷窑项目。', '槐树窑业公司卖碗卖罐。'])(
    'is not told otherwise: %s',
    (words) => expect(gives('firm', sentence(words), question)).toBe(false),
  )
})

describe('over a plan', () => {
  const madeUp = answersOfMadeUp([
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 作坊',
    '第一节 瓷窑',
    '槐树窑业公司新建青花瓷窑项目，两年建成。',
    '第二节 竹器',
    '竹器因河道断流减产三成。',
    '第二章 其他',
    ...others,
  ])

  it('who builds it is answered, and who won the contract is not', async () => {
    const built = await madeUp.ask('洪洞县的青花瓷窑是哪家公司建的？')
    expect(built.status).toBe('answered')
    expect(built.answer.text).toContain('槐树窑业公司')
    expect((await madeUp.ask('洪洞县的青花瓷窑项目是哪家公司中标的？')).status).toBe('insufficient')
  })

  it('why less is made is answered', async () => {
    const { status, answer } = await madeUp.ask('洪洞县竹器为什么减产？')
    expect(status).toBe('answered')
    expect(answer.text).toContain('因河道断流减产')
  })
})
