import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from './made-up.ts'
import { others } from './refusal/setting.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第九个五年计划纲要',
  '第一章 手艺',
  '第一节 瓷器',
  '瓷窑的研究与开发经费达到3亿元，瓷窑翻修窑口。',
  '第二节 茶馆',
  '茶馆的研究与发展经费达到5亿元，茶馆翻修门面。',
  '第三节 酒坊',
  '烧酒的研究开发经费达到7亿元，烧酒装坛。',
  '第四节 竹器',
  '女竹编师傅在竹编师傅中的比例达到35%，竹编师傅每月领米。',
  ...others,
])
const answered = async (question: string) => (await madeUp.ask(question)).answer.blocks[0]?.text ?? ''

describe('what older plans call otherwise', () => {
  it.each([
    ['洪洞县瓷窑的研发经费要达到多少亿元？', '3亿元'],
    ['洪洞县茶馆的研发投入要达到多少亿元？', '5亿元'],
    ['洪洞县烧酒的R&D达到多少亿元？', '7亿元'],
  ])('is what is spent on research: %s', async (question, number) => expect(await answered(question)).toContain(number))

  it('is a share', () => {
    const share = madeUp.read('洪洞县女竹编师傅的占比是多少？').concepts.find(({ source }) => source === '占比')
    expect(share?.alternatives.map(({ text }) => text)).toContain('比例')
  })
})
