import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from './made-up.ts'
import { blocksOf } from './replies.ts'

const madeUp = answersOfMadeUp(
  [
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 民生',
    '第一节 补贴',
    '渔民补贴每人每月提高225元、152元。',
    '第二节 茶师',
    '到2025年，茶师达到4万人，其中高级茶师占茶师的比例达到30%。',
    '第三节 茶社',
    '东溪茶社、南溪茶社入选山西民企百强，茶社换了新招牌。',
    '第四节 花市',
    '（一）花市改造。花市改造由花农出力，花市铺上石板，花棚朝南，花架由木匠做好，花盆统一烧制，花农轮流看守。（二）鱼市改造。鱼市改造由渔民出力，鱼市搭起凉棚，鱼缸朝北，鱼架由铁匠做好，鱼盆统一烧制，渔民轮流看守。',
    '第五节 问题',
    '发展中仍存在一些困难和问题。瓷窑窑工老了，窑火断了。',
    '第六节 瓷窑',
    '瓷窑改革要请窑工，瓷窑改革分三步走，瓷窑窑场换新炉。',
  ],
  ['山西省国民经济和社会发展第十四个五年规划纲要', '第一章 企业', '第一节 民企', '百强民企由省里表彰，百强民企每年评一次。'],
)
const first = async (question: string, ...asked: string[]) =>
  blocksOf(
    await madeUp.ask(
      question,
      asked.map((content) => ({ role: 'user' as const, content })),
    ),
    'sentence',
  )[0]?.text

describe('by how much something rose', () => {
  it('is no answer to what it is now', async () => {
    expect((await madeUp.ask('洪洞县渔民补贴现在每个月到手多少钱？')).status).toBe('insufficient')
  })

  it('is one where it is asked for', async () => {
    expect(await first('洪洞县渔民补贴每个月提高多少钱？')).toContain('提高225元')
  })
})

describe('a list of the best that is called by its place', () => {
  it.each(['洪洞县哪些茶社进了山西民企百强？', 'Which Hongdong teahouses made the Shanxi top-100 list?'])('asks nothing of that place: %s', (question) => {
    expect(madeUp.read(question).scope.places.map(({ place }) => place)).toEqual(['洪洞县'])
  })

  it('leaves the place where nothing else is named', () => {
    expect(madeUp.read('山西百强民企由谁表彰？').scope.places.map(({ place }) => place)).toEqual(['山西省'])
  })
})

describe('part of what was asked about', () => {
  it('is asked about with it', async () => {
    expect(await first('高级的那部分要占多少？', '洪洞县2025年茶师要有多少人？')).toContain('占茶师的比例达到30%')
  })
})

describe('what stands below another head of the same paragraph', () => {
  it('is not told', async () => {
    const told = blocksOf(await madeUp.ask('洪洞县花市怎么改造？'), 'sentence').map(({ text }) => text)
    expect(told).toEqual([expect.stringMatching(/^花市改造由花农出力.*看守。$/)])
  })
})

describe('what is wanting', () => {
  it('is told by the sentence behind the one that announces it', async () => {
    expect(await first('洪洞县瓷窑存在哪些问题？')).toContain('窑火断了')
  })
})
