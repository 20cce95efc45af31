import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from './setting.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 茶业',
  '第一节 布局',
  '茶业按“三三”布局，就是三条茶路、三处茶市，“十五五”时期接着做。',
  '第二节 体系',
  '茶业建成“1415”体系，一条路通四座桥，桥头挂灯。',
  '第三节 领域',
  '围绕茶种、茶具、茶食、茶画四个重点领域加大投入。',
  '第四节 茶馆',
  '茶馆在第九个五年计划时期起步，馆里设茶座。',
  ...others,
])

describe('a slogan of numbers that no document uses', () => {
  it.each([
    '洪洞县茶业的“五五”布局是什么？',
    '洪洞县怎么推进茶业“五五”布局？',
    '洪洞县茶业“四四”布局有几条茶路？',
    '洪洞县怎么落实茶业“1416”体系？',
    '洪洞县怎么落实茶业“415”体系？',
    '洪洞县怎么落实茶业“14+15”体系？',
  ])('is said to be unknown, whatever is asked of it: %s', async (question) => {
    const { status, answer, citations } = await madeUp.ask(question)
    expect(status).toBe('insufficient')
    expect(answer.text).toBe('所收文件中没有找到能回答这个问题的内容。')
    expect(citations).toEqual([])
  })

  it.each([
    ['洪洞县茶业的“三三”布局是什么？', '三条茶路'],
    ['洪洞县怎么推进茶业“三三”布局？', '三条茶路'],
    ['洪洞县怎么落实茶业“1415”体系？', '四座桥'],
    ['洪洞县说的“四个领域”具体指哪几个？', '茶具、茶食'],
  ])('is told from one that a document uses: %s', async (question, words) => {
    const { status, answer } = await madeUp.ask(question)
    expect(status).toBe('answered')
    expect(answer.text).toContain(words)
  })

  it.each([
    ['洪洞县“九五”茶馆怎么起步？', '第九个五年计划时期起步'],
    ['洪洞县“十五五”茶业怎么布局？', '三条茶路'],
  ])('is told from a plan, which is no slogan: %s', async (question, words) => {
    const { status, answer } = await madeUp.ask(question)
    expect(status).toBe('answered')
    expect(answer.text).toContain(words)
  })

  it('is the one asked about now, and not one of the earlier question', async () => {
    const history = [
      { role: 'user', content: '洪洞县怎么推进茶业“五五”布局？' },
      { role: 'assistant', content: '所收文件中没有找到能回答这个问题的内容。' },
    ] as const
    expect(madeUp.read('它有几座桥？', history).standalone).toContain('“五五”')
    const { status, answer } = await madeUp.ask('它有几座桥？', history)
    expect(status).toBe('answered')
    expect(answer.blocks[0]?.text).toContain('四座桥')
  })
})
