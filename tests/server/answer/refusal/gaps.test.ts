import { describe, expect, it } from 'vitest'
import type { RankedUnit } from '../../../../server/answer/rank.ts'
import { gapOf, givesKind } from '../../../../server/answer/refusal/gaps.ts'
import { type Concept, coverage, matchable, presence } from '../../../../server/answer/understand/concepts.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { answersOfCorpus } from '../opened.ts'

const opened = answersOfCorpus()
const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 建设',
  '第一节 桥梁',
  '广胜大桥2023年开工，2024年通车，桥面宽24米。',
  '第二节 场馆',
  '滑雪场选址在北山，冬季开放，夏季改作草坡。',
  '射击馆2022年6月底前竣工，靶位按比赛标准设置。',
  '第三节 商业',
  '夜市摊位扩大到300个，摊位费年收入达到200万元，由街道统一管理。',
])

const gap = async (question: string) => {
  const { query, ranking } = await opened.ranked(question)
  return gapOf(query, ranking, opened.knowledge)
}

/** Asked for a year that nothing gives; for one that is given; what the answer then says. */
const years = [
  ['吕梁市2023年煤层气产量要达到多少亿立方米？', '吕梁市2025年煤层气产量要达到多少亿立方米？', /45\s*亿立方米/],
  ['汾阳市2024年要绿化美化多少个村庄？', '汾阳市2025年要绿化美化多少个村庄？', /村庄\s*100\s*个/],
  ['吕梁市2023年全市新能源装机容量要达到多少万千瓦？', '吕梁市2025年全市新能源装机容量要达到多少万千瓦？', /410\s*万千瓦/],
  ['吕梁市2022年要设立多少家引才工作站？', '吕梁市2025年要设立多少家引才工作站？', /10\s*家引才工作站/],
] as const

/** Asked for what nothing says; for something of the kind that is said; what the answer then says. */
const kinds = [
  ['date', '孝义市胜溪湖公园什么时候对外开放？', '汾阳市什么时候争取创成国家园林城市？', /2023\s*年争取创成国家园林城市/],
  ['date', '山西省中部城市群建设什么时候启动？', '汾阳市农房安全隐患排查整治哪一年完成？', /2023\s*年内/],
] as const

/** Asked for a number of something that is only spoken of; and for one that is given. */
const numbers = [
  ['孝义市2025年公共充电桩要有多少个？', '汾阳市要绿化美化多少个村庄？'],
  ['吕梁市有多少家咖啡店？', '吕梁市要设立多少家引才工作站？'],
  ['汾阳市要建几座通用机场？', '汾阳市荒山绿化要完成多少万亩？'],
] as const

describe('a year that nothing gives', () => {
  it.each(years)('is what is missing: %s', async (absent, given, answer) => {
    expect(await gap(absent)).toEqual({ reason: 'no-number' })
    const refused = await opened.ask(absent)
    expect(refused.status).toBe('insufficient')
    expect(refused.answer.text).toContain('没有给出所问的数字')
    expect(refused.citations).toEqual([])

    expect(await gap(given)).toBeNull()
    const reply = await opened.ask(given)
    expect(reply.status).toBe('answered')
    expect(reply.answer.blocks[0]?.text).toMatch(answer)
  })

  it('is no gap where no number is asked for: what a sentence tells of the year answers', async () => {
    expect(await gap('汾阳市要在2023年争取创成什么城市？')).toBeNull()
    expect((await opened.ask('汾阳市要在2023年争取创成什么城市？')).answer.blocks[0]?.text).toContain('国家园林城市')
  })

  it('is told with those that the indicator’s table has', async () => {
    const { status, answer } = await opened.ask('孝义市2027年城镇新增就业人数目标是多少万人？')
    expect(status).toBe('insufficient')
    expect(answer.text).toMatch(/没有给出2027年“城镇新增就业人数”.*2016、2017、2018、2019、2020年/)
  })

  it('is told in English too', async () => {
    const { status, answer } = await opened.ask('What forest coverage rate will Xiaoyi reach in 2029?')
    expect(status).toBe('insufficient')
    expect(answer.text).toMatch(/no value of 森林覆盖率 for 2029.*2025 only/)
  })
})

