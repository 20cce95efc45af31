import { describe, expect, it } from 'vitest'
import { countsWhatIsAsked } from '../../../../server/answer/refusal/counting.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { sentence } from './sentence.ts'
import { others, proseUnder } from './setting.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 竹业',
  '第一节 主要目标',
  `深入贯彻落实现代化的远景目标要求，${'坚持竹业立县，竹编兴村，竹道通乡，'.repeat(24)}我县到2035年的远景目标是：`,
  `再经过十五年的努力，人均竹业产值达到2万美元，${'竹业更有质量，更有效率，更加公平，'.repeat(16)}竹业总量达到中游水平。`,
  '第二节 企业',
  '竹编企业倍增，力争“十四五”末竹编企业达到17户，突破关键技术。',
  '第三节 培训',
  '年内开展各类竹艺讲习5000人次，持证比例达到60%。',
  '第二章 其他',
  ...others,
])
const told = async (question: string) => (await madeUp.ask(question)).answer.text

describe('a year ahead', () => {
  it('may be named by the line that announces what is aimed at', async () =>
    expect(await told('洪洞县到2035年人均竹业产值要达到多少美元？')).toContain('2万美元'))
  it('is that of the line alone, where the sentence and its headings name none', () => {
    const query = madeUp.read('洪洞县到2035年人均竹业产值要达到多少美元？')
    const told = (announced: string) =>
      countsWhatIsAsked(sentence('人均竹业产值达到2万美元'), query, {
        ...proseUnder(madeUp.knowledge, '主要目标', { text: '', begins: 2021, ends: 2025 }),
        announced,
      })
    expect(told('我县到2035年的远景目标是：')).toBe(1)
    expect(told('')).toBe(0)
  })
  it('is not of the plan where only what is announced is', async () =>
    expect((await madeUp.ask('洪洞县到2050年人均竹业产值要达到多少美元？')).status).toBe('insufficient'))
  it('may be told as the end of a plan', async () => expect(await told('洪洞县五年后竹编企业要达到多少户？')).toContain('17户'))
})

describe('the whole of a period', () => {
  it('is not told by what is done within a year', async () => expect((await madeUp.ask('洪洞县“十四五”期间竹艺讲习多少人次？')).status).toBe('insufficient'))
})

describe('days', () => {
  it.each(['要来几天', '得来几个人'])('are asked for behind a word that they are to come: %s', (words) =>
    expect(madeUp.read(`洪洞县的竹艺师一年${words}？`).asking.number).toBe(true),
  )
  it('are not where one only rests for a few', () => expect(madeUp.read('洪洞县的竹艺师能不能歇几天？').asking.number).toBe(false))
  it('are not by years gone by', () => expect(madeUp.read('洪洞县后来几年竹艺怎么样？').asking.number).toBe(false))
})

const reported = answersOfMadeUp([
  '洪洞县政府工作报告',
  '——2021年3月1日在洪洞县人民代表大会上',
  '一、目标任务',
  '竹编企业倍增，力争“十四五”末竹编企业达到17户，突破关键技术。',
  '二、2021年工作',
  ...others,
])

describe('a year that a report names by the end of a plan', () => {
  it('is told', async () => expect((await reported.ask('洪洞县政府工作报告里2025年竹编企业达到多少户？')).answer.text).toContain('17户'))
  it('is told of no other', async () => expect((await reported.ask('洪洞县政府工作报告里2027年竹编企业达到多少户？')).status).toBe('insufficient'))
})
