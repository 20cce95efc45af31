import { describe, expect, it } from 'vitest'
import { exchangeNumbered, exchangeQualifier } from '../../../../../server/answer/understand/followup/exchanges.ts'
import { answersOfMadeUp } from '../../made-up.ts'
import { others } from '../../refusal/setting.ts'

const madeUp = answersOfMadeUp(
  [
    '洪洞县国民经济和社会发展第十四个五年规划纲要',
    '第一章 看戏',
    '第一节 戏台',
    '国家级戏台增加到3座，夜里点灯。',
    '第二节 戏班',
    '农民每人每年看戏9场，城镇居民每人每年看戏6场。',
    '第三节 轨道',
    '地铁4号线二期2024年通车，沿线种柳树。',
    '第四节 渡口',
    '地铁7号线由渡口通到北坡，长度为38公里。',
    '第五节 定位',
    '洪洞县定位为编筐编篓的竹器集市。',
    '第二章 其他',
    ...others,
  ],
  ['襄汾县国民经济和社会发展第十四个五年规划纲要', '第一章 定位', '襄汾县定位为烧碗烧罐的瓷窑窑场。'],
)
const asked = (question: string, before: string) => madeUp.read(question, [{ role: 'user', content: before }]).standalone

describe('how high a thing stands', () => {
  it.each([
    ['国家级戏台有几座？', '省级', '省级戏台有几座？'],
    ['国家级戏台有几座？', '省级的几座', '省级戏台有几座？'],
    ['国家级戏台有几座？', '市级的要几个', '市级戏台有几座？'],
    ['省级戏台有几座？', '国家级的有几处', '国家级戏台有几座？'],
    ['县级戏台有几座，县级茶棚呢？', '市级的', '市级戏台有几座，市级茶棚呢？'],
  ])('takes the place of how high it stood before: %s: %s', (before, rest, whole) => expect(exchangeQualifier(before, rest)).toBe(whole))

  it.each([
    ['国家级和省级戏台各有几座？', '省级的几座'],
    ['国家级戏台有几座？', '省级戏台谁看护'],
    ['国家级戏台有几座？', '国家级的'],
  ])('is none where that is named already, or something else is asked: %s: %s', (before, rest) => expect(exchangeQualifier(before, rest)).toBeNull())

  it('is asked of in a follow-up, be it said how many again', () => {
    for (const question of ['省级的呢？', '省级的几座？', '那省级的要几座', '省级的呢，有几座？'])
      expect(asked(question, '洪洞县国家级戏台要增加到几座？')).toBe('洪洞县省级戏台要增加到几座？')
  })
})

describe('those of the town and those of the country', () => {
  it.each(['城镇居民', '城市居民', '城里人', '市民'])('are exchanged in whatever words: %s', (words) => {
    expect(exchangeQualifier('农民每年看戏多少场？', words)).toBe('城镇居民每年看戏多少场？')
    expect(exchangeQualifier('乡下人每年看戏多少场？', `${words}的`)).toBe('城镇居民每年看戏多少场？')
    expect(exchangeQualifier(`${words}每年看戏多少场？`, '村里人')).toBe('农民每年看戏多少场？')
    expect(exchangeQualifier(`${words}每年看戏多少场？`, '农民')).toBe('农民每年看戏多少场？')
  })

  it.each([
    ['农民和市民每年看戏多少场？', '城里人'],
    ['每年看戏多少场？', '城里人'],
    ['农民每年看戏多少场？', '城里人看戏'],
    ['农民每年看戏多少场？', '村里人'],
  ])('are not where both are named, or neither, or more is asked: %s: %s', (before, rest) => expect(exchangeQualifier(before, rest)).toBeNull())

  it('are asked of in a follow-up', () => {
    expect(asked('那城里人呢？', '洪洞县农民每年看戏多少场？')).toBe('洪洞县城镇居民每年看戏多少场？')
    expect(asked('村里人的呢？', '洪洞县市民每年看戏多少场？')).toBe('洪洞县农民每年看戏多少场？')
  })
})

describe('another work of those called by numbers', () => {
  it.each([
    ['地铁4号线二期什么时候通车？', '7号线', '地铁7号线什么时候通车？'],
    ['地铁4号线二期什么时候通车？', '7号线呢，有多长', '地铁7号线有多长'],
    ['地铁4号线什么时候通车？', '4号线二期', '地铁4号线二期什么时候通车？'],
    ['地铁四号线什么时候通车？', '七号线', '地铁七号线什么时候通车？'],
    ['瓷窑3号炉烧多少只碗？', '5号炉呢', '瓷窑5号炉烧多少只碗？'],
  ])('takes the place of the one before, and what is asked of it too: %s: %s', (before, rest, whole) => expect(exchangeNumbered(before, rest)).toBe(whole))

  it.each([
    ['地铁4号线什么时候通车？', '4号线'],
    ['地铁4号线什么时候通车？', '7号炉'],
    ['茶路什么时候修好？', '7号线'],
    ['地铁4号线什么时候通车？', '茶路有多长'],
  ])('is none where it is the same, of another kind, or none is called so: %s: %s', (before, rest) => expect(exchangeNumbered(before, rest)).toBeNull())

  it('is asked of in a follow-up', async () => {
    const before = '洪洞县地铁4号线二期什么时候通车？'
    expect(asked('7号线呢？', before)).toBe('洪洞县地铁7号线什么时候通车？')
    expect(asked('7号线呢，有多长？', before)).toBe('洪洞县地铁7号线有多长')
    expect((await madeUp.ask('7号线呢，有多长？', [{ role: 'user', content: before }])).answer.blocks[0]?.text).toContain('38公里')
  })
})

describe('another place', () => {
  const before = '规划给洪洞县定位成什么？'

  it.each(['襄汾县的定位呢？', '那襄汾县的定位呢'])('is asked the same, be it named again what: %s', async (question) => {
    expect(asked(question, before)).toBe('规划给襄汾县定位成什么？')
    expect((await madeUp.ask(question, [{ role: 'user', content: before }])).answer.text).toContain('瓷窑窑场')
  })

  it('keeps its name where something else of it is asked', () => expect(asked('襄汾县的瓷窑呢？', before)).toBe('襄汾县瓷窑？'))
})
