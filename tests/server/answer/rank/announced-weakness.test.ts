import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf } from '../replies.ts'

/** Short paragraphs are told whole. */
const work = '搬石头，运木料，和泥浆，搭架子，砌墙基，铺地面，上房梁，盖屋瓦，安门窗，刷白灰，扫院子，挂灯笼'
const madeUp = answersOfMadeUp(
  [
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 回顾',
    '第一节 窑业',
    `窑场${work}，东边盖了窑棚，西边铺了窑路，换了新炉。发展中仍存在一些困难和问题。瓷窑窑工老了，窑火断了。`,
    '第二节 瓷窑改革',
    '瓷窑改革的问题由窑主牵头解决，瓷窑改革分三步走，瓷窑要解决哪些问题由瓷窑自己说。',
  ],
  [
    '襄汾县国民经济和社会发展第十四个五年规划纲要',
    '第一章 窑业',
    '第一节 制约因素',
    '窑工老了，窑火断了，窑路塌了。',
    '第二节 茶业',
    '茶师请来了，茶园种好了。',
  ],
)
const weakness = async (question: string, words: string) =>
  (await madeUp.ranked(question)).units.find(({ unit }) => unit.words.includes(words))?.features.weakness

describe('a sentence behind the one that announces problems', () => {
  it('tells of what is wanting, in whatever words', async () => {
    expect(await weakness('洪洞县瓷窑存在哪些问题？', '窑火断了')).toBe(0.5)
    expect(await weakness('洪洞县瓷窑存在哪些问题？', '换了新炉')).toBe(0)
  })

  it('does not where no weakness is asked for', async () => expect(await weakness('洪洞县瓷窑怎么办？', '窑火断了')).toBe(0))

  it('leads where problems are asked for, before what is to be done', async () => {
    expect(blocksOf(await madeUp.ask('洪洞县的瓷窑有哪些问题？'), 'sentence')[0]?.text).toContain('窑火断了')
  })
})
