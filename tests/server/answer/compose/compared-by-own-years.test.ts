import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf } from '../replies.ts'

const madeUp = answersOfMadeUp(
  [
    '洪洞县国民经济和社会发展“九五”计划纲要',
    '第一章 竹业',
    '第一节 目标',
    '竹编总产值达到一百一十亿元（一九九〇年价格，下同），平均每年增长百分之六点五。',
    '二〇〇〇年竹林覆盖率达到53%，竹器合格率达到81%。',
    '五年完成竹业投资7000万元，重点用于竹林。',
    '第二节 小项目',
    '竹业小型项目总投资77万元，建竹亭一座。',
  ],
  [
    '襄汾县国民经济和社会发展第十个五年计划纲要',
    '第一章 竹业',
    '第一节 目标',
    '竹编总产值年均增长9%，达到一百五十亿元。',
    '2005年竹林覆盖率达到61%，竹器合格率达到90%。',
    '五年完成竹业投资600万元，重点用于竹林。',
  ],
)
const cells = async (question: string) =>
  blocksOf(await madeUp.ask(question), 'table').flatMap(({ table }) => table?.rows.map((row) => row.cells.map(({ text }) => text)) ?? [])

describe('a comparison of places', () => {
  it('takes for each the year that stands behind its name', async () =>
    expect(await cells('洪洞县2000年和襄汾县2005年的竹林覆盖率目标各是多少？')).toEqual([[expect.stringContaining('53%'), expect.stringContaining('61%')]]))

  it('takes all years for both where only the last of them stands before a year', async () => {
    const { text } = (await madeUp.ask('襄汾县和洪洞县2000年的竹林覆盖率、2005年目标各是多少？')).answer
    expect(text).toContain('53%')
    expect(text).toContain('61%')
  })

  it('tells growth by the clause that gives it, behind the one on what grows', async () =>
    expect(await cells('洪洞县和襄汾县的竹编总产值年均增速目标哪个高？')).toEqual([[expect.stringContaining('百分之六点五'), expect.stringContaining('9%')]]))

  it('gives how far the values lie apart where that is asked', async () =>
    expect((await madeUp.ask('洪洞县2000年和襄汾县2005年的竹林覆盖率目标各是多少，差距多大？')).answer.text).toContain('61%'))
})
