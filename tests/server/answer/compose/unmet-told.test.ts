import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf } from '../replies.ts'

const table = [
  '表1 “十五”计划主要指标',
  '指标\t“十五”计划目标\t2005年实现\t年均增长（%）',
  '竹器产量（万件）\t120\t98\t9.6',
  '瓷器产量（万件）\t290\t295\t6.2',
  '茶叶产量（吨）\t99\t91\t4.4',
]
const plan = (place: string, sentence: string) => [`${place}国民经济和社会发展第十一个五年规划纲要`, '第一章 回顾', '第一节 “十五”完成情况', sentence, ...table]
const told = '“十五”计划有两项指标没有完成：一是竹器产量，二是茶叶产量。'
const madeUp = answersOfMadeUp(
  plan('洪洞县', told),
  plan('襄汾县', '各项指标都写在县里的木牌上，逢集念给看戏的人听。'),
  plan('蒲县', '“十五”计划未能完成的指标主要是茶叶产量，由各村来年补上。'),
  plan('隰县', '指标没有完成的村子，来年多种一亩茶叶。'),
)
const notes = async (question: string) => blocksOf(await madeUp.ask(question), 'note').map(({ text }) => text)
const unsaid = '原文没有写明哪些指标没有完成，下面是表中同时给出目标和实际的各项：'

describe('targets that were not met', () => {
  it.each([
    ['洪洞县“十五”哪些指标没有完成？', told],
    ['蒲县“十五”哪些指标没有完成？', '“十五”计划未能完成的指标主要是茶叶产量，由各村来年补上。'],
  ])('are told by the sentence that names them: %s', async (question, sentence) => {
    const reply = await madeUp.ask(question)
    expect(blocksOf(reply, 'sentence').map(({ text }) => text)).toEqual([sentence])
    expect(blocksOf(reply, 'indicator')).toEqual([])
    expect(blocksOf(reply, 'note')).toEqual([])
  })

  it.each(['襄汾县', '隰县'])('are left to the reader where none does: %s', async (place) => {
    const question = `${place}“十五”哪些指标没有完成？`
    expect(await notes(question)).toContain(unsaid)
    expect(blocksOf(await madeUp.ask(question), 'indicator')).toHaveLength(3)
  })
})
