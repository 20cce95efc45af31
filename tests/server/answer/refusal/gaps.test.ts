import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { gapOf } from '../../../../server/answer/refusal/gaps.ts'
import { type Opened, openAnswers } from '../opened.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openAnswers()
})
afterAll(() => opened.close())

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

describe('a number that is not counted', () => {
  it.each(numbers)('is what is missing: %s', async (absent, given) => {
    expect(await gap(absent)).toEqual({ reason: 'no-number' })
    expect((await opened.ask(absent)).answer.text).toContain('没有给出所问的数字')
    expect(await gap(given)).toBeNull()
    expect((await opened.ask(given)).status).toBe('answered')
  })

  it('is told in English too', async () => {
    const { status, answer } = await opened.ask('How many coffee shops are there in Lvliang?')
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
