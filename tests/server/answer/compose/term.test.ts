import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf, quotesOf } from '../replies.ts'

const madeUp = answersOfMadeUp(
  [
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 优化空间布局',
    '第一节 总体要求',
    '统筹全县空间，合理安排生产、生活、生态用地，让空间更有秩序。',
    '专栏 1 “一核两翼三带”示意',
    '中心城区在河东，东翼在山前。',
    '西翼在河西，山带在县境北缘。',
    '第二节 打造“一核两翼三带”',
    '中心城区聚人。完善中心城区的道路、学校、医院，把人气聚起来。',
    '东翼兴工。东部乡镇腾出土地，引来工厂。工厂烧气不烧煤。',
    '西翼兴农。西部乡镇种好粮食，养好牛羊，建起粮仓。',
    '沿山造林。沿山一带封山育林，村村栽树。',
    '第三节 构建“一城四镇”',
    ...['县城', '镇上', '村里'].map(
      (place) =>
        `${place}要有${place}的样子，街道每天清扫，摊点不占车道，${'柴草不上街，牲口不进院，赶集的日子不堵路，散集以后不留垃圾，'.repeat(3)}谁家门口谁家管。`,
    ),
    '城关镇做强商贸。城关镇扩大市场。',
    '第四节 守护“三岭一湖”',
    ...['东岭', '西岭', '北岭', '月湖', '湖滩', '湖岸', '岭口', '岭脚', '岭背'].map(
      (place) => `${place}有人守。${place}的看守由附近村庄轮流派人，工钱按月发放。`,
    ),
    '第二章 发展旅游',
    '第一节 古城开发',
    '古城开发遵循“一点两轴三板块”的思路，分期推进。',
    '以鼓楼为中心，打造南北中轴和东西横轴，建成老街、庙会、作坊三大板块。',
    '第二节 水系开发',
    '水系开发遵循“一河五湖七桥”的思路，分期推进。',
    '第一期清淤，第二期砌岸，岸边种柳，湖里养鱼。',
    '第三章 改革',
    '第一节 审批改革',
    '推行“一窗四端”服务，就是一个窗口、四个端口，群众少跑腿。',
    '第二节 发扬“老井”精神',
    '干部带头。干部先上工地，最后离开工地。',
    '群众出力。群众农闲上工，按工记分。',
    '学校跟上。学校把打井的故事写进课本。',
    '第三节 作风建设',
    '弘扬“老井”精神，改进作风，多下工地少开会。',
    '探索生态补偿，让上游的村庄不再吃亏。',
  ],
  [
    '襄汾县国民经济和社会发展第十四个五年规划纲要',
    '第一章 城镇',
    '第一节 建设“一城四镇”',
    '新城靠河。新城建在汾河边，楼房不高过城墙。',
    '老镇靠路。老镇沿着公路扩建，集市搬到路口。',
    '小镇靠山。小镇靠山种药，药材卖到外省。',
  ],
)

describe('a term of numbered parts', () => {
  it('is told by the section of that name, a sentence a paragraph', async () => {
    const reply = await madeUp.ask('洪洞县“一核两翼三带”是什么意思？')
    expect(blocksOf(reply, 'heading').map(({ text }) => text)).toEqual(['第二节 打造“一核两翼三带”'])
    const items = blocksOf(reply, 'item')
    expect(items.map(({ text }) => text.split('。')[0])).toEqual(['中心城区聚人', '东翼兴工', '西翼兴农', '沿山造林'])
    expect(items.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4])
    for (const { text, citations } of items) expect(quotesOf(reply, citations)).toContain(text)
    expect(reply.answer.text).not.toContain('没有另作解释')
  })

  it('is told by eight paragraphs at most', async () => {
    const reply = await madeUp.ask('洪洞县“三岭一湖”是什么意思？')
    expect(blocksOf(reply, 'item').map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('is not told by a section with fewer paragraphs that have a head', async () => {
    const reply = await madeUp.ask('洪洞县的“一城四镇”是什么意思？')
    expect(reply.answer.blocks[0]).toMatchObject({ type: 'sentence' })
    expect(blocksOf(reply, 'item')).toEqual([])
  })

  it('is told by another document where that of the first has fewer', async () => {
    const reply = await madeUp.ask('“一城四镇”是什么意思？')
    expect(blocksOf(reply, 'item').map(({ text }) => text.split('。')[0])).toEqual(['新城靠河', '老镇靠路', '小镇靠山'])
  })

  it('is told by the sentence behind, where that takes up most of its parts', async () => {
    const reply = await madeUp.ask('洪洞县的“一点两轴三板块”是什么意思？')
    expect(blocksOf(reply, 'sentence').map(({ text }) => text)).toEqual([
      '古城开发遵循“一点两轴三板块”的思路，分期推进。',
      '以鼓楼为中心，打造南北中轴和东西横轴，建成老街、庙会、作坊三大板块。',
    ])
    expect(blocksOf(reply, 'note')).toEqual([])
  })

  it('is not told by a sentence behind that takes up one', async () => {
    const reply = await madeUp.ask('洪洞县的“一河五湖七桥”是什么意思？')
    expect(blocksOf(reply, 'sentence').map(({ text }) => text)).toEqual(['水系开发遵循“一河五湖七桥”的思路，分期推进。'])
  })

  it('brings no sentence behind where its meaning is not asked', async () => {
    const reply = await madeUp.ask('洪洞县怎么推进“一点两轴三板块”？')
    expect(blocksOf(reply, 'sentence')).toHaveLength(1)
  })
})

describe('another term', () => {
  it('is not told by the section of that name', async () => {
    const reply = await madeUp.ask('洪洞县的“老井”精神是什么意思？')
    expect(blocksOf(reply, 'item')).toEqual([])
    expect(blocksOf(reply, 'sentence').map(({ text }) => text)).toContain('弘扬“老井”精神，改进作风，多下工地少开会。')
  })
})

describe('a meaning that is told nowhere', () => {
  it.each([
    ['洪洞县的“老井”精神是什么意思？', '文件用到这一说法，没有另作解释。'],
    ['洪洞县的“一河五湖七桥”是什么意思？', '文件用到这一说法，没有另作解释。'],
    ['What is meant by ecological compensation in Hongdong?', 'The documents use the term without saying what it means.'],
  ])('is said to be missing where the term is used: %s', async (question, note) => {
    const reply = await madeUp.ask(question)
    expect(reply.status).toBe('answered')
    expect(blocksOf(reply, 'note').at(-1)).toMatchObject({ text: note, citations: [] })
  })

  it.each([
    ['it is told', '洪洞县的“一窗四端”是什么意思？'],
    ['it is not asked for', '洪洞县怎么弘扬“老井”精神？'],
    ['what is shown does not use the term', '洪洞县的“一城四镇”是什么意思？'],
  ])('is not, where %s: %s', async (_, question) => {
    const reply = await madeUp.ask(question)
    expect(reply.status).toBe('answered')
    expect(reply.answer.text).not.toContain('没有另作解释')
  })
})
