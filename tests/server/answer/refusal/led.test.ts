import { describe, expect, it } from 'vitest'
import type { RankedUnit } from '../../../../server/answer/rank.ts'
import { gapOf, LED } from '../../../../server/answer/refusal/gaps.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from './setting.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 茶业',
  '第一节 茶馆',
  '品茶去处达到30家，桌椅换新，开门迎客。',
  '第二节 茶摊',
  '歇脚去处现有20家，凉棚翻新，遮阳挡雨。',
  '第三节 茶路',
  '去处2035年达到90家，路边种花，沿线修亭。',
  '第四节 茶市',
  '收购去处价格每斤40元，称重公道，童叟无欺。',
  ...others,
])
/** What is missing where everyday expressions lead to the sentence that says `words` and to no other. */
const gap = (question: string, words: string, { outdated = false, kindredCoverage = 0.8, kindred = 0.9 } = {}) => {
  const { knowledge } = madeUp
  const ordinal = knowledge.units.findIndex((unit) => unit.words.includes(words))
  const unit = knowledge.units[ordinal]
  if (!unit) throw new Error(`nothing says ${words}`)
  const query = madeUp.read(question)
  const one = { ordinal, unit, held: query.concepts.map(() => 0), coverage: 0, ownCoverage: 0, features: { front: 0, kindredCoverage }, outdated }
  return gapOf(query, { units: [one as unknown as RankedUnit], passages: [], kindred }, knowledge)
}
const missing = { reason: 'no-number' }

describe('a number that everyday expressions lead to', () => {
  const question = '洪洞县喝茶聊天的铺子要有多少家？'

  it('is taken for the one asked for, counted as it is asked', () => {
    expect(gap(question, '品茶去处')).toBeNull()
    expect(gap(question, '收购去处')).toEqual(missing)
  })

  it('is not where they lead elsewhere, or hardly anywhere', () => {
    expect(gap(question, '品茶去处', { kindredCoverage: 0 })).toEqual(missing)
    expect(gap(question, '品茶去处', { kindred: LED })).toEqual(missing)
  })

  it('is not where it is of an earlier period', () => expect(gap(question, '品茶去处', { outdated: true })).toEqual(missing))

  it('is not where it is of another year', () => {
    expect(gap('洪洞县2025年喝茶聊天的铺子要有多少家？', '品茶去处')).toBeNull()
    expect(gap('洪洞县2025年喝茶聊天的铺子要有多少家？', '2035年达到')).toEqual(missing)
  })

  it('is not where a plan aims at it, and a year before the plan is asked about', () => {
    expect(gap('洪洞县2020年喝茶聊天的铺子有多少家？', '歇脚去处')).toBeNull()
    expect(gap('洪洞县2020年喝茶聊天的铺子有多少家？', '品茶去处')).toEqual(missing)
  })

  it('is not where plans have a word for the thing counted, and it is of another', () => {
    expect(gap('洪洞县要有多少家酒坊？', '品茶去处')).toEqual(missing)
    expect(gap('洪洞县要有多少家书吧？', '品茶去处')).toBeNull()
  })

  it('is not where it is of another phase than the one asked about', () => {
    expect(gap('洪洞县喝茶聊天的铺子至今累计有多少家？', '品茶去处')).toBeNull()
    expect(gap('洪洞县关停了多少家喝茶聊天的铺子？', '品茶去处')).toEqual(missing)
  })
})
