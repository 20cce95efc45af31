import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../ingest/offset-map.ts'
import { paragraphs, passagesUnder, passageWith, readText, wrapped } from '../plans.ts'

const filler = '坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，加快构建新发展格局，着力推动高质量发展，统筹发展和安全，切实改善民生。'

describe('lines broken at the page’s width', () => {
  const width = 26
  const prose = paragraphs(16).flatMap((paragraph) => wrapped(paragraph, width))

  it('come together as paragraphs', async () => {
    const paragraph = '加快布局氢能产业。支持焦炉煤气制氢项目建设，推进加氢站规划布局，打造全省一流的氢能源生态圈，积极引进氢能源下游产业项目。'
    const plan = await readText(['第一章 产业', '', ...prose, ...wrapped(paragraph, width), ...prose])
    expect(plan.text.split('\n')).toContain(paragraph)
  })

  it('keep two paragraphs apart where the first ends before the line does', async () => {
    const first = '强化科技创新支撑。深入实施创新驱动发展战略，引进高层次人才。'
    const second = '推进乡村全面振兴。建设高标准农田，发展特色产业，改善人居环境。'
    const plan = await readText(['第一章 产业', '', ...prose, ...wrapped(first, width), ...wrapped(second, width), ...prose])
    expect(plan.text.split('\n')).toEqual(expect.arrayContaining([first, second]))
  })

  it('keep two paragraphs apart where the first fills its last line and the second has a head', async () => {
    const first = `${'夯'.repeat(width * 2 - 2 - 1)}。`
    const second = '推进乡村全面振兴。建设高标准农田，发展特色产业，改善人居环境，提升治理水平。'
    const plan = await readText(['第一章 产业', '', ...prose, ...wrapped(first, width), ...wrapped(second, width), ...prose])
    expect(plan.text.split('\n')).toEqual(expect.arrayContaining([first, second]))
  })

  it('come together over a page number between them, which no passage holds', async () => {
    const all = paragraphs(15, 4)
    const pages = [0, 1, 2].flatMap((page) => {
      const [first = '', ...rest] = wrapped(all[page * 5 + 4]!, width)
      return [...all.slice(page * 5, page * 5 + 4).flatMap((paragraph) => wrapped(paragraph, width)), first, '', `— ${page + 7} —`, ...rest]
    })
    const plan = await readText(['第一章 产业', '', ...pages])
    expect(plan.text.split('\n').slice(1)).toEqual(all)
    expect(plan.text).not.toMatch(/—\s*\d+\s*—/)
    expect(plan.report.removed['page-number']).toBe(3)
  })

  it('come together over a page end however short the line before it is', async () => {
    const page = (text: string) => [...prose, text]
    const source = [...page('创建示范区，推进文物'), '\f保护利用。', ...page('建立名录库，规划建设展览馆'), '\f和传习中心。'].join('\n')
    const plan = await readText(`第一章 文化\n${source}`)
    expect(plan.text.split('\n')).toEqual(expect.arrayContaining(['创建示范区，推进文物保护利用。', '建立名录库，规划建设展览馆和传习中心。']))
  })

  it('put a space between two Latin words, and none inside a number or between Han', async () => {
    const lines = ['加快建设新一代信息基础设施，打造国际知名的 cloud', 'computing 产业园，到二〇二五年全市软件业产值达到 12', '0 亿元，带动就业。']
    const plan = await readText(['第一章 产业', '', ...prose, ...lines.flatMap((line) => [line, '']), ...prose])
    expect(plan.text.split('\n')).toContain(
      '加快建设新一代信息基础设施，打造国际知名的 cloud computing 产业园，到二〇二五年全市软件业产值达到 120 亿元，带动就业。',
    )
  })
})

