import { describe, expect, it } from 'vitest'
import type { IndicatorValue } from '../../../ingest/schema.ts'
import { measuredBy, nameShareOf } from '../../../server/answer/indicator-names.ts'
import { isPerHeadInstead, isShareInstead, matchIndicators, tellsOfTimes } from '../../../server/answer/select-indicators.ts'
import { isOfOthers } from '../../../server/answer/unsaid.ts'
import { answersOfMadeUp } from './made-up.ts'
import { answersOfCorpus } from './opened.ts'
import { blocksOf } from './replies.ts'

const opened = answersOfCorpus()

describe('a row tells of the times asked about', () => {
  const value = (year: number | null, printed: string): IndicatorValue => ({ year, kind: 'target', label: '', value: printed, range: null })
  const tells = (question: string, values: readonly IndicatorValue[]) => {
    const indicator = opened.knowledge.plans.get('xiaoyi-plan')!.indicators[0]!
    return tellsOfTimes({ indicator: { ...indicator, values: [...values] } }, opened.read(question))
  }

  it.each([
    ['2025年目标', [value(2025, '35')], true],
    ['2025年目标', [value(2025, '—')], true],
    ['2025年目标', [value(2020, '35')], false],
    ['“十四五”目标', [value(2020, '29'), value(2025, '35')], true],
    ['“十四五”目标', [value(2015, '29'), value(2020, '35')], false],
    ['“十二五”脱贫人数', [value(2015, '—'), value(2020, '11')], false],
    ['“十三五”下降多少', [value(2015, '—'), value(2020, '—'), value(null, '[15]')], true],
    ['目标是多少', [value(2020, '35')], true],
    ['“十四五”目标', [value(null, '35')], true],
  ] as const)('%s %j: %s', (question, values, expected) => expect(tells(question, values)).toBe(expected))
})

describe('a share is no growth', () => {
  const share = { name: '制造业增加值占规上工业增加值比重' }
  it.each([
    ['规上工业增加值年均增长多少', true],
    ['规上工业增加值增速', true],
    ['制造业占规上工业增加值的比重提高多少', false],
    ['规上工业增加值多少亿元', false],
  ])('%s: %s', (question, expected) => expect(isShareInstead(question, share)).toBe(expected))
})

describe('a statistic of a group', () => {
  it.each([
    ['农村居民收入目标', '居民人均可支配收入增长率', true],
    ['农民收入目标', '农村居民人均纯收入', false],
    ['女性人均预期寿命', '人均预期寿命（岁）', true],
    ['第四季度地区生产总值', '地区生产总值（亿元）', true],
    ['youth unemployment rate', '城镇调查失业率', true],
    ['rural incomes', '农村居民人均可支配收入', false],
    ['城镇化率', '常住人口城镇化率', false],
  ])('%s beside %s: %s', (question, said, expected) => expect(isOfOthers(question, said)).toBe(expected))
})

describe('a year that no row shown has a column for', () => {
  it('is said to be missing beside the value of the other', async () => {
    const reply = await opened.ask('汾阳2020年城镇居民人均可支配收入是多少，2025年呢？')
    expect(reply.status).toBe('answered')
    expect(reply.answer.text).toContain('27040')
    expect(reply.answer.text).toContain('表中没有给出2025年的数值。')
  })
})

describe('what a row of a bare product measures', () => {
  it.each([
    ['粮食', '万吨', '产量'],
    ['猪肉', '万公斤', '产量'],
    ['棉花', '万担', '产量'],
    ['洗衣机', '万台', '产量'],
    ['木材', '万立方米', '产量'],
    ['发电', '亿千瓦时', '产量'],
    ['粮食产量', '万吨', ''],
    ['煤炭生产能力', '万吨', ''],
    ['货运周转额', '万吨', ''],
    ['电石综合能耗', '吨标准煤', ''],
    ['水泥', '亿元', ''],
    ['城镇登记失业率', '%', ''],
    ['幼儿园', null, ''],
  ])('%s in %s: %j', (name, unit, measured) => expect(measuredBy({ name, unit })).toBe(measured))
})

