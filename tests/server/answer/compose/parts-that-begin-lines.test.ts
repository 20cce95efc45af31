import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf } from '../replies.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 回顾',
  '第一节 “十三五”成就',
  '一批水渠建成通水。南坡渠、北坡渠、东渡渠、西坡渠等建成通水，全县水渠增加60公里。',
  '第二章 农业',
  '第一节 布局',
  '按照“一坡一湾”安排农业布局，山上山下各种各的，互不争水争地。',
  '一坡：南坡柿子坡：位于东渡镇，栽柿子树，晒柿饼，做柿子醋卖到外县。',
  '一湾：汾水稻米湾：位于西坡镇，种水稻，养稻田鱼，碾出的新米送进城。',
  '第二节 水渠',
  '水渠重点项目。建成南坡渠延长段，推进汾水大渠、龙口支渠、梨园支渠等项目。',
])

describe('a term whose parts begin lines of their own', () => {
  const question = '洪洞县的“一坡一湾”是哪一坡哪一湾？'

  it('is told by each of them', async () => {
    const items = blocksOf(await madeUp.ask(question), 'item').map(({ text }) => text)
    expect(items).toHaveLength(2)
    expect(items[0]).toMatch(/^一坡：南坡柿子坡/)
    expect(items[1]).toMatch(/^一湾：汾水稻米湾/)
  })

  it('lets a follow-up mean the second one', async () => {
    const reply = await madeUp.ask('详细说说第二个', [
      { role: 'user', content: question },
      { role: 'assistant', content: '1. 一坡：南坡柿子坡[1]\n2. 一湾：汾水稻米湾[2]' },
    ])
    const told = reply.answer.blocks.filter(({ type }) => type === 'sentence').map(({ text }) => text)
    expect(told.join('')).toContain('稻米湾')
    expect(told.join('')).not.toContain('柿子坡')
  })
})

describe('what is to be built', () => {
  it('is not told by a list of what was', async () => {
    const told = blocksOf(await madeUp.ask('洪洞县有哪几条水渠要推进或建成？'), 'sentence').map(({ text }) => text)
    expect(told.join('')).toContain('汾水大渠')
    expect(told.join('')).not.toContain('北坡渠')
  })
})

describe('the same aim', () => {
  it('is asked for of another place', () => {
    const [turn] = [{ role: 'user', content: '洪洞县2025年水渠总长要达到多少公里？' }] as const
    expect(madeUp.read('襄汾县也有这个目标吗？', [turn]).standalone).toBe('襄汾县2025年水渠总长要达到多少公里？')
  })
})
