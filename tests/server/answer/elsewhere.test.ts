import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from './made-up.ts'
import { blocksOf, quotesOf, sourceOf } from './replies.ts'

const madeUp = answersOfMadeUp(
  ['洪洞县国民经济和社会发展第十四个五年规划纲要', '第一章 交通', '洪洞县与襄汾县共建的汾河大桥2023年10月通车，由县长王建国剪彩。', '公路两旁种树。'],
  ['襄汾县国民经济和社会发展第十四个五年规划纲要', '第一章 农业', '推广良种，办好粮库。襄汾县的农民收入提高。'],
  ['蒲县国民经济和社会发展第十四个五年规划纲要', '第一章 农业', '养羊种梨。'],
)
const bridge = '洪洞县与襄汾县共建的汾河大桥2023年10月通车，由县长王建国剪彩。'

describe('what the document of another place says of the one asked about', () => {
  it.each(['襄汾县的汾河大桥什么时候通车？', '襄汾县的汾河大桥是谁剪彩的？', '襄汾县的汾河大桥在哪里？'])(
    'tells when, who or where, where its own does not say and the other names it: %s',
    async (question) => {
      const reply = await madeUp.ask(question)
      expect(reply.status).toBe('answered')
      const [sentence] = blocksOf(reply, 'sentence')
      expect(sentence?.text).toBe(bridge)
      expect(sourceOf(reply, sentence!)?.documentId).toBe('made-up')
      expect(quotesOf(reply, sentence!.citations)).toBe(bridge)
    },
  )

  it.each([
    ['the other does not name it', '蒲县的汾河大桥什么时候通车？'],
    ['several places are asked about', '襄汾县、蒲县的汾河大桥什么时候通车？'],
    ['neither of these is asked', '襄汾县的汾河大桥通车了吗？'],
    ['it says only part of what is asked', '襄汾县的粮库大桥什么时候通车？'],
  ])('is not looked for where %s: %s', async (_, question) => {
    const reply = await madeUp.ask(question)
    expect(reply.status).toBe('insufficient')
    expect(reply.citations).toEqual([])
  })

  it('says where it says so for the place that the document is of', async () => {
    const reply = await madeUp.ask('洪洞县的汾河大桥什么时候通车？')
    expect(blocksOf(reply, 'sentence')[0]?.text).toBe(bridge)
  })
})