describe('a line a paragraph', () => {
  it('is joined with the next only where a page end breaks a sentence off', async () => {
    const plan = await readText([
      '第一章 产业',
      '',
      '推进医疗资源协作互助，深化医药卫生改革，加快城市医联',
      '',
      '体建设，推动优质医疗资源下沉。',
      '',
      '加快推进社会保障有效衔接，实现社保关系无障碍转移接续。',
      '',
      '完善住房保障体系，出台《某市住房',
      '',
      '管理办法》，建设保障性住房。',
    ])
    expect(plan.text.split('\n').slice(1)).toEqual([
      '推进医疗资源协作互助，深化医药卫生改革，加快城市医联体建设，推动优质医疗资源下沉。',
      '加快推进社会保障有效衔接，实现社保关系无障碍转移接续。',
      '完善住房保障体系，出台《某市住房管理办法》，建设保障性住房。',
    ])
  })

  it('stands for itself where it is a name in a list', async () => {
    const names = [
      '某市建强商混有限公司',
      '山西红沟煤化工有限公司',
      '金晖智慧工厂',
      '氧化铝智能化工厂',
      '大众路幼儿园',
      '文化展示馆建设工程（戏曲收藏馆、农耕文化园、豆腐观光体验园等）',
      '公共文化数字工程（即：1 个总馆、16 个分馆（站））。',
      '老年活动中心',
    ]
    const plan = await readText(['第一章 企业', '', '专栏 1-1：重点企业', '', ...names])
    expect(passagesUnder(plan, '重点企业')).toEqual(names)
  })

  it('with a bold head cut by a page end is one head again', async () => {
    const plan = await readText([
      '# 第一章 城市',
      '',
      '**提升市容。**推进垃圾分类。**构建城市**',
      '',
      '',
      '',
      '**生态系统。**建设水库，连通河湖，打造城市绿道。',
    ])
    expect(plan.text).toContain('推进垃圾分类。构建城市生态系统。建设水库，连通河湖')
  })

  it('that begins bold opens a paragraph of its own', async () => {
    const plan = await readText(['# 第一章 城市', '', '推进垃圾分类，建设排水管网，', '**构建生态系统。**建设水库，连通河湖。'])
    expect(plan.text.split('\n').slice(1)).toEqual(['推进垃圾分类，建设排水管网，', '构建生态系统。建设水库，连通河湖。'])
  })
})

describe('stretches of lines broken at a width, in a file of a line a paragraph', () => {
  const width = 36
  /** Lines without blank ones between, as they were typed. */
  const typed = (paragraph: string, indent: string) =>
    wrapped(paragraph, width)
      .filter((line) => line !== '')
      .map((line, i) => (i === 0 ? indent + line : line))
  const whole = paragraphs(60).map((paragraph, i) => `${paragraph.slice(0, 75 + i)}。`)
  const parts = paragraphs(12, 8)
  const read = (indent: string, more: readonly string[] = []) =>
    readText(['第一章 产业', ...whole, ...parts.flatMap((paragraph) => typed(paragraph, indent)), ...more, '第二章 民生', filler])

  it.each([
    ['with indents', '　　'],
    ['without', ''],
  ])('come together as paragraphs, %s, and the others stay as they are', async (_, indent) => {
    const { text } = await read(indent)
    expect(text.split('\n')).toEqual(expect.arrayContaining([...whole, ...parts]))
  })

  it('point back at the lines they come from', async () => {
    const plan = await read('　　')
    const at = plan.text.indexOf(parts[1]!)
    expect(at).toBeGreaterThan(0)
    const [first, last] = linesOf(plan.map, [at, at + parts[1]!.length])
    expect(last - first + 1).toBe(typed(parts[1]!, '').length)
  })

  it('keep names apart that happen to be as wide', async () => {
    const names = ['东坪', '西坪', '南坪', '北坪'].map((place) => `${place}片区农产品冷链物流配送中心改扩建工程及其配套道路管网工程`.padEnd(width - 2, '甲'))
    const { text } = await read('', names)
    expect(text.split('\n')).toEqual(expect.arrayContaining(names))
  })

  it('keep paragraphs apart that an indent tells apart, however they end', async () => {
    const open = (place: string) => `推进${place}建设，${'扩大道路管网水利设施'.repeat(4)}`.slice(0, width - 2)
    const { text } = await read('　　', [`　　${open('东坪')}`, `　　${open('西坪')}`, `${open('南坪')}甲乙`])
    expect(text.split('\n')).toEqual(expect.arrayContaining([open('东坪'), `${open('西坪')}${open('南坪')}甲乙`]))
  })
})

