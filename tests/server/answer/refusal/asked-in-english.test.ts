import { describe, expect, it } from 'vitest'
import { soughtBy } from '../../../../server/answer/refusal/sought.ts'
import { withoutPreamble } from '../../../../server/answer/understand/preambles.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf } from '../replies.ts'
import { others } from './setting.ts'

const madeUp = answersOfMadeUp([
  '湖南省国民经济和社会发展第十个五年计划纲要（2001-2005年）',
  '第一章 回顾',
  '第一节 “九五”时期的成就',
  '污水排放不降反升，2000年比1995年增加了27.6%。',
  '第二节 治水',
  '先后7次向下游输水，累计21亿立方米，干涸近30年的竹湖重新形成水面。',
  '第二章 交通',
  '第一节 公路',
  '邵怀高速公路全长156公里，竹峰山隧道长7公里，计划2006年建成。',
  '建设图书馆新馆，藏书能力二千万册。',
  '第二节 项目',
  '建设智慧消防工程，整合消防数据。',
  '第三节 农村公路',
  '建设农村公路，总投资77亿元。',
  '第四节 工资',
  '建立健全最低工资标准调整机制。',
  '第五节 戏曲',
  '竹乡戏曲传习中心设在哈密、吐鲁番两处。',
  '第六节 民生',
  '“九五”时期县域财政困难，有41个县不能按时足额发放工资；到2000年底，全省还有五十八万农村人口尚未稳定解决温饱。',
  '第三章 其他',
  ...others,
])
const told = async (question: string, history?: Parameters<typeof madeUp.ask>[1]) =>
  blocksOf(await madeUp.ask(question, history), 'sentence').map(({ text }) => text)
const status = async (question: string) => (await madeUp.ask(question)).status

describe('a number asked for in English', () => {
  it('is told of a stretch between two places by what its line is called, after a question on the place they lie in', async () => {
    const before = [{ role: 'user' as const, content: "How many kilometres of expressway did Hunan's 10th Five-Year Plan name?" }]
    expect((await told('And that Shaoyang-Huaihua stretch - how long is the tunnel, and when was it due to open?', before))[0]).toContain('隧道长7公里')
  })

  it('is told in volumes, where books are counted', async () => {
    expect((await told("How many books was the new library to hold, going by Hunan's 2001-05 plan?"))[0]).toContain('二千万册')
  })

  it('is not that of another thing than the one between quotation marks', async () => {
    expect(await status('What is the total investment in the "smart firefighting" project in Hunan\'s 10th Five-Year Plan?')).toBe('insufficient')
    expect((await told("What is the total investment in rural roads in Hunan's 10th Five-Year Plan?"))[0]).toContain('77亿元')
  })

  it('is told of no thing that the plans of the place do not name, whatever else they measure so', async () => {
    expect(await status('How many kilometres of metro was Hunan to open by 2005?')).toBe('insufficient')
    expect(await status('What lavender acreage did Hunan set for 2005?')).toBe('insufficient')
    expect((await told('How many kilometres of expressway was Hunan to open by 2006?'))[0]).toContain('156公里')
  })

  it("is asked for by what's as by what is", async () => {
    expect(await status("What's the monthly minimum wage in Hunan?")).toBe('insufficient')
  })

  it('is told where the plan looks back, where it is asked how things had been', async () => {
    expect(
      (await told("Hunan's 10th Five-Year Plan brags that a lake came back to life after water was sent down. How long had the lake been dry?"))[0],
    ).toContain('干涸近30年')
    expect((await told("How many counties in Hunan couldn't pay wages on time, as admitted in the Tenth Five-Year outline?"))[0]).toContain('41个县')
  })

  it('counts people who are called by what they are, in numerals too', async () => {
    expect((await told('How many people in rural Hunan were still not fed and clothed at the end of 2000?'))[0]).toContain('五十八万农村人口')
  })
})

describe('what English names by words that nothing translates', () => {
  it('is not told by a sentence that says little of the rest', async () => {
    expect(
      await status(
        "What did Hunan's 10th Five-Year Plan promise for the spotted grulloo and its blenkin - any reserve, headcount, expressway or harbour target?",
      ),
    ).toBe('insufficient')
  })
})

describe('who, where and what are the', () => {
  it.each([
    ['Who was supposed to look after the widows of Hunan?', null],
    ['Who runs the library in Hunan?', null],
    ['Who is the governor of Hunan?', 'person'],
    ['Where did Hunan fall short on its last plan?', null],
    ['Where was the library of Hunan built?', 'place'],
    ['What annual average PM2.5 level did Hunan want to reach?', 'number'],
    ['How fast did the economy of Hunan grow?', 'number'],
    ['What does a flat in Hunan cost?', 'number'],
    ['What retirement age did Hunan propose?', 'number'],
    ['What law-awareness rate among citizens does Hunan want?', 'number'],
    ['hunan farm mechanisation rate target?', 'number'],
    ['How did budget revenue do, and where did that put Hunan?', null],
    ['Who were the "six golden flowers" of Hunan?', null],
  ])('ask for what they say: %s', (question, sought) => expect(soughtBy(madeUp.read(question))).toBe(sought))

  it('asks for all of them, be they of the past', () => {
    expect(madeUp.read('What were the six small projects of Hunan?').asking.list).toBe(true)
  })
})

describe('how a plan defines a term', () => {
  it.each(['How did the plan of Hunan explain the new idea of a provident fund?', 'How did the plan of Hunan define poverty?'])(
    'asks for a definition: %s',
    (question) => expect(madeUp.read(question).asking.kind).toBe('definition'),
  )
})

describe('a follow-up in English that asks in full', () => {
  it('weighs what was asked before no more, whatever stands before its first comma', () => {
    const before = [{ role: 'user' as const, content: 'Which border crossings did Hunan open in its 10th Five-Year Plan?' }]
    const { concepts } = madeUp.read('And in the same plan, was the province going to build a new library?', before)
    const weight = (word: string) => Math.max(0, ...concepts.filter(({ asked }) => asked === word).map((one) => one.weight))
    expect(weight('library')).toBeGreaterThan(0.3)
    expect(weight('border crossings')).toBeLessThan(0.5 * weight('library'))
  })
})

describe('where a thing stands', () => {
  it('is told by a sentence that says one of the words it is called by in English', async () => {
    expect((await told("Where were the training centres for opera to be set up in Hunan's 10th Five-Year Plan?"))[0]).toContain('设在哈密、吐鲁番')
  })
})

describe('what somebody is researching', () => {
  it('is kept, where the question only points to it', () => {
    expect(withoutPreamble("I'm researching the Third Front. How many of those plants was Sichuan going to move?")).toContain('the Third Front')
  })
})
