import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'

const madeUp = answersOfMadeUp([
  '陕西省国民经济和社会发展第十四个五年规划纲要',
  '第一章 交通',
  '第一节 铁路',
  '宝鸡至安康铁路2024年通车，沿线栽树。',
  '宝鸡至渭南铁路的路基要加固，沿线栽柳。',
])

describe('the date of a line', () => {
  it.each(['陕西的宝鸡到安康铁路哪年通车？', '陕西的宝鸡市到安康市铁路哪年通车？'])(
    'is told beside both of its ends, by their long names or short: %s',
    async (question) => {
      const { status, answer } = await madeUp.ask(question)
      expect(status).toBe('answered')
      expect(answer.blocks[0]?.text).toBe('宝鸡至安康铁路2024年通车，沿线栽树。')
    },
  )

  it('is none of another line that begins at the same place', async () => {
    const { status, answer } = await madeUp.ask('陕西的宝鸡到渭南铁路哪年通车？')
    expect(status).toBe('insufficient')
    expect(answer.text).toContain('没有写明时间')
  })

  it('is told beside the one place that is named', async () => expect((await madeUp.ask('陕西的宝鸡铁路哪年通车？')).answer.text).toContain('2024年通车'))
})
