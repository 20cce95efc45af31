import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { answersOfCorpus } from '../opened.ts'
import { blocksOf } from '../replies.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 发展回顾',
  '第一节 完成情况',
  '表1 “十三五”主要指标完成情况',
  '指标名称\t单位\t2016年实际\t2017年实际\t2018年实际\t2019年实际\t2020年实际',
  '茶叶产量\t吨\t34\t30\t49\t40\t42',
  '城区优良天数比例\t%\t70\t62\t45\t50\t55',
  '茶叶贸易进出口总额\t万元\t12\t15\t18\t21\t26',
  '枣子贸易进出口总额\t万元\t0\t0\t0\t0\t0',
  '第二章 建设',
  '第一节 茶园',
  '茶叶要走精品路线，改良茶树品种，推广有机肥，扶持合作社办茶厂，提高茶叶产量。',
  '第二节 增收',
  '提高城镇居民人均可支配收入，鼓励自主创业，发展夜间经济，落实最低工资。',
  '第三节 指标',
  '表2 “十四五”主要指标',
  '指标名称\t单位\t2020年\t2025年\t属性',
  '城镇居民人均可支配收入\t元\t30000\t42000\t预期性',
  '农村居民人均可支配收入\t元\t12000\t19000\t预期性',
  '服务业增加值比重\t%\t45\t52\t预期性',
  '空气质量优良天数比例\t%\t55\t70\t约束性',
])
const rows = async (question: string) => blocksOf(await madeUp.ask(question), 'indicator').map(({ text }) => text)

const town = '洪洞县2025年城镇居民人均可支配收入目标为42000元（2020年实际30000元，预期性）'
const country = '洪洞县2025年农村居民人均可支配收入目标为19000元（2020年实际12000元，预期性）'

describe('incomes of town and country', () => {
  it.each(['洪洞县居民收入目标是多少？', '洪洞县2025年居民收入目标是多少元？'])('are both shown where the question names neither: %s', async (question) => {
    expect(await rows(question)).toEqual([town, country])
  })

  it.each(['洪洞县2025年城镇和农村居民人均可支配收入目标各是多少？', '洪洞县城镇、农村居民人均可支配收入2025年目标'])(
    'are both shown where it names both: %s',
    async (question) => expect(new Set(await rows(question))).toEqual(new Set([town, country])),
  )

  it.each([
    ['洪洞县城镇居民人均可支配收入目标是多少？', town],
    ['洪洞县农村居民人均可支配收入目标是多少？', country],
    ['洪洞县农民收入目标是多少？', country],
  ])('are shown of one where it names one: %s', async (question, row) => expect(await rows(question)).toEqual([row]))
})

describe('the year of the largest or the least value', () => {
  it.each([
    ['洪洞县茶叶产量哪一年最高？', /^洪洞县2018年茶叶产量实际为49吨/],
    ['洪洞县茶叶产量哪年最大？', /^洪洞县2018年茶叶产量实际为49吨/],
    ['洪洞县茶叶产量最低的是哪一年？', /^洪洞县2017年茶叶产量实际为30吨/],
    ['洪洞县茶叶产量最少的年份是？', /^洪洞县2017年茶叶产量实际为30吨/],
  ])('leads the row: %s', async (question, line) => expect((await rows(question))[0]).toMatch(line))

  it('is looked for among the years named', async () => {
    expect((await rows('洪洞县2019年到2020年茶叶产量哪一年最高？'))[0]).toMatch(/^洪洞县2020年茶叶产量实际为42吨/)
  })

  it('is asked for in English with all years beside it', async () => {
    expect((await rows('Which year had the lowest tea output in Hongdong?'))[0]).toMatch(/30吨.*49吨.*40吨.*42吨/)
  })
})

describe('ways', () => {
  it('are told by a sentence first, where a target is named too', async () => {
    const { answer } = await madeUp.ask('洪洞县提高城镇居民人均可支配收入目标要靠哪些措施？')
    expect(answer.blocks[0]).toMatchObject({ type: 'sentence', text: expect.stringContaining('鼓励自主创业') })
  })

  it.each(['洪洞县怎么提高茶叶产量？', '洪洞县提高茶叶产量有哪些措施？', 'How will Hongdong raise its tea output?'])(
    'are told by sentences and not by a row of the name: %s',
    async (question) => {
      const reply = await madeUp.ask(question)
      expect(blocksOf(reply, 'indicator')).toEqual([])
      expect(blocksOf(reply, 'sentence')[0]?.text).toContain('改良茶树品种')
    },
  )
})

describe('a row that says little less than an English question', () => {
  const zones = answersOfMadeUp([
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 工业',
    '第一节 食品',
    '到2025年，开发区绿色食品产值占工业总产值比重达到18%，办好食堂宿舍。',
    ...['村口', '路旁', '河边', '山脚'].flatMap((place, i) => [`第${'二三四五'[i]}节 ${place}`, `开发区的${place}种柳树，种槐树。`]),
    '第二章 指标',
    '表2 “十四五”主要指标',
    '指标名称\t单位\t2020年\t2025年\t属性',
    '绿色食品产值占工业总产值比重\t%\t30\t42\t预期性',
    '森林覆盖率\t%\t30\t42\t预期性',
    '蜂蜜产量\t吨\t3\t4\t预期性',
  ])

  it('gives way to a sentence that says all of it', async () => {
    const reply = await zones.ask('What share of industrial output value will green food have in the development zone of Hongdong in 2025?')
    expect(blocksOf(reply, 'indicator')).toEqual([])
    expect(blocksOf(reply, 'sentence').map(({ text }) => text)).toEqual(['到2025年，开发区绿色食品产值占工业总产值比重达到18%，办好食堂宿舍。'])
  })

  it('answers where it says all of it too', async () => {
    const reply = await zones.ask('What share of industrial output value will green food have in Hongdong in 2025?')
    expect(blocksOf(reply, 'indicator')[0]?.text).toContain('2025 target: 42%')
  })
})

describe('a statistic that two rows are halves of', () => {
  it('is told by both, be it asked how it moved', async () => {
    const told = await rows('从2016到2020，洪洞县的进出口总额变化大不大？')
    expect(told).toHaveLength(2)
    expect(told.join('')).toMatch(/茶叶贸易进出口总额.*枣子贸易进出口总额/s)
  })
})

describe('halves of a statistic of which the question names less than each is called', () => {
  const corpus = answersOfCorpus()

  it('are both shown', async () => {
    const told = blocksOf(await corpus.ask('孝义2016年和2020年的外贸进出口分别是多少万美元，翻了多少？'), 'indicator').map(({ text }) => text)
    expect(told.join('')).toMatch(/货物贸易进出口总额.*服务贸易进出口总额/s)
  })
})

describe('days of good air', () => {
  it('are those of the row that gives the year, called air or not', async () => {
    expect((await rows('洪洞县2019年城区空气优良天数比例是多少？'))[0]).toMatch(/^洪洞县2019年城区优良天数比例实际为50%/)
    expect((await rows('洪洞县2019年空气优良天数比例是多少？'))[0]).toMatch(/^洪洞县2019年城区优良天数比例实际为50%/)
  })
})
