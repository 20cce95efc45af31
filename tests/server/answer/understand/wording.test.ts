import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyWords } from '../../../../server/answer/understand/empty-words.ts'
import { subjectOf, withoutYearly, withStatisticsNamed } from '../../../../server/answer/understand/wording.ts'

describe('the subject of a question', () => {
  it.each([
    ['请问一下，养老院要建多少个？', '养老院'],
    ['我想知道古村落怎么保护呢？', '古村落 保护'],
    ['能不能介绍一下湿地公园的情况', '湿地公园'],
    ['到底有哪些水库？', '水库'],
    ['回头看，县里自己承认教育上有什么短板？', '教育 短板'],
    ['回过头看，脱贫办成了哪些事？', '脱贫'],
  ])('%s is %s', (question, subject) => {
    for (const word of subject.split(' ')) expect(subjectOf(question)).toContain(word)
    expect(subjectOf(question)).not.toMatch(/请问|想知道|能不能|到底|多少|怎么|哪些|回头看|回过头看|承认|自己|[？?，]|呢/)
  })

  it.each(['哪一年的茶叶产量最高？', '茶叶产量最低的是哪一年？', '茶叶产量在哪年最多？', '哪个年份茶叶产量最小？'])(
    'is not which year is the extreme one: %s',
    (question) => expect(subjectOf(question).replace(/[的是在\s]|年份/g, '')).toBe('茶叶产量'),
  )

  it.each(['最高的茶山有多远？', '最大的茶厂在哪里？'])('is the extreme one where no year is asked for: %s', (question) =>
    expect(subjectOf(question)).toMatch(/最[高大]的茶/),
  )

  it('is nothing where a question only asks', () => {
    expect(subjectOf('请问有哪些？')).not.toMatch(/\p{Script=Han}{2,}/u)
  })

  it('keeps apart the words that stood on both sides of what is taken out', () => {
    expect(subjectOf('水库怎么加固')).toBe('水库 加固')
  })

  it('never says a word that the question does not', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'请问有哪些水库项目目标是多少怎么治理汾河？，、。a 5') }), (question) => {
        const plain = question.normalize('NFKC')
        for (const part of subjectOf(question).split(' ')) expect(plain).toContain(part)
      }),
    )
  })
})

describe('an output or an income of a year', () => {
  it.each([
    ['煤炭一年产量是多少', '煤炭产量是多少'],
    ['农民每年的收入', '农民收入'],
    ['全年产值', '产值'],
    ['一年要修多少路', '一年要修多少路'],
  ])('%s is asked for as %s', (question, plain) => expect(withoutYearly(question)).toBe(plain))
})

describe('a statistic by other words', () => {
  it.each([
    ['城镇居民的收入是多少？', '城镇居民收入是多少？'],
    ['农民的人均纯收入是多少？', '农民人均纯收入是多少？'],
    ['哪些目标落空了？', '哪些目标没有完成？'],
    ['哪几个指标没做到？', '哪几个指标没有完成？'],
  ])('%s is asked for as %s', (question, plain) => expect(withStatisticsNamed(question)).toBe(plain))

  it.each(['居民的住房有多少？', '水库落空了吗？', '茶农没做到吗？'])('leaves other words: %s', (question) =>
    expect(withStatisticsNamed(question)).toBe(question),
  )
})

describe('how the whole economy grows', () => {
  it.each([
    ['青石县经济实际涨了多少？', '青石县地区生产总值实际增长了多少？'],
    ['经济总量要增长百分之几？', '地区生产总值要增长百分之几？'],
    ['经济平均每年又增了多少？', '地区生产总值平均每年又增长了多少？'],
    ['到2025年经济增长速度定在多少？', '到2025年地区生产总值增长速度定在多少？'],
    ['经济增长率是多少？', '地区生产总值增长率是多少？'],
    ['全县经济到底涨多少？', '全县地区生产总值到底增长多少？'],
  ])('is asked of its product: %s', (question, plain) => expect(withStatisticsNamed(question)).toBe(plain))

  it.each([
    '民营经济增长了多少？',
    '数字经济涨了几个点？',
    '村级集体经济增长了多少？',
    '非公有制经济涨了百分之几？',
    '经济林增长了多少？',
    '经济怎么增长？',
    '集体经济收入涨了多少？',
    '经济开发区有多少家企业？',
  ])('is not asked: %s', (question) => expect(withStatisticsNamed(question)).toBe(question))

  it('is asked once, however often it is read', () => {
    const question = fc.tuple(
      fc.constantFrom('青石县', '', '到2025年'),
      fc.constantFrom('经济', '经济总量', '民营经济', '县域经济'),
      fc.constantFrom('', '要', '实际', '平均每年', '又会'),
      fc.constantFrom('增', '涨', '长', '增长'),
      fc.constantFrom('了多少？', '多少？', '百分之几？', '率是多少？', '吗？'),
    )
    fc.assert(
      fc.property(question, (parts) => {
        const once = withStatisticsNamed(parts.join(''))
        expect(withStatisticsNamed(once)).toBe(once)
        expect(once.endsWith(parts[4])).toBe(true)
      }),
    )
  })
})

describe('words that tell nothing of a subject', () => {
  it.each(['的', '所有', '万元', '目标', '情况', '推进', '地方', '过去', '大伙', '公家', '往后', '半天', '管不管', '上限', '不少', '一带', '放在', '出去'])(
    'are left out: %s',
    (word) => expect(emptyWords.has(word)).toBe(true),
  )
  it.each(['水库', '教育', '氢能', '养老', '森林', '地方病', '班子', '农家', '老年'])('are not those that name one: %s', (word) =>
    expect(emptyWords.has(word)).toBe(false),
  )
})
