import { describe, expect, it } from 'vitest'
import type { AskReply } from '../../../../server/contract.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf, quotesOf, sourceOf } from '../replies.ts'

const madeUp = answersOfMadeUp(
  [
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 收入',
    '第一节 城乡收入',
    '2020年城乡居民收入比为1.66:1，远低于襄汾县的2.85:1、全省的2.5:1。',
    '到2025年，城乡居民收入比达到1.5:1，农民的钱袋子更鼓。',
    '第二节 水车',
    '修复水车12架，水车由村里看管，水车旁边种柳树。',
    '第三节 面馆',
    '面馆发展到30家，面馆的后厨装上摄像头。',
  ],
  [
    '襄汾县国民经济和社会发展第十四个五年规划纲要',
    '第一章 收入',
    '第一节 城乡收入',
    '2020年城乡居民收入比为2.85:1，农民收入主要来自种粮。',
    '到2025年，城乡居民收入比达到2.2:1，农民的日子更好过。',
    '第二节 水车',
    '水车要修旧如旧，水车的木料由林场供应，水车由匠人修复。',
  ],
  [
    '山西省国民经济和社会发展第十四个五年规划纲要',
    '第一章 冰雪',
    '建成洪洞县滑雪场3座、襄汾县滑雪场2座，滑雪场配套修建道路。',
    '第二章 收入',
    '到2025年，全省城乡居民收入比达到2.3:1。',
  ],
  ['蒲县国民经济和社会发展第十四个五年规划纲要', '第一章 收入', '2020年城乡居民收入比为1.9:1，农民收入主要来自养羊。'],
)

const itself = '2020年城乡居民收入比为1.66:1，远低于襄汾县的2.85:1、全省的2.5:1。'
const ski = '建成洪洞县滑雪场3座、襄汾县滑雪场2座，滑雪场配套修建道路。'
const shown = (reply: AskReply) => reply.answer.blocks.map(({ type, text }) => [type, text])

describe('a sentence that sets its place’s number against those of the others', () => {
  it.each([
    '洪洞县的城乡居民收入比和襄汾县相比是高还是低？',
    '洪洞县的城乡居民收入比和襄汾县、全省相比是高还是低？',
    '洪洞县、襄汾县和山西省2020年的城乡居民收入比各是多少？',
  ])('is the whole comparison, though each place has sentences of its own: %s', async (question) => {
    const reply = await madeUp.ask(question)
    expect(reply.question.kind).toBe('compare')
    expect(shown(reply)).toEqual([['sentence', itself]])
    const [sentence] = blocksOf(reply, 'sentence')
    expect(sourceOf(reply, sentence!)?.documentId).toBe('made-up')
    expect(quotesOf(reply, sentence!.citations)).toBe(itself)
  })

  it('is said in English to stand in the plan’s own words', async () => {
    const reply = await madeUp.ask('How does the urban-rural income ratio of Hongdong compare with that of Xiangfen?')
    expect(shown(reply)).toEqual([
      ['note', 'From 洪洞县 (plan), in the original words:'],
      ['sentence', itself],
    ])
  })

  it.each(['洪洞县和襄汾县2025年的城乡居民收入比目标各是多少？', '洪洞县和襄汾县2025年的城乡居民收入比各是多少？'])(
    'gives way to each place’s own where it is of another year than asked: %s',
    async (question) => {
      const reply = await madeUp.ask(question)
      expect(blocksOf(reply, 'heading').map(({ text }) => text)).toEqual(['洪洞县', '襄汾县'])
      const lines = blocksOf(reply, 'sentence')
      expect(lines.map(({ text }) => /[\d.]+:1/.exec(text)?.[0])).toEqual(['1.5:1', '2.2:1'])
      expect(lines.map((line) => sourceOf(reply, line)?.documentId)).toEqual(['made-up', 'made-up-2'])
    },
  )

  it('is not the whole where a place is asked about that it does not name', async () => {
    const reply = await madeUp.ask('洪洞县和蒲县2020年的城乡居民收入比各是多少？')
    expect(blocksOf(reply, 'heading').map(({ text }) => text)).toEqual(['洪洞县', '蒲县'])
    expect(blocksOf(reply, 'sentence').map(({ text }) => text)).toEqual([itself, '2020年城乡居民收入比为1.9:1，农民收入主要来自养羊。'])
  })
})

describe('one sentence that answers for every place', () => {
  it('is shown once, under no heading and in no table', async () => {
    const reply = await madeUp.ask('洪洞县和襄汾县的滑雪场各多少座？')
    expect(reply.question.kind).toBe('compare')
    expect(shown(reply)).toEqual([['sentence', ski]])
    expect(sourceOf(reply, blocksOf(reply, 'sentence')[0]!)?.documentId).toBe('made-up-3')
  })
})

describe('a place of a comparison whose plan does not give what is asked', () => {
  it.each(['洪洞县和襄汾县修复水车各多少架？', 'How many water wheels will Hongdong and Xiangfen repair?'])(
    'is told what it says of the thing, where that is close, and not that nothing was found: %s',
    async (question) => {
      const reply = await madeUp.ask(question)
      expect(shown(reply)).toEqual([
        ['heading', '洪洞县'],
        ['sentence', '修复水车12架，水车由村里看管，水车旁边种柳树。'],
        ['related', '水车要修旧如旧，水车的木料由林场供应，水车由匠人修复。'],
      ])
      expect(sourceOf(reply, blocksOf(reply, 'related')[0]!)?.documentId).toBe('made-up-2')
    },
  )

  it('is said to have nothing where it says nothing of the thing', async () => {
    expect(shown(await madeUp.ask('洪洞县和襄汾县的面馆各多少家？'))).toEqual([
      ['heading', '洪洞县'],
      ['sentence', '面馆发展到30家，面馆的后厨装上摄像头。'],
      ['note', '没有找到襄汾县的相应内容。'],
    ])
  })
})
