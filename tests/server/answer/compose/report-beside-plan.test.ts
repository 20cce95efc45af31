import { describe, expect, it } from 'vitest'
import { answersOfCorpus } from '../opened.ts'

const opened = answersOfCorpus()
const told = async (question: string) =>
  (await opened.ask(question)).answer.blocks.filter(({ type }) => type !== 'related').map(({ type, text }) => (type === 'heading' ? `# ${text}` : text))

describe('what the plan and the report of one place say', () => {
  it('stands each under its title, and of years gone by', async () =>
    expect(await told('孝义五年来一般公共预算收入的增幅，政府工作报告和规划纲要写的一样吗？')).toEqual([
      expect.stringMatching(/^# .*规划/),
      expect.stringContaining('较“十二五”末增长48.9%'),
      expect.stringMatching(/^# .*报告/),
      expect.stringContaining('一般公共预算收入增长48.6%'),
    ]))
  it('may be words, where no number is asked for', async () =>
    expect(await told('讲到社会治理的几种方式，孝义的政府工作报告和五年规划说得一样吗？')).toEqual([
      expect.stringMatching(/^# .*规划/),
      expect.stringContaining('系统治理、依法治理、综合治理和源头治理'),
      expect.stringMatching(/^# .*报告/),
      expect.stringContaining('系统治理、依法治理和源头治理'),
    ]))
})

describe('growth in years gone by', () => {
  it('is not told by what a report aims at in its own year', async () =>
    expect((await told('孝义政府工作报告里五年来一般公共预算收入的增幅是多少？'))[0]).toContain('48.6%'))
  it('may be what it aims at, where that is asked', async () =>
    expect((await told('孝义政府工作报告里2021年一般公共预算收入要增长多少？'))[0]).toContain('5%以上'))
})
