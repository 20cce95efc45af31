import { describe, expect, it } from 'vitest'
import { countsWhatIsAsked } from '../../../../server/answer/refusal/counting.ts'
import { answersOfMadeUp } from '../made-up.ts'
import { sentence } from './sentence.ts'
import { others, proseUnder } from './setting.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 手艺',
  '第一节 竹器',
  '竹器街招老师傅，竹器街投资2亿元。',
  '第二节 瓷器',
  '瓷窑的利润达到3亿元，瓷窑收入稳定。',
  ...others,
])
const far = (amount: string) => `竹器街招老师傅，老师傅带徒弟，徒弟学三年，${amount}。`
const counts = (question: string, words: string, heading = '') =>
  countsWhatIsAsked(sentence(words), madeUp.read(question), proseUnder(madeUp.knowledge, heading))

describe('an amount of money some clauses away from what is asked', () => {
  it.each(['洪洞县竹器街投资多少亿元？', '洪洞县竹器街总投资是多少亿元？'])('is none where no word says what it is: %s', (question) =>
    expect(counts(question, far('年底发放8亿元'))).toBe(0),
  )

  it('is one where the sentence says what it is', () => expect(counts('洪洞县竹器街投资多少亿元？', far('投资8亿元'))).toBeGreaterThan(0))
  it('is one where the heading says what it is', () => expect(counts('洪洞县竹器街投资多少亿元？', far('年底发放8亿元'), '投资')).toBeGreaterThan(0))
  it('is one where only money is asked for', () => expect(counts('洪洞县竹器街要花多少亿元？', far('年底发放8亿元'))).toBeGreaterThan(0))
})
