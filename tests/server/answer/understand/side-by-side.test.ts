import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partsOf, statisticsOf } from '../../../../server/answer/understand/parts.ts'
import { answersOfMadeUp } from '../made-up.ts'

describe('statistics side by side', () => {
  it.each([
    ['青石县城镇化率和人均收入各是多少？', ['青石县城镇化率各是多少？', '人均收入各是多少？']],
    ['粮食产量、茶园面积分别要达到多少？', ['粮食产量分别要达到多少？', '茶园面积分别要达到多少？']],
    ['茶园面积以及用水总量的目标各是多少？', ['茶园面积的目标各是多少？', '用水总量的目标各是多少？']],
    ['茶叶产量目标和茶园面积目标是多少？', ['茶叶产量目标是多少？', '茶园面积目标是多少？']],
  ])('are asked for each: %s', (question, each) => expect(statisticsOf(question)).toEqual(each))

  it.each([
    '茶叶产量是多少？',
    '茶叶产量和茶叶产值的比例是多少？',
    '茶农收入与工人收入之比是多少？',
    '茶叶产量和茶园面积怎么提高？',
    '茶园和茶厂各有几座？',
    '茶叶产量的变化和茶厂有关吗？',
  ])('are not: %s', (question) => expect(statisticsOf(question)).toEqual([question]))

  it('are asked for in the same words, whatever they are', () => {
    const asked = fc.record({
      place: fc.constantFrom('', '青石县', '到2025年青石县'),
      one: fc.constantFrom('城镇化率', '茶园面积', '粮食产量', '常住人口'),
      joined: fc.constantFrom('和', '与', '以及', '及', '、'),
      other: fc.constantFrom('人均收入', '茶业产值', '用水总量', '公路里程'),
      words: fc.constantFrom('各是多少？', '分别达到多少？', '是多少？', '各为多少', '将达到多少亿元？'),
    })
    fc.assert(
      fc.property(asked, ({ place, one, joined, other, words }) => {
        expect(statisticsOf(`${place}${one}${joined}${other}${words}`)).toEqual([`${place}${one}${words}`, `${other}${words}`])
      }),
    )
  })
})

describe('two things side by side', () => {
  it.each([
    ['新建桥梁和改建渡口，分别安排几处？', ['新建桥梁，分别安排几处？', '改建渡口，分别安排几处？']],
    ['到2025年，甲类水库与乙类水库，各蓄水多少？', ['到2025年，甲类水库，各蓄水多少？', '到2025年，乙类水库，各蓄水多少？']],
  ])('are each asked what is asked of both: %s', (question, each) => expect(statisticsOf(question)).toEqual(each))

  it.each(['新建桥梁和改建渡口，要花多少钱？', '桥梁、渡口和码头，分别安排几处？', '新建桥梁和改建渡口分别安排几处？'])('are not taken apart: %s', (question) =>
    expect(statisticsOf(question)).toEqual([question]),
  )
})

describe('the parts of a question about one thing', () => {
  const madeUp = answersOfMadeUp([
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 建设',
    '第一节 赛车场',
    '新建赛车场，总投资8亿元，看台坐三千人。',
    '赛车场占地300亩，车道全长5公里。',
    '第二节 渡口',
    '改建渡口13处，换成钢船。',
    '第三节 桥梁',
    '新建桥梁7座，铺上石板。',
    '第四节 指标',
    '到2025年，茶园面积达到3万亩。',
    '到2025年，常住人口达到48万人。',
  ])
  const parts = (question: string) => partsOf(madeUp.read(question))
  const said = (question: string) => parts(question).map(({ standalone }) => standalone)

  it.each([
    ['洪洞县赛车场总投资多少亿元，占地多大？', ['洪洞县赛车场总投资多少亿元', '洪洞县赛车场占地多大']],
    ['洪洞县赛车场的总投资是多少，全长几公里？', ['洪洞县赛车场的总投资是多少', '洪洞县赛车场全长几公里']],
  ])('keep its name: %s', (question, standalone) => expect(said(question)).toEqual(standalone))

  it.each([
    ['the other names a thing of its own', '洪洞县赛车场总投资多少亿元，渡口有几处？', ['洪洞县赛车场总投资多少亿元', '渡口有几处']],
    ['the first asks for no statistic', '洪洞县新建几座桥梁，渡口全长多少？', ['洪洞县新建几座桥梁', '渡口全长多少']],
  ])('do not where %s: %s', (_, question, standalone) => expect(said(question)).toEqual(standalone))

  it('look for it as much as the whole does', () => {
    const question = '洪洞县赛车场总投资多少亿元，占地多大？'
    const weightIn = (concepts: (typeof whole)['concepts'], word: string) => concepts.find(({ source }) => source === word)?.weight ?? 0
    const whole = madeUp.read(question)
    const [first, second] = partsOf(whole)
    expect(weightIn(whole.concepts, '赛车场')).toBeGreaterThan(0.5)
    expect(weightIn(second!.concepts, '赛车场')).toBe(weightIn(whole.concepts, '赛车场'))
    expect(weightIn(second!.concepts, '总投资')).toBeLessThan(weightIn(whole.concepts, '总投资'))
    expect(weightIn(first!.concepts, '占地')).toBeLessThan(weightIn(whole.concepts, '占地'))
  })

  it.each([
    ['洪洞县赛车场总投资多少亿元，占地多大？', ['8亿元', '300亩']],
    ['洪洞县新建桥梁和改建渡口，分别安排几处？', ['7座', '13处']],
    ['洪洞县茶园面积和常住人口各是多少？', ['3万亩', '48万人']],
  ])('are all answered: %s', async (question, numbers) => {
    const { status, answer } = await madeUp.ask(question)
    expect(status).toBe('answered')
    for (const number of numbers) expect(answer.text).toContain(number)
  })
})
