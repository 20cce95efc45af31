import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from '../refusal/setting.ts'
import { blocksOf } from '../replies.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 水利',
  '第一节 水库',
  '专栏 1 竹溪治理项目',
  '气象观测站新建项目',
  '大孝乡土地整理项目',
  '仲家村庄复垦项目',
  '第二节 输水',
  '竹溪输水干管工程。干管全长13公里，由竹溪水库接至县城水厂，土建投资620万元，由县财政安排。',
  '管线设备投资480万元，由水厂自筹，两项合计投资1100万元，当年开工，次年竣工。',
  '第三节 机场',
  '专栏 2 交通项目',
  '| 项目 | 海拔 |',
  '| --- | --- |',
  '| 竹岭机场 | 海拔1411米，2024年通航 |',
  '第四节 道路',
  '新建竹岭大桥，主跨138米，总投资3.7亿元。',
  '第六节 街道',
  '改造竹市大街为双向四车道。',
  '第五节 产出',
  '生产总值年均增长7%，2025年达到850亿元。',
  '2025年，万元生产总值能耗下降到1.7吨标准煤，年均降低5%。',
  '第七节 系统',
  '竹溪水厂智慧系统：药剂的精准投加、工艺自控调节。',
  '洪洞县竹溪水厂智慧系统。',
  '第二章 其他',
  ...others,
])
const sentences = async (question: string) => blocksOf(await madeUp.ask(question), 'sentence').map(({ text }) => text)

describe('a box named by its title', () => {
  it('is told whole', async () => {
    const { text } = (await madeUp.ask('洪洞县规划里有没有“竹溪治理项目”专栏具体列了哪几个项目？')).answer
    expect(text).toContain('气象观测站新建项目')
    expect(text).toContain('仲家村庄复垦项目')
  })
})

describe('a sum asked for', () => {
  it('is told by the sentence that sums up', async () => expect((await sentences('洪洞县竹溪输水干管一共要投资多少？'))[0]).toContain('合计投资1100万元'))
  it('is not told first where one of its parts is asked for', async () =>
    expect((await sentences('洪洞县竹溪输水干管土建投资多少？'))[0]).toContain('土建投资620万元'))
})

describe('a number that the plan does not give of a thing', () => {
  it.each([
    ['of the charge for a bridge', '洪洞县竹岭大桥的通行费收多少？'],
    ['of the lanes of a bridge', '洪洞县竹岭大桥是几车道？'],
    ['of the investment in an airport, where its row tells how high it lies', '洪洞县竹岭机场总投资多少亿元？'],
  ])('is refused: %s', async (_, question) => expect((await madeUp.ask(question)).status).toBe('insufficient'))
  it('is given where it does', async () => {
    expect((await sentences('洪洞县竹市大街是几车道？')).join()).toContain('双向四车道')
    expect((await sentences('洪洞县竹岭大桥总投资多少亿元？')).join()).toContain('3.7亿元')
  })
})

describe('what a thing does', () => {
  it('is told by the entry that says it and not by one that is its name alone', async () =>
    expect((await sentences('洪洞县竹溪水厂智慧系统能干什么？'))[0]).toContain('精准投加'))
})

describe('a value asked for before its growth', () => {
  it('is told by the sentence that gives it, and not by the growth of something else', async () =>
    expect((await sentences('洪洞县2025年生产总值是多少，每年增长多少？'))[0]).toContain('850亿元'))
})

const lookingBack = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 “十三五”发展成就',
  '民生事业全面进步，竹农参保基本实现全覆盖。',
  '第二章 民生',
  '第一节 竹农参保',
  '全面实施竹农社会保险参保计划，竹农参保覆盖到新业态。',
  '第三章 其他',
  ...others,
])

describe('the years gone by', () => {
  it('are told by what the plan looks back on, be it asked as a fact', async () =>
    expect(blocksOf(await lookingBack.ask('过去五年洪洞县竹农社会保险参保覆盖到了什么程度？'), 'sentence')[0]?.text).toContain('基本实现全覆盖'))
  it('are not asked about by what is to be', async () =>
    expect(blocksOf(await lookingBack.ask('洪洞县竹农社会保险参保要覆盖到什么程度？'), 'sentence')[0]?.text).toContain('新业态'))
})
