import { describe, expect, it } from 'vitest'
import { boxExtent } from '../../../ingest/structure/boxes.ts'
import { outline, paragraphs, passagesUnder, passageWith, readText, wrapped } from '../plans.ts'

const running = '推动服务业提档升级。积极发展现代物流、电子商务、文化旅游等产业，培育消费新业态，打造区域性消费中心城市，提升服务业比重。'

describe('a box of bare lines', () => {
  it('ends at the first paragraph of sentences below a gap', async () => {
    const plan = await readText([
      '第一节 工业',
      '',
      '专栏 1-1：重点项目',
      '',
      '东义 25 万吨甲醇项目',
      '鹏湾氢港产业园',
      '金岩富氢能源项目',
      '',
      running,
      '',
      '第二节 农业',
      '',
      running,
    ])
    expect(passagesUnder(plan, '重点项目')).toEqual(['东义 25 万吨甲醇项目', '鹏湾氢港产业园', '金岩富氢能源项目'])
    expect(passagesUnder(plan, '第一节')).toEqual([running])
  })

  it('goes on over the pages that repeat its title, as one box', async () => {
    const firms = Array.from({ length: 90 }, (_, i) => `某市第${i + 1}矿产品有限公司`)
    const page = (from: number) => ['专栏 1-2：90 户规模以上企业', '', ...firms.slice(from, from + 30), '']
    const plan = await readText(['第一节 工业', '', running, '', ...page(0), ...page(30), ...page(60), running])
    expect(outline(plan).filter((line) => line.includes('专栏'))).toEqual(['  专栏 专栏 1-2 90 户规模以上企业'])
    expect(passagesUnder(plan, '规模以上企业')).toEqual(firms)
    expect(plan.items.filter(({ lead }) => lead === '90 户规模以上企业').map(({ text }) => text)).toEqual(firms)
    expect(plan.report.removed['repeated-box-title']).toBe(2)
  })

  it('ends at the next heading and at the next box', async () => {
    const plan = await readText([
      '第一节 工业',
      '',
      '专栏 1-1：焦化',
      '焦化项目一',
      '焦化项目二',
      '专栏 1-2：氢能',
      '制氢项目',
      '加氢站项目',
      '第二节 农业',
      running,
    ])
    expect(passagesUnder(plan, '焦化')).toEqual(['焦化项目一', '焦化项目二'])
    expect(passagesUnder(plan, '氢能')).toEqual(['制氢项目', '加氢站项目'])
  })
})

describe('lines drawn above and below', () => {
  it.each(['────────────────', '━━━━━━━━', '════════', '┄┄┄┄┄┄', '╌╌╌╌╌╌', '＿＿＿＿＿＿', '＝＝＝＝＝＝'])('are no part of a box: %s', async (drawn) => {
    const entries = ['东坪水库扩建项目', '西坪渡口改造项目', '南坪冷库项目']
    const plan = await readText(['第一节 工业', '', drawn, '专栏 1-1：重点项目', drawn, ...entries, `  ${drawn} `, '', '第二节 农业', '', running])
    expect(plan.text).not.toContain(drawn)
    expect(passagesUnder(plan, '重点项目')).toEqual(entries)
    expect(plan.items.filter(({ lead }) => lead === '重点项目').map(({ text }) => text)).toEqual(entries)
    expect(plan.report.removed.markup).toBe(3)
  })

  it('are no rows of a table, and part none of its columns', async () => {
    const drawn = '────────────────'
    const rows = ['粮食（万吨） 18 22 预期性', drawn, '油料（万吨） 2 3 预期性', '茶叶（万吨） 0.2 0.4 预期性']
    const plan = await readText(['第一节 目标', '', '表 1：主要指标', drawn, '指标 2020年 2025年 属性', drawn, ...rows, drawn, running, '第二节 农业', running])
    expect(plan.report.tables).toBe(1)
    expect(plan.indicators.map(({ name, unit, values, binding }) => [name, unit, ...values.map(({ value }) => value), binding])).toEqual([
      ['粮食', '万吨', '18', '22', '预期性'],
      ['油料', '万吨', '2', '3', '预期性'],
      ['茶叶', '万吨', '0.2', '0.4', '预期性'],
    ])
    expect(plan.text).not.toContain('─')
    expect(plan.text.split('\n')).toContain(running)
  })

  it('are words where they are shorter than a line', async () => {
    const plan = await readText(['第一节 工业', '', '───', '', running])
    expect(plan.text).toContain('───')
  })
})

