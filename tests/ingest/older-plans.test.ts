import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { readPlan } from '../../ingest/plan.ts'
import type { ReadPlan } from '../../ingest/schema.ts'
import { outline, passagesUnder, passageWith, readText } from './plans.ts'

/** Made-up plans in the ways of print of 1991, 2006 and 2011: see the files. */
const sourceOf = (name: string) => readFileSync(new URL(`./fixtures/older/${name}.txt`, import.meta.url))
const read = (name: string) => readPlan(sourceOf(name), { id: name, file: `${name}.txt` })

/** The same text with its lines broken at so many characters, as extraction from print leaves it. */
function broken(name: string, width: number): Promise<ReadPlan> {
  const lines = sourceOf(name).toString('utf8').split('\n')
  return readText(lines.flatMap((line) => (line.includes('　　　') || line === '' ? [line] : (line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []))))
}
const sentencesOf = (plan: ReadPlan) => plan.passages.flatMap(({ units }) => units.map((unit) => plan.text.slice(...unit)))

describe('a plan of 1991, in Chinese numerals and without full stops', () => {
  let plan: ReadPlan
  beforeAll(async () => {
    plan = await read('province-1991')
  })

  it('says its title, place, years and date', () => {
    expect(plan.document).toMatchObject({
      title: '东原省国民经济和社会发展第八个五年计划纲要',
      region: '东原省',
      level: 'province',
      kind: 'plan',
      period: '1991-1995',
      issuedOn: '1991-03-20',
    })
  })

  it('has headings that run into their text with a blank', () => {
    expect(outline(plan)).toEqual([
      '款 一、 “七五”计划执行情况',
      '款 二、 “八五”计划的奋斗目标和基本任务',
      '  款 （一） 奋斗目标',
      '  款 （二） 基本任务',
      '款 三、 主要经济部门的发展',
      '  款 （一） 农业',
      '  款 （二） 能源工业',
      '  款 （三） 交通运输',
      '款 四、 科技、教育和人民生活',
    ])
    expect(passagesUnder(plan, '农业')).toEqual([
      '粮食播种面积稳定在四千八百万亩，平均亩产提高到二百一十公斤，建设商品粮基地县二十个　棉花总产量达到一百二十万担，油料总产量达到五亿公斤',
    ])
  })

  it('takes out a table of contents without page numbers, 前言 in it too', () => {
    expect(plan.report.contents).toEqual({ listed: 4, missing: [] })
    expect(plan.text.match(/前　言/gu)).toHaveLength(1)
  })

  it('keeps paragraphs apart that end without a mark', () => {
    const sentences = sentencesOf(plan)
    expect(sentences).toContain('“七五”期间，全省经济和社会发展取得了新的成就')
    expect(sentences).toContain('人口自然增长率控制在千分之十四以内，一九九五年末总人口不超过三千一百万人')
    expect(sentences).toContain('2、继续建设能源重化工基地，“八五”期间新增煤炭生产能力五千万吨，新增电力装机三百万千瓦')
  })

  it('cuts long paragraphs at the blanks that stand for full stops', () => {
    expect(sentencesOf(plan)).toContain('“八五”期间培养高等学校毕业生七万人，中等专业学校毕业生十一万人')
  })

  it('has the same headings where its lines are broken', async () => {
    const again = await broken('province-1991', 30)
    expect(outline(again)).toEqual(outline(plan))
    expect(passageWith(again, '加强农业基础').units).toHaveLength(3)
  })
})

describe('a plan of 2006, in full-width digits and indented by full-width blanks', () => {
  let plan: ReadPlan
  beforeAll(async () => {
    plan = await read('province-2006')
  })

  it('says its title, years and date', () => {
    expect(plan.document).toMatchObject({ title: '云岭省国民经济和社会发展第十一个五年规划纲要', period: '2006-2010', issuedOn: '2006-01-18' })
  })

  it('keeps every figure as printed', () => {
    expect(sentencesOf(plan)).toContain('三次产业结构由２０００年的１０．９∶５０．３∶３８．８调整为６．３∶５６．３∶３７．４。')
  })

  it('reads a table parted by full-width blanks, totals in brackets too', () => {
    expect(plan.indicators.map(({ name, unit, values }) => [name, unit, ...values.map(({ year, value, kind }) => `${year ?? ''} ${value} ${kind}`)])).toEqual([
      ['生产总值', '亿元', '2005 ４１２１ actual', '2010 ７２００ target', ' １０以上 growth'],
      ['财政总收入', '亿元', '2005 ７５８ actual', '2010 １５００ target', ' １５ growth'],
      ['城镇化率', '％', '2005 ４２．１ actual', '2010 ４８ target', ' ［６］ cumulative'],
      ['森林覆盖率', '％', '2005 １４．１ actual', '2010 １８ target', ' ［４］ cumulative'],
    ])
  })

  it('has the same passages where its lines are broken: indents tell the paragraphs', async () => {
    const again = await broken('province-2006', 30)
    expect(outline(again)).toEqual(outline(plan))
    expect(sentencesOf(again)).toEqual(sentencesOf(plan))
  })
})