describe('rows of a made-up plan', () => {
  const madeUp = answersOfMadeUp([
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 发展回顾',
    '第一节 完成情况',
    '表1 “十三五”主要指标完成情况',
    '指标名称\t单位\t2015年\t2020年目标\t2020年实际',
    '茶园面积\t万亩\t3\t5\t4.2',
    '鱼塘水面\t亩\t700\t800\t750',
    '船闸通过能力\t万吨\t30\t50\t40',
    '表2 历年产量',
    '指标名称\t单位\t2016年\t2017年\t2018年\t2019年\t2020年',
    '茶叶产量\t吨\t30\t34\t39\t40\t42',
    '第二章 发展目标',
    '第一节 主要指标',
    '表3 “十四五”主要指标',
    '指标名称\t单位\t2020年\t2025年\t属性',
    '茶叶产量\t吨\t42\t60\t预期性',
    '城镇棚户区住房改造\t套\t20\t90\t约束性',
    '农村常住居民人均可支配收入\t元\t11000\t18000\t预期性',
    '城镇常住人口人均住房面积\t平方米\t36\t40\t预期性',
    '研究与试验发展（R&D）经费投入强度\t%\t1.2\t2\t预期性',
    '茶园总面积\t万亩\t1\t6\t预期性',
    '粮食\t万吨\t18\t22\t预期性',
    '洗衣机\t万台\t4\t9\t预期性',
    '水泥\t亿元\t3\t7\t预期性',
    '城镇危旧房屋改造\t套\t200\t900\t预期性',
  ])
  const lineOf = async (question: string) => blocksOf(await madeUp.ask(question), 'indicator')[0]?.text

  it.each([
    ['洪洞县粮食产量目标是多少万吨？', /2025年粮食目标为22万吨/],
    ['洪洞县2025年粮食产量要达到多少万吨？', /2025年粮食目标为22万吨/],
    ['洪洞县2025年洗衣机产量要达到多少万台？', /2025年洗衣机目标为9万台/],
    ['洪洞县2025年危旧房改造目标是多少套？', /2025年城镇危旧房屋改造目标为900套/],
    ['洪洞县2025年棚户区改造目标是多少套？', /2025年城镇棚户区住房改造目标为90套/],
    ['洪洞县2025年农村居民人均可支配收入目标是多少元？', /2025年农村常住居民人均可支配收入目标为18000元/],
    ['洪洞县2025年研发经费投入强度目标是多少？', /2025年研究与试验发展（R&D）经费投入强度目标为2%/],
    ['What is the target for grain output in Hongdong?', /粮食 — 2025 target: 22万吨/],
  ])('answer for what they name alone, or with a word between: %s', async (question, line) => expect(await lineOf(question)).toMatch(line))

  it('are said in full by the usual name of what they measure', () => {
    const shareOf = (name: string, question: string) => nameShareOf({ name }, madeUp.read(question))
    expect(shareOf('农村常住居民人均可支配收入', '农村居民人均可支配收入')).toBe(1)
    expect(shareOf('城镇常住人口人均住房面积', '城镇居民人均住房面积')).toBe(1)
    expect(shareOf('研究与试验发展（R&D）经费投入强度', '研发经费投入强度')).toBe(1)
    expect(shareOf('常住居民人均可支配收入', '农村居民人均可支配收入')).toBeLessThan(1)
  })

  it('are said mostly by their end, with no more than a word between', () => {
    const shareOf = (name: string) => nameShareOf({ name }, madeUp.read('棚户区改造'))
    expect(shareOf('城镇棚户区住房改造')).toBeGreaterThan(0.7)
    expect(shareOf('城镇棚户区居民安置住房改造')).toBeLessThan(0.7)
  })

  it('answer with the table of the most years where all years are asked for', async () => {
    expect(await lineOf('洪洞县茶叶产量每年各是多少吨？')).toMatch(/30吨.*34吨.*39吨.*40吨/)
    expect(await lineOf('洪洞县茶叶产量是多少吨？')).toMatch(/2025年茶叶产量目标为60吨/)
  })

  it('answer for nothing that their unit does not measure', async () => {
    expect(await lineOf('洪洞县2025年水泥产量要达到多少万吨？')).toBeUndefined()
    const best = (question: string) => matchIndicators(madeUp.read(question), madeUp.knowledge)[0]
    const cement = best('洪洞县2025年水泥产量要达到多少万吨？')
    const washers = best('洪洞县2025年洗衣机产量要达到多少万台？')
    expect(cement).toMatchObject({ indicator: { name: '水泥' }, wider: true })
    expect(washers).toMatchObject({ indicator: { name: '洗衣机' }, wider: false })
    expect(washers?.score).toBeCloseTo(best('洪洞县2025年洗衣机要达到多少万台？')?.score ?? 0)
  })

  it.each([
    ['洪洞县茶园面积目标是多少万亩？', /^洪洞县2025年茶园总面积目标为6万亩/, 'a target without a time is of the plan’s own period'],
    ['洪洞县2020年茶园面积目标是多少万亩？', /^洪洞县2020年茶园面积目标为5万亩/, 'its year is named'],
    ['洪洞县“十三五”茶园面积目标是多少万亩？', /^洪洞县2020年茶园面积目标为5万亩/, 'its period is named'],
    ['洪洞县茶园面积实际是多少万亩？', /^洪洞县2020年茶园面积实际为4\.2万亩/, 'what was reached is asked for'],
    ['洪洞县鱼塘水面目标是多少亩？', /^洪洞县2020年鱼塘水面目标为800亩/, 'there is no other'],
  ])('%s is answered by %s, since %s', async (question, line) => expect(await lineOf(question)).toMatch(line))
})

