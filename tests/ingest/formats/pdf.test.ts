import { beforeAll, describe, expect, it } from 'vitest'
import { readSource } from '../../../ingest/formats/read-source.ts'
import { readPlan } from '../../../ingest/plan.ts'
import { outline, passageWith } from '../plans.ts'
import { grid, makePdf, text, textLines } from './make-pdf.ts'
import { fixture, readFixture, refusalOf, type SourcedPlan, spoken, wordsInSource } from './read.ts'

const linesOf = async (...pages: string[]) => (await readSource(makePdf(pages), 'made.pdf')).text.split('\n')

describe('a plan printed as PDF', () => {
  let plan: SourcedPlan
  beforeAll(async () => {
    plan = await readFixture('plan.pdf')
  })

  it('keeps its pages and the numbers printed on them', () => {
    expect(plan.document.pages).toBe(5)
    expect(plan.map.pages.map(([, label]) => label)).toEqual(['1', '2', '3', '4', '5'])
    expect(passageWith(plan, '综合实力稳中有进').page).toBe('2')
    expect(passageWith(plan, '山西信发化工有限公司').page).toBe('3')
    expect(passageWith(plan, '学前三年毛入园率').page).toBe('5')
  })

  it('has its headings, box and table in a tree, also the heading that runs over two lines', () => {
    expect(outline(plan)).toEqual([
      '章 第一章 坚决扛起新时代新使命，奋力蹚出转型发展新路径',
      '  节 第一节 “十三五”发展成就',
      '    专栏 专栏 1-4 6 户氧化铝企业',
      '    表 表 1 孝义市“十三五”规划主要指标实现情况',
    ])
  })

  it('takes out running headers, page numbers and the contents, and says so', () => {
    expect(plan.report.removed).toMatchObject({ 'running-header': 5, 'page-number': 5, 'table-of-contents': 5 })
    expect(plan.text).not.toContain('孝义市国民经济和社会发展规划纲要')
    expect(plan.report.contents.listed).toBe(4)
  })

  it('joins paragraphs over lines and pages', () => {
    expect(plan.text).toContain(
      '作为全国、全省重要的能源化工基地，2020 年，全市焦化产能达到 1696万吨（建成产能 1466 万吨），占山西 12%、吕梁40%；氧化铝产能达到 1120 万吨',
    )
    expect(plan.text).toContain('20 项重大事项、5 项重大攻关和 20 项重大项目清单。')
  })

  it('keeps the lines of a box apart', () => {
    expect(plan.items.filter(({ lead }) => lead.includes('氧化铝企业')).map((item) => item.text)).toEqual([
      '山西信发化工有限公司',
      '孝义市兴安化工有限公司',
      '山西孝义华庆铝业有限公司',
      '孝义市田园化工有限公司',
      '山西奥凯达化工有限公司',
      '孝义市泰兴铝镁有限公司',
    ])
  })

  it('reads the ruled table cell by cell, the row that the page cuts too', () => {
    const said = plan.indicators.map(({ name, unit, group, values }) => [name, unit, group, values.at(0)?.value, values.at(-1)?.value])
    expect(said).toHaveLength(16)
    expect(said).toContainEqual(['研究与试验发展（R&D）经费投入强度', '%', '二、创新驱动', '2.5', '2.6'])
    expect(said).toContainEqual(['户籍人口城镇化率', '%', '一、经济发展', '48（中期调整）', '50'])
    expect(said).toContainEqual(['城镇常住人口人均可支配收入', '元', '三、民生福祉', '39839', '38030'])
    expect(said).toContainEqual(['学前三年毛入园率', '%', '三、民生福祉', '97.6', '97.7'])
  })

  it('leads every unit, item and cell back to the words of the file', () => {
    const ranges = [
      ...plan.passages.flatMap(({ units }) => units),
      ...plan.items.map(({ start, end }) => [start, end] as const),
      ...plan.indicators.flatMap(({ nameRange, values }) => [nameRange, ...values.flatMap(({ range }) => (range ? [range] : []))]),
    ]
    expect(ranges.length).toBeGreaterThan(100)
    for (const range of ranges) expect(spoken(wordsInSource(plan, range))).toBe(spoken(plan.text.slice(...range)))
  })

  it('says characters, not the radicals that stand for them in the file', () => {
    expect(plan.source).not.toMatch(/[\u2e80-\u2fdf]/)
    expect(plan.text).toContain('全国、全省重要的能源化工基地')
  })
})

