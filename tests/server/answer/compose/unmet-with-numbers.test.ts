import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf, quotesOf } from '../replies.ts'

const told = '“十三五”规划有三项指标没有完成：竹器产量差22万件，茶叶产量差8吨，灯笼产量差5万只。'
const rows = [
  '表1 “十三五”规划主要指标',
  '指标\t2020年目标\t2020年实现\t年均增长（%）',
  '竹器产量（万件）\t120\t98\t9.6',
  '瓷器产量（万件）\t290\t295\t6.2',
  '茶叶产量（吨）\t99\t91\t4.4',
]
const plan = (place: string, ...lines: string[]) => [
  `${place}国民经济和社会发展第十四个五年规划纲要`,
  '第一章 “十三五”回顾',
  '第一节 完成情况',
  ...lines,
  ...rows,
  '第二章 茶业',
  '茶叶指标由各村分担，完成茶叶指标的村发灯笼2盏。',
]
const madeUp = answersOfMadeUp(
  plan('洪洞县', told, '第二节 手艺', '手艺人逢集摆摊，手艺不外传。', '瓷窑的烟囱修到30米高，瓷窑由窑工看管。'),
  plan('襄汾县', '各项指标都写在县里的木牌上，逢集念给看戏的人听。'),
)

describe('which targets were not met, and by how much', () => {
  it.each([
    '洪洞县“十三五”有哪些指标没有完成，差多少？',
    '洪洞县“十三五”哪些指标没有完成，各差多少？',
    '洪洞县“十三五”有哪几项指标没有完成，差多少？',
    '洪洞县“十三五”手艺有哪些指标没有完成，差多少？',
  ])('is told by the sentence that names them, and by no other passage: %s', async (question) => {
    const reply = await madeUp.ask(question)
    expect(reply.status).toBe('answered')
    expect(blocksOf(reply, 'sentence').map(({ text }) => text)).toEqual([told])
    expect(quotesOf(reply, blocksOf(reply, 'sentence')[0]!.citations)).toBe(told)
    expect([...blocksOf(reply, 'indicator'), ...blocksOf(reply, 'item'), ...blocksOf(reply, 'note')]).toEqual([])
  })

  it('is left to the reader by the rows where no sentence names them', async () => {
    const reply = await madeUp.ask('襄汾县“十三五”有哪些指标没有完成，差多少？')
    expect(blocksOf(reply, 'note').map(({ text }) => text)).toContain('原文没有写明哪些指标没有完成，下面是表中同时给出目标和实际的各项：')
    expect(blocksOf(reply, 'indicator')).toHaveLength(3)
  })
})
