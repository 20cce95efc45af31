import { describe, expect, it } from 'vitest'
import { tellsOfOtherYears } from '../../../../server/answer/refusal/years-told.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { sentence } from './sentence.ts'
import { others } from './setting.ts'

const told = '竹器成活率达到百分之七十四点七，竹林由各村看护，到二〇〇〇年修好全部戏台。'
const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第八个五年计划纲要',
  '第一章 竹林',
  '第一节 竹器',
  told,
  '第二节 瓷窑',
  '瓷窑由窑工看护，窑工每月轮班。',
  '第二章 其他',
  ...others,
])
const isOfOther = (words: string, question = '洪洞县1995年竹器成活率要达到多少？') => tellsOfOtherYears(sentence(words).unit, '', madeUp.read(question))

describe('a number in Chinese numerals before the first year of its sentence', () => {
  it.each([told, '竹器成活率达到七成五，竹器成活率为三分之二，到二〇〇〇年修好全部戏台。', '竹器成活率达到七十四，到2000年修好全部戏台。'])(
    'is not of that year: %s',
    (words) => expect(isOfOther(words)).toBe(false),
  )

  it.each([
    ['there is none', '竹器成活率年年提高，竹林由各村看护，到二〇〇〇年修好全部戏台。'],
    ['one character is no number', '竹器成活率进一步提高，到二〇〇〇年修好全部戏台。'],
    ['it is of something else', '瓷窑添到三十五座，到二〇〇〇年修好全部戏台。'],
    ['it stands behind the year', '到二〇〇〇年修好全部戏台，竹器成活率达到百分之七十四点七。'],
  ])('is of that year alone, where %s: %s', (_, words) => expect(isOfOther(words)).toBe(true))

  it('is given as the number asked for', async () => {
    const { status, answer } = await madeUp.ask('洪洞县1995年竹器成活率要达到多少？')
    expect(status).toBe('answered')
    expect(answer.text).toContain('百分之七十四点七')
  })
})
