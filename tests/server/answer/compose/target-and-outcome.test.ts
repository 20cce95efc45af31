import { describe, expect, it } from 'vitest'
import { answersOfCorpus } from '../opened.ts'
import { blocksOf } from '../replies.ts'

const opened = answersOfCorpus()

describe('a target and what came of it', () => {
  it('are told by the row that has both', async () =>
    expect(blocksOf(await opened.ask('汾阳2020年空气优良天数占比当初定的是多少，实际做到多少？'), 'indicator')[0]?.text).toMatch(/70%.*2020年实际57%/))
  it('are not, where the value of a year is asked for alone', async () =>
    expect(blocksOf(await opened.ask('汾阳2020年空气优良天数比例是多少？'), 'indicator')[0]?.text).toContain('2025年目标≥75%'))
})

describe('a box whose title names the number asked for', () => {
  it('goes before a sentence that only names it', async () =>
    expect(blocksOf(await opened.ask('吕梁现代物流业实施的六大重点工程是哪些？'), 'item')).toHaveLength(6))
})
