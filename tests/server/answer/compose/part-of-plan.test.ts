import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf, said } from '../replies.ts'

const plan = [
  '洪洞县国民经济和社会发展第十四个五年规划和2035年远景目标纲要',
  '本纲要阐明全县未来五年的战略目标、主要任务，展望2035年远景目标，是全县人民的行动指南。',
  '第一章 开启新征程',
  '第一节 “十三五”发展成就',
  '枣业发展较快。全县枣园扩大到六万亩，枣业合作社增加到一百二十家，圆满完成了规划提出的主要目标。',
  '第二节 指导思想',
  '统筹全县各项工作，坚持稳中求进，以枣业和旅游为主线，把洪洞建成山清水秀的好地方。',
  '推动全县发展，必须坚持以下原则：',
  '——坚持农民优先。把农民增收放在前头。',
  '——坚持生态为本。山上多栽树，河里少排污。',
  '——坚持量力而行。有多少钱办多少事。',
  '第三节 战略定位',
  '基于全县的条件，发展的战略定位是：',
  '全国优质枣基地。建设一批标准枣园。',
  '寻根旅游目的地。办好寻根大会。',
  '晋南商贸中心。扩大市场，修好仓库。',
  '第四节 主要目标',
  '深入贯彻上级要求，全县到二〇三五年的远景目标是：',
  '经济总量再上新台阶，与全省同步基本实现现代化。人人有活干，家家有余粮。',
  '着眼远景目标，今后五年经济社会发展要努力实现以下主要目标。',
  '——枣业更强。枣园面积达到八万亩，产值翻一番。',
  '——旅游更旺。游客达到三百万人次。',
  '——百姓更富。收入年年增长。',
  '第二章 枣业',
  '大力发展枣业，引进新品种，办好交易会，到2025年枣业产值达到30亿元。',
]
const report = [
  '洪洞县政府工作报告',
  '——2021年3月1日在洪洞县人民代表大会上',
  '一、2021年工作安排',
  '今年工作的总体要求是：稳字当头，干字为先，把实事办好。',
  '今年发展的主要目标如下：',
  '——粮食产量十万吨。',
  '——新修公路三十公里。',
  '——财政收入增长百分之五。',
]
const madeUp = answersOfMadeUp(plan, report)
const texts = async (question: string, type: 'sentence' | 'item') => blocksOf(await madeUp.ask(question), type).map(({ text }) => text)

describe('a part of the plan asked for by its name', () => {
  it.each(['洪洞县的主要目标有哪些', '洪洞县“十四五”发展目标是什么', "What are the main goals of Hongdong's plan?"])(
    'is answered with the points that the plan announces: %s',
    async (question) => {
      expect(await texts(question, 'item')).toEqual([
        expect.stringContaining('枣业更强'),
        expect.stringContaining('旅游更旺'),
        expect.stringContaining('百姓更富'),
      ])
    },
  )

  it('is answered with what follows where it is told in sentences', async () => {
    const shown = (await texts('洪洞县2035年远景目标', 'sentence')).join('')
    expect(shown).toContain('经济总量再上新台阶')
    expect(shown).not.toMatch(/行动指南|枣业更强/)
  })

  it('of guiding thought stops before the principles that the section goes on with', async () => {
    const shown = (await texts('洪洞县的指导思想是什么', 'sentence')).join('')
    expect(shown).toContain('坚持稳中求进')
    expect(shown).not.toContain('坚持农民优先')
  })

  it.each([
    ['洪洞县坚持哪些原则', '坚持农民优先'],
    ['洪洞县的战略定位', '全国优质枣基地'],
  ])('%s is told point by point', async (question, first) => {
    expect(await texts(question, 'item')).toHaveLength(3)
    expect((await texts(question, 'item'))[0]).toContain(first)
  })

  it('is taken from the report where the question names it', async () => {
    expect(await texts('洪洞县政府工作报告提出的主要目标', 'item')).toEqual([
      expect.stringContaining('粮食产量'),
      expect.stringContaining('新修公路'),
      expect.stringContaining('财政收入'),
    ])
  })

  it('is not meant where the question goes on to name a subject', async () => {
    const reply = await madeUp.ask('洪洞县枣业的发展目标是什么')
    expect(said(reply)).toContain('枣业产值达到30亿元')
    expect(blocksOf(reply, 'item')).toEqual([])
  })
})

describe('an aim asked for', () => {
  it('is not answered with what was done in the years before', async () => {
    const [first] = await texts('洪洞县枣业目标', 'sentence')
    expect(first).toMatch(/枣业更强|到2025年枣业产值达到30亿元/)
  })

  it('may be what was done where that is asked', async () => {
    expect(said(await madeUp.ask('洪洞县枣业过去五年实际完成了什么目标'))).toContain('枣园扩大到六万亩')
  })
})

describe('the aims of the year that a report is of', () => {
  const reports = answersOfMadeUp(
    ['洪洞县国民经济和社会发展第十四个五年规划纲要', '第一章 主要目标', '“十四五”时期要努力实现以下主要目标。', '——枣业更强。', '——旅游更旺。', '——百姓更富。'],
    [
      '政府工作报告',
      '——2021年3月2日在洪洞县第十六届人民代表大会第一次会议上',
      '一、今后五年的目标任务',
      '今后五年，枣业产值翻一番，游客达到三百万人次。',
      '二、2021年工作安排',
      '今年经济社会发展的主要预期目标是：粮食产量增长3%，财政收入增长5%，新修公路30公里。',
      '一是抓好春耕，二是抓好交通。',
    ],
  )

  it.each(['洪洞县2021年经济社会发展的主要预期目标有哪些？', '洪洞县今年的预期目标是什么？'])('are told by its own sentence: %s', async (question) => {
    const reply = await reports.ask(question)
    expect(blocksOf(reply, 'sentence')[0]?.text).toContain('粮食产量增长3%')
    expect(said(reply)).not.toContain('枣业更强')
  })

  it('are not those of the plan’s own period', async () => {
    expect(said(await reports.ask('洪洞县“十四五”时期的主要目标是什么？'))).toContain('枣业更强')
  })
})
