import { describe, expect, it } from 'vitest'
import { answersOfCorpus } from '../opened.ts'
import { blocksOf } from '../replies.ts'

const opened = answersOfCorpus()
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