describe('a plan of 2011, with named parts and a flattened table', () => {
  let plan: ReadPlan
  beforeAll(async () => {
    plan = await read('province-2011')
  })

  it('nests its chapters under parts that are named and not numbered', () => {
    expect(outline(plan)).toEqual([
      '篇 发展基础篇',
      '  章 第一章 发展回顾与形势分析',
      '    节 第一节 “十一五”发展回顾',
      '    节 第二节 面临的机遇与挑战',
      '  章 第二章 指导思想与主要目标',
      '    节 第一节 指导思想',
      '    节 第二节 主要目标',
      '      专栏 专栏 1 “十二五”时期经济社会发展主要指标',
      '篇 产业发展篇',
      '  章 第三章 做强先进制造业',
      '    节 第一节 改造提升传统产业',
      '      款 一、 石化产业',
      '        款 （一） 推进炼化一体化。',
      '        款 （二） 发展精细化工。',
      '      款 二、 船舶工业',
      '    节 第二节 培育战略性新兴产业',
      '      专栏 专栏 2 战略性新兴产业重点工程',
      '  章 第四章 发展现代服务业',
      '篇 民生改善篇',
      '  章 第五章 健全公共服务体系',
      '    节 第一节 优先发展教育',
      '    节 第二节 加快发展卫生事业',
      '  章 第六章 规划实施',
    ])
    expect(plan.report.contents).toEqual({ listed: 17, missing: [] })
  })

  it('reads the table a cell a line, its rows numbered where no head says so', () => {
    const said = plan.indicators.map(({ name, unit, group, binding, values }) => [group, name, unit, binding, ...values.map(({ value }) => value)])
    expect(said).toEqual([
      ['经济发展', '地区生产总值', '亿元', '预期性', '15810', '26600', '11%'],
      ['经济发展', '服务业增加值比重', '%', '预期性', '39.5', '45', '[5.5]'],
      ['科技教育', '九年义务教育巩固率', '%', '约束性', '92.1', '96', '[3.9]'],
      ['科技教育', '研究与试验发展经费支出占生产总值比重', '%', '预期性', '1.5', '2.2', '[0.7]'],
      ['资源环境', '单位生产总值能源消耗降低', '%', '约束性', '—', '—', '[17]'],
      ['资源环境', '森林覆盖率', '%', '约束性', '36.2', '38', '[1.8]'],
    ])
  })

  it('has the entries of its box as items', () => {
    expect(plan.items.filter(({ lead }) => lead === '战略性新兴产业重点工程').map(({ text }) => text)).toEqual([
      '新能源：海上风电场工程，总装机200万千瓦。',
      '新材料：稀土功能材料基地、碳纤维产业园。',
      '生物医药：平海国际生物岛、海洋药物中试基地。',
    ])
  })
})

describe('contents and headings of older plans', () => {
  it('are known where one entry is worded otherwise than its heading', async () => {
    const plan = await readText([
      '目录',
      '第一章 总则',
      '第二章 做强工业',
      '第三章 农业',
      '第四章 科技',
      '第五章 保障',
      '第一章 总则',
      '坚持改革开放。',
      '第二章 做大做强工业',
      '调整工业结构。',
      '第三章 农业',
      '稳定粮食生产。',
      '第四章 科技',
      '发展教育。',
      '第五章 保障',
      '组织实施。',
    ])
    expect(outline(plan)).toEqual(['章 第一章 总则', '章 第二章 做大做强工业', '章 第三章 农业', '章 第四章 科技', '章 第五章 保障'])
  })

  it('are no part where a sentence merely ends so', async () => {
    const plan = await readText(['第一章 总则', '加快改革开放，做好经济建设这篇', '发展大文章。', '要谱写现代化建设新篇', '坚持改革。'])
    expect(outline(plan)).toEqual(['章 第一章 总则'])
  })
})
