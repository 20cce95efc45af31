import { describe, expect, it } from 'vitest'
import { isOfAnother } from '../../../../server/answer/refusal/another.ts'
import { countsWhatIsAsked } from '../../../../server/answer/refusal/counting.ts'
import { isCountOfOther } from '../../../../server/answer/refusal/thing.ts'
import { isOutcomeForAim, tellsOfOtherYears } from '../../../../server/answer/refusal/years-told.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { sentence } from './sentence.ts'
import { others, proseUnder } from './setting.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 建设',
  '第一节 企业',
  '实施领军企业培育工程，高新技术企业达到50家，冠军企业12家。',
  '第二节 供水',
  '水质化验室扩建项目。购置新检测仪器，添置柜台，改建水池，预算投资1200万元。',
  '第三节 化工',
  '高端化学品达到500万吨，机场跑道延长，大理石料外销。',
  '第四节 能源',
  '光伏发电、风电、核电并网，装机容量扩大，粮食定购减少。',
  ...others,
])
const counts = (question: string, words: string, years?: { begins: number; ends: number }) =>
  countsWhatIsAsked(sentence(words), madeUp.read(question), proseUnder(madeUp.knowledge, '', years))

describe('a number of another of a kind', () => {
  it.each([
    ['洪洞县领军企业有多少家？', '实施领军企业培育工程，高新技术企业达到50家。', 0],
    ['洪洞县领军企业有多少家？', '领军企业达到50家。', 1],
    ['洪洞县领军企业有多少家？', '领军企业多起来，全县企业达到50家。', 1],
  ])('counts for nothing: %s: %s: %d', (question, words, count) => expect(counts(question, words)).toBe(count))

  it('is told by the name right before it', () => {
    const thing = { name: '领军企业', concepts: [{ source: '领军企业', weight: 1, alternatives: [{ text: '领军企业', weight: 1 }] }] }
    expect(isCountOfOther('力争高新技术企业达到50家', thing)).toBe(true)
    expect(isCountOfOther('领军企业达到50家', thing)).toBe(false)
    expect(isCountOfOther('高新技术企业达到50家', { ...thing, name: '企业' })).toBe(false)
  })
})

describe('a number behind the name of an entry', () => {
  it.each([
    ['水质化验室扩建项目。购置新检测仪器，添置柜台，改建水池，预算投资1200万元。', 1],
    ['水质化验室扩建。购置新检测仪器，添置柜台，改建水池，预算投资1200万元。', 0.4],
  ])('is told of it, however many clauses stand between: %s: %d', (words, count) => expect(counts('洪洞县化验室扩建花多少钱？', words)).toBe(count))
})

describe('the amount of a product', () => {
  it.each([
    ['高端化学品达到500万吨。', 1],
    ['高端化学品项目达到500个。', 0],
    ['高端化学品投资500万元。', 0],
  ])('is its output: %s: %d', (words, count) => expect(counts('洪洞县高端化学品产量目标是多少万吨？', words)).toBe(count))
})

describe('what came of a period', () => {
  it('is no aim of it where a later plan tells it', () => {
    const aim = madeUp.read('洪洞县“十三五”给粮食定购定的目标是多少？')
    const later = { begins: 2021, ends: 2025 }
    expect(isOutcomeForAim(sentence('粮食定购减少8%。').unit, aim, proseUnder(madeUp.knowledge, '', later))).toBe(true)
    expect(isOutcomeForAim(sentence('粮食定购减少8%，超过规划目标。').unit, aim, proseUnder(madeUp.knowledge, '', later))).toBe(false)
    expect(isOutcomeForAim(sentence('粮食定购减少8%。').unit, aim, proseUnder(madeUp.knowledge, '', { begins: 2016, ends: 2020 }))).toBe(false)
  })
})

describe('a year that values are only priced in', () => {
  it.each([
    ['到2005年按2000年价格计算达到12亿元。', true],
    ['2000年达到12亿元。', false],
  ])('is none that the sentence tells of: %s: %s', (words, isOther) =>
    expect(tellsOfOtherYears(sentence(words).unit, '', madeUp.read('2000年的产值是多少？'))).toBe(isOther),
  )
})

describe('a sentence on another', () => {
  it.each([
    ['洪洞县要在大理石厂新建的跑道有多长？', '机场跑道延长到3400米。', true],
    ['洪洞县要在大理石厂新建的跑道有多长？', '大理石厂跑道延长到3400米。', false],
    ['光伏发电的装机是多少？', '装机容量达到1300万千瓦，其中风电100万千瓦。', true],
    ['光伏发电的装机是多少？', '装机容量达到1300万千瓦，其中光伏100万千瓦。', false],
    ['要砍掉多少机组？', '投产机组3亿千瓦。', true],
    ['要砍掉多少机组？', '关停机组3亿千瓦。', false],
    ['每年要交多少税？', '招收学徒500人。', true],
    ['每年要交多少税？', '缴纳税金500万元。', false],
  ])('tells nothing of what is asked: %s: %s: %s', (question, words, is) => expect(isOfAnother(madeUp.read(question), words, '')).toBe(is))

  it('is none where something is only done to farmers', () => expect(counts('向农民定购的粮食减到多少公斤？', '粮食定购减为615亿公斤。')).toBe(1))
})

describe('how much a work makes a year', () => {
  it.each([
    ['洪洞县准备开工多少个机场项目？', '开工建设年产10亿片机场跑道石料项目', 0],
    ['洪洞县准备开工多少个机场项目？', '开工建设机场项目10个', 1],
    ['洪洞县的化工一年要造多少台化工机器？', '化工形成年产化工机器300台的能力', 1],
  ])('counts no works: %s: %s: %d', (question, words, count) => expect(counts(question, words)).toBe(count))
})

describe('a bound', () => {
  it.each([
    ['洪洞县失业率实际是多少？', '失业率控制在2.6%以内', 0.9],
    ['洪洞县失业率实际是多少？', '失业率为2.3%', 1],
    ['洪洞县失业率是多少？', '失业率控制在2.6%以内', 1],
  ])('is hardly what a rate really was: %s: %s: %d', (question, words, count) => expect(counts(question, words)).toBe(count))
})