describe('a kind of thing that nothing says', () => {
  it.each(kinds)('is what is missing: %s: %s', async (sought, absent, given, answer) => {
    expect(await gap(absent)).toEqual({ reason: 'not-said', sought })
    expect((await opened.ask(absent)).answer.text).toContain('没有写明时间')

    expect(await gap(given)).toBeNull()
    const reply = await opened.ask(given)
    expect(reply.status).toBe('answered')
    expect(reply.answer.blocks[0]?.text).toMatch(answer)
  })

  it.each([
    ['汾阳市图书馆馆长是谁？', 'person', '没有写明是谁'],
    ['汾阳市杏花村酒厂的厂长是哪位？', 'person', '没有写明是谁'],
    ['Who is the director of the Fenyang library?', 'person', 'do not say who'],
    ['吕梁市美术馆在哪条街？', 'street', '没有写明在哪条街路'],
  ] as const)('is what is missing: %s', async (question, sought, missing) => {
    expect(await gap(question)).toEqual({ reason: 'not-said', sought })
    const { status, answer, nearest } = await opened.ask(question)
    expect(status).toBe('insufficient')
    expect(answer.text).toContain(missing)
    expect(nearest.length).toBeGreaterThan(0)
  })
})

describe('when the document itself was issued', () => {
  const issued = answersOfMadeUp([
    '襄汾县人民政府文件',
    '襄政发〔2021〕5号',
    '襄汾县人民政府关于印发《襄汾县国民经济和社会发展第十四个五年规划纲要》的通知',
    '现将规划纲要印发给你们，请认真贯彻执行。',
    '襄汾县人民政府',
    '2021年6月9日',
    '襄汾县国民经济和社会发展第十四个五年规划纲要',
    '第一章 落实',
    ...['东', '西', '南', '北', '前', '后', '左', '右', '上', '下'].flatMap((side, i) => [
      `第${'一二三四五六七八九十'[i]}节 ${side}坪镇的任务`,
      `${side}坪镇要对照规划纲要印发的任务，把纲要印发以后的任务落到村组，任务逐条销号。`,
    ]),
  ])

  it('is looked for in its first lines, however much else speaks of it', async () => {
    const { status, answer } = await issued.ask('襄汾县“十四五”规划纲要是哪天印发的？')
    expect(status).toBe('answered')
    expect(answer.blocks.map(({ text }) => text)).toContain('2021年6月9日')
  })
})

