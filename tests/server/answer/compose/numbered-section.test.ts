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
    '第二节 图书阅读',
    '图书室每周开门三次。借书不收押金。',
    '第三节 古建修缮',
    '古戏台按原样修缮。修缮用本地木料。',
    '第二章 建设清洁能源基地',
    '第一节 开发风电',
    '山梁上竖起风机。风机由县里统一采购。',
    '第二节 推广沼气',
    '养猪户建沼气池。沼气池由合作社维护。',
    '第三章 改善交通',
    '修好村路，村路两旁种树，村路由村民养护。',
  ],
  [
    '洪洞县政府工作报告',
    '——2021年3月1日在洪洞县人民代表大会上',
    '一、2020年工作回顾',
    '全县粮食丰收。群众收入提高。',
    '二、2021年工作安排',
    '今年要修好村路。今年要办好学校。',
    '三、改善民生',
    '办好养老院。食堂对老人打折。',
    '四、转变作风',
    '干部下乡住村。会议少开短开。',
  ],
)

const headings = (reply: AskReply) => blocksOf(reply, 'heading').map(({ text }) => text.replace(/\s+/g, ' '))
const entries = (reply: AskReply) => blocksOf(reply, 'item').map(({ text }) => text)

const energy = ['第二章 建设清洁能源基地 › 第一节 开发风电', '第二章 建设清洁能源基地 › 第二节 推广沼气']

describe('a section asked for by its number and that of its chapter', () => {
  it.each([
    ['洪洞县规划第一章第三节讲什么？', '第一章 兴办文化事业 › 第三节 古建修缮', '古戏台按原样修缮。修缮用本地木料。'],
    ['洪洞县规划第一章“文化事业”里的第三节讲什么？', '第一章 兴办文化事业 › 第三节 古建修缮', '古戏台按原样修缮。修缮用本地木料。'],
    ['洪洞县规划第一章里面第二节是什么内容？', '第一章 兴办文化事业 › 第二节 图书阅读', '图书室每周开门三次。借书不收押金。'],
    ['洪洞县规划第二章里面的第二节是什么内容？', energy[1], '养猪户建沼气池。沼气池由合作社维护。'],
  ])('is that section of that chapter, be there words between the numbers: %s', async (question, heading, entry) => {
    const reply = await madeUp.ask(question)
    expect(headings(reply)).toEqual([heading])
    expect(entries(reply)).toEqual([entry])
    expect(quotesOf(reply, blocksOf(reply, 'item')[0]!.citations)).toContain(entry)
  })
})

describe('the title of a chapter', () => {
  it.each(['洪洞县规划第二章的标题是什么', '洪洞县规划第二章的题目是什么？', '洪洞县规划第二章叫什么？'])('is told with its sections: %s', async (question) => {
    expect(headings(await madeUp.ask(question))).toEqual(energy)
  })
})

describe('a chapter asked for by what it is about', () => {
  it.each([
    '洪洞县规划哪一章讲能源？',
    '洪洞县规划第几章讲清洁能源？',
    '洪洞县规划讲能源的是哪一章？',
    'Which chapter of the plan of Hongdong deals with energy?',
  ])('is told by its sections, each with the sentence that opens it: %s', async (question) => {
    const reply = await madeUp.ask(question)
    expect(reply.status).toBe('answered')
    expect(headings(reply)).toEqual(energy)
    expect(blocksOf(reply, 'item').map(({ ordinal, text }) => [ordinal, text])).toEqual([
      [1, '山梁上竖起风机。风机由县里统一采购。'],
      [2, '养猪户建沼气池。沼气池由合作社维护。'],
    ])
  })

  it('is told by itself where it has no sections', async () => {
    const reply = await madeUp.ask('洪洞县规划哪一章讲交通？')
    expect(headings(reply)).toEqual(['第三章 改善交通'])
    expect(entries(reply)).toEqual(['修好村路，村路两旁种树，村路由村民养护。'])
  })

  it.each(['洪洞县规划哪一节讲沼气？', 'Which section of the plan of Hongdong is about biogas?'])(
    'is a section where one is asked for: %s',
    async (question) => {
      expect(headings(await madeUp.ask(question))).toEqual([energy[1]])
    },
  )

  it('is told by the clause that asks which, and not by what another one names', async () => {
    expect(headings(await madeUp.ask('洪洞县规划讲能源的是第几章？改善交通事业的那一部分叫什么？'))).toEqual(energy)
  })

  it('is told by the sentence that speaks of it where no title does, and is none where no sentence does either', async () => {
    expect(headings(await madeUp.ask('洪洞县规划哪一章讲风机？'))).toEqual(['第二章 建设清洁能源基地 › 第一节 开发风电'])
    expect((await madeUp.ask('洪洞县规划哪一章讲潜水艇？')).status).toBe('insufficient')
  })

  it('is the smaller one where chapter and section are asked for', async () => {
    expect(headings(await madeUp.ask('想找洪洞县规划里讲沼气的内容，在第几章第几节？'))).toEqual([energy[1]])
  })
})

describe('parts of a report, which have numbers and no name of their kind', () => {
  it.each([
    ['洪洞县政府工作报告第三部分讲什么？', ['三、 改善民生'], ['办好养老院。食堂对老人打折。']],
    ['洪洞县政府工作报告的第三、第四部分分别讲什么？', ['三、 改善民生', '四、 转变作风'], ['办好养老院。食堂对老人打折。', '干部下乡住村。会议少开短开。']],
    ['洪洞县政府工作报告第三和第四部分讲了什么？', ['三、 改善民生', '四、 转变作风'], ['办好养老院。食堂对老人打折。', '干部下乡住村。会议少开短开。']],
    ['洪洞县政府工作报告第四大部分讲什么？', ['四、 转变作风'], ['干部下乡住村。会议少开短开。']],
  ])('are told by their heads and what opens them: %s', async (question, heads, texts) => {
    const reply = await madeUp.ask(question)
    expect(headings(reply)).toEqual(heads)
    expect(entries(reply)).toEqual(texts)
    for (const item of blocksOf(reply, 'item')) expect(sourceOf(reply, item)?.documentId).toBe('made-up-2')
  })

  it('are none where the report has fewer', async () => expect(headings(await madeUp.ask('洪洞县政府工作报告第九部分讲什么？'))).toEqual([]))
})
