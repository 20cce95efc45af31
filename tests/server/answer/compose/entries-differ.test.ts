import { describe, expect, it } from 'vitest'
import { answersOfCorpus } from '../opened.ts'
import { blocksOf } from '../replies.ts'

const opened = answersOfCorpus()

describe('entries of one box', () => {
  it('give no different values of one thing', async () => expect((await opened.ask('正安煤业那个整合矿，核的产能是一年多少万吨？')).discrepancies).toEqual([]))
  it('leave it told where plan and report differ', async () => expect((await opened.ask('孝义城市排水管网有多少公里？')).discrepancies).toHaveLength(1))
})

describe('whether a target was met', () => {
  it('is told with the value that was reached first', async () => {
    const reply = await opened.ask('“十三五”收官时，孝义和汾阳的GDP各是多少，都完成当初定的目标了吗？')
    expect(blocksOf(reply, 'table')[0]?.table?.rows[0]?.cells.map(({ text }) => text)).toEqual(['312.8亿元', '175.65亿元'])
  })
  it('is told with how far it was missed', async () =>
    expect(blocksOf(await opened.ask('汾阳市区绿化覆盖率到2020年达标了没有？差多少？'), 'note')[0]?.text).toContain('低0.28个百分点'))
})

describe('a pollutant', () => {
  it('has its own row for how much of it there is', async () =>
    expect(blocksOf(await opened.ask('孝义的氮氧化物排放量，2016年和2019年分别是多少吨？'), 'indicator')[0]?.text).toContain('2016年实际17963.2吨'))
})

describe('bodies counted', () => {
  it('are not those of another kind', async () => expect((await opened.ask('吕梁计划到2025年培育多少家骨干科技中介机构？')).status).toBe('insufficient'))
  it('may be called otherwise in part', async () => expect((await opened.ask('到2025年全省高校要新增多少个硕士博士点？')).answer.text).toContain('30个以上'))
})

describe('parts of a term', () => {
  it('named side by side behind it explain it', async () => expect(blocksOf(await opened.ask('省里改革的“三支队伍”说的是哪三支？'), 'note')).toEqual([]))
})
