import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'

const madeUp = answersOfMadeUp(
  [
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 交通',
    '第一节 轨道',
    '地铁1号线2023年建成通车，二号线2025年底前开工，新增运营里程45公里。',
    '第二节 电厂',
    '电厂3号机组2024年并网发电。',
  ],
  ['襄汾县国民经济和社会发展第十四个五年规划纲要', '第一章 交通', '第一节 轨道', '地铁5号线2022年开工。'],
)

describe('a work told by its number', () => {
  it.each([
    ['洪洞县地铁1号线哪年通车？', '2023年'],
    ['洪洞县地铁一号线哪年通车？', '2023年'],
    ['洪洞县地铁2号线什么时候开工？', '2025年'],
    ['洪洞县电厂三号机组哪年并网？', '2024年'],
  ])('is found in either way of writing it: %s', async (question, year) => {
    const reply = await madeUp.ask(question)
    expect(reply.status).toBe('answered')
    expect(reply.answer.text).toContain(year)
  })

  it.each(['洪洞县地铁3号线什么时候开工？', '洪洞县地铁五号线什么时候开工？', '洪洞县电厂2号机组哪年并网？'])(
    'is not told by another of its kind: %s',
    async (question) => {
      const reply = await madeUp.ask(question)
      expect(reply.status).toBe('insufficient')
      expect(reply.citations).toEqual([])
    },
  )
})