describe('a sentence that something stands in', () => {
  const before = '加快推进社会保障有效衔接，实现社保关系无障碍转移接续，在山西省东部、'
  const after = '中部、西部各建设一处服务中心，带动周边发展。'

  it('is closed around a box, which follows it whole', async () => {
    const entries = ['养老院建设项目', '日间照料中心项目', '社区食堂项目']
    const plan = await readText(['第一节 保障', '', before, '', '专栏 1-1：民生项目', '', ...entries, '', '第二节 治理', '', filler])
    expect(plan.text).toContain(before)
    expect(passagesUnder(plan, '民生项目')).toEqual(entries)
    const lifted = await readText([
      '第一节 保障',
      '',
      before,
      '',
      '专栏 1-1：民生项目',
      '',
      ...entries,
      '',
      `${after}${'推进服务均等化，惠及更多群众。'.repeat(4)}`,
      '',
      '第二节 治理',
      '',
      filler,
    ])
    expect(lifted.text).toContain(before + after)
    expect(lifted.text.indexOf('专栏 1-1')).toBeGreaterThan(lifted.text.indexOf(after))
    expect(passagesUnder(lifted, '民生项目')).toEqual(entries)
  })

  it('is closed around a table', async () => {
    const table = ['表 1：主要指标', '指标\t单位\t2020年\t2025年', '地区生产总值\t亿元\t312.8\t460', '森林覆盖率\t%\t33.3\t35', '常住人口\t万人\t47\t48']
    const plan = await readText(['第一节 目标', '', before, '', ...table, '', after, '', '第二节 任务', '', filler])
    expect(plan.text).toContain(before + after)
    const sentence = passageWith(plan, before)
    expect(linesOf(plan.map, [sentence.start, sentence.end])).toEqual([3, 11])
    expect(plan.passages.filter(({ kind }) => kind === 'table-row')).toHaveLength(3)
  })
})

describe('indented paragraphs that end without a stop', () => {
  const first = '五年新建改扩建福利院，农村五保集中供养率达到百分之六十五'
  const second = '加快养老服务业，每千名老年人拥有养老床位三十张，新建养老机构两千所'
  const indented = (text: string) => `　　${text}`

  it('stay apart where each stands on a line of its own', async () => {
    const plan = await readText([
      '第一章 民生',
      '',
      ...paragraphs(30).flatMap((text) => [indented(text), '']),
      indented(first),
      '',
      indented(second),
      '',
      indented(filler),
    ])
    expect(plan.text.split('\n')).toEqual(expect.arrayContaining([first, second]))
  })

  it('stay apart where lines are broken and no sentence goes on indented', async () => {
    const lines = (text: string) => Array.from({ length: Math.ceil((text.length + 2) / 26) }, (_, i) => indented(text).slice(i * 26, i * 26 + 26))
    const bare = paragraphs(40).map((text) => text.replace(/。$/, ''))
    const full = `${'强'.repeat(24)}农业综合生产能力提升工程建设项目全部如期`.slice(0, 50)
    const plan = await readText(['第一章 民生', '', ...[...bare, full, second].flatMap(lines)])
    expect(plan.text.split('\n')).toEqual(expect.arrayContaining([full, second]))
  })

  it('go on where the next line is not indented, and lines of the file are', async () => {
    const [begun, rest] = [first.slice(0, 24), first.slice(24)]
    const plan = await readText(['第一章 民生', '', ...paragraphs(30).flatMap((text) => [indented(text), '']), indented(begun), '', rest, '', indented(filler)])
    expect(plan.text.split('\n')).toContain(first)
  })
})
