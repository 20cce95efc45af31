import { beforeAll, describe, expect, it } from 'vitest'
import { readSource } from '../../../ingest/formats/read-source.ts'
import { outline } from '../plans.ts'
import { readFixture, refusalOf, type SourcedPlan, spoken, wordsInSource } from './read.ts'

const linesOf = async (body: string) => (await readSource(new TextEncoder().encode(`<html><body>${body}</body></html>`), 'made.html')).text.split('\n')

describe('a plan on a web page', () => {
  let plan: SourcedPlan
  beforeAll(async () => {
    plan = await readFixture('page.gb2312')
  })

  it('is read in the character set it declares, and in GB 18030 where it says GB 2312', () => {
    expect(plan.text).toContain('白酒产量达到20万千升，朎里水库建成。')
  })

  it('is read without navigation, scripts, styles and footers', () => {
    for (const words of ['首页', '政务服务', '脚本', 'text-indent', '版权所有']) expect(plan.source).not.toContain(words)
  })

  it('has its headings and table in a tree', () => {
    expect(outline(plan)).toEqual(['章 第一章 规划背景', '  表 表 1 主要指标', '章 第二章 发展目标'])
  })

  it('joins what the file breaks inside a paragraph, and parts what the page shows on lines of their own', () => {
    expect(plan.text.split('\n')).toContain('“十三五”时期，全市地区生产总值年均增长６．５％，城镇常住人口城镇化率达到百分之五十八点二。')
    expect(plan.text.split('\n')).toContain('空气质量优良天数比例达到81.1%，PM2.5平均浓度下降。')
  })

  it('reads tables under heads of two levels, with groups and notes', () => {
    expect(
      plan.indicators.map(({ name, unit, group, binding, values }) => [name, unit, group, binding, ...values.map(({ year, value }) => `${year} ${value}`)]),
    ).toEqual([
      ['地区生产总值', '亿元', '一、经济发展', '预期性', '2020 178.9', '2025 260'],
      ['森林覆盖率', '%', '一、经济发展', '约束性', '2020 26.3', '2025 27.5'],
    ])
    expect(plan.indicators[0]?.note).toContain('按当年价计算')
  })

  it('shows the ordinals that a browser shows', () => {
    expect(plan.source.split('\n').slice(-2)).toEqual(['1. 经济实力明显增强。', '2. 生态环境明显改善。'])
  })

  it('leads every unit back to its words', () => {
    const units = plan.passages.flatMap((passage) => passage.units)
    expect(units.length).toBeGreaterThan(8)
    for (const unit of units) expect(spoken(wordsInSource(plan, unit))).toBe(spoken(plan.text.slice(...unit)))
  })
})

describe('the words of a page', () => {
  it('are those of its article where that holds most of them', async () => {
    expect(await linesOf('<div>热点推荐 相关阅读</div><article><p>加快发展现代农业，稳定粮食生产能力。</p></article>')).toEqual([
      '加快发展现代农业，稳定粮食生产能力。',
    ])
  })

  it('are kept where a table only lays the page out', async () => {
    expect(await linesOf('<table><tr><td><p>第一章　总则</p><p>坚持改革开放。</p></td></tr></table>')).toEqual(['第一章　总则', '坚持改革开放。', ''])
  })

  it('are kept where a list links into the page itself', async () => {
    const entries = ['第一章　总则', '第二章　目标', '第三章　任务', '第四章　保障'].map((title, i) => `<li><a href="#c${i}">${title}</a></li>`).join('')
    expect(await linesOf(`<ul>${entries}</ul>`)).toHaveLength(4)
  })

  it('that are not shown are left out', async () => {
    expect(await linesOf('<p style="display:none">隐藏</p><p hidden>隐藏</p><p>坚持改革开放。<!-- 注释 --></p>')).toEqual(['坚持改革开放。'])
  })

  it('keep cells over several rows and columns in their places', async () => {
    const table =
      '<table><tr><td rowspan="2">农业</td><td>粮食</td><td>900</td></tr><tr><td>棉花</td><td>10</td></tr><tr><td>合计</td><td colspan="2">910</td></tr></table>'
    expect((await linesOf(table)).filter((line) => line !== '')).toEqual(['农业\t粮食\t900', '\t棉花\t10', '合计\t910\t'])
  })

  it('are those of the character set in which the bytes make sense where the page declares a wrong one', async () => {
    const bytes = new TextEncoder().encode('<html><meta charset="gb2312"><p>坚持改革开放，加快发展步伐。</p></html>')
    expect((await readSource(bytes, 'made.html')).text).toBe('坚持改革开放，加快发展步伐。')
  })
})

describe('a page that cannot be read', () => {
  it('is refused where it holds no words', async () => {
    expect(await refusalOf(new TextEncoder().encode('<!doctype html><div id="app"></div><script>run()</script>'), 'app.html')).toMatch(
      /^UnreadableFileError: app\.html: the page holds no words/,
    )
  })

  it('is refused where it is empty', async () => {
    expect(await refusalOf(new Uint8Array(), 'nothing.html')).toMatch(/^UnreadableFileError: nothing\.html: the file is empty/)
  })
})