describe('words on a page', () => {
  it('are read where the file names a Chinese font and does not embed it', async () => {
    expect(await linesOf(textLines(['“九五”期间，全省国内生产总值年均增长百分之九点二，', '城镇居民人均可支配收入达到四千七百二十四元。']))).toEqual([
      '“九五”期间，全省国内生产总值年均增长百分之九点二，',
      '城镇居民人均可支配收入达到四千七百二十四元。',
    ])
  })

  it('stand in reading order whatever order the file has them in', async () => {
    expect(await linesOf([text(90, 700, '国内生产总值达到三千亿元。'), text(186, 740, '百分之九以上，'), text(90, 740, '年均增长速度')].join('\n'))).toEqual([
      '年均增长速度百分之九以上，',
      '国内生产总值达到三千亿元。',
    ])
  })

  it('that run aslant or upright among lines, lie beside the page or are printed twice are left out', async () => {
    const page = [
      textLines(['加快发展现代农业，稳定粮食生产能力。']),
      text(200, 300, '内部资料', 40, [0.7, 0.7, -0.7, 0.7]),
      text(40, 300, '装订线', 10, [0, 1, -1, 0]),
      text(900, 700, '页外的字', 16),
      text(90.4, 780, '加快发展现代农业，稳定粮食生产能力。'),
    ]
    expect(await linesOf(page.join('\n'))).toEqual(['加快发展现代农业，稳定粮食生产能力。'])
  })

  it('are turned where the whole page is', async () => {
    const page = [text(100, 90, '附表：重大项目名称和建设地点', 16, [0, 1, -1, 0]), text(126, 90, '太原至阳泉公路改建工程', 16, [0, 1, -1, 0])]
    expect(await linesOf(page.join('\n'))).toEqual(['附表：重大项目名称和建设地点', '太原至阳泉公路改建工程'])
  })

  it('raised or lowered stay in their line', async () => {
    const page = [
      text(90, 700, '新增造林面积达到1200km'),
      text(266, 706, '2', 9),
      text(271, 700, '以上，二氧化硫SO'),
      text(399, 696, '2', 9),
      text(404, 700, '下降。'),
    ]
    expect(await linesOf(page.join('\n'))).toEqual(['新增造林面积达到1200km2以上，二氧化硫SO2下降。'])
  })

  it('set apart letter by letter are words again', async () => {
    const page = [...'国民经济和社会发展'].map((character, i) => text(90 + i * 22, 700, character)).join('\n')
    expect(await linesOf(`${page}\n${textLines(['今后五年是关键时期。'], { top: 630 })}`)).toEqual(['国民经济和社会发展', '', '今后五年是关键时期。'])
  })

  it('begin with blanks where their line is indented, and stand apart where the page leaves a gap', async () => {
    const body = ['今后五年，要坚持把发展作为第一要务，加快结构调整，', '不断提高人民生活水平。']
    const page = [text(122, 700, body[0]!), text(90, 674, body[1]!), text(90, 600, '第二节 主要任务')]
    expect(await linesOf(page.join('\n'))).toEqual([`　　${body[0]}`, body[1], '', '第二节 主要任务'])
  })

  it('in columns without rules are parted by tabs where rows share the gap, by a blank where one row alone has it', async () => {
    const rows = [
      ['指标名称', '2005年', '2010年'],
      ['生产总值', '4121', '7200'],
      ['财政收入', '757', '1500'],
    ]
    const page = rows.map((row, i) => row.map((cell, c) => text(90 + c * 150, 700 - i * 26, cell)).join('\n')).join('\n')
    const signature = [text(90, 500, '山西省人民政府'), text(360, 500, '二〇〇六年一月')].join('\n')
    expect(await linesOf(`${page}\n${signature}`)).toEqual([
      '指标名称\t2005年\t2010年',
      '生产总值\t4121\t7200',
      '财政收入\t757\t1500',
      '',
      '山西省人民政府 二〇〇六年一月',
    ])
  })

  it('in the cells of a ruled table are joined cell by cell, also over several rows', async () => {
    const cells = [
      text(95, 706, '指标名称', 12),
      text(205, 706, '年均增长', 12),
      text(95, 668, '城镇登记失业率', 12),
      text(95, 652, '（年末）', 12),
      text(205, 660, '4.0', 12),
      text(95, 632, '人口自然增长率', 12),
      text(305, 640, '控制指标', 12),
      text(305, 706, '属性', 12),
      text(205, 632, '6.5', 12),
    ]
    // The last column has one cell over both rows.
    const rules = [grid([90, 200, 300], [720, 685, 645, 620]), grid([300, 400], [720, 685, 620])]
    const page = [textLines(['“十一五”时期主要指标如下：']), ...rules, ...cells].join('\n')
    expect(await linesOf(page)).toEqual([
      '“十一五”时期主要指标如下：',
      '',
      '指标名称\t年均增长\t属性',
      '城镇登记失业率（年末）\t4.0\t控制指标',
      '人口自然增长率\t6.5\t',
      '',
    ])
  })
})

