import { describe, expect, it } from 'vitest'
import { leadingFirst } from '../../../../server/answer/compose/leading.ts'
import type { RankedUnit } from '../../../../server/answer/rank.ts'
import { answersOfMadeUp } from '../made-up.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 文化',
  '第一节 戏台',
  '修戏台，栽柳树，挂灯笼，铺石板，摆长凳，共12处。',
  '第二节 茶棚',
  '新修戏台24座，台口朝南，由看戏的人照管。',
])
const question = '洪洞县要修戏台多少座？'

interface Told {
  readonly score: number
  readonly share: number
  readonly counted: number
}

/** What leads of a sentence that hardly gives the number and one that may give it surely. */
async function leads(first: Told, second: Told): Promise<string> {
  const { units } = await madeUp.ranked(question)
  const called = (words: string) => units.find(({ unit }) => unit.words.includes(words))!
  const of = (words: string, { score, share }: Told): RankedUnit => ({ ...called(words), score, ownCoverage: share })
  const counted = ({ unit }: RankedUnit) => (unit.words.includes('共12处') ? first : second).counted
  const [leading] = leadingFirst([of('共12处', first), of('24座', second)], madeUp.read(question), 'fact', madeUp.knowledge, 0, counted)
  return leading?.unit.words ?? ''
}

const hardly: Told = { score: 1, share: 0.5, counted: 0.4 }
const surely: Told = { score: 0.85, share: 0.65, counted: 1 }

describe('a sentence that surely gives the number asked for', () => {
  it('goes before one that hardly gives it, where it says more of the question', async () => expect(await leads(hardly, surely)).toContain('24座'))

  it('goes before one that gives none', async () => expect(await leads({ ...hardly, counted: 0 }, surely)).toContain('24座'))

  it.each([
    ['it says little more of the question', hardly, { ...surely, share: 0.6 }],
    ['it is farther off', hardly, { ...surely, score: 0.75 }],
    ['it gives it less surely', hardly, { ...surely, counted: 0.9 }],
    ['the nearer one gives more than hardly', { ...hardly, counted: 0.5 }, surely],
  ] as const)('stays behind where %s', async (_, first, second) => expect(await leads(first, second)).toContain('共12处'))
})
