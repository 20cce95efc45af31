import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf } from '../replies.ts'

const madeUp = answersOfMadeUp([
  '云溪县国民经济和社会发展第十四个五年规划纲要',
  '第一章 办好大事',
  '第一节 五年大事',
  '集中力量办好三件大事，包括修渠、架桥、栽茶。这三件大事由县长、副县长分工负责，每季度调度一次。',
  '第二节 村务',
  '村务由村民小组公开。账目每月张榜。',
  '第二章 传统医药',
  '第一节 草药强县',
  '深入实施草药育种、草药加工和草药人才培养等三大工程。草药大棚由合作社看护。',
  '专栏1 草药能力提升工程',
  '草药能力提升工程。新建草药库房、草药晒场、草药市场、草药药铺。',
])
const sentences = async (question: string) => blocksOf(await madeUp.ask(question), 'sentence').map(({ text }) => text)

describe('a sentence that takes up the one before it', () => {
  it('is told with it', async () => {
    const told = await sentences('云溪县县长和副县长分工负责的是什么？')
    expect(told.join('')).toMatch(/修渠、架桥、栽茶.*这三件大事由县长/)
  })

  it('stands alone where it takes up nothing', async () => {
    expect((await sentences('云溪县县长和副县长多久调度一次？')).join('')).toContain('每季度调度一次')
    expect((await sentences('云溪县账目多久张榜？')).join('')).not.toContain('修渠')
  })
})

describe('a list closed by its number', () => {
  it('answers before the box of a like name', async () => {
    const reply = await madeUp.ask('云溪县草药强县的三大工程有哪些？')
    expect(reply.answer.blocks[0]?.text).toContain('草药育种、草药加工和草药人才培养等三大工程')
  })
})
