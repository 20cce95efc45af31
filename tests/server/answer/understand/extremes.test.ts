import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { subjectOf } from '../../../../server/answer/understand/wording.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { blocksOf } from '../replies.ts'

describe('which of several is the most', () => {
  it.each([
    '竹器和花茶谁的年产值最高？',
    '竹器、花茶、陶瓷，谁最高？',
    '哪个产业的年产值最大？',
    '哪一家茶厂的工龄最长？',
    '哪座水库的大坝最短？',
    '哪条渠修得最早？',
    '哪个县的茶园最少？',
  ])('is asked, and no word of what is looked for: %s', (question) => expect(subjectOf(question)).not.toContain('最'))

  it.each(['最大的水库在哪里？', '全县最早的茶厂是哪个？', '最长的渠有多长？', '怎么做到最快？'])(
    'is part of what is looked for where it is said of the thing: %s',
    (question) => expect(subjectOf(question)).toContain('最'),
  )

  it('leaves the thing and its statistic, whatever they are', () => {
    const asked = fc.record({
      kind: fc.constantFrom('哪个', '哪家', '哪座', '哪一条'),
      thing: fc.constantFrom('茶厂', '水库', '灯塔'),
      of: fc.constantFrom('蓄水', '年产值', '游客'),
      extreme: fc.constantFrom('最高', '最低', '最多', '最少', '最大', '最快', '最晚', '最强'),
    })
    fc.assert(
      fc.property(asked, ({ kind, thing, of, extreme }) => {
        const subject = subjectOf(`${kind}${thing}的${of}${extreme}？`)
        expect(subject).toContain(thing)
        expect(subject).toContain(of)
        expect(subject).not.toContain('最')
      }),
    )
  })
})

describe('the concepts of a question', () => {
  const madeUp = answersOfMadeUp([
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 水利',
    '第一节 水库',
    '全县最大的水库是东坪水库，水库蓄水3千万吨。',
    '第二节 小区',
    '改造老旧小区46个，小区装电梯。',
    '第三节 煤炭',
    '煤炭产量达到2亿吨，煤炭销往外地。',
    '第四节 花茶',
    '花茶产业年产值达到8亿元，茶农增收，花茶的品牌最响。',
  ])
  const sources = (question: string) => madeUp.read(question).concepts.map(({ source }) => source)

  it('hold no extreme that is asked, and one that is part of the thing', () => {
    expect(sources('洪洞县哪个产业的年产值最大？').join()).not.toContain('最')
    expect(sources('洪洞县最大的水库是哪个？')).toContain('最大')
  })

  it.each([
    '洪洞县煤炭产量是多少亿吨？',
    '洪洞县水库蓄水几千万吨？',
    '洪洞县煤炭要运几百万吨？',
    '洪洞县花茶卖了几千万元？',
    '洪洞县茶园有多少万亩？',
    '洪洞县电厂装机多少万千瓦？',
  ])('hold no numerals and units: %s', (question) => expect(sources(question).filter((source) => /[百千万亿]/.test(source))).toEqual([]))

  it('hold words that only begin like numerals', () => {
    expect(sources('洪洞县千家万户怎么脱贫？').join()).toContain('千家万户')
    expect(sources('洪洞县万吨轮停在哪里？').join()).toContain('万吨轮')
  })

  it.each([
    '洪洞县“十四五”老旧小区改造多少个？',
    '洪洞县十四五老旧小区改造多少个？',
    '洪洞县“十四五老旧小区”改造多少个？',
    '洪洞县“十四五时期老旧小区”改造多少个？',
  ])('tell a term that begins with a period by its words: %s', (question) => {
    const found = sources(question)
    expect(found.filter((source) => source.includes('五'))).toEqual([])
    expect(found).toContain('老旧小区')
    expect(madeUp.read(question).times.periods).toEqual([[2021, 2025]])
  })

  it.each(['洪洞县煤炭产量在两个年份各是多少？', '洪洞县两个规划的煤炭产量差多少？', '洪洞县煤炭产量两个数是多少？', '洪洞县煤炭产量的两个指标是多少？'])(
    'hold no word for how many times or documents are compared: %s',
    (question) => expect(sources(question).join()).not.toContain('两个'),
  )

  it.each(['洪洞县两个水库在哪里？', '洪洞县哪两个指标最重要？'])('hold how many things are asked for: %s', (question) =>
    expect(sources(question)).toContain('两个'),
  )

  it('hold nothing of how it came out in the end', () => expect(sources('洪洞县煤炭产量到头来是多少？')).not.toContain('到头来'))

  it('lead to the greatest by its thing alone', async () => {
    const [line] = blocksOf(await madeUp.ask('洪洞县哪个产业的年产值最大？'), 'sentence')
    expect(line?.text).toMatch(/^花茶产业年产值达到8亿元/)
  })
})
