import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutAsker } from '../../../../server/answer/understand/preambles.ts'
import { answersOfMadeUp } from '../made-up.ts'

const namesStage = (words: string) => words.includes('戏台')

describe('who asks', () => {
  it.each([
    ['我开瓷窑的，想问下戏台什么时候修好？', '戏台什么时候修好？'],
    ['我家是编竹器的，就想知道戏台什么时候修好？', '戏台什么时候修好？'],
    ['咱们开茶馆的，打听一下，戏台什么时候修好？', '戏台什么时候修好？'],
    ['本人是跑茶路的,麻烦问一下：戏台什么时候修好？', '戏台什么时候修好？'],
    ['我们看戏的，咨询一下戏台什么时候修好', '戏台什么时候修好'],
  ])('is left out before what is wished to be known: %s', (question, rest) => expect(withoutAsker(question, namesStage)).toBe(rest))

  it.each([
    ['what is asked names no subject without him', '我开瓷窑的，想问下什么时候能修好？'],
    ['nothing is wished to be known', '我开瓷窑的，戏台什么时候修好？'],
    ['what is said is of something else', '我家门口有戏台，想问下戏台什么时候修好？'],
    ['no one says what he is', '戏台是乡里的，想问下戏台什么时候修好？'],
  ])('is kept where %s: %s', (_, question) => expect(withoutAsker(question, namesStage)).toBe(question))
})

describe('what is thought of it', () => {
  it.each(['感觉有点高', '我觉得太多了。', '好像说得不多', '听着挺难', '看起来不少', '总觉得修不完'])('is left out behind the question: %s', (remark) => {
    expect(withoutAsker(`戏台要修多少座？${remark}`, namesStage)).toBe('戏台要修多少座？')
    expect(withoutAsker(`我开瓷窑的，想问下戏台要修多少座? ${remark}`, namesStage)).toBe('戏台要修多少座?')
  })

  it.each(['戏台要修多少座？瓷窑要修多少座', '戏台要修多少座？感觉有点高，能减几座吗？', '感觉戏台有点高，要修多少座？', '戏台要修多少座'])(
    'is none where it asks more, or stands elsewhere: %s',
    (question) => expect(withoutAsker(question, namesStage)).toBe(question),
  )

  it('is never all that is left out', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60, unit: fc.constantFrom(...'我开窑的，想问下戏台感觉好像？') }), (question) => {
        expect(withoutAsker(question, () => true).length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('a question of somebody who says what he is', () => {
  const madeUp = answersOfMadeUp(['洪洞县国民经济和社会发展第十四个五年规划纲要', '第一章 乡里', '瓷窑烧碗烧罐，窑工每月轮班。', '戏台2024年修好，台口朝南。'])
  const sources = (question: string) => madeUp.read(question).concepts.map(({ source }) => source)

  it('is read as if it were asked alone', () => {
    expect(madeUp.read('我开瓷窑的，想问下洪洞县戏台什么时候修好？感觉有点慢').standalone).toBe('洪洞县戏台什么时候修好？')
    expect(sources('我开瓷窑的，想问下洪洞县戏台什么时候修好？')).toEqual(sources('洪洞县戏台什么时候修好？'))
  })

  it('is about what he is where it names nothing else', () => expect(sources('我在洪洞县开瓷窑的，想问下投资是多少？')).toContain('瓷窑'))
})
