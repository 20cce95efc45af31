import { describe, expect, it } from 'vitest'
import type { AskReply } from '../../../../server/contract.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf } from '../replies.ts'

const shown = (reply: AskReply) => reply.answer.blocks.filter(({ type }) => type !== 'related' && type !== 'note').map(({ text }) => text)
const rows = (reply: AskReply) => blocksOf(reply, 'indicator').map(({ text }) => text.split('（')[0])

describe('what places or how many things are asked for', () => {
  const madeUp = answersOfMadeUp([
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 公共服务',
    '第一节 公厕',
    '公厕是群众身边的小事，要建好管好公厕，保持干净卫生。',
    '专栏 1 公厕建设项目',
    '北关公厕',
    '南门公厕',
    '火车站公厕',
    '第二节 凉亭',
    '沿河凉亭要防风防雨，凉亭漆成朱红，共修建凉亭16座。',
    '专栏 2 凉亭建设项目',
    '东岸凉亭',
    '西岸凉亭',
    '第三节 渡口',
    '渡口要有渡船，渡口要有护栏，渡口的灯彻夜不熄，渡口由乡里看守。',
    '专栏 3 沿河重点工程',
    '渡口建设项目。东溪村、西溪村、南溪村。',
    '水闸建设项目。甲坪、乙坪。',
  ])

  it.each(['洪洞县渡口建在哪里？', '洪洞县渡口建在什么地方？', '洪洞县在哪些地方建渡口？', 'Where are the ferries of Hongdong?'])(
    'are told by the entry of that name: %s',
    async (question) => expect(shown(await madeUp.ask(question))).toEqual(['专栏 3：沿河重点工程', '渡口建设项目。东溪村、西溪村、南溪村。']),
  )

  it('are told by the box of that name where places are asked for and no sentence gives any', async () => {
    expect(blocksOf(await madeUp.ask('洪洞县公厕建在哪里？'), 'item').map(({ text }) => text)).toEqual(['北关公厕', '南门公厕', '火车站公厕'])
  })

  it.each(['洪洞县要建多少座公厕？', '洪洞县有几个公厕项目？', 'How many public toilets will Hongdong build?'])(
    'are told by the box of that name, counted: %s',
    async (question) => {
      const reply = await madeUp.ask(question)
      expect(reply.answer.blocks[0]?.text).toMatch(/^专栏 1：公厕建设项目(?:（共列3项）| \(3 entries\))$/)
      expect(blocksOf(reply, 'item').map(({ text }) => text)).toEqual(['北关公厕', '南门公厕', '火车站公厕'])
    },
  )

  it('are told by the sentence that gives the number, where one does', async () => {
    expect(shown(await madeUp.ask('洪洞县有多少座凉亭？'))).toEqual(['沿河凉亭要防风防雨，凉亭漆成朱红，共修建凉亭16座。'])
  })

  it.each([
    ['of a year', '洪洞县2022年要建多少座公厕？'],
    ['of kinds, not of the things', '洪洞县公厕分多少个大类？'],
  ])('are not counted in a box where they are %s', async (_, question) => {
    const reply = await madeUp.ask(question)
    expect(reply.status).toBe('insufficient')
    expect(blocksOf(reply, 'item')).toEqual([])
  })
})

