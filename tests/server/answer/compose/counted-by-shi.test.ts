import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from '../refusal/setting.ts'
import { blocksOf } from '../replies.ts'

const opening = '乡里的事由各村商量着办，办不下来的到桥头敲锣，请邻村的人来帮忙。'
const measures = [
  '窑工每月轮班，出窑的碗和罐分级装箱，逢集运到渡口卖给远近的客商，卖得的钱分给各村；',
  '砌石墙，铺石板，雨天盖竹棚，夜里点灯，看场的人每天查三遍，添柴的人每夜换两班；',
  '取土的坑种柳树，不许挖到茶路边上，取过土的地方来年填平，填平以后种竹子；',
  '旧砖留给各村砌水井，碎砖铺在渡口，灰土撒到菜地，剩下的堆在场院，来年再用。',
] as const
const numerals = ['一', '二', '三', '四'] as const
const counted = numerals.map((numeral, i) => `${numeral}是${measures[i]}`)
const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 乡里',
  '第一节 商量',
  `${opening}办好瓷窑的主要措施是：${counted.join('')}`,
  '第二节 商量',
  `${opening}办好茶馆的主要措施是：一是${measures[0]}三是${measures[1]}四是${measures[2]}${measures[3]}`,
  '第三节 商量',
  `${opening}办好戏台的主要措施是：一是${measures[0]}${measures[1]}${measures[2]}`,
  '第二章 其他',
  ...others,
])
const told = async (question: string) => blocksOf(await madeUp.ask(question), 'sentence').map(({ text }) => text)

describe('an enumeration counted with 一是, 二是', () => {
  it('is told to its end by the sentences that count on', async () => {
    const [first, ...rest] = counted
    expect(await told('洪洞县怎么办好瓷窑？')).toEqual([`办好瓷窑的主要措施是：${first}`, ...rest])
  })

  it('ends where a number is left out', async () => {
    expect(await told('洪洞县怎么办好茶馆？')).toEqual([`办好茶馆的主要措施是：一是${measures[0]}`])
  })

  it('ends where a sentence does not count', async () => {
    expect(await told('洪洞县怎么办好戏台？')).toEqual([`办好戏台的主要措施是：一是${measures[0]}`])
  })
})
