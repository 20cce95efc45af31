import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf } from '../replies.ts'

const madeUp = answersOfMadeUp([
  '山西省国民经济和社会发展第十四个五年规划纲要',
  '第一章 城镇',
  '第一节 副中心城市',
  '因地制宜发展大同、长治、临汾省域副中心城市，建立非均衡发展机制，打造联动周边的增长极。',
  '大同市建设全国性综合交通枢纽，打造东向门户枢纽城市。',
  '长治市建设创新驱动转型的示范城市，打造太行宜居名城。',
  '以四个开发区为支撑，重点创建大同经济技术开发区通用航空国际合作园区、长治经济技术开发区光电国际合作园区。',
  '临汾市的发展定位是黄河流域绿色崛起转型样板城市，打造区域中心城市。',
  '第二节 协作',
  '运城市与临汾市的定位是门户枢纽城市。',
  '第三节 收入',
  '大同市最低工资标准不低于每月1700元。',
  '长治市最低工资标准不低于每月1600元。',
])
const told = async (question: string, ...earlier: string[]) =>
  blocksOf(
    await madeUp.ask(
      question,
      earlier.map((content) => ({ role: 'user', content })),
    ),
    'sentence',
  ).map(({ text }) => text)

describe('several places that one plan tells of', () => {
  it.each(['大同、长治、临汾三个副中心城市的定位有什么不同？', '在山西的城镇布局中，大同、长治、临汾的定位有什么区别？'])(
    'are told each by its own sentence, in the order of the question: %s',
    async (question) =>
      expect(await told(question)).toEqual([expect.stringMatching(/^大同市/), expect.stringMatching(/^长治市/), expect.stringMatching(/^临汾市/)]),
  )

  it('are told each by its number', async () =>
    expect(await told('长治和大同的最低工资分别是多少元？')).toEqual([expect.stringMatching(/^长治市.*1600元/), expect.stringMatching(/^大同市.*1700元/)]))

  it('are told by the one sentence that says of each what is asked, be they set apart', async () =>
    expect((await told('大同经济技术开发区和长治经济技术开发区分别要创建什么国际合作园区？'))[0]).toMatch(/大同经济技术开发区通用航空国际合作园区、长治/))

  it('are told by one sentence that names them, where they are not set apart', async () =>
    expect((await told('大同、长治、临汾要怎么发展副中心城市？'))[0]).toMatch(/^因地制宜发展大同、长治、临汾/))
})

describe('one place that a plan of the province tells of', () => {
  it('is told by the sentence on it before one that names it among others', async () =>
    expect((await told('临汾呢？', '山西三个省域副中心城市是哪几个？', '长治的定位是什么？'))[0]).toMatch(/^临汾市/))
})