describe('a page of running text', () => {
  const sentence = '加快发展现代农业，稳定粮食生产能力，增加农民收入，改善农村生产生活条件，'
  const paragraph = (count: number) => `${sentence.repeat(count).slice(0, -1)}。`
  /** Lines of a paragraph set in a measure of so many characters, the first of them indented. */
  const set = (words: string, measure: number) => (`　　${words}`.match(new RegExp(`.{1,${measure}}`, 'gu')) ?? []).map((line) => line)

  it('in two columns is read column by column, between headings over both', async () => {
    const [left, right] = [set(paragraph(4), 14), set(paragraph(5).replace(/农/g, '林'), 14)]
    const column = (lines: readonly string[], x: number, top: number) =>
      lines.map((line, i) => text(x + (line.startsWith('　') ? 28 : 0), top - i * 24, line.trim(), 14)).join('\n')
    const page = [text(200, 790, '第一章 农业和农村经济', 20), column(left, 70, 740), column(right, 310, 733), text(290, 40, '7', 10)].join('\n')
    const { text: words } = await readSource(makePdf([page]), 'gazette.pdf')
    expect(words.replace(/\s/g, '')).toBe(`第一章农业和农村经济${paragraph(4)}${paragraph(5).replace(/农/g, '林')}7`)
  })

  it('has headings that run over two lines whole', async () => {
    const body = [1, 2, 3].flatMap((n) => set(paragraph(n + 2), 26))
    const lines = body.map((line, i) => text(90 + (line.startsWith('　') ? 32 : 0), 690 - i * 26, line.trim())).join('\n')
    const page = [text(150, 780, '第一章 加快推进农业现代化', 22), text(150, 748, '建设社会主义新农村', 22), lines].join('\n')
    const plan = await readPlan(makePdf([page]), { id: 'made', file: 'made.pdf' })
    expect(outline(plan)).toEqual(['章 第一章 加快推进农业现代化建设社会主义新农村'])
    expect(plan.text.split('\n')).toEqual(['第一章 加快推进农业现代化建设社会主义新农村', paragraph(3), paragraph(4), paragraph(5)])
  })

  it('with a box in two columns keeps what each cell says together', async () => {
    const rules = grid([90, 180, 480], [700, 670, 630])
    const cells = [text(95, 680, '水生态修复', 12), text(185, 686, '实施清河、白河生态修复工程，治理河道', 12), text(185, 674, '四十五公里。', 12)]
    const more = [text(95, 646, '国土绿化', 12), text(185, 652, '实施荒山造林十万亩，建设环城林带二十', 12), text(185, 638, '公里。', 12)]
    expect(await linesOf([...cells, ...more, rules].join('\n'))).toEqual([
      '水生态修复\t实施清河、白河生态修复工程，治理河道四十五公里。',
      '国土绿化\t实施荒山造林十万亩，建设环城林带二十公里。',
      '',
    ])
  })
})

