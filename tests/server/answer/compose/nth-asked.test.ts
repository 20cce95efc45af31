import { describe, expect, it } from 'vitest'
import { isNthAsked } from '../../../../server/answer/compose/leading.ts'
import { matchable } from '../../../../server/answer/understand/concepts.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { others } from '../refusal/setting.ts'
import { blocksOf } from '../replies.ts'

const rules = [
  '一是逢集守好规矩开门，车马走东门，挑担走西门，柴草堆在场院。',
  '二是天黑点灯，桥头挂两盏，渡口挂三盏，雨天加一盏。',
  '三是雨天看堤，渡口留人值夜，水涨起来敲锣，把船拴牢。',
] as const
const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 守则',
  '第一节 守路',
  `守路人要守的规矩写在桥头的木牌上。${rules.join('')}`,
  '第二章 其他',
  ...others,
])
const marks = (question: string, words: string) => isNthAsked(madeUp.read(question))?.(matchable(words)) ?? null

describe('one asked for by its number', () => {
  it.each([
    '洪洞县守路的规矩第三条是什么？',
    '洪洞县守路的规矩第3条是什么？',
    '洪洞县守路的规矩第三个方面讲的是什么？',
    '洪洞县守路的规矩第三项叫什么？',
    '洪洞县守路的规矩第三点说了啥？',
    '洪洞县守路的规矩第三件大事是哪一件？',
  ])('is the sentence that counts itself so: %s', (question) => {
    for (const words of [
      '三是雨天看堤。',
      '三要雨天看堤。',
      '三、雨天看堤。',
      '第三，雨天看堤。',
      '第三是雨天看堤。',
      '（三）雨天看堤。',
      '（3）雨天看堤。',
      '3．雨天看堤。',
      '3、雨天看堤。',
    ])
      expect(marks(question, words)).toBe(true)
  })

  it.each(['二是天黑点灯。', '十三是雨天看堤。', '3.5里长的堤要看。', '第三节雨天看堤。', '三条规矩写在木牌上。', '雨天看堤，三是留人。'])(
    'is none other: %s',
    (words) => expect(marks('洪洞县守路的规矩第三条是什么？', words)).toBe(false),
  )

  it.each(['洪洞县守路的规矩是什么？', '洪洞县守路的三条规矩是什么？', '洪洞县第三节是什么？', '洪洞县守路的规矩第三条由谁守？'])(
    'is not asked for where no number says which: %s',
    (question) => expect(marks(question, rules[2])).toBeNull(),
  )

  it.each([
    ['洪洞县守路人的规矩第三条是什么？', rules[2]],
    ['洪洞县守路人的规矩第二条说的是什么？', rules[1]],
  ])('is answered by that sentence alone: %s', async (question, told) => {
    expect(blocksOf(await madeUp.ask(question), 'sentence').map(({ text }) => text)).toEqual([told])
  })
})
