import { describe, expect, it } from 'vitest'
import { wholeSentence } from '../../../../../server/answer/compose/list/enumeration.ts'
import { answersOfMadeUp } from '../../made-up.ts'

const madeUp = answersOfMadeUp([
  '洪洞县国民经济和社会发展第十四个五年规划纲要',
  '第一章 记忆',
  '第一节 老物件',
  '老物件要靠老人讲给孩子听，老物件进校园。',
  '专栏 1 老物件工程',
  '老戏台修缮飞檐',
  '老水井清淤护栏',
  '老祠堂翻盖瓦顶；',
  '老茶馆重挂匾额',
  '老石桥栽种柳树',
])
/** The sentences of which the one with these words is a part. */
const whole = (words: string) => {
  const { units } = madeUp.knowledge
  const ordinal = units.findIndex((unit) => unit.words.includes(words))
  return wholeSentence(ordinal, madeUp.knowledge).map((at) => units[at]?.words)
}

describe('an entry of a box', () => {
  it.each(['老戏台', '老水井', '老石桥'])('stands alone, though no full stop ends it: %s', (words) => expect(whole(words)).toHaveLength(1))

  it('goes on in the next one where a semicolon ends it', () => expect(whole('老祠堂')).toEqual(['老祠堂翻盖瓦顶;', '老茶馆重挂匾额']))
})
