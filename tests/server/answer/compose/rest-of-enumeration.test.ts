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
const counted = (mark: (i: number) => string) => measures.map((measure, i) => mark(i) + measure)
const marks: Readonly<Record<string, (i: number) => string>> = {
  瓷窑: (i) => `（${i + 1}）`,
  戏台: (i) => `（${'一二三四'[i]}）`,
}
const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 乡里',
  ...Object.entries(marks).flatMap(([thing, mark], i) => [`第${i + 1}节 商量`, `${opening}办好${thing}的主要措施是：${counted(mark).join('')}`]),
  '第三节 商量',
  `${opening}办好茶馆的主要措施是：（1）${measures[0]}（3）${measures[1]}（4）${measures[2]}${measures[3]}`,
  '第二章 其他',
  ...others,
])
const told = async (question: string) => blocksOf(await madeUp.ask(question), 'sentence').map(({ text }) => text)

describe('an enumeration that a sentence announces and begins', () => {
  it.each(Object.entries(marks))('is told to its end: %s', async (thing, mark) => {
    const [first, ...rest] = counted(mark)
    expect(await told(`洪洞县怎么办好${thing}？`)).toEqual([`办好${thing}的主要措施是：${first}`, ...rest])
  })

  it('ends where what follows does not count on', async () => {
    expect(await told('洪洞县怎么办好茶馆？')).toEqual([`办好茶馆的主要措施是：（1）${measures[0]}`])
  })
})
