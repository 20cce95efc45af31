import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf, quotesOf } from '../replies.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 手艺',
  '第一节 风筝',
  '风筝厂用竹篾扎骨架，风筝厂的骨架由老匠人验收。',
  '第二节 皮影',
  '皮影戏用驴皮刻人，驴皮先在河水里泡软。',
  '第三节 年画',
  '年画社归文化站管理，年画社每月开课。',
  '第四节 陶埙',
  '陶埙用河泥烧制，陶埙卖到渡口。',
  '第二章 项目',
  '第一节 项目',
  '专栏 1 水磨重点项目',
  '东溪水磨项目，由石匠合作社承建，2023年完工。',
  '西溪水磨项目，由木匠合作社承建，2024年完工。',
  '南溪水磨项目，由铁匠合作社承建，2025年完工。',
  '专栏 2 灯塔重点项目',
  '东坪灯塔项目，由灯匠合作社承建，2023年完工。',
  '西坪灯塔项目，由瓦匠合作社承建，2024年完工。',
  '茶叶要走精品路线，改良茶树品种，推广有机肥，扶持合作社办茶厂。',
])
const shown = async (question: string) => {
  const { status, answer } = await madeUp.ask(question)
  expect(status).toBe('answered')
  return answer.blocks.filter(({ type }) => type !== 'related').map(({ text }) => text)
}
const kite = '风筝厂用竹篾扎骨架，风筝厂的骨架由老匠人验收。'
const shadow = '皮影戏用驴皮刻人，驴皮先在河水里泡软。'
const prints = '年画社归文化站管理，年画社每月开课。'
const box = '专栏 1：水磨重点项目'
const east = '东溪水磨项目，由石匠合作社承建，2023年完工。'
const west = '西溪水磨项目，由木匠合作社承建，2024年完工。'

describe('two facts asked for in a row', () => {
  it.each([
    ['洪洞县的风筝厂用什么扎骨架？皮影戏用什么皮刻人？', [kite, shadow]],
    ['洪洞县的皮影戏用什么刻人？风筝厂用什么扎骨架？', [shadow, kite]],
    ['洪洞县的年画社归哪个站管理？风筝厂用什么扎骨架？', [prints, kite]],
    ['洪洞县的皮影戏用什么刻人？年画社归谁管理？', [shadow, prints]],
  ])('are answered one by one, each by its own sentence, in their order: %s', async (question, answers) => {
    expect(await shown(question)).toEqual(answers)
  })

  it('are quoted each from its own source', async () => {
    const reply = await madeUp.ask('洪洞县的皮影戏用什么刻人？风筝厂用什么扎骨架？')
    expect(blocksOf(reply, 'sentence').map(({ citations }) => quotesOf(reply, citations))).toEqual([shadow, kite])
  })

  it('stand under the heading of their box once where both stand in it', async () => {
    expect(await shown('洪洞县的东溪水磨项目由哪个合作社承建？西溪水磨项目哪年完工？')).toEqual([box, east, west])
    expect(await shown('洪洞县的西溪水磨项目由哪个合作社承建？东溪水磨项目由哪个合作社承建？')).toEqual([box, west, east])
  })

  it('leave no heading above nothing where one entry answers both', async () => {
    expect(await shown('洪洞县的东溪水磨项目由哪个合作社承建？东溪水磨项目哪年完工？')).toEqual([box, east])
  })

  it('leave no heading again for an entry that stands under it already', async () => {
    const question = '洪洞县的东溪水磨项目由哪个合作社承建？东坪灯塔项目由哪个合作社承建？东溪水磨项目哪年完工？'
    expect(await shown(question)).toEqual([box, east, '专栏 2：灯塔重点项目', '东坪灯塔项目，由灯匠合作社承建，2023年完工。'])
  })

  it('keep the heading with what stands in its box, be it asked before or behind', async () => {
    expect(await shown('洪洞县的东溪水磨项目由哪个合作社承建？皮影戏用什么刻人？')).toEqual([box, east, shadow])
    expect(await shown('洪洞县的皮影戏用什么刻人？东溪水磨项目由哪个合作社承建？')).toEqual([shadow, box, east])
  })
})

describe('a fact asked for beside what asks for none', () => {
  it.each(['洪洞县的皮影戏用什么刻人？皮影戏收不收门票？', '洪洞县的皮影戏用什么刻人？皮影戏有没有铜人？', '洪洞县的皮影戏用什么刻人？我在年画社管理过账。'])(
    'is answered alone, and nothing is said to be missing: %s',
    async (question) => expect(await shown(question)).toEqual([shadow]),
  )

  it('is answered in one with what is asked for by yes or no', async () => {
    expect(await shown('洪洞县的皮影戏用什么刻人？陶埙卖到渡口吗？')).toEqual(['陶埙用河泥烧制，陶埙卖到渡口。'])
  })
})
