import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AskReply } from '../../../../server/contract.ts'
import { type Opened, openAnswers, quotesOf } from '../opened.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openAnswers()
})
afterAll(() => opened.close())

const tableOf = (reply: AskReply) => reply.answer.blocks.find(({ type }) => type === 'table')?.table

describe('a comparison of places', () => {
  it('is a table with a column a place, each cell from that place’s own document', async () => {
    const reply = await opened.ask('孝义和汾阳2025年常住人口城镇化率目标各是多少？')
    expect(reply.question.kind).toBe('compare')
    const table = tableOf(reply)
    expect(table?.columns).toEqual(['孝义市', '汾阳市'])
    expect(table?.rows).toHaveLength(1)
    const cells = table?.rows[0]?.cells ?? []
    expect(cells.map(({ text }) => text)).toEqual(['75%', '60%'])
    expect(cells.map(({ citations }) => reply.citations[(citations[0] ?? 0) - 1]?.documentId)).toEqual(['xiaoyi-plan', 'fenyang-plan'])
    expect(table?.rows[0]?.head).toContain('城镇化率')
    expect(table?.rows[0]?.head).toContain('2025')
  })

  it('shows the terms of a difference', async () => {
    const reply = await opened.ask('孝义和汾阳2025年常住人口城镇化率目标各是多少？')
    const note = reply.answer.blocks.find(({ type, text }) => type === 'note' && text.includes('相差'))
    expect(note?.text).toMatch(/孝义市高于汾阳市，相差15个百分点（75%.60%）/)
    expect(note?.citations).toHaveLength(2)
    expect(quotesOf(reply, note?.citations ?? [])).toMatch(/75[\s\S]*60/)
  })

  it('has three columns for three places', async () => {
    const table = tableOf(await opened.ask('山西省、吕梁市、孝义市2025年森林覆盖率目标分别是多少？'))
    expect(table?.columns).toEqual(['山西省', '吕梁市', '孝义市'])
    expect(table?.rows[0]?.cells.map(({ text }) => text)).toEqual(['26%', '35%', '35%'])
  })

  it('gives no difference where both say the same', async () => {
    const reply = await opened.ask('孝义市和吕梁市2025年森林覆盖率目标谁更高？')
    expect(tableOf(reply)?.rows[0]?.cells.map(({ text }) => text)).toEqual(['35%', '35%'])
    expect(reply.answer.text).not.toMatch(/相差|高于/)
  })

  it('says which place has nothing to set against the other', async () => {
    const reply = await opened.ask('孝义和汾阳谁计划的竹叶青酒产量高，各多少千升？')
    if (reply.status === 'answered' && tableOf(reply) === undefined) expect(reply.answer.text).toMatch(/没有找到(?:孝义市|汾阳市)/)
    else if (reply.status === 'insufficient') expect(reply.citations).toEqual([])
  })
})
