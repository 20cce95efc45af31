import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { answersOfCorpus } from '../opened.ts'
import { others } from '../refusal/setting.ts'
import { blocksOf } from '../replies.ts'

const opened = answersOfCorpus()
const madeUp = answersOfMadeUp([
  '湖南省国民经济和社会发展第十个五年计划纲要',
  '第一章 地区',
  '株洲市重点发展轨道交通设备，2005年工业增加值达到190亿元。',
  '衡阳市重点发展有色金属，2005年工业增加值达到260亿元。',
  '第二章 工业',
  '工业增加值年均增长10.5%。',
  '第三章 其他',
  ...others,
])

describe('sentences of several cities, each beginning with its own', () => {
  it('are of no one thing and so do not contradict each other', async () => {
    expect((await madeUp.ask('湖南2005年工业增加值的目标是多少？')).discrepancies).toEqual([])
  })
})

describe('entries of a box that bear a name in quotation marks', () => {
  it('are told alone, be all of them counted in the question', async () => {
    const entries = blocksOf(await opened.ask('孝义147户规上企业名单里，名字带“晋茂”的是哪几家？'), 'item').map(({ text }) => text)
    expect(entries).toHaveLength(3)
    expect(entries.every((entry) => entry.includes('晋茂'))).toBe(true)
  })
})

describe('what stands for what (以什么为引领、什么是底线)', () => {
  it('asks for no meaning, so nothing is said to be unexplained', async () => {
    expect((await opened.ask('山西推进乡村振兴，以什么为引领、什么为支撑、什么是底线？')).answer.text).not.toContain('没有另作解释')
  })
})