describe('a box of labelled entries', () => {
  const entries = [
    '铁路：城际轻轨连接线工程、高铁连接线工程、物流有限公司战略装车点、焦化厂铁路专用线',
    '高速：汾阳至石楼高速公路、高速孝东出口连接线',
    '机场：通用机场',
    '岸港网：汽车站、下堡客运站',
  ]

  it('keeps each entry apart, though none ends in a stop', async () => {
    const plan = await readText(['第一节 交通', '', '专栏 6-1：交通重点项目', '', ...entries.flatMap((entry) => [entry, '']), '第二节 水利', '', running])
    expect(passagesUnder(plan, '交通重点项目')).toEqual(entries)
    expect(plan.items.filter(({ lead }) => lead === '交通重点项目').map(({ text }) => text)).toEqual(entries)
  })

  it.each([
    '稳步推进特色小镇建设。依托县城、中心镇、特色小镇梯次衔接的体系，发挥联结城乡的纽带作用。',
    '公共服务均衡普惠。推进医疗资源协作互助，推动优质医疗资源下沉和普惠共享。',
  ])('ends where a paragraph is headed by a sentence: %s', async (text) => {
    const plan = await readText([
      '第一节 交通',
      '',
      '专栏 6-1：交通重点项目',
      '',
      ...entries.flatMap((entry) => [entry, '']),
      text,
      '',
      '第二节 水利',
      '',
      running,
    ])
    expect(passagesUnder(plan, '交通重点项目')).toEqual(entries)
    expect(passagesUnder(plan, '第一节')).toEqual([text])
  })
})

describe('a box of headed paragraphs', () => {
  const entry = (name: string) => `**${name}。**建设基础设施，完善配套服务，提升发展水平，带动周边乡镇发展，到2025年基本建成。`
  const bare = (text: string) => text.replaceAll('**', '')

  it('ends where heads call for action again, as running text does', async () => {
    const entries = ['给水水源及水厂扩建项目', '新建输水干管项目', '水质化验室扩建项目'].map(entry)
    const plan = await readText([
      '### 第一节 供水',
      '',
      '#### 专栏 5-4：供水项目',
      '',
      ...entries.flatMap((e) => [e, '']),
      entry('提升城市市容市貌'),
      '',
      '### 第二节 绿化',
      '',
      running,
    ])
    expect(passagesUnder(plan, '供水项目')).toEqual(entries.map(bare))
    expect(passagesUnder(plan, '第一节')).toEqual([bare(entry('提升城市市容市貌'))])
  })

  it('of calls for action ends after as many as its title says', async () => {
    const actions = ['完成“一枚印章管审批”', '实施“一个系统管监管”', '推进“一个平台管交易”', '推行“一条热线管便民”'].map(entry)
    const plan = await readText([
      '### 第一节 改革',
      '',
      '#### 专栏 9-1：“四个一”重点工作',
      '',
      ...actions.flatMap((a) => [a, '']),
      entry('优化金融环境'),
      '',
      '### 第二节 开放',
      '',
      running,
    ])
    expect(passagesUnder(plan, '重点工作')).toEqual(actions.map(bare))
    expect(passagesUnder(plan, '第一节')).toEqual([bare(entry('优化金融环境'))])
  })

  it('keeps an entry whose name begins like a call for action but ends like the others', () => {
    const paragraph = (name: string) => ({ text: `${name}。建设项目及配套设施设备。`, bold: name.length + 1, gap: true })
    const names = ['学前教育发展工程', '高等院校建设工程', '提升信息化基础能力建设工程']
    expect(boxExtent([...names, '加快教师队伍建设'].map(paragraph), '教育提质重大工程')).toBe(3)
    expect(boxExtent([...names.slice(0, 2), '实施融合示范工程'].map(paragraph), '教育提质重大工程')).toBe(2)
  })

  it('whose title is a plain line, a markdown heading or bold in tags is a box all the same', async () => {
    const titles = ['专栏 1-1：甲类项目', '#### 专栏 1-2：乙类项目', '**专栏 1-3：丙类项目**', '<b>专栏 1-4：丁类项目</b>']
    const plan = await readText(['## 第一节 项目', '', ...titles.flatMap((title) => [title, '', entry('环境整治工程'), '']), '## 第二节 保障', '', running])
    expect(outline(plan).filter((line) => line.includes('专栏'))).toEqual(['甲', '乙', '丙', '丁'].map((kind, i) => `  专栏 专栏 1-${i + 1} ${kind}类项目`))
  })

  it('gives an item an entry, also where a passage holds two', async () => {
    const short = ['农产品物流。依托市场建设基地。', '酒品物流。发展冷链物流。']
    const plan = await readText(['第一节 物流', '', '专栏 4-2：物流工程', '', ...short, '', '第二节 商贸', '', running])
    expect(plan.items.filter(({ lead }) => lead === '物流工程').map(({ text }) => text)).toEqual(short)
  })

  it('keeps a line of a few words with the entry that it heads', async () => {
    const area =
      '西部山区农业生态涵养区：包括四个乡镇，农业种植生产条件较差，重点发展核桃经济林、构树等，构建林下经济模式，促进农林牧融合发展，做好水源涵养和水土保持，打造西部山区的生态屏障。'
    const plan = await readText(['第一节 农业', '', '专栏 8-2：优化农业布局', '', '“三大区域”', '', area, '', '第二节 水利', '', running])
    expect(passageWith(plan, '三大区域').text).toBe(`“三大区域”\n${area}`)
  })
})

