import { describe, expect, it } from 'vitest'
import type { AskReply } from '../../../../../server/contract.ts'
import { answersOfMadeUp } from '../../made-up.ts'
import { blocksOf, quotesOf } from '../../replies.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 交通',
  '第一节 道路',
  '茶马古道要由守路人、护林员、修桥匠、养马户一起看守，守路人每月领补贴。',
  '灯塔环线的车夫、路牌、水井、马棚都要照看好，灯塔环线逢集加开一趟。',
  '石桥短线的车夫、路牌、水井、马棚都要照看好，石桥短线的车夫轮流值班。',
  '海棠快线的车夫、路牌、水井、马棚都要照看好，海棠快线的车夫持证上岗。',
  '专栏 1 旅游专线重点项目',
  '01　茶马古道　修凉亭、铺石板、挂马灯',
  '02　竹海栈道　修木桥、搭竹棚',
  '专栏 2 公交线路表',
  '线路\t停靠',
  '灯塔环线\t东门—西门—南门—北门',
  '桃花支线\t东坪—西坪—南坪',
  '石桥短线\t车站',
  '专栏 3 班车线路表',
  '线路\t停靠\t班次',
  '海棠快线\t东门—南门—北门\t8',
  '第二节 湖区',
  '月牙岛的湖区游客住帐篷、喝井水、吃烤鱼、看星星，月牙岛湖区重点项目要专人管。',
  '专栏 4 湖区重点项目',
  '月牙岛：码头、灯楼、观鸟台。',
  '葫芦洲：木屋、草场。',
  '琵琶岛：鱼市。',
])
const shown = (reply: AskReply) => reply.answer.blocks.filter(({ type }) => type !== 'related' && type !== 'note').map(({ text }) => text)
const lines = async (question: string) => shown(await madeUp.ask(question))

describe('an entry whose name stands apart from what it lists', () => {
  it.each([
    ['by blanks', '洪洞县茶马古道有哪些项目？', ['专栏 1：旅游专线重点项目', '01　茶马古道　修凉亭、铺石板、挂马灯']],
    ['by blanks', '洪洞县竹海栈道有哪些项目？', ['专栏 1：旅游专线重点项目', '02　竹海栈道　修木桥、搭竹棚']],
    ['by a cell, as the stops of a line', '洪洞县灯塔环线经过哪些地方？', ['专栏 2：公交线路表', '灯塔环线  东门—西门—南门—北门']],
    ['by a cell, as the stops of a line', '洪洞县灯塔环线有哪些站？', ['专栏 2：公交线路表', '灯塔环线  东门—西门—南门—北门']],
  ])('%s is given by that name, under the title of its box: %s', async (_, question, told) => {
    const reply = await madeUp.ask(question)
    expect(shown(reply)).toEqual(told)
    const [entry] = blocksOf(reply, 'sentence')
    expect(quotesOf(reply, entry?.citations ?? []).replaceAll('\t', '  ')).toContain(told[1])
  })

  it.each([
    ['it lists one thing alone', '洪洞县石桥短线有哪些？', '石桥短线的车夫、路牌、水井、马棚都要照看好，石桥短线的车夫轮流值班。'],
    ['its row has more cells', '洪洞县海棠快线有哪些？', '海棠快线的车夫、路牌、水井、马棚都要照看好，海棠快线的车夫持证上岗。'],
  ])('is not given where %s: %s', async (_, question, sentence) => expect((await lines(question))[0]).toBe(sentence))
})

describe('an entry and the title of its box', () => {
  const lagoon = '月牙岛的湖区游客住帐篷、喝井水、吃烤鱼、看星星，月牙岛湖区重点项目要专人管。'

  it.each(['洪洞县月牙岛湖区有哪些重点项目？', '洪洞县月牙岛有哪三个湖区重点项目？'])('say together what is asked: %s', async (question) =>
    expect(await lines(question)).toEqual(['专栏 4：湖区重点项目', '月牙岛：码头、灯楼、观鸟台。']),
  )

  it('do not where another number is asked than it lists', async () => expect(await lines('洪洞县月牙岛有哪五个湖区重点项目？')).toEqual([lagoon]))

  it('are no one entry where the title alone is named', async () =>
    expect(await lines('洪洞县湖区重点项目有哪些？')).toEqual([
      '专栏 4：湖区重点项目（共列3项）',
      '月牙岛：码头、灯楼、观鸟台。',
      '葫芦洲：木屋、草场。',
      '琵琶岛：鱼市。',
    ]))
})