describe('a sentence that says all of the question', () => {
  const table = ['表1 “十四五”主要指标', '指标名称\t单位\t2020年\t2025年\t属性', '预期寿命\t岁\t75.2\t78\t预期性', '森林覆盖率\t%\t30\t35\t约束性']
  const review = ['表1 “十三五”主要指标完成情况', '指标名称\t单位\t2016年\t2017年\t2018年\t2019年\t2020年', '预期寿命\t岁\t73\t74\t74.3\t75\t75.2']
  const plan = (county: string, sentence: string, lines: readonly string[]) => [
    `${county}国民经济和社会发展第十四个五年规划纲要`,
    '第一章 发展目标',
    '第一节 健康',
    sentence,
    '加强绿化，多种树，管护好山林。',
    '第二节 主要指标',
    ...lines,
  ]
  const madeUp = answersOfMadeUp(
    plan('洪洞县', '群众健康水平明显提高，人均预期寿命增加2.38岁，人均预期寿命位居全市前列。', table),
    plan('襄汾县', '群众健康水平明显提高，人均预期寿命达到78.6岁，人均预期寿命位居全市前列。', table),
    plan('浮山县', '到2025年，群众健康水平明显提高，人均预期寿命继续延长。', table),
    plan('翼城县', '“十三五”末，群众健康水平明显提高，人均预期寿命达到75.1岁。', review),
  )

  it.each([
    ['it gives the number', '襄汾县“十四五”末人均预期寿命要达到多少岁？', '达到78.6岁'],
    ['it gives the change that is asked for', '洪洞县“十四五”末人均预期寿命要提高多少岁？', '增加2.38岁'],
    ['it gives that of the period', '翼城县“十三五”期间人均预期寿命是多少岁？', '达到75.1岁'],
  ])('goes before a row that holds part of it where %s: %s', async (_, question, words) => {
    const reply = await madeUp.ask(question)
    expect(reply.answer.blocks[0]?.type).toBe('sentence')
    expect(reply.answer.blocks[0]?.text).toContain(words)
  })

  it.each([
    ['tells of a change only', '洪洞县“十四五”末人均预期寿命要达到多少岁？', '洪洞县2025年预期寿命目标为78岁'],
    ['has no number but its year', '浮山县“十四五”末人均预期寿命要达到多少年？', '浮山县2025年预期寿命目标为78岁'],
  ])('does not where it %s: %s', async (_, question, row) => expect(rows(await madeUp.ask(question))).toEqual([row]))

  it('does not where all years are asked for, which the row gives', async () => {
    const reply = await madeUp.ask('翼城县“十三五”期间人均预期寿命各年是多少岁？')
    const [line] = blocksOf(reply, 'indicator')
    for (const value of ['73', '74', '74.3', '75', '75.2']) expect(line?.text).toContain(`${value}岁`)
  })
})

