import { describe, expect, it } from 'vitest'
import { exchangeYears } from '../../../../../server/answer/understand/followup/exchanges.ts'
import { withValue } from '../../../../../server/answer/understand/followup/values.ts'
import { answersOfMadeUp } from '../../made-up.ts'
import { blocksOf } from '../../replies.ts'

const madeUp = answersOfMadeUp(
  [
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 产业',
    '第一节 六件大事',
    '今年要办六件大事：修渡口、建戏台、挖鱼塘、种茶园、铺石路、点路灯。',
    '第二节 茶园',
    '种茶园要请茶师傅，茶苗由县里发放，茶园要挂牌。',
    '到2025年，茶园面积达到9万亩；到2030年，茶园面积达到14万亩。',
    '第三节 花海',
    '花海构建“三三五”布局，“三三五”即三条花路、三座花山、五个花市。',
  ],
  [
    '襄汾县国民经济和社会发展第十四个五年规划纲要',
    '第一章 产业',
    '第一节 花海',
    '花海构建“二四八”布局，“二四八”即二座花山、四个花市、八个花园。',
    '第二节 鱼塘',
    '鱼塘布局三处，鱼苗由鱼贩发放。',
  ],
)
const history = (...asked: string[]) => asked.map((content) => ({ role: 'user' as const, content }))
const read = (question: string, ...asked: string[]) => madeUp.read(question, history(...asked))
const first = async (question: string, ...asked: string[]) => blocksOf(await madeUp.ask(question, history(...asked)), 'sentence')[0]?.text

describe('one of those that an answer named', () => {
  const all = '洪洞县要办哪六件大事？'

  it.each([
    ['其中种茶园这一项做些什么？', '洪洞县种茶园这一项做些什么'],
    ['其中的种茶园那一条怎么办？', '洪洞县种茶园那一条怎么办'],
    ['其中鱼塘这类由谁管？', '洪洞县鱼塘这类由谁管'],
  ])('is asked about alone: %s', (question, whole) => expect(read(question, all).standalone.replace(/[?？]$/, '')).toBe(whole))

  it('is told by the sentence on it', async () => expect(await first('其中种茶园这一项做些什么？', all)).toMatch(/^种茶园要请茶师傅/))

  it.each([
    ['no name is given', '其中这一项做些什么？'],
    ['it is only counted', '其中多少是新办的？'],
  ])('is none where %s: %s', (_, question) => expect(read(question, all).standalone).toContain('六件大事'))
})

describe('another year of the same plan', () => {
  const before = '洪洞县“十四五”规划2025年茶园面积要达到多少万亩？'

  it.each([
    ['那2030年的目标呢？', '洪洞县“十四五”规划2030年茶园面积的目标是多少？'],
    ['2030年呢？', '洪洞县“十四五”规划2030年茶园面积要达到多少万亩？'],
  ])('takes the place of the earlier one, and the plan stays: %s', (question, whole) => {
    const { standalone, times } = read(question, before)
    expect(standalone).toBe(whole)
    expect(times).toEqual({ years: [2030], periods: [[2021, 2025]] })
  })

  it('takes the place of the plan where no year stands beside it', () =>
    expect(exchangeYears('“九五”计划的茶园面积要达到多少？', [2010])).toBe('2010年的茶园面积要达到多少？'))

  it.each([
    ['“九五”计划2000年茶园面积要达到多少？', [2010], '“九五”计划2010年茶园面积要达到多少？'],
    ['茶园面积到2000年要达到多少？', [2005, 2010], '茶园面积到2005年、2010年要达到多少？'],
    [
      'How large are the tea gardens of the Ninth Five-Year Plan to be in 2000?',
      [2010],
      'How large are the tea gardens of the Ninth Five-Year Plan to be in 2010?',
    ],
  ])('is said in the words of the earlier question: %s', (question, years, whole) => expect(exchangeYears(question, years)).toBe(whole))

  it('is kept where the target of that year is asked for, and left to the plan where none was named', () => {
    const target = { actual: false, target: true, only: true }
    expect(withValue('2010年茶园面积要达到多少？', target, true)).toBe('2010年茶园面积的目标是多少？')
    expect(withValue('2010年茶园面积将达到多少？', target)).toBe('茶园面积的目标是多少？')
    expect(withValue('How large were the tea gardens in 2010?', target, true)).toBe('How large were the tea gardens in 2010, target?')
    expect(withValue('How large were the tea gardens in 2010?', target)).toBe('How large were the tea gardens, target?')
  })
})

describe('what another place has that corresponds', () => {
  const before = '洪洞县花海的“三三五”布局是什么？'
  const sources = (question: string) => read(question, before).concepts.map(({ source }) => source)

  it.each(['那襄汾县对应的布局叫什么？', '那襄汾县相应的布局叫什么？', '那襄汾县同样的布局叫什么？', '那襄汾县同类的布局叫什么？'])(
    'is of the earlier subject, without its slogan: %s',
    async (question) => {
      expect(sources(question)).toContain('花海')
      expect(sources(question)).not.toContain('三三五')
      expect(await first(question, before)).toMatch(/^花海构建“二四八”布局/)
    },
  )

  it('is not asked where the other place is asked about in full', () => expect(sources('那襄汾县的鱼塘布局叫什么？')).not.toContain('花海'))
})
