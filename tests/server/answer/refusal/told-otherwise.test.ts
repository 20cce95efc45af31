import { describe, expect, it } from 'vitest'
import { countsWhatIsAsked } from '../../../../server/answer/refusal/counting.ts'
import { soughtBy } from '../../../../server/answer/refusal/sought.ts'
import { answersOfCorpus } from '../opened.ts'
import { sentence } from './sentence.ts'
import { proseUnder } from './setting.ts'

const opened = answersOfCorpus()
const counts = (question: string, words: string) => countsWhatIsAsked(sentence(words), opened.read(question), proseUnder(opened.knowledge, ''))

describe('a number told otherwise than it is asked for', () => {
  it.each([
    ['山西 镁砂 耐火材料 出口量', '太原、大同镁砂及耐火材料出口一百五十万吨。', 'by what is done'],
    ['吕梁班主任每个月最少补多少钱？', '班主任津贴每月不低于100元。', 'as an allowance'],
    ['山西“十二五”固定资产投资一共花了多少？', '全社会固定资产投资五年累计2.35万亿元，是“十一五”时期的4.2倍。', 'beside the period before'],
    ['中国有百分之几的人住在城镇？', '2020年城镇化率仅为35.8%。', 'of a country that has it (中国有)'],
  ])('is the number: %s: %s: %s', (question, words) => expect(counts(question, words)).toBeGreaterThan(0.9))

  it.each([['吕梁班主任每个月最少补多少钱？', '班主任培训费每人100元。', 'spent, and not paid out']])(
    'is none of something else: %s: %s: %s',
    (question, words) => expect(counts(question, words)).toBe(0),
  )

  it('is not answered by what has no number at all, be it led to by everyday words', async () => {
    expect((await opened.ask('孝义新能源车充一度电多少钱？')).status).toBe('insufficient')
  })
})

describe('some (那么几个, 多飞几趟)', () => {
  it('asks for no number', async () => {
    expect(opened.read('吕梁机场就那么几条线，以后能多飞几个地方不').asking.number).toBe(false)
    expect((await opened.ask('吕梁机场就那么几条线，以后能多飞几个地方不')).answer.text).toContain('短途运输航线')
  })
})

describe('a date that opens its clause', () => {
  it.each(["When will Xiaoyi's children's welfare home be finished?", '孝义儿童福利院什么时候建成'])('is told of all things in it: %s', async (question) =>
    expect((await opened.ask(question)).answer.text).toContain('年内市综合福利中心养护院、儿童福利院建成投用'),
  )
})

describe('who', () => {
  it('is not sought where it only says which thing is meant', () => expect(soughtBy(opened.read('孝义有没有能查出污染是谁排的那种系统？'))).toBe('yes-or-no'))
  it('is a firm where something is being built', async () => {
    const { answer } = await opened.ask('Who is building the Fischer-Tropsch synthetic oil project in Xiaoyi?')
    expect(answer.text).toContain('恒沅实业年产 10 万吨费托合成油项目')
  })
})

describe('whether', () => {
  it('is answered by what says most of it, be a word of the question printed nowhere', async () => {
    expect((await opened.ask('汾阳农村的初中以后是不是都要并到城里？城里会新建寄宿的初中吗')).answer.text).toContain('鼓励农村初中向城区集中')
  })
  it('is no word that forbids: 让不让', () => expect(opened.read('孝义让不让农民进城？').concepts.map(({ source }) => source)).not.toContain('不让'))
})
