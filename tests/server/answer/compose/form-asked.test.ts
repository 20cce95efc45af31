import { describe, expect, it } from 'vitest'
import { ofFormAsked } from '../../../../server/answer/compose/described.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from '../refusal/setting.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 城市',
  '推进现代化城市建设。实施城市更新行动。',
  '坚持内涵式发展，建设充满活力、宜居宜游的现代化城市。',
  '第二章 科技',
  '把科技放在优先发展的战略位置，落实科技方针。',
  '科技工作按照自主创新、重点跨越、支撑发展、引领未来的方针，加快建设创新体系。',
  '第三章 其他',
  ...others,
])
const first = async (question: string) => (await madeUp.ask(question)).citations[0]?.quote

describe('a sentence of the form that is asked for', () => {
  it('describes the thing, where it is asked what it is to be like', async () => {
    expect(await first('洪洞县要建成什么样的现代化城市？')).toContain('宜居宜游的现代化城市')
    expect(await first('洪洞县要建成什么样的城市？')).toContain('宜居宜游的现代化城市')
  })
  it('has as many characters in fours as the motto asked for', async () => {
    expect(await first('洪洞县科技的十六字方针是哪十六个字？')).toContain('自主创新、重点跨越')
  })
  it.each([
    ['洪洞县科技的八字方针是什么？', '按照自主创新、重点跨越、支撑发展、引领未来的方针'],
    ['洪洞县要建成什么样的城市？', '推进城市建设，打造城市文化地标'],
  ])('is not any that speaks of it: %s: %s', (question, words) => expect(ofFormAsked(madeUp.read(question))?.(words)).toBe(false))
  it('is looked for where one is asked for alone', () => expect(ofFormAsked(madeUp.read('洪洞县城市更新怎么搞？'))).toBeNull())
})