describe('a date of something else', () => {
  it.each(['洪洞县滑雪场哪一年开工？', '洪洞县滑雪场什么时候竣工？', 'When will the ski resort of Hongdong start?'])(
    'is no date of what is asked about: %s',
    async (question) => {
      const { status, answer, citations } = await madeUp.ask(question)
      expect(status).toBe('insufficient')
      expect(answer.text).toMatch(/没有写明时间|do not say when/)
      expect(citations).toEqual([])
    },
  )

  it.each([
    ['洪洞县射击馆什么时候竣工？', '2022年6月底前竣工'],
    ['洪洞县广胜大桥哪一年开工？', '2023年开工'],
  ])('does not hide the own one: %s', async (question, words) => {
    const { status, answer } = await madeUp.ask(question)
    expect(status).toBe('answered')
    expect(answer.blocks[0]?.text).toContain(words)
  })

  const concept = (source: string, weight: number): Concept => ({ source, weight, alternatives: [{ text: source, weight: 1 }] })
  const gives = (question: string, concepts: readonly Concept[], words: string, { front = 0, kindred = 0 } = {}) => {
    const unit = { passage: 0, unit: 0, range: [0, 0], words: matchable(words) } as const
    const held = concepts.map((one) => presence(one, unit.words))
    const one = { unit, held, coverage: coverage(concepts, unit.words), features: { front, kindredCoverage: kindred } } as unknown as RankedUnit
    return givesKind(one, { ...opened.read(question), concepts }, kindred)
  }
  const question = '孝义市滑雪场哪一年开工？'
  const asked = [concept('滑雪场', 0.8), concept('北山', 0.7), concept('公路', 0.4), concept('开工', 0.9)]

  it.each([
    ['the thing that is asked about most', '滑雪场2023年开工。', true],
    ['one that weighs nearly as much', '北山工程2023年开工。', true],
    ['one that weighs less', '公路2023年开工。', false],
    ['what happens to it alone', '水厂2023年开工。', false],
    ['the thing, without a date', '滑雪场尽早开工。', false],
  ])('beside %s: %s — %s', (_, words, given) => expect(gives(question, asked, words)).toBe(given))

  it('is looked for nowhere else where nothing but what happens is asked about', () => {
    expect(gives('孝义市哪一年开工？', [concept('开工', 0.9)], '水厂2023年开工。')).toBe(true)
  })

  it('counts where everyday expressions lead, and before the first heading, whatever it stands beside', () => {
    expect(gives(question, asked, '水厂2023年开工。', { kindred: 0.5 })).toBe(true)
    expect(gives(question, asked, '2021年3月印发。', { front: 1 })).toBe(true)
  })

  it('is held apart from names, which need no more than a word of the question beside them', () => {
    expect(gives('孝义市滑雪场的教练叫什么名字？', [concept('滑雪场', 0.8), concept('教练', 0.5)], '王春兰被评为优秀教练。')).toBe(true)
  })
})

describe('a statistic that no document has', () => {
  it.each(['洪洞县夜市成交额有多少万元？', '洪洞县夜市摊位空置率是多少？'])(
    'is what is missing, beside other numbers of the same thing: %s',
    async (question) => {
      const { status, answer } = await madeUp.ask(question)
      expect(status).toBe('insufficient')
      expect(answer.text).toContain('没有给出所问的数字')
    },
  )

  it('is told from one that is there', async () => {
    const { status, answer } = await madeUp.ask('洪洞县夜市摊位费年收入要达到多少万元？')
    expect(status).toBe('answered')
    expect(answer.blocks[0]?.text).toContain('200万元')
  })

  it('is a gap of the plans held too', async () => expect(await gap('吕梁市共享单车投放量要有多少辆？')).toEqual({ reason: 'no-number' }))
})

describe('a number that is not counted', () => {
  it.each(numbers)('is what is missing: %s', async (absent, given) => {
    expect(await gap(absent)).toEqual({ reason: 'no-number' })
    expect((await opened.ask(absent)).answer.text).toContain('没有给出所问的数字')
    expect(await gap(given)).toBeNull()
    expect((await opened.ask(given)).status).toBe('answered')
  })

  it('is told in English too', async () => {
    const { status, answer } = await opened.ask('How many teachers work in Lvliang?')
    expect(status).toBe('insufficient')
    expect(answer.text).toBe('The documents speak of this, but do not give the number asked for.')
  })
})

describe('a question for yes or no', () => {
  it.each([
    ['孝义市有没有国家湿地公园？', /湿地公园/],
    ['孝义市是不是国家卫生城市？', /国家卫生城市/],
    ['汾阳市有没有通用机场的计划？', /通用机场/],
    ['孝义的车站改造了吗？', /汽车站/],
    ['Does Fenyang plan a general aviation airport?', /通用机场/],
  ])('lacks nothing by its form, and is answered by what is said of the thing: %s', async (question, subject) => {
    expect(await gap(question)).toBeNull()
    const { status, citations } = await opened.ask(question)
    expect(status).toBe('answered')
    expect(citations.map(({ quote }) => quote).join('')).toMatch(subject)
  })
})

describe('a question for measures', () => {
  it.each(['孝义市怎么治理孝河？', '汾阳市由谁负责规划实施的监督？', '吕梁市有哪些引才的办法？'])('lacks no name, date or number: %s', async (question) => {
    expect(await gap(question)).toBeNull()
    expect((await opened.ask(question)).status).toBe('answered')
  })
})

