import { describe, expect, it } from 'vitest'
import { otherForms } from '../../../../server/answer/understand/concepts.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from '../refusal/setting.ts'
import { blocksOf } from '../replies.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 乡里',
  '第一节 炕',
  '到2025年，平均每人炕头面积达到3平方米。',
  '炕头面积按砖丈量，人均砖数记在账本上。',
  '第二节 蜡梅',
  '到2025年，每亩平均蜡梅收成达到300斤。',
  '蜡梅收成按篮子称，蜡梅收成由花农记账。',
  '第三节 蒲扇',
  '到2025年，每户平均蒲扇存量达到9把。',
  '蒲扇存量由妇女清点，蒲扇存量逢集报数。',
  '第二章 其他',
  ...others,
])

describe('how much there is to each', () => {
  it.each([
    ['人均炕头面积', ['平均每人炕头面积', '每人平均炕头面积']],
    ['亩均蜡梅收成', ['平均每亩蜡梅收成', '每亩平均蜡梅收成']],
    ['户均蒲扇存量', ['平均每户蒲扇存量', '每户平均蒲扇存量']],
    ['人均', ['平均每人', '每人平均']],
  ])('is written in other ways too: %s', (word, forms) => expect(otherForms(word)).toEqual(forms))

  it.each(['平均炕头面积', '全县人均炕头面积', '均炕头面积', '炕头面积'])('is not what another word says: %s', (word) => expect(otherForms(word)).toEqual([]))

  it.each([
    ['洪洞县人均炕头面积要达到多少平方米？', '平均每人炕头面积达到3平方米'],
    ['洪洞县亩均蜡梅收成要达到多少斤？', '每亩平均蜡梅收成达到300斤'],
    ['洪洞县户均蒲扇存量要达到多少把？', '每户平均蒲扇存量达到9把'],
  ])('is found where it is printed so: %s', async (question, said) => {
    const reply = await madeUp.ask(question)
    expect(reply.status).toBe('answered')
    expect(blocksOf(reply, 'sentence').map(({ text }) => text)).toEqual([expect.stringContaining(said)])
  })

  it('is looked for in each of these words', () => {
    const held = madeUp.read('洪洞县人均炕头面积要达到多少平方米？').concepts.flatMap(({ alternatives }) => alternatives.map(({ text }) => text))
    expect(held).toEqual(expect.arrayContaining(['平均每人', '每人平均']))
  })
})
