import { describe, expect, it } from 'vitest'
import { chosenIndicators } from '../../../../server/answer/compose/chosen-indicators.ts'
import { matchIndicators } from '../../../../server/answer/select-indicators.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf } from '../replies.ts'

const rows = (manufacturing: string) => [
  '第一章 指标',
  '第一节 主要指标',
  '表1 主要指标',
  '指标名称\t单位\t2020年\t2025年\t属性',
  '地区生产总值占比\t%\t6\t8\t预期性',
  `制造业规模占地区生产总值比重\t%\t20\t${manufacturing}\t预期性`,
  '森林覆盖率\t%\t27\t39\t约束性',
  '第二节 森林',
  '森林覆盖率没有达到目标的乡镇，要查找原因，要追究责任，要补栽树苗。',
]
const madeUp = answersOfMadeUp(['洪洞县国民经济和社会发展第十四个五年规划纲要', ...rows('26')], ['襄汾县国民经济和社会发展第十四个五年规划纲要', ...rows('—')])
const shown = async (question: string) => blocksOf(await madeUp.ask(question), 'indicator').map(({ text }) => text)

describe('a row that says what the one called by the question leaves unsaid', () => {
  it.each(["What share of Hongdong's GDP is to come from manufacturing by 2025?", 'What share of GDP should come from manufacturing in Hongdong?'])(
    'is the one asked for: %s',
    async (question) => expect(await shown(question)).toEqual([expect.stringMatching(/^洪洞县 制造业规模占地区生产总值比重 — 2025 target: 26%/)]),
  )

  it('is not where it lacks the year that the other gives', async () =>
    expect((await shown("What share of Xiangfen's GDP is to come from manufacturing by 2025?")).join()).not.toContain('制造业'))

  it('is not where nothing more is asked', async () =>
    expect(await shown('洪洞县2025年地区生产总值占比是多少？')).toEqual([expect.stringMatching(/^洪洞县2025年地区生产总值占比目标为8%/)]))
})

describe('of two rows, the one that the question names less', () => {
  const question = '洪洞县2025年地区生产总值占比是多少？'
  /** The names chosen where the row on manufacturing fits as said. */
  const chosen = async (fit: { readonly score: number; readonly nameShare: number; readonly left: number }) => {
    const query = madeUp.read(question)
    const [named] = matchIndicators(query, madeUp.knowledge)
    const row = madeUp.knowledge.plans.get('made-up')?.indicators.find(({ name }) => name.startsWith('制造业'))
    const first = { ...named!, score: 0.9, nameShare: 1, left: 0.6 }
    const matched = [first, { ...first, indicator: row!, ...fit }].toSorted((a, b) => b.score - a.score)
    return chosenIndicators(matched, query, await madeUp.ranked(question), madeUp.knowledge)[0]?.indicator.name
  }

  it('is chosen where it fits about as well and leaves much less unsaid', async () =>
    expect(await chosen({ score: 0.87, nameShare: 0.6, left: 0.1 })).toMatch(/^制造业/))

  it.each([
    ['leaves about as much unsaid', { score: 0.95, nameShare: 0.6, left: 0.3 }],
    ['fits less well', { score: 0.8, nameShare: 0.6, left: 0.1 }],
    ['is named hardly at all', { score: 0.87, nameShare: 0.5, left: 0.1 }],
  ])('is not where it %s', async (_, fit) => expect(await chosen(fit)).toBe('地区生产总值占比'))
})

describe('what comes of a missed target', () => {
  it('is told by a sentence, and not by its value', async () => {
    const reply = await madeUp.ask('What happens if Hongdong falls short of its forest coverage target?')
    expect(blocksOf(reply, 'indicator')).toEqual([])
    expect(reply.answer.text).toContain('森林覆盖率没有达到目标的乡镇')
  })

  it.each(["What is Hongdong's forest coverage target?", "What is planned for Hongdong's forest coverage target?"])(
    'is not asked where the target is: %s',
    async (question) => expect(await shown(question)).toEqual([expect.stringContaining('2025 target: 39%')]),
  )
})

describe('a way that is asked for in English', () => {
  it.each(['How does Hongdong plan to meet the forest coverage target?', 'What measures does Hongdong take to reach its forest coverage target?'])(
    'is told by sentences, and not by the row of what it names: %s',
    async (question) => expect(await shown(question)).toEqual([]),
  )
})