describe('rows that are shown together', () => {
  const madeUp = answersOfMadeUp(
    [
      '洪洞县国民经济和社会发展第十四个五年规划纲要',
      '第一章 发展回顾',
      '第一节 “十三五”成就',
      '表1 “十三五”主要指标完成情况',
      '指标名称\t单位\t2015年\t2020年目标\t2020年实际',
      '农村居民人均可支配收入\t元\t9000\t12000\t11000',
      '茶园面积\t万亩\t3\t5\t4.2',
      '第二章 发展目标',
      '第一节 主要指标',
      '表2 “十四五”主要指标',
      '指标名称\t单位\t2020年\t2025年\t属性',
      '城镇居民人均可支配收入\t元\t31000\t45000\t预期性',
      '农村自来水普及率\t%\t80\t95\t预期性',
      '农村居民人均可支配收入\t元\t11000\t18000\t预期性',
      '茶园面积\t万亩\t4.2\t6\t预期性',
      '城镇登记失业率\t%\t4\t4.5\t预期性',
      '农村公路养护里程\t公里\t3000\t3600\t预期性',
      '四级农村公路养护里程\t公里\t900\t1000\t预期性',
    ],
    [
      '襄汾县国民经济和社会发展第十四个五年规划纲要',
      '第一章 发展目标',
      '第一节 主要指标',
      '表1 “十四五”主要指标',
      '指标名称\t单位\t2020年\t2025年\t属性',
      '农村居民人均可支配收入\t元\t12000\t19000\t预期性',
      '城镇居民人均可支配收入\t元\t32000\t46000\t预期性',
    ],
  )

  it.each([
    ['洪洞县2025年居民收入目标是多少？', ['城镇居民人均可支配收入目标为45000元', '农村居民人均可支配收入目标为18000元']],
    ['洪洞县2025年人均可支配收入目标是多少元？', ['城镇居民人均可支配收入目标为45000元', '农村居民人均可支配收入目标为18000元']],
    ['襄汾县2025年居民收入目标是多少？', ['农村居民人均可支配收入目标为19000元', '城镇居民人均可支配收入目标为46000元']],
    ['洪洞县2025年城镇居民人均可支配收入目标是多少元？', ['城镇居民人均可支配收入目标为45000元']],
    ['襄汾县2025年农村居民人均可支配收入目标是多少元？', ['农村居民人均可支配收入目标为19000元']],
  ])('are those of town and country for incomes without either, of one table: %s', async (question, lines) => {
    expect(rows(await madeUp.ask(question)).map((line) => line?.replace(/^..县2025年/, ''))).toEqual(lines)
  })

  it('are those of two tables for a year that both give', async () => {
    const reply = await madeUp.ask('洪洞县2020年茶园面积是多少万亩？')
    expect(blocksOf(reply, 'indicator')).toHaveLength(2)
  })

  it('are not those of a second table where the first gives all years asked about', async () => {
    const lines = blocksOf(await madeUp.ask('洪洞县2020年和2025年茶园面积各是多少万亩？'), 'indicator')
    expect(lines).toHaveLength(1)
    expect(lines[0]?.text).toMatch(/4\.2万亩.*6万亩/)
  })

  it('are two that the question prints in full, one within the other', async () => {
    expect(rows(await madeUp.ask('洪洞县2025年农村公路养护里程和四级农村公路养护里程目标各是多少公里？'))).toEqual([
      '洪洞县2025年四级农村公路养护里程目标为1000公里',
      '洪洞县2025年农村公路养护里程目标为3600公里',
    ])
  })

  it('say which years they give, not where something narrower is asked for', async () => {
    const absent = await madeUp.ask('洪洞县2023年城镇登记失业率是多少？')
    expect(absent.answer.text).toContain('没有给出2023年“城镇登记失业率”')
    const narrower = await madeUp.ask('洪洞县2023年青年城镇登记失业率是多少？')
    expect(narrower.status).toBe('insufficient')
    expect(narrower.answer.text).not.toContain('城镇登记失业率')
  })
})

describe('a place without a document of its own', () => {
  const madeUp = answersOfMadeUp([
    '临汾市国民经济和社会发展第十四个五年规划纲要',
    '第一章 建设',
    '第一节 园区',
    '支持霍州市与杭州市共建丝绸园区，两市的丝商互设门店。',
    '支持霍州市修缮窑洞，窑洞修好以后由村里看守。',
    '霍州市的陶瓷作坊迁到城东，作坊的烟囱统一加高。',
  ])

  it.each([
    ['which lies in one that has', '霍州市的窑洞怎么修？', '支持霍州市修缮窑洞'],
    ['which lies in one that has, by part of the question', '霍州市的陶瓷作坊怎么扩建？', '霍州市的陶瓷作坊'],
    ['which lies in one that has, in English by less', 'What will Huozhou do with the ceramic workshops and their chimneys?', '霍州市的陶瓷作坊'],
    ['beside another, where a sentence names both', '霍州市和杭州市共建什么园区？', '支持霍州市与杭州市共建丝绸园区'],
  ])('%s is answered by what names it: %s', async (_, question, words) => {
    const reply = await madeUp.ask(question)
    expect(reply.status).toBe('answered')
    expect(blocksOf(reply, 'sentence')[0]?.text).toContain(words)
  })

  it.each(['霍州市的窑洞怎么租给外地的画家？'])('is said to be missing where little of the question is told of it: %s', async (question) => {
    const reply = await madeUp.ask(question)
    expect(reply.status).toBe('insufficient')
    expect(reply.answer.text).toContain('没有霍州市')
  })
})
