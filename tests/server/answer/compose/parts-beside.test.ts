import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf, quotesOf } from '../replies.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 产业',
  '第一节 三业',
  '竹器、花茶和陶瓷三个产业都要请老师傅，老师傅发津贴。',
  '第二节 竹器',
  '到2025年，竹器产业年产值达到12亿元，竹编进校园。',
  '第三节 花茶',
  '到2025年，花茶产业年产值达到8亿元，茶农增收。',
  '第四节 陶瓷',
  '到2025年，陶瓷产业年产值达到5亿元，窑口翻修。',
  '第五节 灯会',
  '灯会由茶农和窑工一同操办，灯会收门票。',
  '第二章 集市',
  '第一节 集市',
  '灯笼市场、木雕市场和剪纸市场三个市场都要请老师傅，老师傅按月换班。',
  '第二节 工程',
  '专栏 1 市场工程',
  '灯笼市场。年销售额达到3亿元，摊位租金全免。',
  '木雕市场。年销售额达到5亿元，门口立牌坊。',
  '剪纸市场。年销售额达到2亿元，摊位朝南。',
  '花灯市场。年销售额达到6亿元，摊位铺毡。',
])
const bamboo = '到2025年，竹器产业年产值达到12亿元，竹编进校园。'
const tea = '到2025年，花茶产业年产值达到8亿元，茶农增收。'
const china = '到2025年，陶瓷产业年产值达到5亿元，窑口翻修。'
const told = async (question: string) => blocksOf(await madeUp.ask(question), 'sentence').map(({ text }) => text)

describe('things side by side of which the same is asked', () => {
  it.each([
    ['洪洞县竹器、花茶和陶瓷三个产业的年产值各是多少？', [bamboo, tea, china]],
    ['洪洞县竹器、花茶、陶瓷的年产值分别要达到多少？', [bamboo, tea, china]],
    ['洪洞县竹器、陶瓷和花茶三个产业，年产值各是多少？', [bamboo, tea, china]],
    ['洪洞县竹器、花茶和灯会的年产值各是多少？', [bamboo, tea]],
  ])('are told each by its own sentence: %s', async (question, lines) => {
    const reply = await madeUp.ask(question)
    expect(reply.status).toBe('answered')
    expect(new Set(blocksOf(reply, 'sentence').map(({ text }) => text))).toEqual(new Set(lines))
    for (const block of blocksOf(reply, 'sentence')) expect(quotesOf(reply, block.citations)).toContain(block.text)
  })

  it('are told by the one sentence on all of them, where what it says is asked', async () =>
    expect(await told('洪洞县竹器、花茶和陶瓷三个产业怎么请老师傅？')).toEqual(['竹器、花茶和陶瓷三个产业都要请老师傅，老师傅发津贴。']))
})

describe('entries of one box side by side', () => {
  it.each([
    ['洪洞县灯笼市场、木雕市场和剪纸市场三个市场的年销售额各是多少？', ['3亿元', '5亿元', '2亿元']],
    ['洪洞县灯笼市场、木雕市场、剪纸市场和花灯市场的年销售额分别达到多少？', ['3亿元', '5亿元', '2亿元', '6亿元']],
  ])('stand below its title once: %s', async (question, numbers) => {
    const { answer } = await madeUp.ask(question)
    const shown = answer.blocks.filter(({ type }) => type !== 'related')
    expect(shown.map(({ type }) => type)).toEqual(['heading', ...numbers.map(() => 'sentence')])
    expect(shown[0]?.text).toBe('专栏 1：市场工程')
    for (const words of numbers) expect(answer.text).toContain(words)
  })
})
