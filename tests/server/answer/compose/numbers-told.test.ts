import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf, quotesOf } from '../replies.ts'

const told = async (madeUp: ReturnType<typeof answersOfMadeUp>, question: string) => {
  const reply = await madeUp.ask(question)
  for (const { text, citations } of blocksOf(reply, 'sentence')) expect(quotesOf(reply, citations)).toContain(text)
  return blocksOf(reply, 'sentence').map(({ text }) => text)
}

const plan = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 回顾',
  '第一节 “十三五”成就',
  '单位产值能耗下降18%，空气更加清新。',
  '水车修复12架，游人渐多。',
  '第二章 农业',
  '第一节 茶叶',
  '到2025年，全县茶园面积达到6.2万亩，茶农持证上岗。',
  '茶园实行轮作，茶园旁边种花养蜂。',
  '第三章 生态',
  '第一节 绿化',
  '荒坡种茶，到2025年全县茶园面积达到5.8万亩，山上有绿，坡上有景。',
  '第二节 节能',
  '到2025年，单位产值能耗下降14%，淘汰旧锅炉。',
  '第三节 水车',
  '水车要继续修复，修复的木料由林场供应，水车旁边种柳树。',
])

describe('two numbers for the same', () => {
  const both = ['到2025年，全县茶园面积达到6.2万亩，茶农持证上岗。', '荒坡种茶，到2025年全县茶园面积达到5.8万亩，山上有绿，坡上有景。']

  it.each([
    '洪洞县2025年茶园面积有多少万亩，前后是不是对不上？',
    '洪洞县2025年茶园面积要达到多少万亩，前后说法一致吗？',
    '洪洞县2025年茶园面积多少万亩，文件里有没有自相矛盾？',
  ])('are both shown where it is asked whether they agree: %s', async (question) => expect(await told(plan, question)).toEqual(both))

  it('are told by one sentence where it is not', async () => {
    const [first, ...rest] = await told(plan, '洪洞县2025年茶园面积要达到多少万亩？')
    expect(both).toContain(first)
    expect(rest).toEqual([])
  })
})

describe('what is to be reached', () => {
  it('is told by what is planned, and not by what the plan looks back on', async () => {
    expect(await told(plan, '洪洞县单位产值能耗要下降百分之几？')).toEqual(['到2025年，单位产值能耗下降14%，淘汰旧锅炉。'])
  })

  it('is told by the look back where nothing planned gives a number', async () => {
    expect(await told(plan, '洪洞县水车要修复多少架？')).toEqual(['水车修复12架，游人渐多。'])
  })

  it.each(['洪洞县单位产值能耗下降了百分之几？', '洪洞县单位产值能耗下降百分之几？'])(
    'is not meant where what was done is asked for, or neither: %s',
    async (question) => {
      expect(await told(plan, question)).toEqual(['单位产值能耗下降18%，空气更加清新。'])
    },
  )
})

describe('the same number done and to be done, in a report', () => {
  const report = answersOfMadeUp([
    '洪洞县政府工作报告',
    '——2021年3月1日在洪洞县人民代表大会上',
    '一、2020年工作回顾',
    '新修公路30公里，各村有了路灯。',
    '粮食大丰收，老人有了食堂。',
    '二、2021年工作安排',
    '新修公路45公里，公路两旁种树。',
    '改造旧戏台8座，请戏班子唱戏。',
  ])
  const done = '新修公路30公里，各村有了路灯。'

  it.each(['洪洞县新修了多少公里公路？', '洪洞县已经新修多少公里公路？', 'How many kilometres of highway has Hongdong already built?'])(
    'is that of the year before where what was done is asked for: %s',
    async (question) => expect(await told(report, question)).toEqual([done]),
  )

  it('is that below the head of what is to be done where that is asked for', async () => {
    expect(await told(report, '洪洞县要新修多少公里公路？')).toEqual(['新修公路45公里，公路两旁种树。'])
  })
})

describe('a part of a sentence that begins with a year', () => {
  const care = '山上栽树河里放鱼村村通水家家有电户户用上抽水马桶人人喝上干净井水'
  const ahead = answersOfMadeUp([
    '洪洞县国民经济和社会发展第十四个五年规划和2035年远景目标纲要',
    '第一章 目标',
    '第一节 展望',
    `到2035年，全县茶叶总产值达到九亿元，茶农收入翻一番，${care}；全县蜂蜜产量达到300吨，蜂农持证上岗，蜂箱统一编号，${care}；全县梨园面积达到5万亩，梨农用上新果剪，梨窖统一修缮，${care}。`,
    '第二节 五年目标',
    '蜂蜜产量达到120吨，蜂农人人参加培训。',
  ])

  it('is no answer for another year, though it does not name its own', async () => {
    const { status } = await ahead.ask('洪洞县2025年梨园面积达到多少万亩？')
    expect(status).toBe('insufficient')
  })

  it('gives way to what the plan says of its own period', async () => {
    expect(await told(ahead, '洪洞县2025年蜂蜜产量目标是多少吨？')).toEqual(['蜂蜜产量达到120吨，蜂农人人参加培训。'])
  })
})

describe('a row of projects that answers', () => {
  const projects = answersOfMadeUp([
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 项目',
    '表1 重点项目',
    '序号\t项目名称\t建设内容\t总投资（万元）',
    '1\t城东水厂\t新建取水口和净水车间\t3600',
    '2\t城西菜市场\t改造棚顶，铺设地砖\t800',
  ])

  it.each([
    ['洪洞县城东水厂建设什么内容？', '3600'],
    ['洪洞县城东水厂总投资多少万元？', '3600'],
    ['洪洞县城西菜市场怎么改造？', '铺设地砖'],
  ])('stands under the title of its table: %s', async (question, words) => {
    const { answer } = await projects.ask(question)
    expect(answer.blocks.slice(0, 2).map(({ type }) => type)).toEqual(['heading', 'sentence'])
    expect(answer.blocks[0]?.text).toContain('重点项目')
    expect(answer.blocks[1]?.text).toContain(words)
  })
})
