import { describe, expect, it } from 'vitest'
import { answersOfMadeUp } from '../made-up.ts'
import { answersOfCorpus } from '../opened.ts'
import { blocksOf } from '../replies.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 回顾与目标',
  '第一节 发展成就',
  '59万贫困人口全部脱贫，100个贫困村全部退出。',
  '但也必须看到，洪洞县发展不平衡，乡镇之间差距较大。',
  '第二节 主要指标',
  '表2 “十四五”主要指标',
  '指标名称\t单位\t2020年\t2025年\t年均增长\t属性',
  '网络用户普及率\t%\t20.9\t76\t—\t预期性',
  '服务业增加值比重\t%\t35\t40\t—\t预期性',
  '空气质量优良天数比例\t%\t57\t75\t—\t约束性',
  '森林覆盖率\t%\t25\t30\t—\t约束性',
  '生产总值\t亿元\t100\t150\t9%左右\t预期性',
  '新材料企业收入增速（新材料）\t%\t6\t—\t13\t预期性',
  '装备企业产值增速（新装备）\t%\t2\t—\t18\t预期性',
  '第二章 服务业',
  '第一节 服务业',
  '服务业增加值由2015年的357亿元提升至2020年的547亿元。',
  '二级以上天数从2016年的113天增加到2020年的209天。',
  '第二节 平衡',
  '促进区域协调，解决发展不平衡的问题，推动乡镇均衡发展。',
])
const rows = async (question: string) => blocksOf(await madeUp.ask(question), 'indicator').map(({ text }) => text)
const sentences = async (question: string) => blocksOf(await madeUp.ask(question), 'sentence').map(({ text }) => text)

const opened = answersOfCorpus()

describe('a row that answers two questions', () => {
  it('stands once', async () => expect(await rows('洪洞县网络用户普及率2025年的目标是多少？2020年已经到多少了？')).toHaveLength(1))

  it('is not said to lack the value it gives', async () => {
    const reply = await opened.ask('汾阳市2025年的常住人口城镇化率定到多少？2020年的底数是多少？')
    expect(reply.answer.text).toContain('51.44%')
    expect(reply.answer.text).not.toContain('第二问')
  })
})

describe('a row that measures something else', () => {
  it('is no share where an amount is asked for', async () => {
    expect(await rows('洪洞县服务业增加值2020年比2015年增加了多少？')).toEqual([])
    expect((await sentences('洪洞县服务业增加值2020年比2015年增加了多少？'))[0]).toContain('547亿元')
    expect(await rows('洪洞县服务业增加值比重目标是多少？')).toHaveLength(1)
  })

  it('is no share of days where days are counted', async () => {
    expect(await rows('洪洞县空气优良天数2020年比2016年多了多少天？')).toEqual([])
    expect(await rows('洪洞县空气质量优良天数比例目标是多少？')).toHaveLength(1)
  })

  it('is no growth of another period', async () => {
    expect(await rows('洪洞县“十三五”原定的生产总值年均增速是百分之几？')).toEqual([])
    expect(await rows('洪洞县“十四五”生产总值年均增速目标是多少？')).toEqual([expect.stringContaining('9%左右')])
  })
})

describe('two statistics set against one another', () => {
  it('are told by a row each, growth with its unit', async () => {
    const told = await rows('洪洞县新材料企业收入和装备企业产值，哪个增速定得高？')
    expect(told).toEqual(expect.arrayContaining([expect.stringContaining('13%'), expect.stringContaining('18%')]))
  })
})

describe('what is looked back on', () => {
  it('begins with what was done, and not with what is resolved', async () => {
    const told = blocksOf(await opened.ask('请总结吕梁“十三五”在脱贫攻坚上取得的成果。'), 'sentence').map(({ text }) => text)
    expect(told[0]).toMatch(/^脱贫攻坚取得决定性胜利/)
    expect(told.join('')).not.toContain('必须坚定不移')
  })

  it('is told where it is asked how the plan sees it, and not how it is to be done', async () =>
    expect((await sentences('洪洞县纲要怎么分析本县发展不平衡？'))[0]).toContain('乡镇之间差距较大'))
})