describe('pages', () => {
  const body = (page: number) => [
    `第${'一二三四五六'[page]}项任务是加快基础设施建设，改善生产生活条件，增强发展后劲。`,
    '到二〇〇〇年，全省公路通车里程达到四万公里。',
  ]

  it('are counted where none bears a number', async () => {
    const bytes = makePdf([0, 1, 2].map((page) => textLines(body(page))))
    const plan = await readPlan(bytes, { id: 'made', file: 'made.pdf' })
    expect(plan.map.pages.map(([, label]) => label)).toEqual(['1', '2', '3'])
  })

  it('bear the number at their foot even where it stands without dashes', async () => {
    const bytes = makePdf([0, 1, 2, 3, 4].map((page) => `${textLines(body(page))}\n${text(290, 60, String(page + 11), 12)}`))
    const plan = await readPlan(bytes, { id: 'made', file: 'made.pdf' })
    expect(plan.map.pages.map(([, label]) => label)).toEqual(['11', '12', '13', '14', '15'])
    expect(plan.report.removed['page-number']).toBe(5)
  })

  it('bear the number beside their running header', async () => {
    const header = (page: number) => text(90, 810, page % 2 === 0 ? `${page + 3} 山西省“九五”计划汇编` : `山西省“九五”计划汇编 ${page + 3}`, 9)
    const bytes = makePdf([0, 1, 2, 3].map((page) => `${header(page)}\n${textLines(body(page))}`))
    const plan = await readPlan(bytes, { id: 'made', file: 'made.pdf' })
    expect(plan.map.pages.map(([, label]) => label)).toEqual(['3', '4', '5', '6'])
    expect(plan.text).not.toContain('汇编')
  })

  it('without words are named in the report', async () => {
    const { warnings } = await readSource(makePdf([textLines(body(0)), grid([90, 300], [100, 200])]), 'made.pdf')
    expect(warnings).toEqual(['no text on page 2 of the PDF: blank, or a picture'])
  })
})

describe('a PDF that cannot be read', () => {
  it('is refused where a password locks it', async () => {
    expect(await refusalOf(fixture('locked.pdf'), 'locked.pdf')).toBe('UnreadableFileError: locked.pdf: the PDF is locked with a password; save it without one')
  })

  it('is refused where it is damaged', async () => {
    const whole = fixture('plan.pdf')
    expect(await refusalOf(whole.subarray(0, 2000), 'cut.pdf')).toMatch(/^UnreadableFileError: cut\.pdf: the PDF /)
    expect(await refusalOf(new TextEncoder().encode('%PDF-1.7\nnothing else'), 'stub.pdf')).toMatch(/^UnreadableFileError: stub\.pdf: the PDF is damaged/)
  })

  it('is refused where its pages are pictures', async () => {
    expect(await refusalOf(makePdf([grid([90, 300], [100, 200]), text(290, 60, '2', 12)]), 'scan.pdf')).toMatch(
      /^UnreadableFileError: scan\.pdf: its pages are pictures without text; recognise the text/,
    )
  })

  it('is refused where its fonts do not say which characters they show', async () => {
    const page = textLines(['\ue001\ue002\ue003\ue004\ue005\ue006\ue007\ue008\ue009\ue010\ue011\ue012\ue013\ue014'])
    expect(await refusalOf(makePdf([page]), 'coded.pdf')).toMatch(/^UnreadableFileError: coded\.pdf: its fonts do not say which characters they show/)
  })

  it('is known as one whatever its name', async () => {
    expect((await readSource(makePdf([textLines(['今后五年，要坚持把发展作为第一要务。'])]), 'plan.txt')).text).toBe('今后五年，要坚持把发展作为第一要务。')
  })
})