describe('whether there is a thing', () => {
  const held = answersOfMadeUp([
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 建设',
    '第一节 文化',
    '新建图书馆一座，配齐图书，免费开放，馆内设自习室。',
    '第二节 商业',
    '引进商业综合体，改造步行街，方便群众购物。',
  ])

  it.each(['洪洞县有没有水族馆？', '洪洞县要建海洋世界吗？', '洪洞县养狗要不要办证？'])('is refused where no document names it: %s', async (question) => {
    const { status, citations } = await held.ask(question)
    expect(status).toBe('insufficient')
    expect(citations).toEqual([])
  })

  it.each(['洪洞县有没有图书馆？', '洪洞县要改造步行街吗？', 'Does Hongdong plan a library?'])('is answered by what is said of it: %s', async (question) => {
    const { status, citations } = await held.ask(question)
    expect(status).toBe('answered')
    expect(citations[0]?.quote).toMatch(/图书馆|步行街/)
  })
})

describe('where a thing is', () => {
  const concept = (source: string, weight: number): Concept => ({ source, weight, alternatives: [{ text: source, weight: 1 }] })
  const gives = (question: string, concepts: readonly Concept[], words: string, kindred = 0) => {
    const unit = { passage: 0, unit: 0, range: [0, 0], words: matchable(words) } as const
    const held = concepts.map((one) => presence(one, unit.words))
    const one = { unit, held, coverage: coverage(concepts, unit.words), features: { front: 0, kindredCoverage: kindred } } as unknown as RankedUnit
    return givesKind(one, { ...opened.read(question), concepts }, kindred)
  }
  const question = '孝义市氢能产业园建在哪里？'
  const asked = [concept('氢能', 0.8), concept('产业园', 0.7)]

  it.each([
    ['氢能产业园落户高阳镇。', true],
    ['氢能产业园按标准设计。', false],
    ['陶瓷产业园落户高阳镇。', false],
    ['氢能车在高阳镇运行。', false],
    ['产业园落户高阳镇，主营氢能。', true],
  ])('is told beside all that is asked to stand there: %s %s', (words, given) => expect(gives(question, asked, words)).toBe(given))

  it('is not told by what everyday expressions lead to', () => expect(gives(question, asked, '陶瓷产业园落户高阳镇。', 0.9)).toBe(false))

  it('asks of what happens to the thing, and of what is lighter by far, for no place beside it', () => {
    const more = [...asked, concept('落户', 0.9), concept('配套', 0.2)]
    expect(gives('孝义市配套氢能产业园落户在哪里？', more, '氢能产业园建在高阳镇。')).toBe(true)
  })

  it('is not told beside what happens to the thing alone, however much that weighs', () => {
    expect(gives(question, [...asked, concept('落户', 1.7)], '陶瓷厂落户高阳镇。')).toBe(false)
    expect(gives(question, [...asked, concept('落户', 1.7)], '氢能产业园落户高阳镇。')).toBe(true)
  })

  it('is of what stands right before the words that ask, and not of whose it is', () => {
    expect(gives('孝义市氢能的实验室建在哪里？', [concept('氢能', 0.8), concept('实验室', 0.8)], '实验室设在高阳镇。')).toBe(true)
  })
})

describe('a number of great things that no plan names so', () => {
  const corpus = answersOfCorpus()

  it('is refused, however many entries another list has', async () => {
    expect((await corpus.ask('山西八大战略是什么')).status).toBe('insufficient')
  })

  it.each(['山西十大产业集群指什么', '汾阳九大产业集群是什么'])('is told where a plan does: %s', async (question) => {
    expect((await corpus.ask(question)).status).toBe('answered')
  })
})

describe('a slogan that counts a place', () => {
  it('is refused under another number than the plan counts', async () => {
    for (const question of ['三个吕梁指什么？', '“六个吕梁”是什么意思？']) expect(await gap(question)).toEqual({ reason: 'not-found' })
  })

  it('is told under its own', async () => expect(await gap('五个吕梁指什么？')).toBeNull())
})
