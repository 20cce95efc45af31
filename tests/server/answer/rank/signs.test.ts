import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { periodFit, saysDate, saysNumber, saysWanting } from '../../../../server/answer/rank/signs.ts'
import { matchable } from '../../../../server/answer/understand/concepts.ts'
import { answersOfCorpus } from '../opened.ts'

describe('words that say a number', () => {
  it.each([
    '新建小学12所',
    '覆盖率达到百分之九十五',
    '死亡率降到千分之三',
    '研发投入占七点五',
    '培训护工三百人',
    '粮食总产四千亿斤',
    '绿化二十亩',
    '总投资三亿元',
    '两千户搬迁',
    '新增三个亿元',
    '改造二十五座桥梁',
  ])('%s', (words) => expect(saysNumber(words)).toBe(true))

  it.each(['加快幼儿园建设', '一体推进', '统一规划', '三农工作', '千方百计扩大就业', '十分重视', '第一产业', '万众创新', '百姓安居'])('not: %s', (words) =>
    expect(saysNumber(words)).toBe(false),
  )

  it.each(['2021年实现外资“破零”', '到2025年全部建成'])('not: a year alone, %s', (words) => expect(saysNumber(matchable(words))).toBe(false))

  it('are those with any digit among Chinese words', () => {
    const words = fc.constantFrom('', '新增', '占', '达到', '万吨', '户以上', '。')
    fc.assert(fc.property(words, fc.nat(), words, (before, number, behind) => saysNumber(`${before}${number}${behind}`)))
  })

  it.each(['推进5g基站建设', '降低pm2.5浓度', '新建a2级通用机场', '打造5a级景区'])('not digits that are part of a name: %s', (name) =>
    expect(saysNumber(name)).toBe(false),
  )
})

describe('words that say a date', () => {
  it.each([
    '2021年4月9日印发',
    '6月底前完工',
    '3月初开工',
    '“十四五”末建成',
    '“十三五”时期启动',
    '十四五期末投产',
    '年内开园',
    '今年完成',
    '明年开工',
    '年底前交付',
    '二〇二三年通车',
  ])('%s', (words) => expect(saysDate(matchable(words))).toBe(true))

  it.each(['尽快建成', '2023座桥梁', '投资1998万元', '未来五年', '每年增加一批', '“十四五”规划纲要', '第12所学校', '按月公示'])('not: %s', (words) =>
    expect(saysDate(matchable(words))).toBe(false),
  )
})

describe('how far words say what is wanting', () => {
  it('is nothing where none does, and where one does, which may be said of anything', () => {
    expect(saysWanting('加快幼儿园建设')).toBe(0)
    expect(saysWanting('突出抓好粮食生产')).toBe(0)
  })

  it('is more, the more there are, up to all', () => {
    expect(saysWanting('投入不足，水平偏低')).toBe(0.5)
    expect(saysWanting('投入不足，水平偏低，基础薄弱')).toBe(1)
    expect(saysWanting('投入不足，水平偏低，基础薄弱，发展滞后，矛盾突出')).toBe(1)
  })

  it('never goes down with a word more', () => {
    const words = fc.array(fc.constantFrom('不足', '滞后', '短板', '突出', '发展', '公园', '，'), { maxLength: 8 })
    fc.assert(
      fc.property(words, fc.constantFrom('不足', '滞后', '短板', '公园'), (some, more) => {
        const before = saysWanting(some.join(''))
        expect(before).toBeGreaterThanOrEqual(0)
        expect(before).toBeLessThanOrEqual(1)
        expect(saysWanting(`${some.join('')}，${more}`)).toBeGreaterThanOrEqual(before)
      }),
    )
  })
})

describe('how a document’s period fits the time asked about', () => {
  const opened = answersOfCorpus()

  it.each([
    ['吕梁市“十四五”怎么治水？', '2021-2025', 1],
    ['吕梁市2025年怎么治水？', '2021-2025', 1],
    ['吕梁市2023年怎么治水？', '2021-2025', 1],
    ['吕梁市2021年怎么治水？', '2021', 1],
    ['吕梁市“十三五”怎么治水？', '2021-2025', 0],
    ['吕梁市2020年怎么治水？', '2021-2025', 0],
    ['吕梁市“十四五”怎么治水？', '2021', 0],
    ['吕梁市怎么治水？', '2021-2025', 0],
    ['吕梁市“十四五”怎么治水？', null, 0],
    ['吕梁市2030年怎么治水？', '2021-2025', 0],
    ['吕梁市“十一五”怎么治水？', '2021-2025', -1],
    ['吕梁市1998年怎么治水？', '2021-2025', -1],
    ['吕梁市2050年怎么治水？', '2021-2025', -1],
    ['吕梁市“十四五”怎么治水？', '2006-2010', -1],
  ] as const)('%s of %s: %s', (question, period, fit) => expect(periodFit(opened.read(question), period)).toBe(fit))
})
