import { describe, expect, it } from 'vitest'
import { countsWhatIsAsked } from '../../../../server/answer/refusal/counting.ts'
import { soughtBy } from '../../../../server/answer/refusal/sought.ts'
import { answersOfCorpus } from '../opened.ts'
import { sentence } from './sentence.ts'
import { proseUnder } from './setting.ts'

const opened = answersOfCorpus()
const counts = (question: string, words: string) => countsWhatIsAsked(sentence(words), opened.read(question), proseUnder(opened.knowledge, ''))

describe('a number in the words that plans have for it', () => {
  it.each([
    ['大同煤电厂的装机容量是多少？', '大同煤电厂一百八十万千瓦在“八五”期间建成投产。', 'told by its unit'],
    ['孝义移交社区管理的国企退休职工有多少人？', '国有企业分离移交全面完成，1.45万国企退休人员实现社会化管理。', 'of people by what they were'],
    ['汾阳要换的PE管有多长？', '更新为DN315PE管2.8km。', 'in Latin letters'],
    ['汾阳每人平均能有多少平方米公园绿地？', '人均公园绿地面积达到14.7平方米。', 'a head, and not each person'],
    ['孝义想让有城镇户口的人占到多大比例？', '全市常住人口城镇化率达到75%，户籍人口城镇化率达到55%。', 'a rate for a share'],
    ['吕梁要砍掉多少吃财政饭的人？', '乡镇财政供养人员五年精简8万人。', 'fewer'],
    ['汾阳一二三产的比例要调成多少？', '第一、二、三产业的比重，调整为二十三比四十五比三十二。', 'a ratio in numerals'],
    ['孝义的个体户最多能雇几个人？', '个体户雇工一般不超过七人。', 'heads counted by the piece'],
    ['吕梁收烤烟的技术改进费一担提多少？', '每收购一担烤烟提取技术改进费三元。', 'one numeral of money'],
    ['汾阳往后猪、鸡、羊要养到多少？', '家禽饲养量1500万只，生猪饲养量45万头，肉羊饲养量22万只。', 'animals by one character'],
  ])('is the one asked for: %s: %s: %s', (question, words) => expect(counts(question, words)).toBeGreaterThan(0.3))

  it.each([
    ['大同煤电厂的装机容量是多少？', '大同煤电厂年发电一百八十万千瓦时。', 'what it generates'],
    ['孝义移交社区管理的国企退休职工有多少人？', '国有企业退休职工活动中心3处。', 'places, and no people'],
  ])('is none of another unit: %s: %s: %s', (question, words) => expect(counts(question, words)).toBeLessThan(0.5))
})

describe('a question that a sentence answers though a word of it stands nowhere', () => {
  it.each([
    ['以后从离石开车到柳林、中阳、方山，半个钟头能到吗？', '四县（区）之间半小时直达的城际快速通道'],
    ['2021年孝义治水上安排了多少个重点项目', '19个水污染防治重点工程'],
    ['全省农村每个乡镇至少要有几所公办幼儿园？', '每个乡镇至少办好1所公办中心园'],
    ['孝义农村土地流转到规划期末总面积要有多大', '土地流转总规模达到 12 万亩以上'],
    ['山西“十三五”棚户区改造计划改多少万套，最后实际改了多少，超额了吗？', '51.2万套'],
    ['孝义十三五棚户区改造原计划多少套，2016到2020每年实际改了多少套？', '2000'],
    ['吕梁的中小企业自己没实力搞研发，规划给它们指了什么路子？', '组建小型研发机构'],
  ])('is answered: %s', async (question, words) => expect((await opened.ask(question)).answer.text).toContain(words))

  it('asks for no street where it asks for a way', () => expect(soughtBy(opened.read('吕梁给中小企业指了什么路子？'))).toBeNull())
})
