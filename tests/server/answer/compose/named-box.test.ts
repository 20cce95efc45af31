import { describe, expect, it } from 'vitest'
import type { AskReply } from '../../../../server/contract.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf, quotesOf, sourceOf } from '../replies.ts'

const madeUp = answersOfMadeUp(
  [
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 兴办文化事业',
    '第一节 戏曲传承',
    '县剧团每年下乡演出一百场。演员招收本地学生。',
    '专栏 1-1 戏台重点项目',
    '东坪戏台修缮项目，总投资300万元。',
    '西坪戏台新建项目，总投资500万元。',
    '第二章 建设茶园',
    '第一节 种茶',
    '山坡改种茶树，茶树由合作社看管。',
    '专栏 2-1 茶园重点项目',
    '南溪茶园扩种项目，总投资700万元。',
    '北溪茶厂新建项目，总投资900万元。',
    '东溪茶馆改造项目，总投资200万元。',
  ],
  [
    '襄汾县国民经济和社会发展第十四个五年规划纲要',
    '第一章 修渠',
    '第一节 水渠',
    '水渠用石头砌成，由村民看管。',
    '专栏 1 水渠工程',
    '上河水渠加固工程。',
    '下河水渠新修工程。',
    '专栏 2 水井工程',
    '村口水井清淤工程。',
    '庙前水井加盖工程。',
  ],
)

const plan = (place: string, well: string) => [
  `${place}国民经济和社会发展第十四个五年规划纲要`,
  '第一章 修渠',
  '第一节 水井',
  '水井用石头砌成，由村民看管。',
  '专栏 1 水井工程',
  `${well}水井清淤工程。`,
  `${well}水井加盖工程。`,
]
const both = answersOfMadeUp(plan('蒲县', '村口'), plan('隰县', '庙前'))
const city = answersOfMadeUp(plan('洪洞县', '村口').slice(0, 4), plan('临汾市', '洪洞县庙前'))

const tea = ['南溪茶园扩种项目，总投资700万元。', '北溪茶厂新建项目，总投资900万元。', '东溪茶馆改造项目，总投资200万元。']
const wells = ['村口水井清淤工程。', '庙前水井加盖工程。']
const headings = (reply: AskReply) => blocksOf(reply, 'heading').map(({ text }) => text)
const entries = (reply: AskReply) => blocksOf(reply, 'item').map(({ text }) => text)

describe('a box asked for by its number', () => {
  it.each([
    ['洪洞县规划专栏2-1列了哪些项目？', '专栏 2-1：茶园重点项目', tea],
    ['洪洞县规划专栏2—1里写了什么？', '专栏 2-1：茶园重点项目', tea],
    ['洪洞县规划专栏2-1有几个项目？', '专栏 2-1：茶园重点项目', tea],
    ['专栏2-1列了哪些项目？', '专栏 2-1：茶园重点项目', tea],
    ['What is in box 2-1 of the plan of Hongdong?', '专栏 2-1：茶园重点项目', tea],
    ['襄汾县规划专栏二讲了什么？', '专栏 2：水井工程', wells],
    ['襄汾县规划专栏2列了哪些工程？', '专栏 2：水井工程', wells],
  ])('is shown whole under its title, each entry with its source: %s', async (question, title, listed) => {
    const reply = await madeUp.ask(question)
    expect(reply.status).toBe('answered')
    expect(headings(reply)).toEqual([expect.stringContaining(title)])
    expect(entries(reply)).toEqual(listed)
    for (const item of blocksOf(reply, 'item')) expect(quotesOf(reply, item.citations)).toContain(item.text)
  })

  it('is that of each plan that has it, where none is named', async () => {
    const reply = await both.ask('专栏1列了哪些工程？')
    expect(headings(reply)).toHaveLength(2)
    expect(new Set(blocksOf(reply, 'item').map((item) => sourceOf(reply, item)?.documentId))).toEqual(new Set(['made-up', 'made-up-2']))
  })

  it.each(['洪洞县规划专栏2-1总投资多少？', '洪洞县规划专栏2-1里的北溪茶厂总投资多少？', '洪洞县规划专栏2-1里的茶馆是什么项目？'])(
    'is not shown whole where one thing in it is asked for: %s',
    async (question) => {
      expect(entries(await madeUp.ask(question))).not.toEqual(tea)
    },
  )

  it.each([
    ['洪洞县规划专栏2-1列了哪些茶馆项目？', ['东溪茶馆改造项目，总投资200万元。']],
    ['洪洞县规划专栏2-1列了哪些茶厂？', ['北溪茶厂新建项目，总投资900万元。']],
  ])('gives its entries on what is asked: %s', async (question, listed) => {
    const reply = await madeUp.ask(question)
    expect(headings(reply)).toEqual([expect.stringContaining('专栏 2-1：茶园重点项目')])
    expect(entries(reply)).toEqual(listed)
  })

  it('is refused by its number where the plan has none of it', async () => {
    const reply = await madeUp.ask('洪洞县规划专栏99列了哪些项目？')
    expect(reply.status).toBe('insufficient')
    expect(reply.answer.text).toBe('所收洪洞县的文件中没有专栏99。')
    expect(reply.citations).toEqual([])
  })

  it('is that of the place alone, and not of the place above', async () => {
    expect((await city.ask('洪洞县规划专栏1列了哪些工程？')).answer.text).toBe('所收洪洞县的文件中没有专栏1。')
    expect(entries(await city.ask('临汾市规划专栏1列了哪些工程？'))).toHaveLength(2)
  })

  it.each([
    ['专栏99讲什么？', '所收文件中没有专栏99。'],
    ['襄汾县规划专栏2-1讲什么？', '所收襄汾县的文件中没有专栏2-1。'],
    ['洪洞县规划专栏99总投资多少？', '所收洪洞县的文件中没有专栏99。'],
    ['洪洞县规划第三十章讲什么？', '所收洪洞县的文件中没有第三十章。'],
    ['What is in box 99 of the plan of Hongdong?', 'The documents held here of 洪洞县 have no box 99.'],
    ['What does chapter 30 of the plan of Hongdong say?', 'The documents held here of 洪洞县 have no chapter 30.'],
  ])('or a chapter that is held nowhere is named in the refusal: %s', async (question, text) => {
    const reply = await madeUp.ask(question)
    expect([reply.status, reply.answer.text]).toEqual(['insufficient', text])
  })
})
