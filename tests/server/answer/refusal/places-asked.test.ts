import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf } from '../replies.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 建设',
  '第一节 氢能',
  '氢能产业园落户高阳镇，占地300亩。',
  '第二节 游泳馆',
  '游泳馆按照国际标准设计，冬季恒温，市民凭卡入场。',
  '第三节 天桥',
  '专栏1 人行天桥建设',
  '1.柳湾学校门口',
  '2.石桥医院门口',
  '3.双塔商场门口',
  '第四节 物流',
  '冷链物流园设在城北张村，配建冷库。',
  '高阳镇发展物流，培育物流企业。',
  '第五节 养老',
  '康养中心选址在北部山区，环境清幽。',
])

describe('where a thing is', () => {
  it.each([
    ['洪洞县氢能产业园建在哪里？', '落户高阳镇'],
    ['洪洞县氢能产业园落户什么地方？', '落户高阳镇'],
    ['洪洞县冷链物流园设在哪儿？', '城北张村'],
    ['洪洞县康养中心选址在哪里？', '北部山区'],
    ['Where will the hydrogen industrial park of Hongdong be built?', '落户高阳镇'],
  ])('is told by a sentence that names it with a place: %s', async (question, place) => {
    const reply = await madeUp.ask(question)
    expect(reply.status).toBe('answered')
    expect(blocksOf(reply, 'sentence')[0]?.text).toContain(place)
  })

  it.each(['洪洞县光伏产业园建在哪里？', '洪洞县氢能研究院建在哪里？', '洪洞县滑雪场建在什么地方？'])(
    'is not told by the place of another thing of like name: %s',
    async (question) => {
      const { status, answer, citations } = await madeUp.ask(question)
      expect(status).toBe('insufficient')
      expect(answer.text).toBe('所收文件提到了相关内容，但没有写明地点。')
      expect(citations).toEqual([])
    },
  )

  it('is not told where the sentence on it names no place', async () => {
    const { status, answer } = await madeUp.ask('洪洞县游泳馆建在哪里？')
    expect(status).toBe('insufficient')
    expect(answer.text).toContain('没有写明地点')
  })

  it('is said in English to be missing', async () => {
    const { status, answer } = await madeUp.ask('Where will the swimming pool of Hongdong be built?')
    expect(status).toBe('insufficient')
    expect(answer.text).toBe('The documents speak of this, but do not say where.')
  })

  it('is told entry by entry in a box of its name', async () => {
    const reply = await madeUp.ask('洪洞县人行天桥建在哪里？')
    expect(blocksOf(reply, 'item').map(({ text }) => text.replace(/^\d\./, ''))).toEqual(['柳湾学校门口', '石桥医院门口', '双塔商场门口'])
  })

  it('is not asked for where a share or a difference is', async () => {
    const { answer } = await madeUp.ask('洪洞县游泳馆的优势在哪里？')
    expect(answer.text).not.toContain('没有写明地点')
  })
})
