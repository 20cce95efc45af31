import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf, quotesOf } from '../replies.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 建设',
  '第一节 剧院',
  '城东剧院总投资3.6亿元，由县文旅公司负责运营。',
  '城东剧院2023年10月建成开放，设座位800个。',
  '第二节 公园',
  '新建口袋公园15处，栽种本地树木，铺设石板小路。',
  '第三节 茶园',
  '茶叶要走精品路线，改良茶树品种，推广有机肥，扶持合作社办茶厂。',
])
const shown = async (question: string) => {
  const { status, answer } = await madeUp.ask(question)
  expect(status).toBe('answered')
  return answer.blocks.filter(({ type }) => type !== 'related').map(({ text }) => text)
}

const invested = '城东剧院总投资3.6亿元，由县文旅公司负责运营。'
const completed = '城东剧院2023年10月建成开放，设座位800个。'

describe('questions put in a row', () => {
  it.each([
    ['城东剧院总投资多少亿元？什么时候建成？', [invested, completed]],
    ['城东剧院什么时候建成？总投资多少亿元？', [completed, invested]],
    ['城东剧院总投资多少亿元？口袋公园要建多少处？', [invested, '新建口袋公园15处，栽种本地树木，铺设石板小路。']],
  ])('are answered one by one, in their order: %s', async (question, answers) => expect(await shown(question)).toEqual(answers))

  it('are answered by one sentence once where it says both', async () => {
    expect(await shown('城东剧院什么时候建成？设座位多少个？')).toEqual([completed])
  })

  it('lean on those before them for their subject', async () => {
    const [, second] = await shown('口袋公园要建多少处？剧院设座位多少个？')
    expect(second).toBe(completed)
  })

  it.each([
    ['城东剧院什么时候建成？馆长是谁？', [completed, '第二问：所收文件提到了相关内容，但没有写明是谁。']],
    ['城东剧院的馆长是谁？城东剧院什么时候建成？', ['第一问：所收文件提到了相关内容，但没有写明是谁。', completed]],
  ])('are said which of them is not answered, and why: %s', async (question, answers) => {
    expect(await shown(question)).toEqual(answers)
  })

  it('are said in English which of them is not answered', async () => {
    const told = await shown('When will the theatre of Hongdong be completed? Who is the director of the theatre?')
    expect(told.at(-1)).toBe('The second question: The documents speak of this, but do not say who.')
    expect(told).toContain(completed)
  })

  it('carry no citation where they say what is not answered, and each answer its own', async () => {
    const reply = await madeUp.ask('城东剧院什么时候建成？馆长是谁？')
    for (const { citations } of blocksOf(reply, 'note')) expect(citations).toEqual([])
    for (const { text, citations } of blocksOf(reply, 'sentence')) expect(quotesOf(reply, citations)).toBe(text)
  })

  it('are refused together where none is answered', async () => {
    const { status, answer } = await madeUp.ask('城东剧院的馆长是谁？城东剧院的导演是谁？')
    expect(status).toBe('insufficient')
    expect(answer.text).toBe('所收文件提到了相关内容，但没有写明是谁。')
  })
})

describe('questions in a row that name the place once', () => {
  const two = answersOfMadeUp(
    [
      '洪洞县国民经济和社会发展第十四个五年规划纲要',
      '第一章 剧院',
      '剧院总投资3.6亿元，由县文旅公司负责运营。',
      '剧院2023年10月建成开放，设座位800个。',
      '第二章 茶叶',
      '茶叶要走精品路线，改良茶树品种，推广有机肥，扶持合作社办茶厂。',
      '茶叶基地投资2亿元，2024年5月投产。',
    ],
    ['襄汾县国民经济和社会发展第十四个五年规划纲要', '第一章 剧院', '剧院总投资5.2亿元，由县文旅公司负责运营。', '剧院2024年6月建成开放，设座位950个。'],
  )

  it.each(['洪洞县剧院总投资多少亿元？剧院什么时候建成？', '剧院总投资多少亿元？洪洞县剧院什么时候建成？'])('are all about it: %s', async (question) => {
    const reply = await two.ask(question)
    expect(blocksOf(reply, 'sentence').map(({ text }) => text)).toEqual(['剧院总投资3.6亿元，由县文旅公司负责运营。', '剧院2023年10月建成开放，设座位800个。'])
  })

  it('are told as a whole, ways first, where one asks for ways too', async () => {
    const reply = await two.ask('洪洞县怎么发展茶叶，投资多少亿元？什么时候投产？')
    expect(blocksOf(reply, 'sentence').map(({ text }) => text)).toEqual([
      '茶叶要走精品路线，改良茶树品种，推广有机肥，扶持合作社办茶厂。',
      '茶叶基地投资2亿元，2024年5月投产。',
    ])
  })
})

describe('a question in a row that has no answer of its own', () => {
  const theatre = answersOfMadeUp([
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 建设',
    '第一节 剧院',
    '城东剧院2023年10月建成开放，由县文旅公司负责运营，藏有戏服120件。',
    '城东剧院总投资3.6亿元，占地30亩，设车位60个。',
    '观众对号入座，观众的意见每月收集，票价由剧院定。',
    '第二节 茶园',
    '茶叶要走精品路线，改良茶树品种，推广有机肥，扶持合作社办茶厂。',
  ])
  const kept = '城东剧院2023年10月建成开放，由县文旅公司负责运营，藏有戏服120件。'
  const told = async (question: string) => {
    const { answer } = await theatre.ask(question)
    return answer.blocks.filter(({ type }) => type !== 'related').map(({ text }) => text)
  }

  it.each(['城东剧院什么时候建成？珍藏多少件行头？', '珍藏多少件行头？城东剧院什么时候建成？'])(
    'is not said to be unanswered where the answer to another gives a number counted so: %s',
    async (question) => expect(await told(question)).toEqual([kept]),
  )

  it('is said to be unanswered where no number shown is counted so', async () => {
    expect(await told('城东剧院什么时候建成？城东剧院的灯塔高多少米？')).toEqual([kept, '第二问：所收文件提到了相关内容，但没有给出所问的数字。'])
  })

  it('is said to be unanswered where the number shown is counted so and is that of the other question', async () => {
    expect(await told('青铜器有多少件？城东剧院藏有戏服多少件？')).toEqual(['第一问：所收文件中没有找到能回答这个问题的内容。', kept])
  })
})
