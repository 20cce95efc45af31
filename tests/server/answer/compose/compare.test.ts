import { describe, expect, it } from 'vitest'
import type { AskReply } from '../../../../server/contract.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { answersOfCorpus } from '../opened.ts'
import { blocksOf, quotesOf, sourceOf } from '../replies.ts'

const opened = answersOfCorpus()

const tableOf = (reply: AskReply) => blocksOf(reply, 'table')[0]?.table

describe('a comparison of places', () => {
  it('does not set the growth of a trade beside that of the whole', async () => {
    const reply = await opened.ask('孝义和汾阳的GDP增速目标一样吗？')
    expect(reply.answer.text.split('相关内容')[0]).not.toContain('新材料')
    expect(reply.answer.text).toContain('汾阳市地区生产总值年均增长>8%')
  })

  it('is told by the rows of both, with their difference, where it is asked how far apart they are', async () => {
    const reply = await opened.ask('吕梁和山西2025年常住人口城镇化率目标相差多少？')
    expect(reply.answer.text).toMatch(/山西省高于吕梁市，相差8个百分点/)
  })

  it('is a table with a column a place, each cell from that place’s own document', async () => {
    const reply = await opened.ask('孝义和汾阳2025年常住人口城镇化率目标各是多少？')
    expect(reply.question.kind).toBe('compare')
    const table = tableOf(reply)
    expect(table?.columns).toEqual(['孝义市', '汾阳市'])
    expect(table?.rows).toHaveLength(1)
    const cells = table?.rows[0]?.cells ?? []
    expect(cells.map(({ text }) => text)).toEqual(['75%', '60%'])
    expect(cells.map((cell) => sourceOf(reply, cell)?.documentId)).toEqual(['xiaoyi-plan', 'fenyang-plan'])
    expect(table?.rows[0]?.head).toContain('城镇化率')
    expect(table?.rows[0]?.head).toContain('2025')
  })

  it('shows the terms of a difference', async () => {
    const reply = await opened.ask('孝义和汾阳2025年常住人口城镇化率目标各是多少？')
    const note = blocksOf(reply, 'note').find(({ text }) => text.includes('相差'))
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
    expect(blocksOf(reply, 'note').map(({ text }) => text)).toEqual(['没有找到孝义市的相应内容。'])
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
    expect(cells.map((cell) => sourceOf(reply, cell)?.documentId)).toEqual(['shanxi-plan', 'lvliang-plan'])
  })
})