describe('a box in wrapped text, set in smaller type', () => {
  const body = 28
  const small = 32
  const prose = '坚持协调推进新型城镇化和城乡融合发展，增强城镇对乡村的带动能力，促进各类要素向乡村流动，建立健全城乡一体化发展体制机制。'
  const entryOf = (name: string) =>
    `${name}工程。深化专项整治，强化环境治理，加快污水处理设施建设，开展污水处理提质增效行动，建设海绵城市，完善城市排水防涝设施，科学布局雨水调蓄设施。`
  const filler = (from: number) =>
    paragraphs(24)
      .slice(from, from + 12)
      .flatMap((paragraph) => wrapped(paragraph, body))
  const box = (title: string, names: readonly string[]) => [title, '', ...names.flatMap((name) => wrapped(entryOf(name), small))]
  const others = box('专栏 1-1：文化工程', ['遗产保护', '场馆建设', '人才培养'])

  it('ends where the lines become narrow again', async () => {
    const plan = await readText(['第一节 文化', '', ...filler(0), ...others, ...wrapped(prose, body), ...filler(12)])
    expect(passagesUnder(plan, '文化工程')).toEqual(['遗产保护', '场馆建设', '人才培养'].map(entryOf))
    expect(plan.text.split('\n')).toContain(prose)
  })

  it('that a page cuts in two is put together from both, and the sentence between them closed', async () => {
    const cut = entryOf('老旧小区改造')
    const lines = wrapped(cut, small)
    const section = wrapped(prose, body)
    const source = [
      '第一节 文化',
      '',
      ...filler(0),
      ...others,
      '专栏 7-3：城市更新重点工程',
      '',
      ...wrapped(entryOf('环境整治'), small),
      ...lines.slice(0, 2),
      '第二节 城乡融合',
      '',
      ...section.slice(0, 4),
      ...lines.slice(2),
      ...wrapped(entryOf('城市文脉保护'), small),
    ]
    // A form feed begins each page: the box breaks off at one, and the rest of the section's sentence stands on the next.
    const at = source.indexOf('第二节 城乡融合')
    source[at] = `\f${source[at]}`
    const rest = [...section.slice(4), ...filler(12)]
    rest[0] = `\f${rest[0]}`
    const plan = await readText([...source, ...rest])
    expect(passagesUnder(plan, '城市更新重点工程')).toEqual(['环境整治', '老旧小区改造', '城市文脉保护'].map(entryOf))
    expect(plan.text.split('\n')).toContain(prose)
    expect(passageWith(plan, prose).path.at(-1)).toBe('第二节 城乡融合')
  })
})

describe('an appendix below the last box', () => {
  it.each(['附件　名词解释', '附：名词解释', '附录 主要名词解释'])('is no part of it: %s', async (title) => {
    const plan = await readText([
      '第一章 产业',
      '',
      ...paragraphs(6),
      '专栏 1：重点项目',
      '新城水库扩建项目',
      '东山隧道新建项目',
      title,
      '1.循环经济：指在生产、流通和消费中少用资源、少排废物的发展方式。',
      '2.面源污染：指没有固定排放口的污染物，通过降雨径流进入河流湖泊造成的污染。',
    ])
    const meaning = passageWith(plan, '循环经济')
    expect(plan.sections.find(({ id }) => id === meaning.sectionId)?.kind).not.toBe('专栏')
    expect(meaning.path.join()).toContain('名词解释')
  })

  it.each(['附近村庄的名词解释由村委会负责', '附加值高的重点项目优先安排'])('is no line that only begins like one: %s', async (line) => {
    const plan = await readText(['第一章 产业', '', ...paragraphs(6), line])
    expect(plan.sections.map(({ title }) => title)).not.toContain(line)
  })
})
