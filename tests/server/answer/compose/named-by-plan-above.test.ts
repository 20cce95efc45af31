import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf } from '../replies.ts'

const country = answersOfMadeUp([
  '中华人民共和国国民经济和社会发展第七个五年计划',
  '第一章 能源',
  '第一节 煤炭工业',
  '到1990年，山西煤炭产量达到3亿吨，比1985年的2亿吨增加1亿吨。',
  '到1990年，内蒙古煤炭产量达到1亿吨，比1985年增加4000万吨。',
  '第二章 交通',
  '第一节 铁路',
  '为了同开发山西煤炭相配合，再建一条从大同到秦皇岛的新线，开行重载列车，专运煤炭。',
  '兰新铁路西段铺轨，1990年通车。',
  '第三章 旅游',
  '第一节 来客',
  '搞好对外国和港澳地区旅游者的接待工作，1990年全国接待旅游者300万人。',
  '第四章 地区',
  '第一节 沿海地区',
  '沿海地区是指辽宁、河北、天津、山东、江苏、上海、浙江、福建、广东和广西，未包括台湾省。',
])
const led = async (question: string) => {
  const reply = await country.ask(question)
  return { status: reply.status, first: blocksOf(reply, 'sentence')[0]?.text ?? '' }
}

describe('a place named by the plan of the country alone', () => {
  it.each([
    ['七五计划里，山西的煤1985年挖了多少、1990年要挖到多少？', '到1990年，山西煤炭产量达到3亿吨'],
    ['为了把山西的煤运出来，七五计划要新修一条专门拉煤的铁路，是从哪到哪？', '再建一条从大同到秦皇岛的新线'],
    ['沿海地区包括哪些省市，台湾算进去了吗？', '未包括台湾省'],
  ])('is told of by a sentence in other words than the question: %s', async (question, words) => {
    const { status, first } = await led(question)
    expect(status).toBe('answered')
    expect(first).toContain(words)
  })

  it.each(['山西的大学一年招多少学生？', '台湾的铁路修到哪里？'])('is missing where nothing says what is asked of it: %s', async (question) =>
    expect((await led(question)).status).toBe('insufficient'),
  )
})

describe('a plan named by its years or as one of five years', () => {
  it('is not what is asked about', () => {
    const { concepts } = country.read('兰新铁路在1986到1990年这个五年计划里修的是哪一段，是从哪一座城市到了哪里？')
    expect(concepts.map(({ source }) => source)).toEqual(['兰新铁路', '城市'])
  })
})

describe('where those who come are from', () => {
  it.each([
    '1990年准备接待多少外国和港澳游客？',
    '1990年接待港澳地区的旅游者要达到多少人？',
    'How many foreign and Hong Kong/Macao tourists are expected in 1990?',
  ])('is no place that a plan would have to be held of: %s', async (question) => expect((await led(question)).first).toContain('接待旅游者300万人'))

  it.each(['香港1990年接待多少人？', '台湾的旅游者去了哪里，台湾有多少人口？'])('is one where something is asked of it: %s', async (question) =>
    expect((await led(question)).status).toBe('insufficient'),
  )
})