describe('what a row does not print and is still of', () => {
  const madeUp = answersOfMadeUp([
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 主要指标',
    '表1 主要指标',
    '指标名称\t单位\t2020年\t2025年\t属性',
    '服务业增加值比重\t%\t45\t52\t预期性',
    '研究与试验发展（R&D）经费投入强度\t%\t1.2\t2\t预期性',
    '一般公共预算收入\t亿元\t8\t12\t预期性',
    '社会消费品零售总额\t亿元\t30\t46\t预期性',
    '制造业投资比重\t%\t20\t28\t预期性',
    '农村常住人口人均可支配收入\t元\t11000\t18000\t预期性',
    '每千人口拥有3岁以下婴儿托位数\t个\t1.2\t4.5\t预期性',
    '第二章 经济',
    '地区生产总值稳步增长，GDP质量提高，研发机构增多，研发人员待遇改善。',
  ])
  const first = async (question: string) => blocksOf(await madeUp.ask(question), 'indicator')[0]?.text
  const isWider = (question: string, name: string) =>
    matchIndicators(madeUp.read(question), madeUp.knowledge).find(({ indicator }) => indicator.name === name)?.wider

  it.each(['洪洞县2025年服务业增加值占GDP的比重是多少？', '洪洞县服务业增加值占地区生产总值比重目标是多少？'])(
    'is the whole that a share of value added is of: %s',
    async (question) => expect(await first(question)).toMatch(/^洪洞县2025年服务业增加值比重目标为52%/),
  )

  it('is no whole of a share of something else', () => {
    expect(isWider('洪洞县2025年制造业投资占地区生产总值比重是多少？', '制造业投资比重')).toBe(true)
    expect(isWider('洪洞县2025年服务业增加值占地区生产总值比重是多少？', '服务业增加值比重')).toBe(false)
  })

  it.each([
    ['洪洞县研发经费投入强度目标是多少？', /研究与试验发展（R&D）经费投入强度目标为2%/],
    ['洪洞县R&D经费投入强度目标是多少？', /研究与试验发展（R&D）经费投入强度目标为2%/],
    ['洪洞县一般公共财政预算收入目标是多少？', /一般公共预算收入目标为12亿元/],
    ['洪洞县2025年公共预算收入是多少亿元？', /一般公共预算收入目标为12亿元/],
    ['洪洞县社会消费品零售额目标是多少？', /社会消费品零售总额目标为46亿元/],
    ['洪洞县2025年婴幼儿托位数目标是多少？', /婴儿托位数目标为4\.5个/],
  ])('is its other name: %s', async (question, line) => expect(await first(question)).toMatch(line))

  it('is the usual name of those it is of', () => {
    expect(isWider('洪洞县农民人均可支配收入是多少？', '农村常住人口人均可支配收入')).toBe(false)
    expect(isWider('洪洞县2025年农村妇女人均可支配收入目标是多少？', '农村常住人口人均可支配收入')).toBe(true)
  })

  it('is nothing narrower', async () => expect(await first('洪洞县民营研发经费投入强度目标是多少？')).toBeUndefined())
})

describe('so many to a thousand people', () => {
  const perHead = { name: '每千名老人拥有养老床位数' }
  it.each([
    ['养老床位有多少张？', true],
    ['How many beds are there?', true],
    ['每千名老人有多少张养老床位？', false],
    ['一千人有几张床位？', false],
    ['养老床位怎么样？', false],
    ['How many beds per thousand residents?', false],
  ])('are not how many there are: %s: %s', (question, expected) => expect(isPerHeadInstead(question, perHead)).toBe(expected))

  it('are not asked of another row', () => expect(isPerHeadInstead('养老床位有多少张？', { name: '养老床位数' })).toBe(false))
})
