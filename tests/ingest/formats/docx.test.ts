import { beforeAll, describe, expect, it } from 'vitest'
import { outline, passagesUnder } from '../plans.ts'
import { fixture, readFixture, refusalOf, type SourcedPlan, spoken, wordsInSource } from './read.ts'

describe('a plan written in Word', () => {
  let plan: SourcedPlan
  beforeAll(async () => {
    plan = await readFixture('plan.docx')
  })

  it('has its headings, box and table in a tree', () => {
    expect(outline(plan)).toEqual([
      '章 第一章 坚决扛起新时代新使命，奋力蹚出转型发展新路径',
      '  节 第一节 “十三五”发展成就',
      '    专栏 专栏 1-4 6 户氧化铝企业',
      '    表 表 1 孝义市“十三五”规划主要指标实现情况',
    ])
  })

  it('is read without its header and footer, its contents taken out', () => {
    expect(plan.source).not.toContain('孝义市国民经济和社会发展规划纲要')
    expect(plan.report.contents.listed).toBe(4)
    expect(plan.text).not.toContain('指导思想')
  })

  it('shows no pages', () => {
    expect(plan.document.pages).toBe(0)
    expect(plan.passages.map(({ page }) => page)).toEqual(plan.passages.map(() => null))
  })

  it('keeps bold heads of paragraphs as their leads', () => {
    expect(plan.passages.map(({ lead }) => lead)).toContain('经济转型发展成效显著。')
    expect(plan.text).not.toContain('*')
  })

  it('keeps the lines of a box that is a table of one cell', () => {
    expect(passagesUnder(plan, '氧化铝企业')).toContain('山西孝义华庆铝业有限公司')
    expect(passagesUnder(plan, '氧化铝企业').join('')).not.toContain('能源革命')
  })

  it('reads tables cell by cell under heads of two levels', () => {
    const gdp = plan.indicators.find(({ name }) => name === '地区生产总值')
    expect(gdp).toMatchObject({ unit: '亿元', group: '一、经济发展' })
    expect(gdp?.values.map(({ year, value, kind }) => [year, value, kind])).toEqual([
      [2020, '505', 'target'],
      [null, '8.60%', 'growth'],
      [2016, '338.8', 'actual'],
      [2017, '438.9', 'actual'],
      [2018, '376.9', 'actual'],
      [2019, '319.8', 'actual'],
      [2020, '312.8', 'actual'],
    ])
  })

  it('leads every unit back to its words', () => {
    const units = plan.passages.flatMap((passage) => passage.units)
    expect(units.length).toBeGreaterThan(20)
    for (const unit of units) expect(spoken(wordsInSource(plan, unit))).toBe(spoken(plan.text.slice(...unit)))
  })
})

describe('a Word file that cannot be read', () => {
  it('is refused where it is damaged', async () => {
    const whole = fixture('plan.docx')
    expect(await refusalOf(whole.subarray(0, whole.length / 2), 'cut.docx')).toMatch(
      /^UnreadableFileError: cut\.docx: the Word file is damaged or not whole; fetch it again/,
    )
    expect(await refusalOf(new TextEncoder().encode('第一章 总则'), 'text.docx')).toMatch(/^UnreadableFileError: text\.docx: the Word file is damaged/)
  })

  it('is refused where it is another kind of ZIP file', async () => {
    expect(await refusalOf(new Uint8Array([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)]), 'sheets.docx')).toMatch(
      /^UnreadableFileError: sheets\.docx: it is a ZIP file and no Word file/,
    )
  })

  it('is refused where it is of a kind of before 2007, locked, or rich text', async () => {
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])
    expect(await refusalOf(old, 'old.doc')).toMatch(/^UnreadableFileError: old\.doc: it is a Word file of before 2007 or one locked with a password/)
    expect(await refusalOf(new TextEncoder().encode('{\\rtf1 x}'), 'rich.docx')).toMatch(/^UnreadableFileError: rich\.docx: it is rich text/)
  })
})
