import { describe, expect, it } from 'vitest'
import { leadingFirst } from '../../../../server/answer/compose/leading.ts'
import type { RankedUnit } from '../../../../server/answer/rank.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf } from '../replies.ts'

const madeUp = answersOfMadeUp(
  [
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 乡村',
    '第一节 东坪',
    '东坪镇依托温泉，建成温泉疗养基地，温泉逢年过节免费。',
    '第二节 温泉',
    '东坪镇依托温泉、古寨建成以疗养为主的特色小镇，分红的账目贴在村口。',
    '第三节 铁路',
    '花山铁路全长120公里，花山铁路通车后由养路队看护。',
    '第四节 沿线',
    '养路队日夜看护，花山铁路全长120公里，2024年通车，沿线栽树种花。',
    '第五节 车站',
    '2024年通车以前，车站刷白漆，车站卖花茶。',
    '第六节 庙会',
    '大槐树庙会由乡亲们凑钱、出工、搭台、唱戏，庙会的账目由三位长者保管，戏班吃住在农户家里。',
  ],
  [
    '临汾市国民经济和社会发展第十四个五年规划纲要',
    '第一章 旅游',
    '第一节 洪洞',
    '洪洞县大槐树庙会的戏班要唱新戏，洪洞县大槐树庙会的戏班请名角。',
    '第二节 古墓',
    '洪洞县古墓要看护，洪洞县古墓由守墓人看护。',
  ],
)

/** The units that hold the words, in this order, as near as said. */
async function near(question: string, ...parts: readonly (readonly [words: string, score: number])[]): Promise<RankedUnit[]> {
  const { units } = await madeUp.ranked(question)
  return parts.map(([words, score]) => {
    const unit = units.find((one) => one.unit.words.includes(words))
    if (!unit) throw new Error(`nothing says ${words}`)
    return { ...unit, score }
  })
}
/** What leads of them; `counted` tells by its words how far a unit gives the number asked for. */
const leads = (question: string, units: readonly RankedUnit[], counted: (words: string) => number = () => 0) =>
  leadingFirst(units, madeUp.read(question), 'fact', madeUp.knowledge, 0, ({ unit }) => counted(unit.words))[0]?.unit.words ?? ''

describe('what kind of thing is asked for', () => {
  const question = '洪洞县东坪镇依托温泉建成什么特色小镇？'
  const units = (score: number) => near(question, ['疗养基地', 1], ['特色小镇', score])

  it('is said by the sentence that leads, where it is about as near as the best and says more', async () =>
    expect(leads(question, await units(0.9))).toContain('特色小镇'))

  it('is left unsaid where that sentence is farther off', async () => expect(leads(question, await units(0.8))).toContain('疗养基地'))

  it('is left unsaid where that sentence says no more of the question', async () => {
    const [base, town] = await units(0.9)
    expect(leads(question, [base!, { ...town!, ownCoverage: base!.ownCoverage }])).toContain('疗养基地')
  })

  it.each(['洪洞县东坪镇依托温泉建成什么？', '洪洞县东坪镇的特色小镇依托温泉建成什么样？'])('is not named: %s', async (asked) =>
    expect(leads(asked, await near(asked, ['疗养基地', 1], ['特色小镇', 0.9]))).toContain('疗养基地'),
  )
})

describe('a number and a date', () => {
  const question = '洪洞县花山铁路全长多少公里，哪年通车？'
  const length = (words: string) => (words.includes('120公里') ? 1 : 0)
  const units = (score: number) => near(question, ['养路队看护。', 1], ['2024年通车,沿线', score])

  it('are told by the sentence that gives both, where it is about as near', async () =>
    expect(leads(question, await units(0.85), length)).toContain('2024年通车,沿线'))

  it('are told by the number alone where the other sentence is farther off', async () =>
    expect(leads(question, await units(0.7), length)).not.toContain('2024年'))

  it('are told by the number alone where the dated sentence does not give it', async () => {
    const [bare, dated] = await near(question, ['养路队看护。', 1], ['以前,车站', 0.9])
    expect(leads(question, [bare!, { ...dated!, ownCoverage: bare!.ownCoverage }], length)).not.toContain('2024年')
  })

  it('are told by the number alone where the dated sentence says less of the question', async () => {
    const [bare, dated] = await units(0.9)
    expect(leads(question, [bare!, { ...dated!, ownCoverage: 0.5 * bare!.ownCoverage }], length)).not.toContain('2024年')
  })

  it('are told by the number alone where no date is asked for', async () => {
    const asked = '洪洞县花山铁路通车后全长多少公里？'
    expect(leads(asked, await near(asked, ['养路队看护。', 1], ['2024年通车,沿线', 0.9]), length)).not.toContain('2024年')
  })
})

describe('the document of the place itself', () => {
  const question = '洪洞县大槐树庙会的戏班是什么情况？'
  const units = (score: number) => near(question, ['戏班请名角', 1], ['戏班吃住在农户家里', score])

  it('goes before that of a place above which is nearer, where it says most of what is asked', async () =>
    expect(leads(question, await units(0.75))).toContain('戏班吃住在农户家里'))

  it('does not where it is farther off', async () => expect(leads(question, await units(0.6))).toContain('戏班请名角'))

  it('does not where it says little of it', async () => {
    const [above, own] = await units(0.75)
    expect(leads(question, [above!, { ...own!, ownCoverage: 0.5 }])).toContain('戏班请名角')
  })

  it('is not needed where the place above alone tells of it', async () => {
    const reply = await madeUp.ask('洪洞县古墓是什么情况？')
    expect(blocksOf(reply, 'sentence').map(({ text }) => text)).toEqual([expect.stringMatching(/^洪洞县古墓要看护/)])
  })
})
