import { describe, expect, it } from 'vitest'
import { measureOf } from '../../../../server/answer/understand/measure-word.ts'

const gives = (question: string, words: string) => measureOf(question)?.test(words)

describe('a count whose unit is not named', () => {
  it.each([
    ['洪洞县人口控制数是多少？', '人口控制数为十二亿一千五百万人'],
    ['洪洞县人口控制数是多少？', '人口控制数为五万三千人'],
    ['洪洞县人口控制数是多少？', '人口控制数为46万人'],
    ['洪洞县戏台座位数是多少？', '戏台座位三百个'],
    ['洪洞县戏台座位数是多少？', '戏台座位三十个'],
  ])('is one in Chinese numerals too: %s — %s', (question, words) => expect(gives(question, words)).toBe(true))

  it.each([
    ['洪洞县人口控制数是多少？', '人口增长控制在百分之十五以内'],
    ['洪洞县人口控制数是多少？', '人口增长控制在百分之二十五以内'],
    ['洪洞县戏台座位数是多少？', '第二十届庙会开台'],
    ['洪洞县戏台座位数是多少？', '二十届庙会开台'],
    ['洪洞县戏台座位数是多少？', '三十年前开台'],
    ['洪洞县戏台座位数是多少？', '二十日开台'],
    ['洪洞县戏台座位数是多少？', '戏唱到第二十三章'],
    ['洪洞县戏台座位数是多少？', '唱了三次大戏'],
  ])('is no share, date or number of an order: %s — %s', (question, words) => expect(gives(question, words)).toBe(false))
})

describe('a rate of deaths', () => {
  const question = '洪洞县瓷窑百万吨死亡率是多少？'

  it.each(['百万吨死亡率由2.9下降到1.5', '百万吨死亡率控制在0.5', '百万吨死亡率从2.9降低', '百万吨死亡率达到1'])(
    'is told without a sign for its share: %s',
    (words) => expect(gives(question, words)).toBe(true),
  )

  it.each(['百万吨死亡率下降，瓷窑达到15座', '瓷窑由29座增加到35座', '死亡率下降，投资控制在500万元', '死亡率控制在5万'])(
    'is not told by a number of something else: %s',
    (words) => expect(gives(question, words)).toBe(false),
  )
})
