import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf, quotesOf } from '../replies.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 记忆',
  '第一节 老物件',
  '乡愁记忆要靠老人讲给孩子听，乡愁记忆进校园。',
  '专栏 1 乡愁记忆工程',
  '老戏台。修缮飞檐，补刻楹联。',
  '老水井。清淤护栏，立碑刻字。',
  '老祠堂。翻盖瓦顶，重挂匾额。',
  '第二节 夜游',
  '夜游长廊的门票由县里统一印制，夜游长廊逢年开放。',
  '专栏 2 夜游长廊工程',
  '夜游长廊。沿河挂灯，铺设木板。',
  '灯影码头。停靠花船，搭建戏楼。',
  '第三节 匠心',
  '匠心传承即老师傅带徒弟，徒弟再带徒弟。',
  '专栏 3 匠心传承工程',
  '木工坊。添置刨子。',
  '铁匠铺。添置风箱。',
  '第四节 花市',
  '花市要有花农，花市逢集开张。',
  '专栏 4 花市工程',
  '东坪。搭建竹棚。',
  '西坪。搭建木棚。',
])
const told = async (question: string) =>
  (await madeUp.ask(question)).answer.blocks.filter(({ type }) => type !== 'related').map(({ type, text }) => `${type} ${text}`)

describe('a term that the title of a box names', () => {
  it.each(['洪洞县的乡愁记忆指什么？', '什么是乡愁记忆？', '洪洞县“乡愁记忆”是什么意思？'])(
    'is told by the entries of the box, where nothing says what it means: %s',
    async (question) => {
      const reply = await madeUp.ask(question)
      expect(reply.question.kind).toBe('definition')
      expect(await told(question)).toEqual([
        'heading 专栏 1：乡愁记忆工程（共列3项）',
        'item 老戏台。修缮飞檐，补刻楹联。',
        'item 老水井。清淤护栏，立碑刻字。',
        'item 老祠堂。翻盖瓦顶，重挂匾额。',
      ])
      for (const block of blocksOf(reply, 'item')) expect(quotesOf(reply, block.citations)).toContain(block.text)
    },
  )

  it('is not where an entry of the box names the term itself', async () => {
    const lines = await told('什么是夜游长廊？')
    expect(lines.filter((line) => line.startsWith('item'))).toEqual([])
    expect(lines).toContain('sentence 夜游长廊。沿河挂灯，铺设木板。')
  })

  it('is not where a sentence says what it means', async () =>
    expect((await told('什么是匠心传承？'))[0]).toBe('sentence 匠心传承即老师傅带徒弟，徒弟再带徒弟。'))

  it('is not where the term is a short word', async () => expect((await told('什么是花市？'))[0]).toBe('sentence 花市要有花农，花市逢集开张。'))

  it('is not where the ways are asked and not the meaning', async () =>
    expect((await told('洪洞县怎么讲述乡愁记忆？'))[0]).toBe('sentence 乡愁记忆要靠老人讲给孩子听，乡愁记忆进校园。'))
})
