import { describe, expect, it } from 'vitest'
import { countsWhatIsAsked } from '../../../../server/answer/refusal/counting.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { sentence } from './sentence.ts'
import { others, proseUnder } from './setting.ts'

const loans = '2011年、2012年分别发放戏台贷款60亿元、70亿元，2014年、2015年各90亿元，贷款由钱庄收回。'
const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十二个五年规划纲要',
  '第一章 文化',
  '第一节 看戏',
  loans,
  '第二节 竹器',
  '竹器由各村编，逢集运到渡口卖。',
  '第二章 其他',
  ...others,
])
const counts = (question: string, words: string) => countsWhatIsAsked(sentence(words), madeUp.read(question), proseUnder(madeUp.knowledge, ''))

describe('values told one after the other', () => {
  it.each([
    ['洪洞县2014年和2015年各发放戏台贷款多少亿元？', loans],
    ['洪洞县2014年发放戏台贷款多少亿元？', loans],
    ['洪洞县2015年发放戏台贷款多少亿元？', loans],
    ['洪洞县发放戏台贷款多少亿元？', '发放戏台贷款分别为，60亿元、70亿元、80亿元，90亿元。'],
    ['洪洞县2016年修戏台多少座？', '修戏台，2011年12座、2012年15座、2013年约18座、2014年达到21座、2016年24座。'],
  ])('are of what the first is of: %s: %s', (question, words) => expect(counts(question, words)).toBe(1))

  it.each([
    ['洪洞县2014年发放戏台贷款多少亿元？', '2011年发放戏台贷款，修好茶棚，栽上柳树，铺平石板，2014年卖竹器90亿元。'],
    ['洪洞县2016年修戏台多少座？', '修戏台，种茶树12座，栽柳树15座，铺石板18座，2016年建瓷窑24座。'],
  ])('are not of what is told further off, behind something else: %s: %s', (question, words) => expect(counts(question, words)).toBeLessThan(1))

  it('are of what stands before a row of names', () => {
    const words = '戏台修缮工程在城关、河西、苏堡、兴唐、大槐树的75个村铺石板，来了180人。'
    expect(counts('洪洞县戏台修缮工程用了多少人？', words)).toBe(1)
    expect(counts('洪洞县戏台修缮工程用了多少人？', words.replace('、兴唐、大槐树', '，又在渡口铺路，路旁栽树，树下设座，又在山口'))).toBeLessThan(1)
  })

  it('give the number of the year asked about', async () => {
    const { status, answer } = await madeUp.ask('洪洞县2015年发放戏台贷款多少亿元？')
    expect(status).toBe('answered')
    expect(answer.text).toContain('2014年、2015年各90亿元')
  })
})
