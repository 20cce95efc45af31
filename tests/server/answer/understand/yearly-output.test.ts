import { describe, expect, it } from 'vitest'
import { countsWhatIsAsked } from '../../../../server/answer/refusal/counting.ts'
import { isGeneral } from '../../../../server/answer/understand/general-words.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { sentence } from '../refusal/sentence.ts'
import { others, proseUnder } from '../refusal/setting.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 作坊',
  '第一节 竹器',
  '竹器作坊年产竹器120万件。',
  '第二节 瓷窑',
  '瓷窑年产碗30万件。',
  '第二章 其他',
  ...others,
])
const general = (source: string) => isGeneral({ source, weight: 0.8, alternatives: [{ text: source, weight: 1 }] })

describe('what is made in a year', () => {
  it.each(['年产', '产出', '年产出', '全年产'])('is said of every trade: %s', (word) => expect(general(word)).toBe(true))
  it.each(['产地', '特产', '产妇', '年产碗'])('is not what another word means: %s', (word) => expect(general(word)).toBe(false))

  it('is not told of another trade', () => {
    const counts = (words: string) => countsWhatIsAsked(sentence(words), madeUp.read('洪洞县竹器作坊年产多少万件？'), proseUnder(madeUp.knowledge, ''))
    expect(counts('竹器作坊年产竹器120万件。')).toBe(1)
    expect(counts('瓷窑年产碗30万件。')).toBeLessThan(1)
  })
})
