import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from './setting.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划和2035年远景目标纲要',
  '第一章 发展基础',
  '第一节 “十三五”发展成就',
  '一批工程建成投运。竹筏航道通航里程突破574公里。贫困人口人均收入达到9778元，全县8459名贫困人口脱贫。',
  '第二章 竹业',
  '第一节 人口',
  '到2035年，洪洞人口规模达到50万人。',
  '第二节 竹编',
  '全县竹编覆盖率由2019年的23.8%提高到28%。',
  '第三节 巡防',
  '健全农村一村一竹警机制，加强竹林巡防队伍建设。',
  '第四节 竹道',
  '铺设竹道240公里，补栽竹苗5片。',
  '第三章 2035年远景目标',
  '竹筏渡口吞吐量达到40万吨。',
  '第四章 其他',
  ...others,
])
const said = async (question: string) => {
  const { status, answer } = await madeUp.ask(question)
  return status === 'answered' ? answer.text.split('相关内容')[0] : status
}

describe('a number of how things stand', () => {
  it('is not told by what is to be', async () => expect(await said('洪洞县现在有多少人口？')).toBe('insufficient'))
  it('is told by it where that is asked', async () => expect(await said('洪洞县设想2035年全县有多少人？')).toContain('50万人'))
  it('of all people is not that of one group of them', async () => expect(await said('洪洞县有多少人口？')).not.toContain('8459'))
})

describe('a number of what is intended', () => {
  it('is not told by what came about before the plan', async () => expect(await said('洪洞县打算开通多少公里竹筏航道？')).toBe('insufficient'))
  it('is told by it where it is not asked what is intended', async () => expect(await said('洪洞县竹筏航道通航里程有多少公里？')).toContain('574公里'))
})

describe('a number of years gone by', () => {
  it('is not told by what the plan intends', async () => expect(await said('过去五年洪洞县铺设了多少公里竹道？')).toBe('insufficient'))
  it('is told by what it looks back on', async () => expect(await said('过去五年洪洞县竹筏航道通航里程突破多少公里？')).toContain('574公里'))
  it('is not asked for where none are named', async () => expect(await said('洪洞县铺设多少公里竹道？')).toContain('240公里'))
})

describe('the year of a number', () => {
  it('is the last of the plan where only the year it goes out from is named', async () =>
    expect(await said('洪洞县2025年竹编覆盖率要达到多少？')).toContain('28%'))
  it('is that of the far aims it stands below', async () => expect(await said('洪洞县2025年竹筏渡口吞吐量达到多少万吨？')).toBe('insufficient'))
  it('is found where those are asked for', async () => expect(await said('洪洞县2035年竹筏渡口吞吐量达到多少万吨？')).toContain('40万吨'))
})

describe('so many for each', () => {
  it('are told by 一村一', async () => expect(await said('洪洞县竹林巡防一个村配几个竹警？')).toContain('一村一竹警'))
})
