import { describe, expect, it } from 'vitest'
import { answersOfCorpus } from './opened.ts'
import { blocksOf } from './replies.ts'

const opened = answersOfCorpus()

describe('entries of a box that share a passage', () => {
  const leadOf = (beginning: string) => opened.knowledge.units.find(({ words }) => words.startsWith(beginning))?.lead
  it('stand each under its own head', () => {
    expect(leadOf('漳泽湖生态保护与修复工程')).toBe('漳泽湖生态保护与修复工程。')
    expect(leadOf('盐湖生态保护与修复工程')).toBe('盐湖生态保护与修复工程。')
  })
  it('keep the head of their paragraph where they go on in it', () => expect(leadOf('支流河道治理工程主要包括清漳西源')).toBe('漳河生态修复工程。'))
  it('are not told of one another', async () => {
    const told = blocksOf(await opened.ask('漳泽湖治理要让湖水达到什么水平，开展的是什么专项行动？'), 'sentence').map(({ text }) => text)
    expect(told.join()).toContain('“清河”专项行动')
    expect(told.join()).not.toContain('伍姓湖')
  })
})

describe('a follow-up for works of another rank', () => {
  it('asks the same of them, with what is to be done', async () =>
    expect((await opened.ask('省级的创建几个？', { after: ['汾阳应急这块，国家级综合减灾示范社区要创建多少个'] })).answer.text).toContain(
      '10 个省级综合减灾示范社区',
    ))
})
