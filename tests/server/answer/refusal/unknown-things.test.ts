import { describe, expect, it } from 'vitest'
import { isAllUnknown } from '../../../../server/answer/refusal/unknown-asked.ts'
import { answersOfMadeUp } from '../made-up.ts'

const madeUp = answersOfMadeUp([
  '云溪县国民经济和社会发展第十四个五年规划纲要',
  '第一章 产业',
  '第一节 工业',
  '到2025年，茶叶产量达到300吨，陶器产量达到20万件。',
  '第二节 旅游',
  '建设东山茶园、西山竹海等景区，举办采茶节。',
  '第三节 银矿',
  '2025年区内银矿产值占全县产值的27%。全县银矿产值占全县产值的比重达到23%。',
  '第四节 渔业',
  '东湖市集发展鲤鱼、鲈鱼养殖，鲈鱼产量达到45吨，鲤鱼养殖面积40万亩。',
])
const answer = async (question: string) => (await madeUp.ask(question)).answer.text
const status = async (question: string) => (await madeUp.ask(question)).status

describe('a thing that no document prints', () => {
  it('has no output, whatever the output of others is', async () => {
    expect(await status('云溪县2025年自行车产量是多少？')).toBe('insufficient')
    expect(await answer('云溪县2025年茶叶产量是多少？')).toContain('300吨')
  })

  it('is not listed by what is listed beside it', async () => {
    expect(await status('云溪县有哪些动物园和海洋馆？')).toBe('insufficient')
    expect(await answer('云溪县有哪些景区？')).toContain('东山茶园')
  })
})

describe('a question about nothing but what no document prints', () => {
  const allUnknown = (question: string) => isAllUnknown(madeUp.read(question), madeUp.knowledge)

  it('is told from one about what some document prints', () => {
    expect(allUnknown('云溪县的青藏铁路修的是哪一段？')).toBe(true)
    expect(allUnknown('云溪县的青藏铁路和采茶节是哪一段？')).toBe(false)
    expect(allUnknown('云溪县怎么收拾？')).toBe(false)
    expect(allUnknown('云溪县的青藏铁路有多少公里？')).toBe(false)
  })
})

describe('a number of something near what is asked', () => {
  it('is no output of the product asked for where another product stands before it', async () => {
    expect(await status('云溪县鲤鱼产量是多少吨？')).toBe('insufficient')
    expect(await answer('云溪县鲈鱼产量是多少吨？')).toContain('45吨')
  })

  it('of a zone stands behind that of the whole, unless a zone is asked about', async () => {
    const reply = await madeUp.ask('云溪县银矿产值占全县产值的比重是多少？')
    expect(reply.answer.blocks[0]?.text).toContain('23%')
  })
})
