import { describe, expect, it } from 'vitest'
import { askingOf } from '../../../../server/answer/understand/kind.ts'
import { transfersOfWater, withoutTransfer } from '../../../../server/answer/understand/names.ts'
import { withoutPreamble } from '../../../../server/answer/understand/preambles.ts'
import { withStatisticsNamed } from '../../../../server/answer/understand/wording.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from '../refusal/setting.ts'

describe('a work that leads water from one river to another', () => {
  const printed = new Set(['引江济淮', '引汉济渭', '引黄入晋'])
  const named = (question: string) => transfersOfWater(question, (name) => printed.has(name))
  it.each([
    ['把长江水调到淮河那个工程，要动土吗？', '引江济淮'],
    ['从汉江往渭河调水，开不开工？', '引汉济渭'],
    ['汉江的水引到渭河去，开不开工？', '引汉济渭'],
    ['把黄河水引入晋中的工程要修吗？', '引黄入晋'],
  ])('is looked for by its name: %s', (question, name) => expect(named(question)[0]).toBe(name))
  it('is none where no plan prints the name', () => expect(named('把洮河水引到渭河的工程要修吗？')).toEqual([]))
  it('is not looked for by its rivers too', () => expect(withoutTransfer('把长江水调到淮河那个工程')).not.toMatch(/长江|淮河/))
})

describe('how many there are to a thousand people', () => {
  it.each([
    ['每一千口人能有几个托儿的位子', '每千人能有几个托位'],
    ['一千个人能摊上几个大夫', '每千人口执业医师是多少人'],
    ['奖励一千个人', '奖励一千个人'],
  ])('is asked for as statistics say it: %s', (said, name) => expect(withStatisticsNamed(said)).toContain(name))
})

describe('what somebody worries about before the question', () => {
  const places = (words: string) => (words.includes('洪洞') ? ['洪洞县'] : [])
  it('is left out, and the place in it is kept', () =>
    expect(withoutPreamble('洪洞的爹妈最愁娃没人看，到2025年每千人有几个托位？', places)).toBe('洪洞县到2025年每千人有几个托位？'))
  it('stays where little else is asked', () => expect(withoutPreamble('洪洞老人最怕摔跤，咋办？', places)).toContain('摔跤'))
})

describe('what a slogan meant', () => {
  it('asks for its definition', () => expect(askingOf("What did the county's slogan “以竹养林” actually mean?", 1).kind).toBe('definition'))
})

const madeUp = answersOfMadeUp(
  [
    '甘肃省国民经济和社会发展第八个五年计划纲要',
    '第一章 城市',
    '第一节 供水',
    '兰州市新增日供水能力15万吨，河堤修到六十二公里。',
    '县乡“四小工程”是水窖、水渠、水塔、水井。所谓“四小工程”，是指花钱少、工期短的工程。',
    '第二章 其他',
    ...others,
  ],
  ['青海省国民经济和社会发展第八个五年计划纲要', '第一章 城市', '第一节 供水', '西宁市新增日供水能力9万吨。'],
)

describe('a province and its city, one word to a dictionary', () => {
  const regionsOf = (question: string, history: Parameters<typeof madeUp.read>[1] = []) =>
    madeUp.read(question, history).scope.documents.map((id) => madeUp.knowledge.plans.get(id)?.document.region)
  it('say where', () => expect(regionsOf('甘肃兰州要新增多少供水能力？')).toEqual(['甘肃省']))
  it('still do so in a follow-up', () =>
    expect(regionsOf('那每天要多供多少自来水？', [{ role: 'user', content: '甘肃兰州的河堤修到多长？' }])).toEqual(['甘肃省']))
})

describe('a reason asked for behind a list', () => {
  it('does not keep the list from being told', async () => {
    expect((await madeUp.ask('甘肃的“四小工程”是哪四样，为啥叫“小”？')).status).toBe('answered')
  })
})
