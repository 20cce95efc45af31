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

describe('a comparison of which one side is missing', () => {
  it('gives the other side under its place, and says what remains to be compared', async () => {
    const reply = await opened.ask('山西省和孝义市的煤层气抽采量各要达到多少亿方？')
    expect(reply.question.kind).toBe('compare')
    expect(tableOf(reply)).toBeUndefined()
    const [heading, answer] = reply.answer.blocks
    expect(heading).toMatchObject({ type: 'heading', text: '山西省' })
    expect(answer?.text).toContain('250亿方')
    expect(quotesOf(reply, answer?.citations ?? [])).toContain('250亿方')
    expect(reply.answer.blocks.filter(({ type }) => type === 'note').map(({ text }) => text)).toEqual(['没有找到孝义市的相应内容。'])
    expect(new Set(reply.citations.map(({ documentId }) => documentId))).toEqual(new Set(['shanxi-plan']))
  })
})

describe('a comparison of what is said in sentences', () => {
  it('sets clause beside clause, each with the citation of its own place', async () => {
    const reply = await opened.ask('山西省和吕梁市的5G基站各要建多少个？')
    const table = tableOf(reply)
    expect(table?.columns).toEqual(['山西省', '吕梁市'])
    const cells = table?.rows.flatMap((row) => row.cells) ?? []
    expect(cells.map(({ text }) => /[\d万]+座/.exec(text)?.[0])).toEqual(['12万座', '8000座'])
    for (const { text, citations } of cells) expect(quotesOf(reply, citations)).toContain(text)
    expect(cells.map(({ citations }) => reply.citations[(citations[0] ?? 0) - 1]?.documentId)).toEqual(['shanxi-plan', 'lvliang-plan'])
  })
})

describe('a comparison of actual values of a year that has none', () => {
  it('says so for each place, and sets the latest actual values beside each other under their own year', async () => {
    const reply = await opened.ask('孝义和吕梁2025年常住人口城镇化率实际各是多少？')
    const lines = reply.answer.blocks.flatMap(({ type, text }) => (type === 'indicator' ? [text] : []))
    expect(lines).toHaveLength(2)
    for (const line of lines) expect(line).toMatch(/没有给出2025年常住人口城镇化率的实际值，给出的是2020年实际/)
    const [row] = tableOf(reply)?.rows ?? []
    expect(row?.head).toBe('2020 常住人口城镇化率')
    expect(row?.cells.map(({ text }) => text)).toEqual(['70%', '54.7%'])
  })
})

describe('values of unlike years or kinds', () => {
  it('are told each under its place and not set side by side', async () => {
    const reply = await opened.ask('汾阳市和吕梁市2025年地区生产总值目标各是多少？')
    expect(tableOf(reply)).toBeUndefined()
    expect(reply.answer.text).toContain('汾阳市没有给出2025年地区生产总值的数值')
    expect(reply.answer.text).toContain('2238亿元')
    expect(reply.answer.text).toContain('各地给出的数值不属同一年份或同一口径，因此不计算差额。')
    expect(reply.answer.text).not.toContain('相差')
  })

  it('of what is added and what there is then are not subtracted', async () => {
    const reply = await opened.ask('孝义和汾阳2025年高标准农田各是多少亩？')
    expect(reply.answer.text).toMatch(/新增高标准农田 ?12 ?万亩/)
    expect(reply.answer.text).not.toContain('相差')
  })
})