describe('a comparison of actual values of a year that has none', () => {
  it('says so for each place, and sets the latest actual values beside each other under their own year', async () => {
    const reply = await opened.ask('孝义和吕梁2025年常住人口城镇化率实际各是多少？')
    const lines = blocksOf(reply, 'indicator').map(({ text }) => text)
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

describe('a comparison of made-up counties', () => {
  const madeUp = answersOfMadeUp(
    [
      '洪洞县国民经济和社会发展第十三个五年规划纲要',
      '第一章 发展目标',
      '第一节 主要指标',
      '表1 “十三五”主要指标',
      '指标名称\t单位\t2015年\t2020年\t属性',
      '茶园面积\t万亩\t3\t5\t预期性',
      '鱼塘水面\t亩\t700\t800\t预期性',
      '第二章 商业',
      '第一节 茶馆',
      '改善茶馆环境，规范茶馆经营，茶馆发展到30家，茶馆从业人员持证上岗。',
      '第二节 集市',
      '整顿集市，集市增加到十二处。',
    ],
    [
      '襄汾县国民经济和社会发展第十四个五年规划纲要',
      '第一章 发展目标',
      '第一节 “十三五”完成情况',
      '表1 “十三五”主要指标完成情况',
      '指标名称\t单位\t2015年\t2020年\t属性',
      '茶园面积\t万亩\t1\t4\t预期性',
      '鱼塘水面\t亩\t600\t850\t预期性',
      '第二节 主要指标',
      '表2 “十四五”主要指标',
      '指标名称\t单位\t2020年\t2025年\t属性',
      '茶园面积\t万亩\t4\t7\t预期性',
      '鱼塘水面\t亩\t850\t950\t预期性',
      '第二章 商业',
      '第一节 茶馆',
      '鼓励茶馆连锁，提升茶馆品味，茶馆发展到45家，茶馆门前设置座椅。',
      '第二节 集市',
      '搬迁集市，集市增加到十五处。',
    ],
  )
  const cellsOf = (reply: AskReply) => tableOf(reply)?.rows.map(({ cells }) => cells.map(({ text }) => text))

  it.each([
    ['洪洞县和襄汾县的茶馆发展目标', ['茶馆发展到30家', '茶馆发展到45家']],
    ['洪洞县和襄汾县的茶馆指标', ['茶馆发展到30家', '茶馆发展到45家']],
    ['洪洞县和襄汾县的茶馆要发展到多少家？', ['茶馆发展到30家', '茶馆发展到45家']],
    ['洪洞县和襄汾县的集市目标', ['集市增加到十二处', '集市增加到十五处']],
  ])('holds the clauses that give the numbers, where a target is asked for or a number: %s', async (question, cells) => {
    const reply = await madeUp.ask(question)
    expect(reply.question.kind).toBe('compare')
    expect(cellsOf(reply)).toEqual([cells])
    for (const { text, citations } of tableOf(reply)?.rows[0]?.cells ?? []) expect(quotesOf(reply, citations)).toContain(text)
  })

  it('tells the difference of targets', async () => {
    const { answer } = await madeUp.ask('洪洞县和襄汾县的茶馆发展目标')
    expect(answer.text).toContain('襄汾县高于洪洞县，相差15家')
  })

  it('holds the clauses that say most where neither is asked for', async () => {
    expect(cellsOf(await madeUp.ask('洪洞县和襄汾县怎么对待茶馆，有什么不同？'))).toEqual([['改善茶馆环境', '鼓励茶馆连锁']])
  })

  it.each([
    ['洪洞县“十三五”规划和襄汾县“十四五”规划的茶园面积目标各是多少？', /洪洞县2020年茶园面积目标为5万亩/, /襄汾县2025年茶园面积目标为7万亩/],
    ['洪洞县“十三五”规划和襄汾县“十四五”规划的鱼塘水面各要达到多少亩？', /洪洞县2020年鱼塘水面目标为800亩/, /襄汾县2025年鱼塘水面目标为950亩/],
    ['襄汾县“十四五”规划和洪洞县“十三五”规划的鱼塘水面各要达到多少亩？', /洪洞县2020年鱼塘水面目标为800亩/, /襄汾县2025年鱼塘水面目标为950亩/],
  ])('takes each place’s value of the period that its own plan is for: %s', async (question, one, other) => {
    const reply = await madeUp.ask(question)
    const lines = blocksOf(reply, 'indicator').map(({ text }) => text)
    expect(lines.toSorted()).toEqual([expect.stringMatching(one), expect.stringMatching(other)])
    expect(tableOf(reply)).toBeUndefined()
    expect(reply.answer.text).toContain('不计算差额')
  })

  it('takes the one period asked about for both', async () => {
    const { answer } = await madeUp.ask('洪洞县和襄汾县“十三五”的茶园面积各是多少万亩？')
    expect(answer.text).toContain('洪洞县2020年茶园面积目标为5万亩')
    expect(answer.text).toContain('襄汾县2020年茶园面积')
  })
})

describe('a sentence of one place that tells of the others too', () => {
  it('leaves nothing to be said missing of them', async () => {
    const reply = await opened.ask('汾阳的城乡收入差距跟吕梁、跟全省比是大还是小？')
    expect(blocksOf(reply, 'sentence')[0]?.text).toContain('1.66:1，远低于吕梁的 2.85:1、全省的 2.5:1')
    expect(blocksOf(reply, 'note').map(({ text }) => text)).not.toContain('没有找到吕梁市的相应内容。')
  })
})
