import { describe, expect, it } from 'vitest'
import { tellsOfOtherYears } from '../../../../server/answer/refusal/years-told.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { sentence } from './sentence.ts'
import { others } from './setting.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展“九五”计划和2010年远景目标纲要',
  '第一章 目标',
  '第一节 2010年远景',
  '到2010年，全县竹器产量达到90万件，河边的竹林由各村看护，逢集的日子竹器运到渡口卖，远近的客商都来；瓷窑由1995年的24座扩大到45座，窑工每月轮班，烧碗烧罐烧缸；茶路全线铺石板，沿路每隔五里修凉亭，种柳树和竹子，供挑担的人歇脚喝茶，夜里点灯，雨天有人看护，冬天扫雪，春天补种花草，秋天收拾落叶，逢年过节挂红灯笼，路边立木牌，写明各村看护的地段和轮班的日子。',
  '第二节 戏台',
  '看戏的人数达到51万人次，戏箱添到8只，2017年底以前修好全部戏台。',
  '第二章 其他',
  ...others,
])
const isOfOther = (question: string, words: string, opening = '', headings = '') =>
  tellsOfOtherYears(sentence(words, opening).unit, headings, madeUp.read(question))

describe('what a sentence says before the first year that it names', () => {
  const question = '洪洞县2000年看戏的人数要达到多少？'

  it('is not of that year', () => {
    expect(isOfOther(question, '看戏的人数达到51万人次，戏箱添到8只，2017年底以前修好全部戏台。')).toBe(false)
    expect(isOfOther(question, '看戏的人数达到51万人次；戏台到2017年全部修好。')).toBe(false)
  })

  it.each([
    ['it stands in the clause of that year', '看戏的人数由51万人次在2017年底以前添到60万人次，修好全部戏台。'],
    ['it stands behind that year', '戏箱添到8只，2017年看戏的人数达到51万人次。'],
    ['it gives no number', '看戏的人数年年增加，2017年达到51万人次。'],
    ['it gives a number of something else', '竹器产量达到51万件，2017年修好全部戏台。'],
    ['it names a year too', '2010年看戏的人数达到51万人次，2017年修好全部戏台。'],
  ])('is of no other, where %s: %s', (_, words) => expect(isOfOther(question, words)).toBe(true))

  it('tells of the heading’s year as any sentence without one does', () => {
    const words = '看戏的人数达到51万人次，戏箱添到8只，2017年底以前修好全部戏台。'
    expect(isOfOther(question, words, '', '第一节 2010年远景')).toBe(true)
    expect(isOfOther('洪洞县2010年看戏的人数要达到多少？', words, '', '第一节 2010年远景')).toBe(false)
  })

  it('takes nothing from a sentence that names the year asked about', () => {
    expect(isOfOther('洪洞县2017年看戏的人数要达到多少？', '看戏的人数达到51万人次，2017年底以前修好全部戏台。', '', '第一节 2010年远景')).toBe(false)
  })

  it('is given as the number asked for', async () => {
    const { status, answer } = await madeUp.ask('洪洞县2000年看戏的人数要达到多少万人次？')
    expect(status).toBe('answered')
    expect(answer.text).toContain('51万人次')
  })
})

describe('a period that a number is set against', () => {
  it.each(['低于', '高于', '快于', '慢于', '超过', '好于'])('is no time that the sentence tells of: %s', (against) => {
    expect(isOfOther('洪洞县2010年竹器损耗是多少？', `竹器损耗达到4%，${against}“十五”末。`, '', '第一节 2010年远景')).toBe(false)
    expect(isOfOther('洪洞县“十五”时期竹器损耗是多少？', `“十一五”期间竹器损耗达到4%，${against}“十五”。`)).toBe(true)
  })

  it('is one where it is only named', () => {
    expect(isOfOther('洪洞县2010年竹器损耗是多少？', '“十五”末竹器损耗达到4%。', '', '第一节 2010年远景')).toBe(true)
    expect(isOfOther('洪洞县“十五”时期竹器损耗是多少？', '“十五”期间竹器损耗达到4%，“十一五”期间达到3%。')).toBe(false)
  })
})

describe('a year that a value only goes out from', () => {
  const words = '瓷窑由1995年的24座扩大到45座，窑工每月轮班。'

  it.each([words, words.replace('由', '从')])('leaves the year that opens what it stands in: %s', (said) => {
    expect(isOfOther('洪洞县2010年瓷窑要达到多少座？', said, '到2010年')).toBe(false)
    expect(isOfOther('洪洞县2000年瓷窑要达到多少座？', said, '到2010年')).toBe(true)
    expect(isOfOther('洪洞县1995年有瓷窑多少座？', said, '到2010年')).toBe(false)
  })

  it('is the year told of where nothing opens it, or another year stands beside it', () => {
    expect(isOfOther('洪洞县2010年瓷窑要达到多少座？', words)).toBe(true)
    expect(isOfOther('洪洞县2010年瓷窑要达到多少座？', '瓷窑由1995年的24座扩大到2000年的45座。', '到2010年')).toBe(true)
    expect(isOfOther('洪洞县2010年瓷窑要达到多少座？', '1995年瓷窑有24座，扩大到45座。', '到2010年')).toBe(true)
  })

  it('lets the value at the end be told of the year that opens the sentence, and of no other', async () => {
    const { status, answer } = await madeUp.ask('洪洞县2010年瓷窑要达到多少座？')
    expect(status).toBe('answered')
    expect(answer.text).toContain('扩大到45座')
    expect((await madeUp.ask('洪洞县2000年瓷窑要达到多少座？')).status).toBe('insufficient')
  })
})
