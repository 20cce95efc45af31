import { describe, expect, it } from 'vitest'
import { asksForUnknownWork, namesAsked } from '../../../../server/answer/refusal/names.ts'
import type { Concept } from '../../../../server/answer/understand/concepts.ts'
import { answersOfMadeUp } from '../made-up.ts'

const madeUp = answersOfMadeUp(
  [
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 交通',
    '第一节 轨道',
    '地铁1号线2023年建成通车，二号线2025年底前开工，新增运营里程45公里。',
    '第二节 电厂',
    '电厂3号机组2024年并网发电。',
    '第三节 水利',
    '炽坞水利枢纽2022年蓄水，闸门漆成蓝色。',
  ],
  ['襄汾县国民经济和社会发展第十四个五年规划纲要', '第一章 交通', '第一节 轨道', '地铁5号线2022年开工。'],
)

describe('a work told by a name that no dictionary holds', () => {
  const unknown = (question: string) => asksForUnknownWork(madeUp.read(question), madeUp.knowledge)

  it('is unknown where no document prints the name, which is not what one does with it', () => {
    expect(unknown('洪洞县炽坞水利枢纽哪年蓄水？')).toBe(false)
    expect(unknown('洪洞县垅珑水利枢纽哪年蓄水？')).toBe(true)
    expect(unknown('去洪洞县还能住景区里面吗？')).toBe(false)
  })
})

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

describe('a work told by its name', () => {
  it('is found by it', async () => {
    const { status, answer } = await madeUp.ask('洪洞县炽坞水利枢纽哪年蓄水？')
    expect(status).toBe('answered')
    expect(answer.text).toContain('2022年蓄水')
  })

  it('is not told by another of its kind', async () => {
    const { status, citations } = await madeUp.ask('洪洞县砚浦水利枢纽哪年蓄水？')
    expect(status).toBe('insufficient')
    expect(citations).toEqual([])
  })
})

describe('a name of its own', () => {
  const names = (question: string, source: string, weight = 0.85) => {
    const concept: Concept = { source, weight, alternatives: [{ text: source, weight: 1 }] }
    return namesAsked({ ...madeUp.read(question), concepts: [concept] }).map((name) => name.source)
  }

  it.each(['青石古城', '砚浦枢纽', '云浦油田', '石桥气田', '青石保护区', '柳湾景区', '柳明故居', '陶瓷博物馆', '青石体育馆', '柳湾剧院', '云浦新区', '青石镇'])(
    'is one by its end: %s',
    (name) => expect(names(`洪洞县${name}花多少钱？`, name)).toEqual([name]),
  )

  it.each(['古城', '油田', '博物馆', '青石茶馆', '古城墙'])('is none: %s', (word) => expect(names(`洪洞县${word}花多少钱？`, word)).toEqual([]))

  it('is none where it is printed often, or the question tells of much else', () => {
    expect(names('洪洞县青石古城花多少钱？', '青石古城', 0.7)).toEqual([])
    expect(names(`洪洞县青石古城花多少钱，${'城墙上的砖换成了新的，'.repeat(6)}是吗？`, '青石古城')).toEqual([])
  })
})
