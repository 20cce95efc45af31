import { describe, expect, it } from 'vitest'
import type { AskReply } from '../../../../server/contract.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf, quotesOf, sourceOf } from '../replies.ts'

const madeUp = answersOfMadeUp(
  [
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 建设',
    '第一节 旅游',
    '古镇旅游以大槐树为龙头，串联古槐和古寺，办好寻根节。',
    '第二节 治水',
    '整治汾河河道，疏浚淤泥，加固堤坝，修建亲水步道。',
    '第三节 养殖',
    '养殖产业重点扩大肉牛、肉羊、蛋鸡、生猪四类养殖，建设标准圈舍。',
  ],
  [
    '山西省国民经济和社会发展第十四个五年规划纲要',
    '第一章 区域',
    '第一节 各县',
    '支持洪洞县古镇旅游建设，打造古槐、古寺、古驿、古桥、古街五大景点，办好寻根节。',
    '支持洪洞县建设滑雪基地，打造雪道、雪场、雪乡三个板块，带动洪洞滑雪产业发展。',
    '支持洪洞县滑雪产业与学校合作，开设滑雪课程，培养滑雪教练。',
    '支持洪洞县整治汾河，实施河道整治、湿地恢复、水源保护。',
    '支持洪洞县养殖产业扩大奶牛、奶羊、鸭、鹅四类养殖，建设标准圈舍。',
  ],
)
const above = '山西省国民经济和社会发展第十四个五年规划纲要'
/** What is shown before what is related: of each sentence or entry whose it is, and the headings between. */
const told = (reply: AskReply) =>
  reply.answer.blocks
    .filter(({ type }) => type !== 'related' && type !== 'note')
    .map((block) => (block.type === 'heading' ? block.text : (sourceOf(reply, block)?.documentId ?? '')))

describe('what the plan of a place above says', () => {
  it.each(['洪洞县怎么发展古镇旅游？', '洪洞县怎么整治汾河？', '洪洞县汾河整治有哪些措施？'])(
    'stands behind what the place’s own plan says, under its title: %s',
    async (question) => expect(told(await madeUp.ask(question))).toEqual(['made-up', above, 'made-up-2']),
  )

  it('stands under one title, however many sentences it is', async () => {
    const blocks = told(await madeUp.ask('洪洞县怎么发展滑雪产业？'))
    expect(blocks[0]).toBe(above)
    expect(blocks.filter((block) => block === above)).toHaveLength(1)
    expect(blocks.filter((block) => block === 'made-up-2').length).toBeGreaterThanOrEqual(2)
  })

  it('stands under its title where it is a list', async () => {
    const reply = await madeUp.ask('洪洞县滑雪基地打造哪三个板块？')
    expect(told(reply)).toEqual([above, 'made-up-2'])
    expect(reply.answer.text).toContain('雪道、雪场、雪乡')
  })

  it('is no list where the place’s own plan has one', async () => {
    const reply = await madeUp.ask('洪洞县养殖产业扩大哪四类养殖？')
    expect(new Set(told(reply))).toEqual(new Set(['made-up']))
    expect(reply.answer.text).toContain('肉牛、肉羊、蛋鸡、生猪')
  })

  it('has a title that cites nothing', async () => {
    const { answer } = await madeUp.ask('洪洞县怎么整治汾河？')
    for (const { type, citations } of answer.blocks) if (type === 'heading') expect(citations).toEqual([])
  })

  it('needs no title where that place is asked about', async () => {
    expect(told(await madeUp.ask('山西省怎么发展滑雪产业？'))).not.toContain(above)
  })
})

describe('several places of which only a plan of one above is held', () => {
  const counties = answersOfMadeUp(
    [
      '山西省国民经济和社会发展第十四个五年规划纲要',
      '第一章 区域',
      '推动洪洞县、襄汾县、蒲县抱团发展花椒，统一收购，统一晾晒，统一分拣，统一外销，统一品牌，统一仓储。',
      '第二章 产业',
      '第一节 药材种植加工',
      '洪洞县建烘干房，扶持合作社统一收购，办好交易市场。',
      '襄汾县办交易会，扶持合作社统一晾晒，建好冷藏仓库。',
      '第二节 莲菜种植',
      '洪洞县挖莲池。',
    ],
    ['襄垣县国民经济和社会发展第十四个五年规划纲要', '第一章 农业', '养羊种梨。'],
  )
  const sentences = async (question: string) => {
    const reply = await counties.ask(question)
    for (const { text, citations } of blocksOf(reply, 'sentence')) expect(quotesOf(reply, citations)).toContain(text)
    return blocksOf(reply, 'sentence').map(({ text }) => text)
  }

  it('are told of by a sentence that names them all, though it says less of the rest', async () => {
    const [first] = await sentences('洪洞县、襄汾县、蒲县怎么发展花椒、养蜂、种茶？')
    expect(first).toContain('推动洪洞县、襄汾县、蒲县抱团发展花椒')
  })

  it('are told of by a sentence each, below a heading on what is asked', async () => {
    expect(new Set(await sentences('洪洞县和襄汾县怎么发展药材种植加工？'))).toEqual(
      new Set(['洪洞县建烘干房，扶持合作社统一收购，办好交易市场。', '襄汾县办交易会，扶持合作社统一晾晒，建好冷藏仓库。']),
    )
  })

  it('are said not to be held where one of them is not told of', async () => {
    const { status, answer } = await counties.ask('洪洞县和吉县怎么发展药材种植加工？')
    expect(status).toBe('insufficient')
    expect(answer.text).toContain('没有洪洞县、吉县的规划')
  })
})
