import { describe, expect, it } from 'vitest'
import type { AskReply } from '../../../../server/contract.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf, quotesOf, sourceOf } from '../replies.ts'

const madeUp = answersOfMadeUp(
  [
    '襄汾县人民政府文件',
    '襄政发〔2021〕5号',
    '襄汾县人民政府关于印发《襄汾县国民经济和社会发展第十四个五年规划纲要》的通知',
    '各乡镇人民政府：',
    '现将规划纲要印发给你们，请认真贯彻执行。',
    '襄汾县人民政府',
    '2021年6月9日',
    '襄汾县国民经济和社会发展第十四个五年规划纲要',
    '第一章 水利',
    '第一节 水库',
    '新建水库两座，加固水库三座，水库的文号牌重新编号。',
  ],
  [
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '（2021年3月5日洪洞县第十六届人民代表大会第六次会议批准）',
    '第一章 水利',
    '第一节 水库',
    '新建水库两座，加固水库三座，水库由村民看护。',
  ],
)
const lines = (reply: AskReply) => blocksOf(reply, 'sentence').map(({ text }) => text)

describe('the number of a plan as a document', () => {
  it.each([
    '襄汾县“十四五”规划纲要的文号是多少？',
    '襄汾县“十四五”规划纲要的文号是什么？',
    '襄汾县规划纲要是几号文？',
    '襄汾县“十四五”规划纲要的文件编号是多少？',
  ])('is told by the line of the cover that has it, be it asked for as a number: %s', async (question) => {
    const reply = await madeUp.ask(question)
    expect(reply.status).toBe('answered')
    expect(lines(reply)[0]).toBe('襄政发〔2021〕5号')
    const [first] = blocksOf(reply, 'sentence')
    expect(quotesOf(reply, first!.citations)).toBe('襄政发〔2021〕5号')
    expect(sourceOf(reply, first!)?.documentId).toBe('made-up')
  })

  it.each(['襄汾县规划纲要的文件编号是多少，哪天印发的？', '襄汾县“十四五”规划纲要的文号是什么，哪天印发的？'])(
    'is told together with the day, each by its own line: %s',
    async (question) => expect(lines(await madeUp.ask(question))).toEqual(expect.arrayContaining(['襄政发〔2021〕5号', '2021年6月9日'])),
  )

  it('is said to be missing where the plan has none', async () => {
    const reply = await madeUp.ask('洪洞县“十四五”规划纲要的文号是多少？')
    expect(reply.status).toBe('insufficient')
    expect(reply.answer.text).toContain('没有写明文号')
  })
})

describe('the session that approved a plan', () => {
  it.each(['洪洞县规划纲要是哪次会议批准的？', '洪洞县“十四五”规划纲要是哪次大会批准的？'])('is told by its number: %s', async (question) => {
    expect(lines(await madeUp.ask(question))[0]).toBe('（2021年3月5日洪洞县第十六届人民代表大会第六次会议批准）')
  })
})
