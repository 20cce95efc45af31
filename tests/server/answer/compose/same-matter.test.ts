import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf } from '../replies.ts'

/** Short paragraphs are told whole. */
const work = '搬石头，运木料，和泥浆，搭架子，砌墙基，铺地面，上房梁，盖屋瓦，安门窗，刷白灰，扫院子，挂灯笼'
const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 市场',
  '（一）花市改造。花市改造由花农出力，花市铺上石板，花棚朝南，花架由木匠做好，花盆统一烧制，花农轮流看守。（二）鱼市改造。鱼市改造由渔民出力，鱼市搭起凉棚，鱼缸朝北，鱼架由铁匠做好，鱼盆统一烧制，渔民轮流看守。',
  '第二章 存在的问题',
  `一是瓷窑落后，窑工不足，窑火不稳，窑场单一。二是戏台落后，乐手不足，戏服不全，戏目单一，戏班${work}都要求人。`,
  '第三章 茶路',
  `各村要走好茶路工程，茶路工程由村长带头，村里的老人、青年、妇女和孩子都要出一份力。所谓茶路工程，是指把茶园、茶厂、茶市和茶馆连成一条路。这个工程由茶农、茶师和茶商一起做。茶商${work}，走遍各县。`,
])
const told = async (question: string) => blocksOf(await madeUp.ask(question), 'sentence').map(({ text }) => text)

describe('a sentence beside the one that answers', () => {
  it('is left out below another head of its paragraph', async () => {
    expect(await told('洪洞县花市怎么改造？')).toEqual([expect.stringMatching(/^花市改造由花农出力.*看守。$/)])
  })

  it('is left out where it tells of the weaknesses of another field', async () => {
    expect(await told('洪洞县瓷窑存在哪些问题？')).toEqual(['一是瓷窑落后，窑工不足，窑火不稳，窑场单一。'])
  })

  it('stays where the weaknesses of no one field are asked for', async () => {
    expect(await told('洪洞县承认存在哪些问题？')).toEqual([expect.stringContaining('瓷窑'), expect.stringContaining('戏台')])
  })
})

describe('what a term means', () => {
  it('is told by the sentence that says it and the one that goes on from it, without the one before that only uses the term', async () => {
    expect((await told('洪洞县的“茶路工程”是什么意思？')).slice(0, 2)).toEqual([
      '所谓茶路工程，是指把茶园、茶厂、茶市和茶馆连成一条路。',
      '这个工程由茶农、茶师和茶商一起做。',
    ])
  })
})
