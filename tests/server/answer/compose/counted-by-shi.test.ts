import { describe, expect, it } from 'vitest'
import { restOfEnumeration } from '../../../../server/answer/compose/counting-on.ts'
import type { RankedUnit } from '../../../../server/answer/rank.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { sentence } from '../refusal/sentence.ts'
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
  '第二章 其他',
  ...others,
])

/** What is told beside the first of the sentences, each in the passage numbered beside it. */
function restOf(...sentences: readonly (string | readonly [words: string, passage: number])[]): string[] {
  const units = sentences.map((said, ordinal) => {
    const [words, passage] = typeof said === 'string' ? [said, 0] : said
    return { unit: { ...sentence(words).unit, passage }, ordinal } as RankedUnit
  })
  return restOfEnumeration(units.slice(0, 1), units.toReversed()).map(({ unit }) => unit.words)
}

describe('an enumeration counted with 一是, 二是', () => {
  it('is told to its end by the sentences that count on', async () => {
    const [first, ...rest] = counted
    const reply = await madeUp.ask('洪洞县怎么办好瓷窑？')
    expect(blocksOf(reply, 'sentence').map(({ text }) => text)).toEqual([`办好瓷窑的主要措施是：${first}`, ...rest])
  })

  it('goes on with each sentence that begins with the next number', () => {
    expect(restOf('灯棚要做三件事：一是搭竹架。', '二是糊灯纸。', '三是挂灯笼。')).toEqual(['二是糊灯纸。', '三是挂灯笼。'])
    expect(restOf('灯棚要做四件事：一是搭竹架，二是糊灯纸；', '三是挂灯笼，四是点灯。')).toEqual(['三是挂灯笼,四是点灯。'])
    expect(restOf('灯棚要做三件事：一是搭竹架。', '二是糊灯纸，三是挂灯笼。', '四是点灯。')).toEqual(['二是糊灯纸,三是挂灯笼。', '四是点灯。'])
  })

  it('goes on where brackets number the sentences, too', () => {
    expect(restOf('灯棚要做两件事：（一）搭竹架；', '（二）糊灯纸。')).toEqual(['(二)糊灯纸。'])
    expect(restOf('灯棚要做两件事：（1）搭竹架；', '（2）糊灯纸。')).toEqual(['(2)糊灯纸。'])
  })

  it.each([
    ['a number is left out', ['灯棚要做三件事：一是搭竹架；', '三是挂灯笼。']],
    ['a sentence does not count', ['灯棚要做三件事：一是搭竹架；', '竹架要扎牢。', '二是糊灯纸。']],
    ['a number stands inside the next sentence alone', ['灯棚要做三件事：一是搭竹架；', '糊灯纸，二是竹架的事。']],
    ['nothing was begun to be counted', ['灯棚由灯会办看管；', '二是糊灯纸。']],
    ['it is begun before, and this only counts on', ['二是糊灯纸；', '三是挂灯笼。']],
    ['the next sentence stands in another passage', ['灯棚要做三件事：一是搭竹架；', ['二是糊灯纸。', 1] as const]],
  ] as const)('ends where %s', (_, sentences) => expect(restOf(...sentences)).toEqual([]))
})
